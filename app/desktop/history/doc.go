// Package history tells in words what was changed in a case, when and by whom.
// It reads no file: the window hands it the events.
package history
