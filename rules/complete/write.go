package complete

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// Options are what [Write] needs beside the specification.
type Options struct {
	Pack  *rules.Pack // the official rules, with nothing over them
	Today profile.Date
	// Replace lets a reading of the same profession take the place of the one that
	// the folder has.
	Replace bool
}

// Written is what [Write] did.
type Written struct {
	Files []string // as paths, in the order in which they were written
	ID    string   // of the profession and the route
	Cases int      // how many ran
	Pack  *rules.Pack
}

// Exists is the error of a reading that would take the place of another.
type Exists struct{ File string }

func (e Exists) Error() string { return e.File + ": there is one already" }

// Is makes it an [fs.ErrExist].
func (e Exists) Is(target error) bool { return target == fs.ErrExist }

// Faulty is the error of an overlay that cannot be used: of a folder that was so
// before, or of one that would become so.
type Faulty struct {
	Before bool
	Faults []rules.Fault
}

func (f Faulty) Error() string {
	var out []string
	for _, one := range f.Faults {
		out = append(out, one.Error())
	}
	return strings.Join(out, "\n")
}

const headFile = "overlay.yaml"

// Write puts the reading of one profession into the folder of a firm's overlay,
// which is made if it is not there; what else is in the folder stays. Nothing is
// changed before the whole overlay, as it will be, was loaded, looked through
// and its cases were run. Its errors are [Problems], [Exists], [Faulty], or those
// of the disk.
func Write(dir string, s Specification, o Options) (Written, error) {
	s = s.copied()
	s.tidy()
	if problems := s.Problems(o.Pack, o.Today); len(problems) > 0 {
		return Written{}, Problems(problems)
	}
	before, err := existing(dir, o.Pack)
	if err != nil {
		return Written{}, err
	}
	firm, problems := s.firm(before)
	if len(problems) > 0 {
		return Written{}, Problems(problems)
	}
	files, err := s.files(dir, before, firm, o.Pack)
	if err != nil {
		return Written{}, err
	}
	for _, f := range files {
		if _, err := os.Lstat(filepath.Join(dir, f.name)); err == nil && f.name != headFile && !o.Replace {
			return Written{}, Exists{filepath.Join(dir, f.name)}
		}
	}
	return s.place(dir, files, o.Pack)
}

// existing is the pack with the folder's overlay over it; nil when the folder
// has no rules.
func existing(dir string, pack *rules.Pack) (*rules.Pack, error) {
	names, err := filepath.Glob(filepath.Join(escaped(dir), "*.yaml"))
	if err != nil || len(names) == 0 {
		return nil, err
	}
	over, faults := rules.LoadOver(pack, rules.Folder{FS: os.DirFS(dir), Dir: ".", Shown: filepath.ToSlash(dir)})
	if len(faults) > 0 {
		return nil, Faulty{true, faults}
	}
	return over, nil
}

// escaped is a folder's name without meaning for a pattern.
func escaped(dir string) string {
	if filepath.Separator == '\\' { // there is no escaping
		return dir
	}
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(dir)
}

// firm is the firm's name: that of the folder, or the one given.
func (s Specification) firm(before *rules.Pack) (rules.Text, []Problem) {
	name := s.FirmName.name()
	if before == nil {
		if name.IsZero() {
			return name, []Problem{{"firm name", "required", ""}}
		}
		return name, nil
	}
	own := before.Overlays[0]
	if own.ID != s.Firm {
		return name, []Problem{{"firm", "firm-other", own.ID}}
	}
	for _, lang := range rules.Languages {
		if typed := s.FirmName.In(lang); typed != "" && typed != own.Title.In(lang) {
			return name, []Problem{{"firm name", "firm-other", strconv.Quote(own.Title.In(lang))}}
		}
	}
	return own.Title, nil
}

// file is one to be written.
type file struct {
	name string
	data []byte
}

// files are those that the reading changes.
func (s Specification) files(dir string, before *rules.Pack, firm rules.Text, pack *rules.Pack) (out []file, err error) {
	d, err := newDraft(s, pack, firm)
	if err != nil {
		return nil, err
	}
	if out, err = s.heads(dir, before, firm, pack); err != nil {
		return nil, err
	}
	text, err := d.rulesFile()
	if err != nil {
		return nil, err
	}
	cases, err := d.casesFile()
	return append(out, file{s.ID() + ".yaml", text}, file{s.ID() + ".cases.yaml", cases}), err
}

// heads is the head of a new overlay, or the next version of one that was made
// here. A head that somebody wrote is left alone.
func (s Specification) heads(dir string, before *rules.Pack, firm rules.Text, pack *rules.Pack) ([]file, error) {
	version := 0
	if before != nil {
		n, err := strconv.Atoi(before.Overlays[0].Version)
		if err != nil {
			return nil, nil
		}
		was, err := head(s.Firm, n, pack.ID, firm)
		if is, readErr := os.ReadFile(filepath.Join(dir, headFile)); err != nil || readErr != nil || !bytes.Equal(is, was) {
			return nil, err
		}
		version = n
	}
	data, err := head(s.Firm, version+1, pack.ID, firm)
	return []file{{headFile, data}}, err
}

// place makes the overlay as it will be in a folder beside, checks it there, and
// moves what is new.
func (s Specification) place(dir string, files []file, pack *rules.Pack) (Written, error) {
	parent := filepath.Dir(filepath.Clean(dir))
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return Written{}, err
	}
	temp, err := os.MkdirTemp(parent, ".talentnav-*")
	if err != nil {
		return Written{}, err
	}
	defer os.RemoveAll(temp)
	if err := stage(temp, dir, files); err != nil {
		return Written{}, err
	}
	out := Written{ID: s.ID()}
	if out.Pack, out.Cases, err = tried(temp, dir, pack); err != nil {
		return Written{}, err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return Written{}, err
	}
	for _, f := range files {
		name := filepath.Join(dir, f.name)
		if err := os.Rename(filepath.Join(temp, f.name), name); err != nil {
			return Written{}, err
		}
		out.Files = append(out.Files, name)
	}
	return out, nil
}

// stage copies the folder's rules and lays the new files over them.
func stage(temp, dir string, files []file) error {
	names, err := filepath.Glob(filepath.Join(escaped(dir), "*.yaml"))
	if err != nil {
		return err
	}
	for _, name := range names {
		if slices.ContainsFunc(files, func(f file) bool { return f.name == filepath.Base(name) }) {
			continue
		}
		if err := copied(name, filepath.Join(temp, filepath.Base(name))); err != nil {
			return err
		}
	}
	for _, f := range files {
		if err := synced(filepath.Join(temp, f.name), f.data); err != nil {
			return err
		}
	}
	return nil
}

func copied(from, to string) error {
	const limit = 1 << 20 // as for any file of a pack
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	data, err := io.ReadAll(io.LimitReader(in, limit+1))
	if err != nil || len(data) > limit {
		return errors.Join(err, fmt.Errorf("%s is larger than %d bytes", from, limit))
	}
	return os.WriteFile(to, data, 0o644)
}

// synced writes a file onto the disk.
func synced(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Sync(), f.Close())
}

// tried loads the overlay and runs its cases.
func tried(temp, dir string, pack *rules.Pack) (*rules.Pack, int, error) {
	over, faults := rules.LoadOver(pack, rules.Folder{FS: os.DirFS(temp), Dir: ".", Shown: filepath.ToSlash(dir)})
	if len(faults) > 0 {
		return nil, 0, Faulty{false, faults}
	}
	ran, failures := rules.CheckCases(os.DirFS(temp), ".", over)
	if len(failures) > 0 {
		return nil, 0, Faulty{false, failures}
	}
	return over, ran, nil
}
