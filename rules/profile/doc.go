// Package profile holds what a person tells us and the facts derived from it.
//
// A [Profile] is a set of answers. Every [Answer] is unanswered (the zero
// value), "do not know", or answered, and carries how well it is evidenced.
// [Decode] reads a profile strictly and reports every fault in one go;
// [Profile.Validate] checks values; [Derive] turns a profile into [Facts] as at
// a date. Rules test facts and nothing else.
//
// Nothing in this package reads the clock: the date is always an argument.
package profile
