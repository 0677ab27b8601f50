package folder

import (
	"path/filepath"
	"strings"
)

// folders are the names by which programs that copy folders call theirs. One
// that ends in a space, a dash or a bracket is the beginning of a name.
var folders = []struct{ name, program string }{
	{"OneDrive", "OneDrive"}, {"OneDrive - ", "OneDrive"}, {"OneDrive-", "OneDrive"}, {"SkyDrive", "OneDrive"},
	{"Dropbox", "Dropbox"}, {"Dropbox (", "Dropbox"}, {"Dropbox-", "Dropbox"},
	{"Google Drive", "Google Drive"}, {"GoogleDrive", "Google Drive"}, {"GoogleDrive-", "Google Drive"}, {"My Drive", "Google Drive"},
	{"iCloud Drive", "iCloud"}, {"iCloudDrive", "iCloud"}, {"iCloud~", "iCloud"}, {"com~apple~CloudDocs", "iCloud"}, {"Mobile Documents", "iCloud"},
	{"Nextcloud", "Nextcloud"}, {"Nextcloud-", "Nextcloud"}, {"ownCloud", "ownCloud"}, {"ownCloud-", "ownCloud"},
	{"Box Sync", "Box"}, {"Box-Box", "Box"}, {"pCloudDrive", "pCloud"}, {"MEGAsync", "MEGA"}, {"SynologyDrive", "Synology Drive"},
	{"百度网盘同步空间", "百度网盘"}, {"BaiduSyncdisk", "百度网盘"}, {"坚果云", "坚果云"}, {"Nutstore", "坚果云"},
}

// markers are the files that such programs leave in their folders, whatever the
// folder is called.
var markers = []struct{ name, program string }{
	{".dropbox", "Dropbox"}, {".dropbox.cache", "Dropbox"},
	{".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"},
	{".tmp.driveupload", "Google Drive"}, {".tmp.drivedownload", "Google Drive"},
	{".nextcloudsync.log", "Nextcloud"}, {".owncloudsync.log", "ownCloud"}, {".sync-exclude.lst", "Nextcloud"},
	{".stfolder", "Syncthing"}, {".SynologyWorkingDirectory", "Synology Drive"},
}

// variables name the folder of a program outright.
var variables = []struct{ name, program string }{
	{"OneDrive", "OneDrive"}, {"OneDriveConsumer", "OneDrive"}, {"OneDriveCommercial", "OneDrive"},
}

// synced names the program that copies a folder, by the folder's names and what
// is in it and in those above.
func synced(dir string, env func(string) string, exists func(string) bool) string {
	for _, v := range variables {
		if root := env(v.name); root != "" && within(dir, root) {
			return v.program
		}
	}
	for at := dir; ; at = filepath.Dir(at) {
		if program := here(at, exists); program != "" {
			return program
		}
		if filepath.Dir(at) == at {
			return ""
		}
	}
}

func here(dir string, exists func(string) bool) string {
	name := filepath.Base(dir)
	for _, f := range folders {
		if strings.EqualFold(name, f.name) || open(f.name) && len(name) > len(f.name) && strings.EqualFold(name[:len(f.name)], f.name) {
			return f.program
		}
	}
	for _, m := range markers {
		if exists(filepath.Join(dir, m.name)) {
			return m.program
		}
	}
	if filepath.Base(filepath.Dir(dir)) == "CloudStorage" { // where macOS has them all
		return name
	}
	return ""
}

func open(name string) bool { return strings.ContainsRune(" -(~", rune(name[len(name)-1])) }

// within compares paths as Windows does, where alone there are such variables.
func within(dir, root string) bool {
	dir, root = strings.ToLower(filepath.Clean(dir)), strings.ToLower(filepath.Clean(root))
	return dir == root || strings.HasPrefix(dir, root+string(filepath.Separator))
}
