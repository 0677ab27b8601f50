package main

import (
	"fmt"

	"talentnav/rules"
)

// agreement counts how a contestant's verdicts compare with ours.
type agreement struct {
	compared int
	// loose are verdicts that it leaves unknown though they are decided.
	loose int
	// against are those where both decide and differ, or where we leave unknown
	// what it decides: one of the two is wrong.
	against int
	example string
}

func (a *agreement) compare(person int, name string, ours, theirs rules.State) {
	a.compared++
	switch {
	case ours == theirs:
	case theirs == rules.Unknown:
		a.loose++
	default:
		a.against++
		if a.example == "" {
			a.example = fmt.Sprintf("person %d, %s: ours %s, theirs %s", person, name, ours, theirs)
		}
	}
}

// String is the cell of the table.
func (a agreement) String() string {
	switch {
	case a.compared == 0:
		return "–"
	case a.against > 0:
		return fmt.Sprintf("%d AGAINST", a.against)
	case a.loose > 0:
		return fmt.Sprintf("%d loose", a.loose)
	}
	return fmt.Sprintf("all %d", a.compared)
}
