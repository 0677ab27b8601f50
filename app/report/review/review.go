package review

import (
	_ "embed"
	"html/template"
	"io"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

//go:embed sheet.html
var page string

// HTML writes the sheet of one of the pack's routes as at a day, in one
// language. It reads no clock, so the same pack and day always give the same
// bytes. Its only errors are those of w.
func HTML(w io.Writer, pack *rules.Pack, route *rules.Route, at profile.Date, lang language.Tag) error {
	wr := newWriter(pack, at, lang)
	t := template.Must(template.New("sheet").Funcs(template.FuncMap{"say": wr.say}).Parse(page))
	return t.Execute(w, wr.sheet(route))
}
