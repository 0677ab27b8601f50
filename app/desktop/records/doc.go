// Package records draws what a case holds beside the answers: tasks with their
// deadlines, and notes. It reads no file: the window hands it the items and
// saves them.
package records
