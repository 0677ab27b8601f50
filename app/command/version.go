package command

import (
	"fmt"
	"runtime"

	"talentnav/rules/packs"
)

// version names the program and the rules that it carries.
func (c *call) version() int {
	pack, err := packs.HongKong()
	if err != nil {
		return c.fail(err.Error())
	}
	fmt.Fprintf(c.Stdout, "talentnav %s\n", c.Version)
	fmt.Fprintf(c.Stdout, "%s %s sha256:%s\n", pack.ID, pack.Version, pack.Digest)
	fmt.Fprintf(c.Stdout, "%s %s/%s\n", runtime.Version(), runtime.GOOS, runtime.GOARCH)
	c.warnOfReview(pack)
	return Done
}
