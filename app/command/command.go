// Package command is the program in a terminal: the same assessment as in the
// window, as text, JSON or PDF, and the rules behind it.
package command

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"time"

	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules/profile"
)

// Exit codes of [Run].
const (
	Done   = 0
	Failed = 1 // a bad profile, a faulty pack, a file that cannot be written
	Misuse = 2 // a command line that cannot be understood
)

// Env is what a command may touch besides the files named on its command line.
type Env struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	// Now is asked once.
	Now    func() time.Time
	Getenv func(string) string
	// Version is the program's own.
	Version string
	// Open opens the window and returns the exit code when it is closed.
	Open func(Opening) int
}

// hongKong has kept one offset from UTC since 1979, so no zone data is needed.
var hongKong = time.FixedZone("HKT", 8*60*60)

// call is one run of a command.
type call struct {
	Env
	lang  language.Tag
	cmd   *command
	today profile.Date
	args  []string // what is no option
	wish  wishes
}

// wishes are the values of the options.
type wishes struct {
	help, all, force bool
	strict           bool
	id, title, over  string
	overlays         []string
	format, output   string
	asAt             profile.Date
	years            int
	family           []result.Relative // who comes along
	start            profile.Date      // the day of entry of a plan
	routes           []string
	only             string // text in the names of cases
	segment          string
	pack             packWishes
	reading          readingWishes
	from, to         profile.Date
	profiles         []string
	open             []string // programmes
	file             fileWishes
	opening          Opening
}

// Run carries out one command line, without the program's name, and returns the
// exit code. Results go to Stdout and nothing else does; errors go to Stderr.
func Run(args []string, env Env) int {
	c := &call{Env: env, lang: Locale(env.Getenv), today: profile.DateOf(env.Now().In(hongKong))}
	cmd, rest, err := find(args)
	c.cmd = cmd
	if err == nil {
		err = c.parse(cmd, rest)
	}
	switch {
	case err != nil:
		return c.misuse(err)
	case c.wish.help || cmd.run == nil:
		return c.help(cmd)
	}
	return cmd.run(c)
}

// Locale is the language of the terminal, by the order of POSIX.
func Locale(getenv func(string) string) language.Tag {
	return language.FromLocale(cmp.Or(getenv("LC_ALL"), getenv("LC_MESSAGES"), getenv("LANG")))
}

// asAt is the day that counts.
func (c *call) asAt() profile.Date {
	if c.wish.asAt.Year == 0 {
		return c.today
	}
	return c.wish.asAt
}

func (c *call) fail(text string) int {
	fmt.Fprintln(c.Stderr, result.Clean("talentnav: "+text))
	return Failed
}

// misuse explains a wrong command line and where to read more.
func (c *call) misuse(err error) int {
	text := err.Error()
	if w, ok := err.(wrong); ok {
		text = c.lang.Say(w.key, w.args...)
		if w.meant != "" {
			text += " " + c.lang.Say("cli.did-you-mean", w.meant)
		}
	}
	c.fail(text)
	fmt.Fprintln(c.Stderr, c.lang.Say("cli.see-help", c.cmd.path()+" --help"))
	return Misuse
}

// wrong is a mistake on the command line, said in the reader's language.
type wrong struct {
	key   string
	args  []any
	meant string // the nearest thing that would have been right
}

func (w wrong) Error() string { return fmt.Sprint(w.key, w.args) }

func mistaken(key string, args ...any) error { return wrong{key: key, args: args} }

// find follows the words at the start of args down the tree of commands.
func find(args []string) (*command, []string, error) {
	cmd := root
	for len(args) > 0 && len(cmd.below) > 0 {
		next := slices.IndexFunc(cmd.below, func(b *command) bool { return b.called(args[0]) })
		if next < 0 {
			if isOption(args[0]) {
				break
			}
			return cmd, nil, wrong{"cli.unknown-command", []any{args[0], cmd.path() + " --help"}, nearest(args[0], cmd.names())}
		}
		cmd, args = cmd.below[next], args[1:]
	}
	return cmd, args, nil
}
