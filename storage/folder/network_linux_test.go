package folder

import "testing"

func TestAFileSystemByAProgramIsRemoteByItsName(t *testing.T) {
	const mounts = `22 1 8:1 / / rw - ext4 /dev/sda1 rw
40 22 0:50 / /home/a/remote\040files rw - fuse.sshfs host:/x rw
41 22 0:51 / /home/a/usb rw - fuseblk /dev/sdb1 rw
42 40 0:52 / /home/a/remote\040files/here rw - ext4 /dev/sdc1 rw
broken line
`
	for dir, want := range map[string]string{
		"/home/a/remote files": "sshfs", "/home/a/remote files/deep/er": "sshfs", "/home/a/remote filesystem": "",
		"/home/a/usb": "", "/home/a/remote files/here": "", "/": "",
	} {
		if got := fuseKind(mounts, dir); got != want {
			t.Errorf("%s: got %q, want %q", dir, got, want)
		}
	}
}
