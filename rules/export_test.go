package rules

import "fmt"

// Differs names the first node on which the flat program and the interpreter
// disagree.
func (a *Assessment) Differs() string {
	in := a.interpreter()
	for c, node := range a.program.nodes {
		if got, want := a.states[node], in.state(c, in.person()); got != want {
			return fmt.Sprintf("criterion %q (%s): program %s, interpreter %s", c.ID, c.Says.En, got, want)
		}
	}
	return ""
}
