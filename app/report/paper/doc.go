// Package paper sets mixed Chinese and Latin text on A4 pages and writes them as
// a PDF. It knows nothing of what the text says.
//
// Everything on a page is a [Row]: cells side by side, each a stack of lines.
// Rows are made first, with [Press.Lines]; [Press.Print] then deals them out over
// pages and draws them. Because nothing is drawn before every page is known, a
// row may mention the page on which another one stands.
//
// The same rows and fonts give the same bytes.
package paper
