package storage

import (
	"context"
	"fmt"
	"unicode/utf8"
)

// Author is the setting that names who makes the changes.
const Author = "author"

// MaxAuthor bounds an author's name, in characters.
const MaxAuthor = 100

// SetAuthor names who makes the changes from now on, also after the file was
// closed. It fails with ErrInvalid when the name is too long.
func (f *File) SetAuthor(ctx context.Context, name string) error {
	if !utf8.ValidString(name) || utf8.RuneCountInString(name) > MaxAuthor {
		return fmt.Errorf("author: %w: want text of at most %d characters", ErrInvalid, MaxAuthor)
	}
	if err := f.SetSetting(ctx, Author, name); err != nil {
		return err
	}
	f.author.Store(&name)
	return nil
}

// Author is who makes the changes; empty when nobody said.
func (f *File) Author() string {
	if name := f.author.Load(); name != nil {
		return *name
	}
	return ""
}

func (f *File) readAuthor(ctx context.Context) error {
	name, err := f.Setting(ctx, Author)
	f.author.Store(&name)
	return err
}
