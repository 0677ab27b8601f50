// Package e2e holds the tests that start the real program, in a real window, and
// use it with keys and mouse: one for what is kept, and three people who go the
// whole way from the first page to their standings. It needs a display and xdotool, so it has a
// build tag of its own: make e2e.
package e2e
