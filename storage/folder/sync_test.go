package folder

import (
	"os"
	"path/filepath"
	"testing"
)

func TestFoldersThatAreCopiedElsewhereAreKnownByTheirNames(t *testing.T) {
	none := func(string) bool { return false }
	for dir, want := range map[string]string{
		"/home/a/Dropbox/cases":                                 "Dropbox",
		"/home/a/Dropbox (Firm)":                                "Dropbox",
		"/Users/a/Library/CloudStorage/OneDrive-Firm/x":         "OneDrive",
		"/Users/a/Library/CloudStorage/SomethingNew-a":          "SomethingNew-a",
		"/Users/a/Library/Mobile Documents/com~apple~CloudDocs": "iCloud",
		"/home/a/onedrive - Firm Ltd/x":                         "OneDrive",
		"/home/a/Nextcloud":                                     "Nextcloud",
		"/mnt/c/Google Drive/My Drive":                          "Google Drive",
		"/home/a/Documents":                                     "",
		"/home/a/Dropboxes":                                     "",
		"/home/a/My OneDrive notes":                             "",
		"/":                                                     "",
	} {
		if got := synced(filepath.FromSlash(dir), func(string) string { return "" }, none); got != want {
			t.Errorf("%s: got %q, want %q", dir, got, want)
		}
	}
}

func TestAFolderOfAnotherNameIsKnownByWhatItsProgramLeaves(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "firm", "cases")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "not yet", "there", "cases.talentnav")
	if got, err := Of(path); err != nil || got.Sync != "" {
		t.Errorf("got %+v, %v, want a folder of no program", got, err)
	}
	if err := os.WriteFile(filepath.Join(root, "firm", ".dropbox"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if got, err := Of(path); err != nil || got.Sync != "Dropbox" || got.Good() {
		t.Errorf("got %+v, %v, want Dropbox", got, err)
	}
}

func TestTheVariablesOfWindowsNameTheFolderOutright(t *testing.T) {
	env := func(name string) string {
		if name == "OneDriveCommercial" {
			return filepath.FromSlash("/data/Firm")
		}
		return ""
	}
	none := func(string) bool { return false }
	for dir, want := range map[string]string{"/data/firm/cases": "OneDrive", "/data/firms": ""} {
		if got := synced(filepath.FromSlash(dir), env, none); got != want {
			t.Errorf("%s: got %q, want %q", dir, got, want)
		}
	}
}
