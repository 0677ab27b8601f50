package command

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

func TestAPassphraseFromAPipeIsItsFirstLine(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"open\n", "open"}, {"open\r\n", "open"}, {"open", "open"}, {" open \nmore\n", " open "}, {"\nmore\n", ""}, {"", ""},
		{strings.Repeat("x", 1000), strings.Repeat("x", 1000)},
	} {
		if got, err := line(strings.NewReader(c.in)); got != c.want || err != nil {
			t.Errorf("%q: got %q, %v", c.in, got, err)
		}
	}
	for name, r := range map[string]io.Reader{
		"without end": strings.NewReader(strings.Repeat("x", 1<<20)), "broken": iotest.ErrReader(errors.New("broken")),
	} {
		if got, err := line(r); got != "" || err == nil {
			t.Errorf("%s: got %q", name, got)
		}
	}
}
