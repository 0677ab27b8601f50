package report

import "talentnav/app/report/paper"

// furniture is what stands on every page besides the text: a running head after
// the first page, and a foot that says which rules, which answers and which day
// a loose page belongs to.
func (p *report) furniture(press *paper.Press, page paper.Page) {
	if page.Number > 1 {
		press.Text(plain(product, footing.Heavy().In(brand)), left, 32)
		press.Text(press.Fit(plain(p.Name, footing), 180), left+92, 32)
		press.TextRight(press.Fit(plain(page.Section, footing), 210), right, 32)
		press.Rule(left, 46, width, 0.5, faint)
	}
	y := paper.PageHeight - 44
	press.Rule(left, y-6, width, 0.5, faint)
	rests := p.say("report.foot", p.Pack.ID, p.Pack.Version, short(p.Pack.Digest), short(p.AnswersDigest), p.date)
	press.Text(press.Fit(plain(rests, footing), width-90), left, y)
	press.TextRight(plain(p.say("report.page", page.Number, page.Of), footing), right, y)
}
