package piece

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"talentnav/app/desktop/look"
	"talentnav/rules/profile"
)

func TestADayLiesWhereItsShareOfTheTimeIs(t *testing.T) {
	s := Scale{profile.MustDate("2026-01-01"), profile.MustDate("2029-12-31")} // 1461 days
	for day, days := range map[string]float32{"2026-01-01": 0, "2026-01-02": 1, "2027-01-01": 365, "2028-03-01": 365 + 365 + 60, "2030-01-01": 1461} {
		if got := s.At(profile.MustDate(day)); got != days/1461 {
			t.Errorf("%s: got %v, want %v", day, got, days/1461)
		}
	}
}

func TestTheYearsThinOutWhereThereIsLessRoom(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{Variant: look.Light}))
	axis := Years(Scale{profile.On(1986, 1, 1), profile.On(2026, 12, 31)})
	for _, each := range []struct {
		width float32
		want  string
	}{{2400, "1986"}, {1100, "’86"}, {600, "1990"}, {120, "2000"}} {
		axis.Resize(fyne.NewSize(each.width, 20))
		names := shownNames(axis)
		if len(names) == 0 || names[0].Text() != each.want {
			t.Errorf("%v wide, the first name is not %s", each.width, each.want)
			continue
		}
		for i, name := range names[1:] {
			if before := names[i]; before.Position().X+before.MinSize().Width > name.Position().X {
				t.Errorf("%v wide, %s runs into %s", each.width, before.Text(), name.Text())
			}
		}
	}
}

func shownNames(box *fyne.Container) (out []*Text) {
	for _, o := range box.Objects {
		if name, ok := o.(*Text); ok && name.Visible() {
			out = append(out, name)
		}
	}
	return out
}
