package desktop

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
)

// worked makes a job of the gallery: from one day to another, as far as they are
// told, "now" for one that goes on.
func worked(title, employer, basis, from, to string) profile.Job {
	j := profile.Job{Title: profile.Told(title)}
	if employer != "" {
		j.Employer = profile.Told(employer)
	}
	if basis != "" {
		j.Basis = profile.Told(basis)
	}
	if from != "" {
		j.Start = profile.Told(profile.MustDate(from))
	}
	switch to {
	case "":
	case "now":
		j.Current = profile.Told(true)
	default:
		j.End = profile.Told(profile.MustDate(to))
	}
	return j
}

// hasWorked gives the sample person other jobs and shows the page that asks.
func (b *bench) hasWorked(jobs ...profile.Job) {
	b.sample()
	if problem := b.opened.session.Edit("work.jobs", func(p *profile.Profile) { p.Work.Jobs = profile.ListOf(jobs...) }); problem != nil {
		b.t.Fatal(problem)
	}
	b.ask("work.jobs")
}

// mixed is a career with all that can be: work before graduation, part-time, an
// own business, a gap and two jobs at once.
var mixed = []profile.Job{
	worked("Research assistant", "Sorbonne (invented)", "part-time", "2016-09-01", "2018-06-30"),
	worked("Junior analyst", "Rive Gauche Data (invented)", "full-time", "2018-09-01", "2019-06-30"),
	worked("Machine-learning engineer", "Halcyon Vision SA (invented)", "full-time", "2019-10-01", "2022-12-31"),
	worked("Consultant", "", "self-employed", "2022-04-01", "2024-02-29"),
	worked("Lead AI scientist", "Meridian Robotics plc (invented)", "full-time", "2024-06-01", "now"),
}

// blurred is one with days that are not known, or not told.
var blurred = []profile.Job{
	worked("Teacher", "Lycée Exemple (invented)", "full-time", "2017", "2019"),
	worked("Developer", "Halcyon Vision SA (invented)", "full-time", "2020-02", "2022-08"),
	worked("Adviser", "", "", "2023-01-09", ""),
	worked("Volunteer", "", "part-time", "", ""),
}

// long is one of twelve jobs in forty years.
func long() (jobs []profile.Job) {
	for i := range 12 {
		from := profile.On(1984+i*7/2, 9, 1)
		j := worked(fmt.Sprintf("Post number %d", i+1), "Compagnie générale d’exemples (invented)", []string{"full-time", "part-time", "self-employed"}[i%3], from.String(), from.AddMonths(38).String())
		jobs = append(jobs, j)
	}
	jobs[11] = worked("Chair", "Compagnie générale d’exemples (invented)", "self-employed", "2022-03-01", "now")
	return jobs
}

// dates are the fields for dates on the page.
func (b *bench) dates() (out []*piece.Entry) {
	each(b.win.Content(), func(o fyne.CanvasObject) {
		if e, ok := o.(*piece.Entry); ok && e.PlaceHolder == b.say("date.placeholder") {
			out = append(out, e)
		}
	})
	return out
}

func TestTheJobsAreDrawnWhileTheyAreTyped(t *testing.T) {
	b := newBench(t)
	b.onNew()
	b.ask("work.jobs")
	if !b.reads(b.lang().Say("career.empty")) {
		t.Fatal("nothing said where there is nothing to draw")
	}
	b.press(b.say("add-job"))
	if b.reads(b.lang().Say("career.adds-up")) {
		t.Fatal("drawn before there is a day")
	}
	for i, day := range []string{"2020-01-01", "2021-12-31"} {
		b.win.Canvas().Focus(b.dates()[i])
		b.keys(day)
	}
	if !b.reads(b.lang().Say("career.adds-up")) || !b.reads("between") && !b.reads("No job for") {
		t.Errorf("the job is not drawn while its form is open: %q", b.texts())
	}
	b.hasWorked(mixed...)
	for _, want := range []string{"that time counts once", "between jobs", "Work after graduation in the last five years"} {
		if !b.reads(want) {
			t.Errorf("does not say %q", want)
		}
	}
	b.press("Consultant: Working for myself, 1 April 2022 to 29 February 2024 (1 year 11 months)")
	if !b.reads(b.lang().Say("window.job", 4)) {
		t.Error("pressing a bar does not open its job")
	}
}
