package complete

import (
	"talentnav/rules"
	"talentnav/rules/profile"
)

// Read is the specification of which an overlay was made, as it was typed. What
// somebody wrote into the file by hand and no specification has is not in it;
// false for a profession that completes none.
func Read(pack *rules.Pack, p *rules.Profession) (Specification, bool) {
	over, ok := pack.OverlayOf(p.Origin)
	if p.Completes == nil || !ok {
		return Specification{}, false
	}
	r := reader{pack, p}
	s := Specification{
		Profession: p.Completes.ID, Firm: p.Origin, FirmName: Wording{En: over.Title.En, ZhHant: over.Title.ZhHant, ZhHans: over.Title.ZhHans},
		URL: p.URL, Read: p.Read.On.String(), By: p.Read.By, Language: p.Read.Language, Whole: p.State == rules.FullText,
		Level: r.level(), Fields: r.fields(), Experience: r.experience(), Licence: r.requirement("licence"),
	}
	for i := 0; ; i++ {
		one := r.requirement(other(i))
		if one == nil {
			return s, true
		}
		s.Others = append(s.Others, *one)
	}
}

// Of is what a firm typed of a profession of the list; false when its overlay
// does not complete it.
func Of(pack *rules.Pack, official *rules.Profession, firm string) (Specification, bool) {
	for _, p := range pack.Readings(official) {
		if p.Origin == firm {
			return Read(pack, p)
		}
	}
	return Specification{}, false
}

type reader struct {
	pack *rules.Pack
	p    *rules.Profession
}

func (r reader) part(name string) *rules.Criterion { return r.pack.Criteria[r.p.ID+"-"+name] }

func (r reader) requirement(name string) *Requirement {
	c := r.part(name)
	if c == nil {
		return nil
	}
	return &Requirement{typedOf(c.Says)}
}

func (r reader) level() *Level {
	c := r.part("level")
	if c == nil || c.Node.Where == nil || len(c.Node.Where.Node.Kids) == 0 {
		return nil
	}
	least := Levels[len(Levels)-1]
	names := firstNames(c.Node.Where.Node.Kids[0].Criterion)
	for i := len(Levels) - 1; i >= 0; i-- {
		for _, n := range names {
			if n == Levels[i] {
				least = n
			}
		}
	}
	return &Level{typedOf(c.Says), least}
}

func firstNames(c *rules.Criterion) []string {
	if len(c.Node.Bound.Steps) == 0 {
		return nil
	}
	return c.Node.Bound.Steps[0].Names
}

func (r reader) fields() *Fields {
	c := r.part("fields")
	if c == nil {
		return nil
	}
	test := "statement"
	switch c.Node.Op {
	case rules.OpSome:
		test = "stem"
	case rules.OpTest:
		test = "ai"
	}
	return &Fields{typedOf(c.Says), test}
}

func (r reader) experience() *Experience {
	c := r.part("experience")
	if c == nil {
		return nil
	}
	out := &Experience{Text: typedOf(c.Says), Test: "statement"}
	switch {
	case c.Node.Op == rules.OpTest:
		out.Test, out.Years = counted(c)
	case len(c.Node.Kids) > 0:
		_, out.Years = counted(c.Node.Kids[0].Criterion)
		out.Test = "related"
	}
	return out
}

// counted is which work a leaf counts, and how many years of it.
func counted(c *rules.Criterion) (test string, years int) {
	test = "statement"
	for _, name := range ExperienceTests {
		if id := workFacts[name]; id == profile.FactSchema[c.Node.Fact].ID && name != "related" {
			test = name
		}
	}
	if steps := c.Node.Bound.Steps; len(steps) > 0 {
		years = int(steps[len(steps)-1].Lo) / 12
	}
	return test, years
}
