package storage

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"testing"
	"time"
)

// saveForever saves profiles, turn by turn to a few cases, and tells each on
// standard output after it was acknowledged: "case revision dollars".
func saveForever(path string) int {
	ctx := context.Background()
	f, err := Open(ctx, path, now)
	if err != nil {
		fmt.Println(err)
		return 1
	}
	for n := int64(0); ; n++ {
		id := n%3 + 1
		if n%10 == 9 {
			var c Case
			if c, err = f.CreateCase(ctx, "made while saving", now); err == nil {
				id = c.ID
			}
		}
		c, readErr := f.Case(ctx, id)
		revision, saveErr := f.SaveProfile(ctx, id, earning(c.Revision+1), now)
		if err != nil || readErr != nil || saveErr != nil {
			fmt.Println(err, readErr, saveErr)
			return 1
		}
		fmt.Println(id, revision, c.Revision+1)
	}
}

// TestNothingAcknowledgedIsLostWhenTheProgramIsKilled kills a process that
// saves, again and again over one file, and looks for everything it was told.
func TestNothingAcknowledgedIsLostWhenTheProgramIsKilled(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	for range 3 {
		newCase(t, f, "one")
	}
	closeFile(t, f)
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 0))
	acknowledged := map[int64]int64{} // case → revision
	total := 0
	for range 25 {
		total += killWhileSaving(t, path, time.Duration(r.IntN(40_000))*time.Microsecond, acknowledged)
		checkAcknowledged(t, path, acknowledged)
	}
	t.Logf("%d changes acknowledged over 25 kills", total)
}

// killWhileSaving lets a process save for some time after its first change and
// kills it. It notes the last revision that was acknowledged for each case.
func killWhileSaving(t *testing.T, path string, after time.Duration, acknowledged map[int64]int64) int {
	t.Helper()
	cmd := child(t, "save", path)
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(out)
	var killer *time.Timer
	for n := 0; ; n++ {
		line, err := lines.ReadString('\n')
		if err == io.EOF { // a line without its end was cut by the kill
			killer.Stop()
			cmd.Wait()
			return n
		}
		var id, revision, dollars int64
		if _, err := fmt.Sscan(line, &id, &revision, &dollars); err != nil || revision != dollars {
			t.Fatalf("the saving process said %q", line)
		}
		acknowledged[id] = revision
		if n == 0 {
			killer = time.AfterFunc(after, func() { cmd.Process.Kill() })
		}
	}
}

// checkAcknowledged takes what it sees for acknowledged from then on.
func checkAcknowledged(t *testing.T, path string, acknowledged map[int64]int64) {
	t.Helper()
	f := openAt(t, path)
	defer closeFile(t, f)
	for id, revision := range acknowledged {
		c, err := f.Case(t.Context(), id)
		if err != nil || c.Revision < revision || c.Revision > revision+1 { // one more can be saved and not yet told
			t.Fatalf("case %d: got revision %d, %v, want %d", id, c.Revision, err, revision)
		}
		acknowledged[id] = c.Revision
		p, err := f.Profile(t.Context(), id)
		if got := p.Income.Employment.Value.Amount / 100; err != nil || int64(got) != c.Revision {
			t.Fatalf("case %d: got %d dollars, %v in revision %d", id, got, err, c.Revision)
		}
	}
	if faults, err := f.Check(t.Context()); err != nil || len(faults) > 0 {
		t.Fatalf("got faults %v, %v", faults, err)
	}
}
