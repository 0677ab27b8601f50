package folder

import (
	"os"
	"strings"

	"golang.org/x/sys/unix"
)

// remote are the kinds of file systems that are on another computer, by the
// number that the kernel gives them.
var remote = map[uint32]string{
	0x6969: "nfs", 0x517b: "smb", 0xfe534d42: "smb", 0xff534d42: "smb", 0x564c: "ncp", 0x5346414f: "afs", 0x6b414653: "afs",
	0x73757245: "coda", 0x00c36400: "ceph", 0x01021997: "9p", 0x0bd00bd0: "lustre", 0x47504653: "gpfs", 0x786f4256: "vboxsf",
}

// fuse is a file system by a program, which the list of mounts names.
const fuse = 0x65735546

var remoteFuse = []string{"sshfs", "rclone", "s3fs", "gcsfuse", "davfs", "curlftpfs", "google-drive", "glusterfs", "gvfsd", "onedriver", "smbnetfs", "goofys"}

func network(dir string) (string, error) {
	var s unix.Statfs_t
	if err := unix.Statfs(dir, &s); err != nil {
		return "", &os.PathError{Op: "statfs", Path: dir, Err: err}
	}
	kind := uint32(s.Type)
	if kind != fuse {
		return remote[kind], nil
	}
	mounts, err := os.ReadFile("/proc/self/mountinfo")
	return fuseKind(string(mounts), dir), err
}

// fuseKind finds the mount that dir is in: the longest one. Its line is "id
// parent device root place options - kind source options".
func fuseKind(mounts, dir string) (kind string) {
	longest := 0
	for line := range strings.Lines(mounts) {
		before, after, ok := strings.Cut(line, " - ")
		at, of := strings.Fields(before), strings.Fields(after)
		if !ok || len(at) < 5 || len(of) < 2 {
			continue
		}
		mount := strings.ReplaceAll(at[4], `\040`, " ")
		if len(mount) >= longest && (dir == mount || strings.HasPrefix(dir, strings.TrimSuffix(mount, "/")+"/")) {
			longest, kind = len(mount), remoteName(of[0]+" "+of[1])
		}
	}
	return kind
}

func remoteName(text string) string {
	for _, name := range remoteFuse {
		if strings.Contains(text, name) {
			return name
		}
	}
	return ""
}
