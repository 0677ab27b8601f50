// Package rules is the domain: packs of cited rules, and the engine that turns
// the facts of a profile into verdicts, standings and explanations.
//
// [Load] reads a pack of YAML files strictly and reports every fault with its
// place. [Pack.At] resolves it at a date into an immutable [Program].
// [Program.Assess] gives an [Assessment]: the state of every criterion and the
// standing of every route. [Assessment.Explain] tells why, and
// [Assessment.Relevant] which unanswered questions can still matter.
//
// A Program may be shared between goroutines; an Assessment belongs to one.
// The package imports no window, no SQL and no clock.
package rules
