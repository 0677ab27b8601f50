// Package plan draws what to do, and when, to apply for one route: the first
// steps, who comes along, the way to the seventh year, the papers and the fees.
// It reads no file: the window hands it the items of the case and saves them.
package plan
