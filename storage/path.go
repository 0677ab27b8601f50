package storage

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
)

// DefaultPath is where the case file of this user stands unless they choose
// another place: in the folder that the system has for data of programs, on
// this computer only.
func DefaultPath() (string, error) {
	home, err := os.UserHomeDir()
	dir := dataFolder(runtime.GOOS, home, os.Getenv)
	if !filepath.IsAbs(dir) {
		return "", errors.Join(errors.New("no folder for data"), err)
	}
	return filepath.Join(dir, "cases.talentnav"), nil
}

func dataFolder(goos, home string, env func(string) string) string {
	switch goos {
	case "windows":
		if local := env("LOCALAPPDATA"); local != "" {
			return filepath.Join(local, "Talent Navigator HK")
		}
		return filepath.Join(home, "AppData", "Local", "Talent Navigator HK")
	case "darwin":
		return filepath.Join(home, "Library", "Application Support", "Talent Navigator HK")
	}
	if data := env("XDG_DATA_HOME"); filepath.IsAbs(data) { // a relative one is to be ignored
		return filepath.Join(data, "talentnav")
	}
	return filepath.Join(home, ".local", "share", "talentnav")
}
