package storage

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
)

// EraseFromBackups erases from every backup, and every copy made before a
// migration, what was erased from the file, and tells in how many it was. What
// cannot be looked into stays and is listed. Each is either as it was or done: an
// interrupted call is simply made again.
func (f *File) EraseFromBackups(ctx context.Context) (done int, left []string, err error) {
	f.copies.Lock()
	defer f.copies.Unlock()
	f.gate.RLock() // or a backup could be sealed anew at the same time
	defer f.gate.RUnlock()
	erased, err := readRegister(ctx, f.looks)
	if err == nil {
		err = erased.writeBeside(f.path)
	}
	if err != nil || len(erased) == 0 {
		return 0, nil, plain(err)
	}
	all, left, err := copiesOf(f.path)
	for _, path := range all {
		if ctx.Err() != nil {
			return done, left, errors.Join(err, ctx.Err())
		}
		rewritten, oneErr := eraseFromCopy(ctx, path, erased)
		switch {
		case oneErr != nil:
			left = append(left, path)
		case rewritten:
			done++
		}
	}
	return done, left, err
}

// copiesOf lists the copies that are kept of a file, and what may hold cases and
// cannot be read: files that were kept damaged, and copies that were cut off.
func copiesOf(path string) (whole, other []string, err error) {
	other = wipeRemains(path)
	backups, err := Backups(path)
	for _, b := range backups {
		whole = append(whole, b.Path)
	}
	entries, dirErr := os.ReadDir(filepath.Dir(path))
	for _, e := range entries {
		name := filepath.Join(filepath.Dir(path), e.Name())
		if ok, _ := filepath.Match(escaped(path)+".v*.copy", name); ok {
			whole = append(whole, name)
		} else if ok, _ := filepath.Match(escaped(path)+".damaged-*", name); ok {
			other = append(other, name)
		}
	}
	slices.Sort(other)
	return whole, slices.Compact(other), errors.Join(err, dirErr)
}

// escaped is a path in a pattern.
func escaped(path string) string {
	var out []rune
	for _, r := range path {
		if r == '*' || r == '?' || r == '[' || r == '\\' && filepath.Separator == '/' {
			out = append(out, '\\')
		}
		out = append(out, r)
	}
	return string(out)
}

// eraseFromCopy writes a copy anew without what was erased, checks the new one and
// puts it in the place of the old one. A copy that has nothing of it stays.
func eraseFromCopy(ctx context.Context, path string, erased register) (bool, error) {
	from := onlooker(path, !hasLog(path))
	defer from.Close()
	uids, err := registered(ctx, from, erased)
	if err != nil || len(uids) == 0 {
		return false, err
	}
	part := path + ".part"
	defer os.Remove(part)
	if err := createEmpty(part); err != nil {
		return false, err
	}
	if _, err := copyPages(ctx, from, part); err != nil {
		return false, err
	}
	db := writer(part, "")
	_, err = eraseRegistered(ctx, db, erased)
	if err = errors.Join(err, db.Close()); err != nil {
		return false, err
	}
	if _, err := CheckBackup(ctx, part); err != nil {
		return false, err
	}
	from.Close() // where an open file cannot be replaced
	return true, replace(part, path)
}
