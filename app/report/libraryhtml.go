package report

import (
	_ "embed"
	"html/template"
	"io"
	"slices"
	"strings"

	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules/profile"
)

//go:embed library.html
var libraryHTML string

// LibraryHTML writes a page of the rule library as one HTML file that needs no
// script and nothing from outside. Its only errors are those of w.
func LibraryHTML(w io.Writer, page result.LibraryPage) error {
	lang, _ := language.Parse(page.Language) // English for any other
	date, _ := profile.ParseDate(page.AsAt)
	cited := newSources(result.Result{})
	cited.add(page.Sources())
	funcs := template.FuncMap{
		"say": func(key string) string { return lang.Say(key) }, "open": result.IsWeb, "cites": cited.numbers, "fine": fineText,
		"depth": func(n int) int { return min(n, 6) }, "number": func(i int) int { return i + 1 },
	}
	t := template.Must(template.New("library").Funcs(funcs).Parse(libraryHTML))
	return t.Execute(w, struct {
		Page             result.LibraryPage
		Also, Date, Foot string
		Sources          []result.Source
	}{
		page, strings.Join(page.Also, lang.Say("list.comma")), lang.Date(date),
		lang.Say("library.foot", page.ID, page.Pack.ID, page.Pack.Version, short(page.Pack.Digest), lang.Date(date)), cited.list,
	})
}

// numbers are those of sources, each once.
func (s *sources) numbers(all []result.Source) (out []int) {
	for _, one := range all {
		if n := s.of(one); !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

func fineText(l result.LibraryLine) string {
	return result.Joined(" · ", result.Joined(" · ", l.Details...), l.Days, l.Note)
}
