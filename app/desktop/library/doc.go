// Package library is the rule library in the window: on the left a search that is
// always in view, with the shelves and what stands on them; on the right the page
// of what was picked. It knows nothing of cases: its [Host] says what it may do
// outside itself.
package library
