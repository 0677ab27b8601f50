package result

import (
	"talentnav/rules"
	"talentnav/rules/profile"
)

// guideChange tells what came to, left or differs in a guide.
func (w changeWriter) guideChange(c *Change, x rules.Difference) {
	switch x.What {
	case rules.GuideAdded, rules.GuideRemoved:
		c.Text = w.say(x, len(x.Guide.Provisions), w.topicsOf(x.Guide))
	case rules.ProvisionStarts:
		c.After, c.From = w.piece(x.After), dayIn(x.After.From)
		c.Text = w.dayed(w.say(x, c.About, c.After), x.After.From)
	case rules.ProvisionEnds:
		c.Before = w.piece(x.Before)
		c.Text = w.say(x, c.About, c.Before)
	case rules.ProvisionChanged:
		c.Before, c.After, c.From = w.figures(x.Before.Provision), w.figures(x.After.Provision), dayIn(x.After.From)
		c.Text = w.dayed(w.say(x, c.About, c.Before, c.After, w.text(x.After.Provision.Says)), x.After.From)
	case rules.ProvisionSays:
		c.Before, c.After = w.text(x.Before.Provision.Says), w.text(x.After.Provision.Says)
		c.Text = w.say(x, c.About, c.Before, c.After)
	case rules.ProvisionDates:
		c.Before, c.After = w.span(x.Before), w.span(x.After)
		c.Text = w.say(x, c.About, bare(w.piece(x.After)), c.Before, c.After)
	case rules.ProvisionLater:
		c.After, c.From = w.piece(x.After), dayIn(x.After.From)
		c.Text = w.say(x, c.About, w.span(x.After), c.After)
	case rules.ProvisionGone:
		c.Before = w.piece(x.Before)
		c.Text = w.say(x, c.About, w.span(x.Before), c.Before)
	}
}

// dayIn is a day as it stands in JSON; empty for none.
func dayIn(d profile.Date) string {
	if d.Year == 0 {
		return ""
	}
	return d.String()
}

// dayed says since when, where a day is known.
func (w changeWriter) dayed(text string, since profile.Date) string {
	if since.Year == 0 {
		return text
	}
	return w.lang.Say("diff.with-day", text, since)
}

// piece is a provision's sentence after its figures.
func (w changeWriter) piece(s rules.Side) string {
	return w.of(w.figures(s.Provision), w.text(s.Provision.Says))
}

// figures are those of a provision with what they are bound to.
func (w changeWriter) figures(p *rules.Provision) string {
	safer := ""
	if p.Safer {
		safer = w.lang.Say("guide.safer")
	}
	return Joined(" · ", p.Number, w.measures(*p), safer)
}

func (w changeWriter) topic(t rules.Topic) string { return w.lang.Say("guide.topic." + t.String()) }

func (w changeWriter) topicsOf(g *rules.Guide) string {
	var names []string
	for _, t := range rules.Topics() {
		for _, p := range g.Provisions {
			if p.Topic == t {
				names = append(names, w.topic(t))
				break
			}
		}
	}
	return w.listed(names)
}
