// Package desktop is the program's window.
//
// [New] opens it on a case file. The areas have packages of their own: interview
// asks, results tells, session holds what both look at, edit has the forms and
// piece the small drawn things; look is the theme. This package frames them,
// knows the way from page to page, saves, and keeps what the program remembers.
//
// Everything here belongs to the window's thread, but for the saver, which writes
// on a thread of its own. No package below app imports the toolkit's app package,
// so every page can be drawn in a test without a display.
package desktop
