package command

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"

	"golang.org/x/term"
)

// passphrase asks for the passphrase of a key. An empty one is none.
func (c *call) passphrase(name string) (string, bool) {
	text, err := c.unseen(c.lang.Say("cli.passphrase", name))
	if err != nil || text == "" {
		c.fail(c.lang.Say("cli.passphrase-none", name))
		return "", false
	}
	return text, true
}

// newPassphrase asks for one twice, since nobody sees what they type; what comes
// through a pipe was seen before.
func (c *call) newPassphrase(name string) (string, bool) {
	text, ok := c.passphrase(name)
	if _, typed := c.keyboard(); !ok || !typed {
		return text, ok
	}
	again, err := c.unseen(c.lang.Say("cli.passphrase-again"))
	if err != nil || again != text {
		c.fail(c.lang.Say("cli.passphrases-differ"))
		return "", false
	}
	return text, true
}

// keyboard is the terminal at which somebody types, if there is one.
func (c *call) keyboard() (*os.File, bool) {
	f, ok := c.Stdin.(*os.File)
	return f, ok && term.IsTerminal(int(f.Fd()))
}

// unseen reads one line: from a terminal that does not show it, or else from
// standard input.
func (c *call) unseen(prompt string) (string, error) {
	f, ok := c.keyboard()
	if !ok {
		return line(c.Stdin)
	}
	fmt.Fprint(c.Stderr, prompt+" ")
	defer fmt.Fprintln(c.Stderr)
	return typedUnseen(int(f.Fd()))
}

// line is the next line of what comes in, and takes no more of it: another
// answer can follow. It must not be long.
func line(r io.Reader) (string, error) {
	const limit = 1 << 10
	text, one := make([]byte, 0, limit), make([]byte, 1)
	for len(text) < limit {
		n, err := r.Read(one)
		switch {
		case n == 1 && one[0] == '\n', n == 0 && errors.Is(err, io.EOF):
			return strings.TrimSuffix(string(text), "\r"), nil
		case n == 1:
			text = append(text, one[0])
		case err != nil:
			return "", err
		}
	}
	return "", errors.New("no line")
}

// typedUnseen leaves the terminal as it was, even when the person breaks off:
// otherwise their shell would not show anything any more.
func typedUnseen(terminal int) (string, error) {
	before, err := term.GetState(terminal)
	if err != nil {
		return "", err
	}
	broken := make(chan os.Signal, 1)
	signal.Notify(broken, os.Interrupt)
	defer signal.Stop(broken)
	typed := make(chan string, 1)
	failed := make(chan error, 1)
	go func() {
		text, err := term.ReadPassword(terminal)
		if err != nil {
			failed <- err
			return
		}
		typed <- string(text)
	}()
	select {
	case text := <-typed:
		return text, nil
	case err = <-failed:
	case <-broken:
		err = errors.Join(errors.New("interrupted"), term.Restore(terminal, before))
	}
	return "", err
}
