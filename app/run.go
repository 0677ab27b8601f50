// Package app is what people see: the window, and the commands of a terminal.
package app

import (
	"os"
	"runtime"
	"time"

	"talentnav/app/command"
)

// NoDisplay is the exit code when there is nowhere to open the window.
const NoDisplay = 3

// Run starts the program with the words after its name, and returns its exit
// code: bare it opens the window, otherwise it carries out a command. The clock
// is read here and nowhere below.
func Run(args []string, version string) int {
	open := func(o command.Opening) int { return openWindow(version, o) }
	if len(args) == 0 {
		return open(command.Opening{})
	}
	return command.Run(args, command.Env{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Now: time.Now, Getenv: os.Getenv, Version: version, Open: open,
	})
}

func openWindow(version string, o command.Opening) int {
	if !display(runtime.GOOS, os.Getenv) {
		tell(os.Stderr, command.Locale(os.Getenv).Say("cli.no-display"))
		return NoDisplay
	}
	return Window(version, o)
}

// display reports whether a window can be opened: elsewhere than on Windows and
// macOS that takes an X or Wayland server.
func display(system string, getenv func(string) string) bool {
	switch system {
	case "windows", "darwin":
		return true
	}
	return getenv("DISPLAY") != "" || getenv("WAYLAND_DISPLAY") != ""
}
