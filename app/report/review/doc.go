// Package review writes the sheet on which somebody holds a route against its
// sources, line by line, with nothing but that sheet and the official pages at
// hand. It is one HTML file that needs no script and nothing from outside.
package review
