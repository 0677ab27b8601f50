package storage

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// cutImports kills a process that takes an archive of thirty cases in: the file
// has all of them or none.
func (s *soak) cutImports() {
	source := openAt(s.t, filepath.Join(s.dir, "source", "cases.talentnav"))
	for range 30 {
		save(s.t, source, newCase(s.t, source, "taken in").ID, earning(1))
	}
	archive := filepath.Join(s.dir, "thirty.zip")
	zip := exported(s.t, source)
	data := make([]byte, zip.Size())
	zip.ReadAt(data, 0)
	if err := os.WriteFile(archive, data, 0o600); err != nil {
		s.t.Fatal(err)
	}
	s.kind("import cut half-way", 12, func(n int) (int, error) {
		path := s.caseFileOf(fmt.Sprint("import", n))
		defer os.RemoveAll(filepath.Dir(path))
		env := []string{"STORAGE_ARCHIVE=" + archive}
		if s.shim != "" && s.r.IntN(2) == 0 {
			env = append(env, s.fault([]string{"torn", "power", "error", "full"}[s.r.IntN(4)], path, 120)...)
		}
		lines := s.disturbed("import", path, time.Duration(10_000+s.r.IntN(600_000))*time.Microsecond, env...)
		return len(lines), cases(path, len(lines) > 0, "3", "33")
	})
	s.malformedArchives(data)
}

// cases counts the cases of a file: as before, unless it was acknowledged, or
// afterwards.
func cases(path string, acknowledged bool, before, after string) error {
	f, err := Open(context.Background(), path, now)
	if err != nil {
		return err
	}
	defer f.Close()
	n, err := scalar(context.Background(), f.looks, "SELECT count(*) FROM cases")
	if err == nil && n != after && (acknowledged || n != before) {
		err = fmt.Errorf("%s cases, acknowledged is %v", n, acknowledged)
	}
	if err != nil {
		return err
	}
	faults, err := f.Check(context.Background())
	if err == nil && len(faults) > 0 {
		err = fmt.Errorf("%v", faults)
	}
	return err
}

// malformedArchives takes spoilt archives in: what is not refused must be what
// was written.
func (s *soak) malformedArchives(whole []byte) {
	f := openAt(s.t, filepath.Join(s.dir, "target", "cases.talentnav"))
	s.kind("malformed archive", 60, func(int) (int, error) {
		bad := bytes.Clone(whole)
		for range 1 + s.r.IntN(4) {
			bad[s.r.IntN(len(bad))] ^= byte(1 + s.r.IntN(255))
		}
		if s.r.IntN(4) == 0 {
			bad = bad[:s.r.IntN(len(bad))]
		}
		out, err := f.PreviewArchive(context.Background(), bytes.NewReader(bad), int64(len(bad)), now)
		if err != nil {
			return 0, nil
		}
		for _, c := range out.Cases {
			if c.State == CaseNew && c.Title != "taken in" {
				return 0, fmt.Errorf("a case %q was read", c.Title)
			}
		}
		return 0, nil
	})
}

// cutErasures kills a process that erases a case: once it is acknowledged, the
// name is nowhere; the other cases are there in any event, in every backup too.
func (s *soak) cutErasures() {
	const secret = "ZZSECRETZZ"
	s.kind("erasure cut half-way", 12, func(n int) (int, error) {
		path := s.caseFileOf(fmt.Sprint("erasure", n))
		defer os.RemoveAll(filepath.Dir(path))
		f := openAt(s.t, path)
		if err := f.Rename(context.Background(), 1, secret, now); err != nil {
			return 0, err
		}
		backUp(s.t, f, ByHand, now)
		closeFile(s.t, f)
		env := []string{}
		if s.shim != "" && s.r.IntN(2) == 0 {
			env = s.fault([]string{"torn", "power", "error", "full"}[s.r.IntN(4)], path, 300)
		}
		lines := s.disturbed("erase", path, time.Duration(10_000+s.r.IntN(400_000))*time.Microsecond, env...)
		if err := cases(path, len(lines) > 0, "3", "2"); err != nil {
			return len(lines), err
		}
		for _, b := range mustBackups(s.t, path) {
			if held, err := CheckBackup(context.Background(), b.Path); err != nil || held.Rows["cases"] < 2 {
				return len(lines), fmt.Errorf("%s: %+v, %v", b.Path, held, err)
			}
		}
		if found := everywhere(s.t, path, secret); len(lines) > 0 && len(found) > 0 {
			return len(lines), fmt.Errorf("the name is still in %v", found)
		}
		return len(lines), nil
	})
}
