package storage

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// Recent is a case file that was opened before.
type Recent struct {
	Path   string    `json:"path"`
	Opened time.Time `json:"opened"`
}

const (
	mostRecent      = 20
	mostRecentBytes = 1 << 20
)

// RecentPath is where the list of recent case files of this user stands. The
// list holds their paths and nothing of what is in them.
func RecentPath() (string, error) {
	path, err := DefaultPath()
	return filepath.Join(filepath.Dir(path), "recent.json"), err
}

// ReadRecent reads the list, the last opened first; none when there is no list.
func ReadRecent(list string) ([]Recent, error) {
	f, err := os.Open(list)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Recent
	if err := json.NewDecoder(io.LimitReader(f, mostRecentBytes)).Decode(&out); err != nil {
		return nil, fmt.Errorf("list of recent files %s: %w: %v", list, ErrDamaged, err)
	}
	return out[:min(len(out), mostRecent)], nil
}

// NoteRecent puts a file at the top of the list. A list that cannot be read is
// begun again: it is a convenience.
func NoteRecent(list, path string, now time.Time) error {
	return writeRecent(list, path, &Recent{path, now.UTC()})
}

// ForgetRecent takes a file off the list, and leaves the file alone.
func ForgetRecent(list, path string) error { return writeRecent(list, path, nil) }

func writeRecent(list, path string, first *Recent) error {
	all, err := ReadRecent(list)
	if err != nil && !errors.Is(err, ErrDamaged) {
		return err
	}
	all = slices.DeleteFunc(all, func(r Recent) bool { return r.Path == path })
	if first != nil {
		all = slices.Insert(all, 0, *first)
	}
	text, err := json.MarshalIndent(all[:min(len(all), mostRecent)], "", "\t")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(list), 0o700); err != nil {
		return err
	}
	return replaceText(list, text)
}
