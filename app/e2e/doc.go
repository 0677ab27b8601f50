// Package e2e holds the one test that starts the real program, in a real window,
// and uses it with keys and mouse. It needs a display and xdotool, so it has a
// build tag of its own: make e2e.
package e2e
