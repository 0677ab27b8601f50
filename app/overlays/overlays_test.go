package overlays

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"talentnav/rules"
	"talentnav/rules/packs"
)

func hongKong(t *testing.T) *rules.Pack {
	t.Helper()
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	return pack
}

// firm writes an overlay that has nothing but a head.
func firm(t *testing.T, dir, folder, id string) {
	t.Helper()
	name := filepath.Join(dir, folder)
	if err := os.MkdirAll(name, 0o755); err != nil {
		t.Fatal(err)
	}
	head := fmt.Sprintf("overlay: %s\nover: hk\nversion: \"1\"\ntitle: {en: F, zh-Hant: 行號, zh-Hans: 商号}\n", id)
	if err := os.WriteFile(filepath.Join(name, "overlay.yaml"), []byte(head), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestWhatHasFaultsIsLeftOutAndNamed(t *testing.T) {
	dir := t.TempDir()
	firm(t, dir, "a", "firm-a")
	firm(t, dir, "b", "Firm b")
	firm(t, dir, "c", "firm-c")
	firm(t, dir, "d", "firm-a") // which cannot be told apart from the first
	firm(t, dir, ".hidden", "firm-h")
	if err := os.WriteFile(filepath.Join(dir, "note.txt"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	pack, left := Lay(hongKong(t), dir)
	var ids, names []string
	for _, o := range pack.Overlays {
		ids = append(ids, o.ID)
	}
	for _, l := range left {
		names = append(names, filepath.Base(l.Folder))
		if l.Why == "" {
			t.Errorf("%s: nobody says why", l.Folder)
		}
	}
	if strings.Join(ids, " ") != "firm-a firm-c" || strings.Join(names, " ") != "b d" {
		t.Errorf("has %v, leaves %v", ids, left)
	}
}

func TestWithoutAFolderTheRulesAreTheOfficialOnes(t *testing.T) {
	official := hongKong(t)
	if pack, left := Lay(official, filepath.Join(t.TempDir(), "none")); pack != official || len(left) > 0 {
		t.Errorf("has %v", left)
	}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if pack, left := Lay(official, file); pack != official || len(left) != 1 {
		t.Errorf("has %v", left)
	}
}

func TestMoreThanMayBeAreLeftOut(t *testing.T) {
	dir := t.TempDir()
	for i := range most + 1 {
		firm(t, dir, fmt.Sprintf("f%02d", i), fmt.Sprintf("firm%02d", i))
	}
	pack, left := Lay(hongKong(t), dir)
	if len(pack.Overlays) != most || len(left) != 1 {
		t.Errorf("has %d, leaves %v", len(pack.Overlays), left)
	}
}
