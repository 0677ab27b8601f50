package folder

import (
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"
)

func network(dir string) (string, error) {
	volume := filepath.VolumeName(dir)
	if strings.HasPrefix(volume, `\\`) {
		return "smb", nil
	}
	root, err := windows.UTF16PtrFromString(volume + `\`)
	if err != nil {
		return "", err
	}
	if windows.GetDriveType(root) == windows.DRIVE_REMOTE {
		return "smb", nil
	}
	return "", nil
}
