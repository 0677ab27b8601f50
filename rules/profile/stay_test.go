package profile

import "testing"

func TestThePresentStayIsThatOfWhoIsInHongKongNotForGood(t *testing.T) {
	day := MustDate("2026-12-31")
	for name, c := range map[string]struct {
		residence, card string
		until           Answer[Date]
		want            Date
	}{
		"who lives here":          {"hong-kong", "not-permanent", Told(day), day},
		"card not told":           {"hong-kong", "", Told(day), day},
		"whose home is elsewhere": {"mainland", "", Told(day), day},
		"a permanent resident":    {"hong-kong", "permanent", Told(day), Date{}},
		"told to the month":       {"hong-kong", "", Told(MustDate("2026-12")), Date{}},
		"who does not know":       {"hong-kong", "", Answer[Date]{State: NotKnown}, Date{}},
		"who was not asked yet":   {"hong-kong", "", Answer[Date]{}, Date{}},
	} {
		p := New()
		p.Person.Residence, p.Stay.Until = Told(c.residence), c.until
		if c.card != "" {
			p.Resident.Card = Told(c.card)
		}
		if got := p.PresentStay(); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestAStayMayEndInTheFutureOrThePast(t *testing.T) {
	for _, day := range []string{"2026-12-31", "2026-01-31"} {
		p := New()
		p.Stay.Until = Told(MustDate(day))
		if problems := p.Validate(MustDate("2026-11-22")); problems != nil {
			t.Errorf("%s: %v", day, problems)
		}
	}
}
