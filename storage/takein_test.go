package storage

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"talentnav/storage/bundle"
	"talentnav/storage/record"
)

func exported(t *testing.T, f *File, ids ...int64) *bytes.Reader {
	t.Helper()
	var b bytes.Buffer
	if _, err := f.Export(t.Context(), &b, ids, "for the client", now); err != nil {
		t.Fatal(err)
	}
	return bytes.NewReader(b.Bytes())
}

func takenIn(t *testing.T, f *File, from *bytes.Reader) TakenIn {
	t.Helper()
	out, err := f.ImportArchive(t.Context(), from, from.Size(), now)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// fullCase is a case with something of everything.
func fullCase(t *testing.T, f *File) Case {
	t.Helper()
	c, _ := frozenCase(t, f)
	a, err := f.Attach(t.Context(), c.ID, "scan.pdf", "application/pdf", []byte("%PDF scanned"), now)
	if err == nil {
		_, err = f.AddItem(t.Context(), c.ID, record.Evidence{Title: "passport", State: "received", Files: []record.Attachment{a}}, now)
	}
	if err == nil {
		_, err = f.AddItem(t.Context(), c.ID, record.Note{Text: "called 陳大文"}, now)
	}
	if err == nil {
		err = f.Rename(t.Context(), c.ID, "another title", now)
	}
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestAnArchiveHoldsEverythingAndComesBackTheSame(t *testing.T) {
	f := openAt(t, newPath(t))
	c := fullCase(t, f)
	trashed := newCase(t, f, "in the trash")
	if err := f.Trash(t.Context(), trashed.ID, now); err != nil {
		t.Fatal(err)
	}
	zip := exported(t, f)
	g := openAt(t, newPath(t))
	newCase(t, g, "a case with number 1")
	preview, err := g.PreviewArchive(t.Context(), zip, zip.Size(), now)
	if err != nil || preview.Added != 2 || preview.Purpose != "for the client" {
		t.Fatalf("got %+v, %v", preview, err)
	}
	if all, err := g.Cases(t.Context()); err != nil || len(all) != 1 {
		t.Fatalf("the preview left %v, %v", all, err)
	}
	out := takenIn(t, g, zip)
	if out.Added != 2 || out.Backup == "" {
		t.Fatalf("got %+v", out)
	}
	for _, state := range takenIn(t, g, zip).Cases {
		if state.State != CaseSame {
			t.Errorf("again: got %+v, want %s", state, CaseSame)
		}
	}
	sameCase(t, f, g, c)
	if faults, err := g.Check(t.Context()); err != nil || len(faults) > 0 {
		t.Errorf("got %v, %v", faults, err)
	}
	if n, err := g.UndoImport(t.Context(), out.Batch, now); err != nil || n != 1 { // the other one was in the trash
		t.Errorf("got %d, %v, want the case in the trash", n, err)
	}
}

// sameCase looks for a case of one file in another.
func sameCase(t *testing.T, f, g *File, c Case) {
	t.Helper()
	var id int64
	if err := g.looks.QueryRow("SELECT id FROM cases WHERE uid = ?", c.UID).Scan(&id); err != nil {
		t.Fatal(err)
	}
	there, err := g.Case(t.Context(), id)
	if err != nil || there.Number == 1 || there.Title != "another title" {
		t.Errorf("got %+v, %v", there, err)
	}
	mine, _ := f.Items(t.Context(), c.ID)
	items, err := g.Items(t.Context(), id)
	if err != nil || len(items) != len(mine) {
		t.Fatalf("got items %+v, %v, want %+v", items, err, mine)
	}
	for i := range items {
		if items[i].UID != mine[i].UID || !reflect.DeepEqual(items[i].Body, mine[i].Body) {
			t.Errorf("got %+v, want %+v", items[i], mine[i])
		}
	}
	assessments, err := g.Assessments(t.Context(), id)
	if err != nil || len(assessments) != 1 {
		t.Fatalf("got %v, %v", assessments, err)
	}
	if got, err := g.Replay(t.Context(), assessments[0].ID); err != nil || len(got) > 0 {
		t.Errorf("got %+v, %v, want the assessment replayed to the letter", got, err)
	}
	if _, err := g.Undo(t.Context(), id, now); err != nil {
		t.Errorf("the history does not go on: %v", err)
	}
}

func TestAnExportSaysWhatForAndTheLogKeepsIt(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	var b bytes.Buffer
	for _, purpose := range []string{"", "  ", strings.Repeat("x", MaxPurpose+1)} {
		if _, err := f.Export(t.Context(), &b, nil, purpose, now); !errors.Is(err, ErrInvalid) || b.Len() > 0 {
			t.Errorf("%.10q: got error %v and %d bytes", purpose, err, b.Len())
		}
	}
	exported(t, f, c.ID)
	log, err := f.Audit(t.Context(), 0, 1)
	if err != nil || log[0].What != "exported" || log[0].Case != c.UID || log[0].Detail["purpose"] != "for the client" {
		t.Errorf("got %+v, %v", log, err)
	}
}

func TestACaseThatIsHereOtherwiseStaysAsItIs(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "as exported")
	zip := exported(t, f)
	if err := f.Rename(t.Context(), c.ID, "as it is now", now); err != nil {
		t.Fatal(err)
	}
	out := takenIn(t, f, zip)
	if len(out.Cases) != 1 || out.Cases[0].State != CaseDiffers || out.Added != 0 {
		t.Errorf("got %+v", out)
	}
	if got, err := f.Case(t.Context(), c.ID); err != nil || got.Title != "as it is now" {
		t.Errorf("got %+v, %v", got, err)
	}
}

// archiveWith makes an archive of cases that are given as text.
func archiveWith(t *testing.T, cases map[string]string) *bytes.Reader {
	t.Helper()
	var b bytes.Buffer
	w := bundle.NewWriter(&b, now)
	for uid, text := range cases {
		if err := w.Add("cases/"+uid+".json", []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(bundle.Manifest{Cases: len(cases)}); err != nil {
		t.Fatal(err)
	}
	return bytes.NewReader(b.Bytes())
}

func TestAFaultyCaseIsToldAndTheOthersAreTakenIn(t *testing.T) {
	const uid = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	good := func(uid, more string) string {
		return `{"schema": "talentnav.case/1", "uid": "` + uid + `", "number": 7, "title": "x", "created": "2026-01-01T00:00:00.000Z", "updated": "2026-01-01T00:00:00.000Z"` + more + `}`
	}
	other := strings.Replace(uid, "A", "B", 1)
	for name, text := range map[string]string{
		"a field nobody knows":     good(uid, `, "run": "me"`),
		"another case's name":      good(other, ""),
		"a newer form":             strings.Replace(good(uid, ""), "case/1", "case/9", 1),
		"a profile that is none":   good(uid, `, "profile": {"schema": "x"}`),
		"a file that is not there": good(uid, `, "files": ["`+strings.Repeat("0", 64)+`"]`),
		"an item of no kind":       good(uid, `, "items": [{"uid": "`+uid+`", "kind": "x", "created": "2026-01-01T00:00:00.000Z", "body": {}}]`),
		"a history out of order":   good(uid, `, "history": [{"at": "2026-01-01T00:00:00.000Z", "author": "", "action": "x", "step": 5, "changes": []}]`),
		"a date that is none":      strings.Replace(good(uid, ""), "2026-01-01T", "yesterday", 1),
		"rules that are not there": good(uid, `, "assessments": [{"made": "2026-01-01T00:00:00.000Z", "as_at": "2026-01-01", "pack_id": "hk", "pack_version": "1", "pack_digest": "`+strings.Repeat("0", 64)+`", "derivation": 1, "standings": {}, "vector": "", "answers": {}}]`),
		"a title without end":      strings.Replace(good(uid, ""), `"x"`, `"`+strings.Repeat("x", MaxTitle+1)+`"`, 1),
		"no JSON":                  "{",
	} {
		f := openAt(t, newPath(t))
		sound := strings.Replace(uid, "Z", "Y", 1)
		out := takenIn(t, f, archiveWith(t, map[string]string{uid: text, sound: good(sound, "")}))
		states := map[string]string{}
		for _, c := range out.Cases {
			states[c.UID] = c.State
		}
		if states[uid] != CaseFaulty && states[other] != CaseFaulty || states[sound] != CaseNew || out.Added != 1 {
			t.Errorf("%s: got %+v", name, out)
		}
		if all, err := f.Cases(t.Context()); err != nil || len(all) != 1 || all[0].Number != 7 {
			t.Errorf("%s: got %+v, %v", name, all, err)
		}
		if faults, err := f.Check(t.Context()); err != nil || len(faults) > 0 {
			t.Errorf("%s: got %v, %v", name, faults, err)
		}
	}
}
