// Package piece holds the small drawn things that the window's pages are made
// of: text that wraps as Chinese and English should, options, links, cards,
// signs, folds, and the layouts that stack them.
//
// Everything takes its colours and sizes from the theme by name, so a change of
// theme needs no rebuilding. Everything that can be pressed can be focused, shows
// that it is, and scrolls itself into view when the keyboard comes to it.
package piece
