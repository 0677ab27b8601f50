// Package complete turns what somebody read on the official page of a profession
// into a firm's overlay: rules with their cases, which the engine uses at once
// and shows as the firm's own. It is how a text that is not in the rules comes
// in by the people who can open its page.
//
// A [Specification] is what was typed. [Write] makes the overlay of it, [Read]
// the specification of an overlay again, and [Suggest] proposes one from a text
// that was pasted.
package complete
