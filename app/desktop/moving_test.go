package desktop

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
	"talentnav/storage/record"
)

// graduate is somebody whose standing changes over the years: a window that
// closes half a year after graduating, and years of work that are reached.
func (b *bench) graduate() *bench {
	b.t.Helper()
	p, err := samplePerson(b.today())
	if err != nil {
		b.t.Fatal(err)
	}
	p.Studies.Degrees.Items = p.Studies.Degrees.Items[:1]
	d := &p.Studies.Degrees.Items[0].Record
	d.Institution = profile.Told(profile.Institution{ID: "university-of-hong-kong"})
	d.Programme = profile.Told("hong-kong")
	d.Graduated = profile.Told(profile.On(2026, 7, 15))
	p.Work.Jobs.Items = p.Work.Jobs.Items[1:]
	p.Work.Jobs.Items[0].Record.Start = profile.Told(profile.On(2026, 9, 1))
	p.Person.BirthDate = profile.Told(profile.On(2003, 4, 18))
	p.Income.Employment = profile.Told(profile.HKD(480_000))
	c, err := b.file.CreateCaseWith(context.Background(), "Graduate", p, b.opts.Now())
	if err != nil {
		b.t.Fatal(err)
	}
	b.enter(c.ID)
	return b
}

// stays adds a day on which a permission to stay ends, and one on which a passport expires.
func (b *bench) stays() {
	b.t.Helper()
	for _, body := range []record.Body{
		record.Stay{Until: profile.On(2028, 3, 31)},
		record.Person{Relation: "applicant", Documents: []record.Document{{Sort: "passport", Expires: profile.On(2031, 5, 2)}}},
	} {
		if _, err := b.file.AddItem(context.Background(), b.opened.id, body, b.opts.Now()); err != nil {
			b.t.Fatal(err)
		}
	}
}

// line is what can be pressed and whose label begins with a name.
func (b *bench) line(name string) (found *piece.Press) {
	b.t.Helper()
	each(b.frame.middle, func(o fyne.CanvasObject) {
		if p, ok := o.(*piece.Press); ok && found == nil && strings.HasPrefix(p.Label(), name) {
			found = p
		}
	})
	if found == nil {
		b.t.Fatalf("no line begins with %q", name)
	}
	return found
}

// hovers holds the pointer over a share of a line.
func (b *bench) hovers(name string, share float32) {
	b.t.Helper()
	p := b.line(name)
	p.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(share*p.Size().Width, p.Size().Height/2)}})
}

// shortOf is a route's name for narrow places.
func (b *bench) shortOf(id string) string { return b.opened.session.Outcome(id, b.lang()).Short }
