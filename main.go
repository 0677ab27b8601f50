// Talent Navigator HK tells people which of Hong Kong's talent-admission routes
// they can apply for, with a cited reason for each.
//
// Started bare it opens its window; started with a command it works in the
// terminal: see talentnav --help.
package main

import (
	"os"

	"talentnav/app"
)

// version is set when a release is built: -ldflags "-X main.version=1.2.3".
var version = "0.1.0-dev"

func main() { os.Exit(app.Run(os.Args[1:], version)) }
