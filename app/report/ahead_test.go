package report

import (
	"bytes"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

// forecast is that of somebody who graduated lately, so that lines turn.
func forecast(t testing.TB, lang language.Tag) result.Ahead {
	t.Helper()
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	p := profile.New()
	p.Person.Nationalities, p.Person.BirthDate = profile.Told([]string{"FR"}), profile.Told(profile.On(2003, 4, 18))
	p.Studies.Degrees = profile.ListOf(profile.Degree{
		Level: profile.Told("bachelor"), Institution: profile.Told(profile.Institution{ID: "university-of-hong-kong"}),
		Graduated: profile.Told(profile.On(2026, 7, 15)), Programme: profile.Told("hong-kong"), Honorary: profile.Told(false), Extension: profile.Told(false),
	})
	p.Technical.Trade = profile.Told("none")
	at := profile.On(2026, 11, 22)
	f, err := rules.NewCalendar(pack).Forecast(&p, at, rules.ForecastYears)
	if err != nil {
		t.Fatal(err)
	}
	program, err := pack.At(at)
	if err != nil {
		t.Fatal(err)
	}
	return result.BuildAhead(f, program.Assess(profile.Derive(&p, at)), &p, lang)
}

func written(t testing.TB, a result.Ahead, write func(*bytes.Buffer, result.Ahead) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, a); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func aheadPDF(b *bytes.Buffer, a result.Ahead) error      { return AheadPDF(b, a) }
func aheadPNG(b *bytes.Buffer, a result.Ahead) error      { return AheadPNG(b, a) }
func aheadCalendar(b *bytes.Buffer, a result.Ahead) error { return AheadCalendar(b, a) }

// keepFile leaves a file to be looked at, in the folder that REPORT_PAGES names.
func keepFile(t *testing.T, name string, data []byte) {
	t.Helper()
	if dir := os.Getenv("REPORT_PAGES"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestTheYearsOnPaperSayEveryTurnAndEveryRoute(t *testing.T) {
	for _, lang := range language.All {
		a := forecast(t, lang)
		if len(a.Turns) < 2 {
			t.Fatalf("%s: %d turns", lang, len(a.Turns))
		}
		file := written(t, a, aheadPDF)
		keepFile(t, "ahead-"+string(lang)+".pdf", file)
		text := extracted(t, file)
		for _, want := range wantOfYears(a) {
			if !strings.Contains(text, unspaced(want)) {
				t.Errorf("%s: no %q", lang, want)
			}
		}
		if !bytes.Equal(file, written(t, a, aheadPDF)) {
			t.Errorf("%s: the bytes differ the second time", lang)
		}
	}
}

// wantOfYears is what must stand in the file.
func wantOfYears(a result.Ahead) (out []string) {
	out = append(a.Limits, a.Assumes, a.Pack.Version, "2027", "2036")
	for _, r := range a.Routes {
		out = append(out, r.Short)
	}
	for _, turn := range a.Turns {
		out = append(out, turn.DayText)
		for _, c := range turn.Causes {
			out = append(out, c.Text)
		}
	}
	return out
}

func TestThePictureHasTheColoursOfItsStretchesWhereTheyLie(t *testing.T) {
	for _, lang := range language.All {
		a := forecast(t, lang)
		data := written(t, a, aheadPNG)
		keepFile(t, "ahead-"+string(lang)+".png", data)
		img, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if got := img.Bounds().Dx(); got != pictureWidth*PictureScale {
			t.Errorf("%s: %d pixels wide", lang, got)
		}
		p, y, err := newForecast(a)
		if err != nil {
			t.Fatal(err)
		}
		y.x, y.width = pictureEdge, pictureWidth-2*pictureEdge
		y.nameWidth = y.width * 0.27
		lines, _ := y.drawn()
		top := pictureEdge + display.Leading + 2 + small.Leading*float64(len(p.press.Broken(y.width, plain(p.say("report.foot", p.Pack.ID, p.Pack.Version, short(p.Pack.Digest), short(p.AnswersDigest), p.date), small)))) + 12 + tiny.Leading + 2 + axisHeight
		for i, r := range lines {
			for _, s := range r.Spans {
				from, to := y.at(profile.MustDate(s.From)), y.at(profile.MustDate(s.To).AddDays(1))
				if to-from < 8 {
					continue
				}
				tint := standingLook(s.Standing).tint
				px, py := int((from+4)*PictureScale), int((top+float64(i)*lineHeight+4.5)*PictureScale)
				red, green, blue, _ := img.At(px, py).RGBA()
				if got := [3]uint8{uint8(red >> 8), uint8(green >> 8), uint8(blue >> 8)}; got != tint {
					t.Errorf("%s: %s from %s is %v at %d,%d, want %v", lang, r.ID, s.From, got, px, py, tint)
				}
			}
		}
	}
}

// event is one that was read back.
type event map[string]string

// readCalendar reads a calendar file by the words of RFC 5545.
func readCalendar(t *testing.T, data []byte) (events []event) {
	t.Helper()
	for _, line := range strings.Split(strings.TrimSuffix(string(data), "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") || !isText(line) {
			t.Errorf("a line of %d octets: %q", len(line), line)
		}
	}
	var now event
	unfolded := strings.ReplaceAll(string(data), "\r\n ", "")
	for _, line := range strings.Split(strings.TrimSuffix(unfolded, "\r\n"), "\r\n") {
		name, value, _ := strings.Cut(line, ":")
		switch {
		case line == "BEGIN:VEVENT":
			now = event{}
		case line == "END:VEVENT":
			events = append(events, now)
		case now != nil:
			now[name] = unescaped(value)
		}
	}
	return events
}

func isText(line string) bool { return strings.ToValidUTF8(line, "") == line }

func unescaped(s string) string {
	return strings.NewReplacer(`\\`, `\`, `\;`, ";", `\,`, ",", `\n`, "\n").Replace(s)
}

func TestACalendarHasEachTurnAsAWholeDayOnce(t *testing.T) {
	for _, lang := range language.All {
		a := forecast(t, lang)
		data := written(t, a, aheadCalendar)
		keepFile(t, "ahead-"+string(lang)+".ics", data)
		events := readCalendar(t, data)
		if len(events) != len(a.Turns) {
			t.Fatalf("%s: %d events of %d turns", lang, len(events), len(a.Turns))
		}
		seen := map[string]bool{}
		for i, e := range events {
			turn := a.Turns[i]
			day, err := time.Parse("20060102", e["DTSTART;VALUE=DATE"])
			if err != nil || day.Format(time.DateOnly) != turn.Day || e["DTEND;VALUE=DATE"] != day.AddDate(0, 0, 1).Format("20060102") {
				t.Errorf("%s: %v from %s to %s", lang, turn.Day, e["DTSTART;VALUE=DATE"], e["DTEND;VALUE=DATE"])
			}
			if want := lang.Say("ahead.becomes", turn.Short, turn.StandingText, turn.BeforeText); e["SUMMARY;LANGUAGE="+string(lang)] != want {
				t.Errorf("%s: says %q, want %q", lang, e["SUMMARY;LANGUAGE="+string(lang)], want)
			}
			if seen[e["UID"]] || e["UID"] == "" || e["DTSTAMP"] != "20261122T000000Z" {
				t.Errorf("%s: id %q, made %q", lang, e["UID"], e["DTSTAMP"])
			}
			seen[e["UID"]] = true
		}
	}
}

// withStay is the forecast of somebody who told the end of the present stay.
func withStay(t *testing.T, lang language.Tag) result.Ahead {
	t.Helper()
	a := forecast(t, lang)
	a.Days = []result.AheadDay{{Day: "2026-12-31", DayText: lang.Date(profile.MustDate("2026-12-31")), Sort: "present-stay", Text: lang.Say("plan.stage.present-stay")}}
	return a
}

func TestTheEndOfTheStayStandsInTheYearsAndInTheCalendar(t *testing.T) {
	for _, lang := range language.All {
		a := withStay(t, lang)
		e := readCalendar(t, written(t, a, aheadCalendar))[0]
		if e["UID"] != "present-stay@talentnav" || e["DTSTART;VALUE=DATE"] != "20261231" || e["SUMMARY;LANGUAGE="+string(lang)] != a.Days[0].Text {
			t.Errorf("%s: %v", lang, e)
		}
		if text := extracted(t, written(t, a, aheadPDF)); !strings.Contains(text, unspaced(a.Days[0].DayText)) || !strings.Contains(text, unspaced(a.Days[0].Text)) {
			t.Errorf("%s: not on paper", lang)
		}
	}
}

func TestACalendarTellsNothingOfThePersonAndKeepsItsIDs(t *testing.T) {
	a := forecast(t, language.English)
	data := string(written(t, a, aheadCalendar))
	for _, turn := range a.Turns {
		for _, c := range turn.Causes {
			if strings.Contains(strings.ReplaceAll(data, "\r\n ", ""), escapes.Replace(c.Text)) {
				t.Errorf("the reason %q stands in it", c.Text)
			}
		}
	}
	if strings.Contains(data, a.AnswersDigest[:8]) {
		t.Error("the digest of the answers stands in it")
	}
	ids := func(a result.Ahead) (out []string) {
		for _, e := range readCalendar(t, written(t, a, aheadCalendar)) {
			out = append(out, e["UID"])
		}
		return out
	}
	if !slices.Equal(ids(a), ids(forecast(t, language.Traditional))) {
		t.Error("another language has other ids")
	}
}

func TestStrangeNamesAreEscapedAndFoldedBetweenCharacters(t *testing.T) {
	a := forecast(t, language.English)
	a.Turns = a.Turns[:1]
	strange := strings.Repeat(`名稱; a, b\c`, 20) + "\nBEGIN:VEVENT"
	a.Turns[0].Short = strange
	events := readCalendar(t, written(t, a, aheadCalendar))
	if len(events) != 1 || !strings.HasPrefix(events[0]["SUMMARY;LANGUAGE=en"], strange) {
		t.Errorf("got %q", events)
	}
}

func TestTheYearsOfADayThatIsNoneAreRefused(t *testing.T) {
	for name, write := range map[string]func(*bytes.Buffer, result.Ahead) error{"pdf": aheadPDF, "png": aheadPNG, "ics": aheadCalendar} {
		if err := write(&bytes.Buffer{}, result.Ahead{AsAt: "soon"}); err == nil {
			t.Errorf("%s: nothing is said", name)
		}
	}
}

func TestTheYearsOnPaperAreSoundPDF(t *testing.T) {
	tool, err := exec.LookPath("qpdf")
	if err != nil {
		t.Skip("qpdf is not installed")
	}
	name := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(name, written(t, forecast(t, language.Simplified), aheadPDF), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(tool, "--check", name).CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}
