package report

import "testing"

func TestShort(t *testing.T) {
	for digest, want := range map[string]string{"": "", "abc": "abc", "0123456789abcdef": "0123456789ab"} {
		if got := short(digest); got != want {
			t.Errorf("%q: got %q, want %q", digest, got, want)
		}
	}
}

func TestCoverNamesEveryRoute(t *testing.T) {
	p := setting(t, sample("en"))
	rows := p.summary()
	if got := len(rows) - 1; got != len(p.Routes) {
		t.Errorf("%d rows, want one for each of %d routes", got, len(p.Routes))
	}
	for _, r := range rows[1:] {
		if r.Head == nil {
			t.Error("a row on the next page would stand there without its heading")
		}
	}
}
