package packfile_test

import (
	"errors"
	"testing"

	"talentnav/rules"
	"talentnav/rules/packfile"
)

func TestNoPackGoesBackUnlessAskedByName(t *testing.T) {
	pack := func(id, version, digest string) *rules.Pack {
		return &rules.Pack{ID: id, Version: version, Digest: digest}
	}
	current := pack("hk", "2026.11.22", "aa")
	for _, c := range []struct {
		name    string
		current *rules.Pack
		next    *rules.Pack
		asked   string
		want    error
	}{
		{"a higher version", current, pack("hk", "2026.12.1", "bb"), "", nil},
		{"higher by number, not by letter", pack("hk", "2026.9.30", "aa"), pack("hk", "2026.10.1", "bb"), "", nil},
		{"a correction of the day", current, pack("hk", "2026.11.22.1", "bb"), "", nil},
		{"the correction's tenth", pack("hk", "2026.11.22.9", "aa"), pack("hk", "2026.11.22.10", "bb"), "", nil},
		{"a lower version", current, pack("hk", "2026.11.21", "bb"), "", packfile.ErrLower},
		{"lower by number, not by letter", pack("hk", "2026.10.1", "aa"), pack("hk", "2026.9.30", "bb"), "", packfile.ErrLower},
		{"without the correction", pack("hk", "2026.11.22.1", "aa"), current, "", packfile.ErrLower},
		{"a lower version with the same rules", current, pack("hk", "2026.11.21", "aa"), "", packfile.ErrLower},
		{"a lower version by name", current, pack("hk", "2026.11.21", "bb"), "2026.11.21", nil},
		{"a lower version by another's name", current, pack("hk", "2026.11.21", "bb"), "2026.11.20", packfile.ErrOtherVersion},
		{"a lower version by part of its name", current, pack("hk", "2026.11.21", "bb"), "2026.11", packfile.ErrOtherVersion},
		{"a higher version than asked", current, pack("hk", "2026.12.1", "bb"), "2026.11.30", packfile.ErrOtherVersion},
		{"the same", current, pack("hk", "2026.11.22", "aa"), "", nil},
		{"the same version, other rules", current, pack("hk", "2026.11.22", "bb"), "", packfile.ErrSameVersion},
		{"the same version, other rules, by name", current, pack("hk", "2026.11.22", "bb"), "2026.11.22", nil},
		{"another pack", current, pack("firm", "2027.1.1", "bb"), "", packfile.ErrOtherPack},
		{"another pack by name", current, pack("firm", "2027.1.1", "bb"), "2027.1.1", packfile.ErrOtherPack},
		{"the first", nil, pack("hk", "1", "bb"), "", nil},
		{"the first, but not the one asked for", nil, pack("hk", "1", "bb"), "2", packfile.ErrOtherVersion},
	} {
		t.Run(c.name, func(t *testing.T) {
			if err := packfile.Admit(c.current, c.next, c.asked); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}
