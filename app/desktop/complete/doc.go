// Package complete is the form in which somebody types what the official page of
// a profession asks for. It makes a firm's overlay of it; nothing is written
// before all of it is right.
package complete
