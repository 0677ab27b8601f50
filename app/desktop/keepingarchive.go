package desktop

import (
	"context"
	"fmt"
	"io"
	"os"
	"time"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/keeping"
	"talentnav/app/desktop/piece"
	"talentnav/app/result"
	"talentnav/storage"
)

const archiveKind = ".zip"

// findCases is quick: it works on what the lists have in memory.
func (w *Window) findCases(typed string) []storage.Line {
	if w.file == nil {
		return nil
	}
	page, err := w.file.Search(context.Background(), storage.Query{Text: typed, Limit: 20})
	if err != nil {
		return nil
	}
	return page.Lines
}

// askExport asks what for, and where to.
func (w *Window) askExport() {
	q := wish{title: w.plainly("export.title"), why: w.kept("export.ask"), yes: w.plainly("export"), more: w.kept("purpose"), suggested: w.near(fmt.Sprintf("talent-navigator-%s.zip", w.today()))}
	w.askWhere(q, func(path, purpose string) { w.export(w.kept("exporting"), path, purpose, nil) })
}

// askPerson gives out what is held on one person.
func (w *Window) askPerson(c keeping.Case) {
	q := wish{title: w.plainly("person.title"), why: w.kept("person.ask", fmt.Sprintf("%d · %s", c.Number, w.caseName(c.Title))), yes: w.plainly("give-out"),
		more: w.kept("purpose"), suggested: w.near(fmt.Sprintf("person-%d.zip", c.Number))}
	w.askWhere(q, func(path, purpose string) { w.export(w.kept("exporting"), path, purpose, &c) })
}

// export writes everything, or what is held on one person.
func (w *Window) export(text, path, purpose string, only *keeping.Case) {
	if err := w.flush(); err != nil {
		w.refuse(err)
		return
	}
	file, now, lang := w.file, w.opts.Now(), w.lang()
	page := func(data []byte) ([]byte, error) { return result.PersonPage(data, lang, now.In(hongKong)) }
	var out storage.Exported
	w.toil(text, func(ctx context.Context, _ func(int, int)) error {
		return writeNew(path, func(to io.Writer) (err error) {
			if only != nil {
				out, err = file.ExportPerson(ctx, to, only.ID, purpose, page, now)
			} else {
				out, err = file.Export(ctx, to, nil, purpose, now)
			}
			return err
		})
	}, w.afterwards(func() string {
		return lang.Say("cli.file.exported", path, lang.Count("cli.file.cases", out.Cases), out.Files) + " " + lang.Say("cli.file.archive-open", path)
	}))
}

func (w *Window) askImport() { w.askFile(w.plainly("import.title"), archiveKind, w.previewImport) }

// previewImport shows what an import would do before it is done.
func (w *Window) previewImport(path string) {
	w.takeIn(w.kept("looking-into"), path, (*storage.File).PreviewArchive, func(out storage.TakenIn) { w.showPreview(path, out) })
}

type taking func(*storage.File, context.Context, io.ReaderAt, int64, time.Time) (storage.TakenIn, error)

func (w *Window) takeIn(text, path string, take taking, then func(storage.TakenIn)) {
	if err := w.flush(); err != nil {
		w.refuse(err)
		return
	}
	file, now := w.file, w.opts.Now()
	var out storage.TakenIn
	w.toil(text, func(ctx context.Context, _ func(int, int)) error {
		zip, err := os.Open(path)
		if err != nil {
			return err
		}
		defer zip.Close()
		info, err := zip.Stat()
		if err == nil {
			out, err = take(file, ctx, zip, info.Size(), now)
		}
		return err
	}, func(err error) {
		if err != nil {
			w.refuse(err)
			return
		}
		then(out)
	})
}

// mostPreviewed cases are shown one by one, those that are not simply new first.
const mostPreviewed = 12

func (w *Window) showPreview(path string, out storage.TakenIn) {
	count := w.lang().Count
	content := piece.Column(10, piece.Strong(w.lang().Say("cli.file.would-add", count("cli.file.cases", out.Added), count("cli.file.cases", len(out.Cases)))))
	if out.Purpose != "" {
		content.Add(piece.Note(w.kept("was-exported-for", out.Purpose)))
	}
	content.Add(w.previewed(out.Cases))
	if out.Added == 0 {
		w.tell(w.kept("import.title"), content)
		return
	}
	w.form(w.plainly("import.title"), w.kept("import.yes"), content, func() { w.importArchive(path) })
}

func (w *Window) previewed(cases []storage.TakenCase) fyne.CanvasObject {
	list, shown := piece.Column(6), 0
	for _, simple := range []bool{false, true} {
		for _, c := range cases {
			if (c.State == storage.CaseNew) != simple || shown == mostPreviewed {
				continue
			}
			shown++
			list.Add(piece.Column(0, piece.Body(fmt.Sprintf("%d · %s", c.Number, w.caseName(c.Title))), piece.Note(w.stateOf(c))))
		}
	}
	if rest := len(cases) - shown; rest > 0 {
		list.Add(piece.Note(w.kept("and-more", rest)))
	}
	return list
}

func (w *Window) stateOf(c storage.TakenCase) string {
	text := w.lang().Say("cli.file.taken." + c.State)
	if c.Why != "" {
		text += " (" + c.Why + ")"
	}
	return text
}

func (w *Window) importArchive(path string) {
	w.takeIn(w.kept("importing"), path, (*storage.File).ImportArchive, func(out storage.TakenIn) {
		w.keeping.batch, w.keeping.news.Imported = out.Batch, out.Added
		count := w.lang().Count
		w.tellKeeping(w.lang().Say("cli.file.added", count("cli.file.cases", out.Added), count("cli.file.cases", len(out.Cases))) + " " + w.kept("can-take-back"))
	})
}

// undoImport puts what the last import added into the trash.
func (w *Window) undoImport() {
	n, err := w.file.UndoImport(context.Background(), w.keeping.batch, w.opts.Now())
	if err != nil {
		w.refuse(err)
		return
	}
	w.keeping.batch, w.keeping.news.Imported = "", 0
	w.tellKeeping(w.kept("import-undone", w.lang().Count("cli.file.cases", n)))
}
