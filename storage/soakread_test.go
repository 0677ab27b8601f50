package storage

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"time"

	"talentnav/rules/profile"
)

// readsOnly opens a spoilt file in every way, and fails when it reads a profile
// that is another than the one that was saved.
func readsOnly(path string, want profile.Profile) error {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	defer func() {
		for _, rest := range []string{"-wal", "-shm", "-journal"} {
			os.Remove(path + rest)
		}
	}()
	for _, open := range []func() (*File, error){
		func() (*File, error) { return OpenToRead(ctx, path) },
		func() (*File, error) { return Open(ctx, path, now) },
	} {
		f, err := open()
		if err == nil {
			err = saysTheSame(ctx, f, want)
			f.Close()
			if err != nil {
				return err
			}
		}
	}
	return ctx.Err()
}

func saysTheSame(ctx context.Context, f *File, want profile.Profile) error {
	said, _ := json.Marshal(want)
	for id := int64(1); id <= 3; id++ {
		p, err := f.Profile(ctx, id)
		got, _ := json.Marshal(p)
		if c, caseErr := f.Case(ctx, id); err == nil && caseErr == nil && c.Revision > 0 && string(got) != string(said) {
			return fmt.Errorf("case %d reads as %s", id, got)
		}
	}
	_, err := f.Check(ctx)
	if errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return nil
}
