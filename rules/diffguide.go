package rules

import (
	"fmt"
	"maps"
	"slices"

	"talentnav/rules/profile"
)

// compareGuides tells of what comes with routes: it decides no standing, but
// people act on it.
func (c *comparer) compareGuides() {
	all := maps.Clone(c.before.pack.Guides)
	maps.Copy(all, c.after.pack.Guides)
	for _, id := range slices.Sorted(maps.Keys(all)) {
		c.compareGuide(c.before.pack.Guides[id], c.after.pack.Guides[id])
	}
}

// compareGuide tells of each provision; of a guide that is on one side only it
// says so, once for all.
func (c *comparer) compareGuide(b, a *Guide) {
	base := Difference{Class: OfGuide, Guide: a, Routes: c.routesGuidedBy(b, a)}
	switch {
	case b == nil:
		base.What, base.Cite = GuideAdded, a.Provisions[0].Cite
		c.add(base)
	case a == nil:
		base.What, base.Guide, base.Cite = GuideRemoved, b, b.Provisions[0].Cite
		c.add(base)
	default:
		c.comparePieces(base, inForcePieces(b, c.before.at, true), inForcePieces(a, c.after.at, true))
		if !c.same {
			c.otherDays(base, inForcePieces(b, c.before.at, false), inForcePieces(a, c.after.at, false))
		}
	}
}

// inForcePieces takes a guide apart into what it says on each of its days, and
// keeps what is, or is not, in force on the day.
func inForcePieces(g *Guide, at profile.Date, now bool) (out []Provision) {
	for _, p := range g.Provisions {
		for _, piece := range p.Apart() {
			if piece.InForce(at) == now {
				out = append(out, piece)
			}
		}
	}
	return out
}

// comparePieces pairs what is in force on the two sides: first what is the same,
// then what says the same, then what is about the same.
func (c *comparer) comparePieces(base Difference, b, a []Provision) {
	partner := make([]int, len(a))
	used := make([]bool, len(b))
	for i := range partner {
		partner[i] = -1
	}
	for _, alike := range []func(b, a *Provision) bool{sameProvision, sameSaying, sameQuestion} {
		pairUp(b, a, used, partner, alike)
	}
	for i := range a {
		if j := partner[i]; j >= 0 {
			c.comparePiece(base, &b[j], &a[i])
		}
	}
	for i := range b {
		if !used[i] {
			c.addPiece(base, ProvisionEnds, &b[i], nil)
		}
	}
	for i := range a {
		if partner[i] < 0 {
			c.addPiece(base, ProvisionStarts, nil, &a[i])
		}
	}
}

func pairUp(b, a []Provision, used []bool, partner []int, alike func(b, a *Provision) bool) {
	for i := range a {
		for j := range b {
			if partner[i] < 0 && !used[j] && alike(&b[j], &a[i]) {
				partner[i], used[j] = j, true
			}
		}
	}
}

// sameProvision compares all that is told of a provision in force, but for its
// days.
func sameProvision(b, a *Provision) bool {
	return sameMatter(b, a) && figures(b) == figures(a) && b.Says == a.Says && provisionTexts(b) == provisionTexts(a) && sameCites(b.Cite, a.Cite)
}

func sameSaying(b, a *Provision) bool { return sameMatter(b, a) && b.Says == a.Says }

// sameQuestion holds for two answers to one question. Sentences without figures
// are taken for such only where they rest on the same place.
func sameQuestion(b, a *Provision) bool {
	told := a.Length.Unit != "" || a.Due != "" || a.ID != "" || a.Number != ""
	return sameMatter(b, a) && (told || sameCites(b.Cite, a.Cite))
}

// sameMatter compares what a provision is about.
func sameMatter(b, a *Provision) bool {
	return b.Topic == a.Topic && b.ID == a.ID && b.Due == a.Due && b.Over == a.Over && b.UpTo == a.UpTo && b.TopTier == a.TopTier &&
		b.Number == a.Number && slices.Equal(b.For, a.For) && (b.Length.Unit == "") == (a.Length.Unit == "")
}

// figures are what a machine would go by.
func figures(p *Provision) string {
	return fmt.Sprint(p.If, p.Length, p.Contract, p.InTurn, p.Safer, amountOf(p), p.May, p.MayNot, p.Under, p.Unmarried, p.Bounds, p.Outside, p.Wherever)
}

func amountOf(p *Provision) string {
	if len(p.Amounts) == 0 {
		return ""
	}
	return fmt.Sprint(p.Amounts[0].Lo)
}

func provisionTexts(p *Provision) [7]Text {
	return [7]Text{p.Note, p.Because, p.When, p.Unless, {En: p.Of}, {En: p.URL}, {En: p.Confidence.String()}}
}

// comparePiece tells of other figures, else of another sentence, and of other
// texts beside them.
func (c *comparer) comparePiece(base Difference, b, a *Provision) {
	same := false
	switch {
	case figures(b) != figures(a):
		c.addPiece(base, ProvisionChanged, b, a)
	case b.Says != a.Says:
		c.addPiece(base, ProvisionSays, b, a)
	default:
		same = true
	}
	base.What, base.Provision, base.Cite = ProvisionWords, a, a.Cite
	w := words{c, base}
	for i, part := range [...]string{"note", "because", "when", "unless", "of", "url", "confidence"} {
		w.text(part, provisionTexts(b)[i].plainly(part), provisionTexts(a)[i].plainly(part))
	}
	if same && !sameCites(b.Cite, a.Cite) { // another text stands elsewhere anyway
		w.side("cite", Side{Cite: b.Cite}, Side{Cite: a.Cite})
	}
	if !c.same && (b.From != a.From || b.Until != a.Until) {
		c.addPiece(base, ProvisionDates, b, a)
	}
}

// plainly has a text that is the same in all languages in each of them.
func (t Text) plainly(part string) Text {
	if part == "of" || part == "url" || part == "confidence" {
		return Text{t.En, t.En, t.En}
	}
	return t
}

func (c *comparer) addPiece(d Difference, what What, b, a *Provision) {
	d.What, d.Provision = what, a
	if a == nil {
		d.Provision = b
	}
	d.Cite = d.Provision.Cite
	d.Before, d.After = pieceSide(b), pieceSide(a)
	c.add(d)
}

func pieceSide(p *Provision) Side {
	if p == nil {
		return Side{}
	}
	return Side{From: p.From, Until: p.Until, Provision: p}
}

// otherDays tells what another pack says of days before or after.
func (c *comparer) otherDays(base Difference, b, a []Provision) {
	same := func(x, y *Provision) bool { return sameProvision(x, y) && x.From == y.From && x.Until == y.Until }
	for i := range b {
		if !slices.ContainsFunc(a, func(p Provision) bool { return same(&b[i], &p) }) {
			c.addPiece(base, ProvisionGone, &b[i], nil)
		}
	}
	for i := range a {
		if !slices.ContainsFunc(b, func(p Provision) bool { return same(&a[i], &p) }) {
			c.addPiece(base, ProvisionLater, nil, &a[i])
		}
	}
}

// routesGuidedBy are the routes that name the guide on either side.
func (c *comparer) routesGuidedBy(b, a *Guide) []*Route {
	var out []*Route
	for i, pack := range []*Pack{c.before.pack, c.after.pack} {
		for _, r := range pack.Routes {
			if one := c.find(r.ID); slices.Contains(r.Guides, []*Guide{b, a}[i]) && !slices.Contains(out, one) {
				out = append(out, one)
			}
		}
	}
	return c.inOrder(out)
}
