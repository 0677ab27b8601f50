package storage

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// hold opens the file and keeps it until the process is killed.
func hold(path string) int {
	if _, err := Open(context.Background(), path, now); err != nil {
		fmt.Println(err)
		return 1
	}
	fmt.Println("open")
	io.Copy(io.Discard, os.Stdin) // until the parent is gone
	return 0
}

func TestASecondOpenerLearnsWhoHasTheFileUntilTheyAreKilled(t *testing.T) {
	path := newPath(t)
	cmd := child(t, "hold", path)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); line != "open\n" {
		t.Fatalf("got %q, %v from the first opener", line, err)
	}

	_, err = Open(t.Context(), path, now)
	refused, ok := errors.AsType[*OpenError](err)
	if !ok || !errors.Is(err, ErrInUse) {
		t.Fatalf("got error %v, want %v", err, ErrInUse)
	}
	if host, _ := os.Hostname(); refused.Holder != (Holder{cmd.Process.Pid, host}) {
		t.Errorf("got holder %v, want process %d", refused.Holder, cmd.Process.Pid)
	}

	cmd.Process.Kill()
	cmd.Wait()
	newCase(t, openAt(t, path), "after the kill")
}

func TestTheSameProgramCannotOpenAFileTwice(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	if _, err := Open(t.Context(), path, now); !errors.Is(err, ErrInUse) || !strings.Contains(err.Error(), fmt.Sprint(os.Getpid())) {
		t.Errorf("got error %v, want %v and the process", err, ErrInUse)
	}
	newCase(t, f, "the first opener is not disturbed")
	closeFile(t, f)
	openAt(t, path)
}

func TestTwoWaysToOneFileMeetAtOneLock(t *testing.T) {
	path := newPath(t)
	openAt(t, path)
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(path, link); err != nil {
		t.Skip("no links here")
	}
	if _, err := Open(t.Context(), link, now); !errors.Is(err, ErrInUse) {
		t.Errorf("got error %v, want %v", err, ErrInUse)
	}
}
