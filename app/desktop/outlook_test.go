package desktop

import (
	"context"
	"strings"
	"testing"

	"talentnav/rules/profile"
)

// graduates opens the case of somebody who may apply for half a year after a
// degree.
func (b *bench) graduates() *bench {
	b.t.Helper()
	p, problems := profile.Decode(strings.NewReader(`{"schema": "talentnav.profile/1",
		"person": {"birth_date": "2001-05-05", "nationalities": ["IN"], "residence": "hong-kong", "travel_document": true},
		"record": {"criminal": false, "immigration": false, "self_support": true},
		"studies": {"degrees": {"complete": true, "items": [{"record": {"level": "master", "institution": {"id": "university-of-hong-kong"},
			"graduated": "2026-07-15", "programme": "hong-kong"}}]}}}`), b.today())
	if len(problems) > 0 {
		b.t.Fatal(problems)
	}
	c, err := b.file.CreateCaseWith(context.Background(), "Graduate", p, noon)
	b.must(err)
	b.enter(c.ID)
	return b
}

func TestUntilWhenOneCanApplyStandsInTheListAndOnThePageOfARoute(t *testing.T) {
	b := newBench(t).graduates()
	b.openRoute("iang-recent")
	b.worked()
	o := b.opened.session.Outcome("iang-recent", b.lang())
	if o.Limit != "until 15 January 2027" {
		t.Errorf("the list says %q", o.Limit)
	}
	for _, text := range []string{"You can apply until 15 January 2027.", "Apply by 15 January 2027 at the latest."} {
		if !b.reads(text) {
			t.Errorf("the page does not say %q", text)
		}
	}
	b.must(b.opened.session.SetDate(profile.MustDate("2027-01-16")))
	b.worked()
	if o := b.opened.session.Outcome("iang-recent", b.lang()); strings.HasPrefix(o.Limit, "until") {
		t.Errorf("on the day after it says %q", o.Limit)
	}
}
