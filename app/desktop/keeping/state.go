package keeping

import (
	"context"
	"errors"
	"os"
	"time"

	"talentnav/rules/profile"
	"talentnav/storage"
	"talentnav/storage/folder"
)

// State is what the page shows of a case file.
type State struct {
	Path   string
	Open   bool  // false when the file could not be opened, or is not there
	Size   int64 // bytes, with its log
	Place  folder.Place
	Recent []storage.Recent // others than this one

	Protected bool
	ReadOnly  error // why nothing can be changed

	Trash   []storage.Line
	Due     []storage.Retained // for review
	Unset   int                // cases without a day of review
	Backups []storage.Backup
	Paused  time.Time // since when no backup is made by itself

	Err error // why some of this could not be read
}

// Read reads what the page shows; file is nil when it could not be opened. It is
// quick but for very many cases, and may run on any goroutine. Of a locked file
// it reads nothing that is sealed.
func Read(ctx context.Context, file *storage.File, path, recent string, today profile.Date) State {
	s := State{Path: path}
	if file != nil {
		s.Path = file.Path()
	}
	s.Size = sizeOf(s.Path)
	s.Place, _ = folder.Of(s.Path) // what cannot be told is not warned of
	s.Recent = others(recent, path, s.Path)
	var backups, opened error
	s.Backups, backups = storage.Backups(s.Path)
	if file != nil {
		opened = s.within(ctx, file, today)
	}
	s.Err = errors.Join(backups, opened)
	return s
}

func (s *State) within(ctx context.Context, file *storage.File, today profile.Date) error {
	s.Open, s.Protected, s.ReadOnly = true, file.Protected(), file.ReadOnly()
	var paused, trash, due error
	s.Paused, paused = file.BackupsPaused(ctx)
	found, trash := file.Search(ctx, storage.Query{Trashed: true})
	s.Trash = found.Lines
	s.Due, s.Unset, due = file.RetentionReview(ctx, today)
	return errors.Join(paused, trash, due)
}

// sizeOf is the size of a file with what stands beside it until it is closed.
func sizeOf(path string) (size int64) {
	for _, rest := range []string{"", "-wal"} {
		if info, err := os.Stat(path + rest); err == nil {
			size += info.Size()
		}
	}
	return size
}

// others are the files that were opened before, without this one. A list that
// cannot be read is a lost convenience and nothing else.
func others(list string, names ...string) (out []storage.Recent) {
	if list == "" {
		return nil
	}
	all, _ := storage.ReadRecent(list)
	for _, r := range all {
		if r.Path != names[0] && r.Path != names[1] {
			out = append(out, r)
		}
	}
	return out
}
