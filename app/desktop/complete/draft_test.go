package complete

import (
	"reflect"
	"testing"

	"talentnav/app/desktop/look"
	"talentnav/app/language"
)

func TestADraftComesBackAsItWasTypedInAnotherLanguage(t *testing.T) {
	b := newBench(t, language.English, look.Light, t.TempDir(), nil)
	b.fill()
	b.enter(b.years, "5 or so")
	b.addCondition(true)
	b.enter(b.others[0], "Led a team")
	b.least.put("master")
	draft := b.Draft()
	again := newBench(t, language.Traditional, look.Dark, b.o.Overlays, nil)
	again.Resume(draft)
	if got := again.Draft(); !reflect.DeepEqual(got, draft) {
		t.Errorf("has %+v, was %+v", got, draft)
	}
	if again.years.text() != "5 or so" || again.language.value() != "en" || !again.years.box.Visible() {
		t.Errorf("years %q in %s", again.years.text(), again.language.value())
	}
}
