package command

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"talentnav/app/report"
	"talentnav/app/result"
	"talentnav/rules"
)

var leafOutputOption = &option{"output", "FILE", "cli.option.page-output", outputOption.set}

// onPaper holds for a page that goes to a file or to another program; in the
// terminal routes, professions and programmes have pages of their own making.
func (c *call) onPaper() bool {
	return c.wish.format == "json" || c.wish.output != "" && c.wish.output != "-"
}

// showLeaf writes a page of the library: in the terminal, or to a file in the
// form that the file's name ends with.
func (c *call) showLeaf(pack *rules.Pack) int {
	library, err := result.NewLibrary(pack, c.asAt(), c.lang)
	if err != nil {
		return c.fail(err.Error())
	}
	ref, ok := library.Find(c.args[0])
	if !ok {
		return c.misuse(unknownShown(pack, library, c.args[0]))
	}
	page, _ := library.Page(ref)
	page.Warnings = result.Warnings(pack, c.today, c.lang)
	write := c.leafWriter(page)
	if write == nil {
		return c.misuse(mistaken("cli.page-kind", c.wish.output))
	}
	code := c.deliver(c.wish.output, write)
	if code == Done && c.wish.output != "" && c.wish.output != "-" {
		fmt.Fprintln(c.Stdout, c.wish.output)
	}
	return code
}

// leafWriter is nil for a file of no kind that a page is written as.
func (c *call) leafWriter(page result.LibraryPage) func(io.Writer) error {
	kind := strings.ToLower(filepath.Ext(c.wish.output))
	switch {
	case c.wish.format == "json" || kind == ".json":
		return func(w io.Writer) error { return writeJSON(w, page) }
	case kind == ".pdf":
		return func(w io.Writer) error { return report.LibraryPDF(w, page) }
	case kind == ".html" || kind == ".htm":
		return func(w io.Writer) error { return report.LibraryHTML(w, page) }
	case kind == ".txt" || c.wish.output == "" || c.wish.output == "-":
		return func(w io.Writer) error { return result.LibraryText(w, page, c.sheet()) }
	}
	return nil
}
