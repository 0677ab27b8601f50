// Package keeping draws the page on the case file itself: where it lies, its
// trash, its backups, whether it is whole, and what goes out of it and comes in.
//
// It shows a [State] and tells its [Host] what was pressed. It opens, writes and
// asks nothing: that is the window's.
package keeping
