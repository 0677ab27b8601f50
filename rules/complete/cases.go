package complete

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"
)

// casesFile shows both sides of every number typed, each statement both ways, and
// what is not told.
func (d *draft) casesFile() ([]byte, error) {
	c := &caseList{d: d}
	c.add("Nothing told", "", "not-known-yet", nil, "", "")
	c.met()
	c.levels()
	c.subjects()
	c.years()
	for _, id := range d.stated() {
		short := strings.TrimPrefix(id, d.ID()+"-")
		c.add("Stated not to be met: "+short, everything, "cannot-apply-now", nil, id, "false")
		c.add("Not stated: "+short, everything, "not-known-yet", nil, id, "unknown")
	}
	c.around()
	return newBlock().list("cases", c.nodes...).encoded(comment)
}

type caseList struct {
	d     *draft
	nodes []*yaml.Node
}

// everything is the case in which all that was typed is met, each number exactly.
const everything = "All that was typed is met"

// add writes a case: facts are name and value in turn, statement one that is
// answered otherwise.
func (c *caseList) add(name, like, want string, facts []string, statement, answer string) {
	c.addOn(c.d.Read, name, like, want, facts, statement, answer)
}

func (c *caseList) addOn(day, name, like, want string, facts []string, statement, answer string) {
	b := newBlock().typed("case", name).word("at", day)
	if like != "" {
		b.typed("like", like)
	}
	if len(facts) > 0 {
		b.with("facts", told(facts).flow())
	}
	if statement != "" {
		b.with("confirms", told([]string{statement, answer}).flow())
	}
	c.nodes = append(c.nodes, b.with("expect", told([]string{c.d.ID(), want}).flow()).node)
}

// told is name and value in turn. A value is of ours, never typed.
func told(pairs []string) *block {
	b := newBlock()
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] == "degrees" {
			b.with("degrees", degreesOf(pairs[i+1]))
			continue
		}
		b.word(pairs[i], pairs[i+1])
	}
	return b
}

// degreesOf is a list of one degree, written "level honorary stem", of none for
// "", or of nobody knows what.
func degreesOf(s string) *yaml.Node {
	list := &yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle}
	switch parts := strings.Fields(s); {
	case s == "unknown":
		list.Content = []*yaml.Node{word("maybe more")}
	case len(parts) == 3:
		list.Content = []*yaml.Node{newBlock().word("level", parts[0]).word("honorary", parts[1]).word("stem", parts[2]).flow()}
	}
	return list
}

// least is the lowest level that is enough.
func (d *draft) least() string {
	if d.Level == nil {
		return "bachelor"
	}
	return d.Level.Least
}

func (c *caseList) met() {
	d := c.d
	var facts []string
	if d.asksForPost() {
		facts = append(facts, postFact, d.Profession)
	}
	facts = append(facts, "degrees", d.least()+" false true", "studies.related_to_ai", "true")
	if e := d.Experience; e != nil && e.Test != "statement" {
		facts = append(facts, workFacts[e.Test], months(12*e.Years))
	}
	b := newBlock().typed("case", everything).word("at", d.Read).with("facts", told(facts).flow())
	if ids := d.stated(); len(ids) > 0 {
		confirms := newBlock()
		for _, id := range ids {
			confirms.word(id, "true")
		}
		b.with("confirms", confirms.node)
	}
	b.with("expect", told([]string{d.ID(), "can-apply-if"}).flow()).names("missing")
	c.nodes = append(c.nodes, b.node)
}

func months(n int) string { return strconv.Itoa(n) + " months" }

// stated are the statements of the overlay.
func (d *draft) stated() (out []string) {
	for i := 0; i < len(d.confirmations.node.Content); i += 2 {
		out = append(out, d.confirmations.node.Content[i].Value)
	}
	return out
}

func (c *caseList) levels() {
	if c.d.Level == nil {
		return
	}
	least := slices.Index(Levels, c.d.Level.Least)
	below := ""
	if least > 0 {
		below = Levels[least-1] + " false true"
	}
	c.add("One level short", everything, "cannot-apply-now", []string{"degrees", below}, "", "")
	for _, higher := range Levels[least+1:] {
		c.add("A higher level: "+higher, everything, "can-apply-if", []string{"degrees", higher + " false true"}, "", "")
	}
	c.add("An honorary degree", everything, "cannot-apply-now", []string{"degrees", Levels[least] + " true true"}, "", "")
	c.add("The level is not told", everything, "not-known-yet", []string{"degrees", "unknown"}, "", "")
}

func (c *caseList) subjects() {
	if c.d.Fields == nil {
		return
	}
	switch c.d.Fields.Test {
	case "stem":
		c.add("A degree in no such subject", everything, "cannot-apply-now", []string{"degrees", c.d.least() + " false false"}, "", "")
	case "ai":
		c.add("No degree of the kind", everything, "cannot-apply-now", []string{"studies.related_to_ai", "false"}, "", "")
		c.add("Whether the degree is of the kind is not told", everything, "not-known-yet", []string{"studies.related_to_ai", "unknown"}, "", "")
	}
}

func (c *caseList) years() {
	e := c.d.Experience
	if e == nil || e.Test == "statement" {
		return
	}
	fact, need := workFacts[e.Test], 12*e.Years
	c.add(fmt.Sprintf("One month short of %d years", e.Years), everything, "cannot-apply-now", []string{fact, months(need - 1)}, "", "")
	c.add(fmt.Sprintf("One month more than %d years", e.Years), everything, "can-apply-if", []string{fact, months(need + 1)}, "", "")
	c.add("The work is not told", everything, "not-known-yet", []string{fact, "unknown"}, "", "")
}

// around are the days beside those that the reading covers.
func (c *caseList) around() {
	if day := c.d.day().AddDays(-1); !day.Before(c.d.pack.From) {
		c.addOn(day.String(), "The day before the page was read", everything, "not-covered", nil, "", "")
	}
	if until := c.d.official.Until; until.Year != 0 {
		c.addOn(until.AddDays(1).String(), "The day after it left the list", everything, "not-open", nil, "", "")
	}
}
