package desktop

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestTheStartPageSaysWhatThisIsAndIsNot(t *testing.T) {
	b := newBench(t)
	shown := b.texts()
	for _, key := range []string{"start.what-it-is", "start.what-it-is-not", "start.privacy"} {
		if !slices.Contains(shown, b.lang().Say(key)) {
			t.Errorf("%s is missing", key)
		}
	}
	b.press(b.lang().Say("start.new"))
	if b.at.Kind != atQuestion {
		t.Errorf("starting leads to %+v, not to a question", b.at)
	}
}

func TestCasesAreListedWithTheirBestStanding(t *testing.T) {
	b := newBench(t).sample()
	best := b.opened.session.Outcomes(b.lang())[0]
	title := b.opened.title
	b.leaveCase()
	shown := b.texts()
	for _, want := range []string{title, best.Short + " · " + best.Words} {
		if !slices.Contains(shown, want) {
			t.Errorf("%q is missing from %q", want, shown)
		}
	}
	b.press(title)
	if b.opened == nil || b.opened.title != title {
		t.Error("pressing a case does not open it")
	}
}

func TestTheSamplePersonIsOpenedOnce(t *testing.T) {
	b := newBench(t).sample()
	first := b.opened.id
	b.leaveCase()
	if b.sample(); b.opened.id != first {
		t.Error("a second sample person was made")
	}
}

func TestManyCasesStandBehindAFold(t *testing.T) {
	b := newBench(t)
	for n := range mostCases + 3 {
		b.onNew()
		b.rename(fmt.Sprintf("Case %02d", n))
		b.leaveCase()
	}
	listed := func() int {
		n := 0
		for _, text := range b.texts() {
			if strings.HasPrefix(text, "Case 0") {
				n++
			}
		}
		return n
	}
	if got := listed(); got != mostCases {
		t.Fatalf("%d cases are listed", got)
	}
	b.press(b.say("show-all"))
	if got := listed(); got != mostCases+3 {
		t.Errorf("%d cases are listed in all", got)
	}
}

func TestADeletedCaseIsAskedAboutAndGoesToTheTrash(t *testing.T) {
	b := newBench(t)
	b.onNew()
	b.rename("Old case")
	b.leaveCase()
	b.press(b.say("delete"))
	if b.win.Canvas().Overlays().Top() == nil || !slices.Contains(b.texts(), "Old case") {
		t.Fatal("it was not asked")
	}
}
