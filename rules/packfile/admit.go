package packfile

import (
	"errors"
	"fmt"

	"talentnav/rules"
)

// Why a pack may not take the place of another.
var (
	ErrOtherPack    = errors.New("the two are different packs")
	ErrOtherVersion = errors.New("this is not the version asked for")
	ErrLower        = errors.New("the version is lower than the one in use; to go back to it, ask for it by name")
	ErrSameVersion  = errors.New("the version is the one in use, but the rules in it differ; to take them nevertheless, ask for it by name")
)

// Admit reports whether next may take the place of current: a higher version of
// the same pack may, and the very same pack. A lower version, or the same one
// with other rules, may only if asked, which is empty for "whatever there is",
// names it. With no current pack any may.
func Admit(current, next *rules.Pack, asked string) error {
	if err := admit(current, next, asked); err != nil {
		return fmt.Errorf("%s %s: %w", next.ID, next.Version, err)
	}
	return nil
}

func admit(current, next *rules.Pack, asked string) error {
	switch {
	case asked != "" && asked != next.Version:
		return ErrOtherVersion
	case current == nil:
		return nil
	case current.ID != next.ID:
		return ErrOtherPack
	case asked != "":
		return nil
	case rules.CompareVersions(next.Version, current.Version) < 0:
		return ErrLower
	case next.Version == current.Version && next.Digest != current.Digest:
		return ErrSameVersion
	}
	return nil
}
