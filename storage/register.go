package storage

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"time"
)

// register tells which cases were erased and when, by the key of each. It
// stands in the file, and again beside its backups: when the file is lost and
// an old backup takes its place, it still holds.
type register map[string]time.Time

// erasureKey is the name of a case in the register of a file.
func erasureKey(fileUID, caseUID string) string {
	mac := hmac.New(sha256.New, []byte(fileUID))
	mac.Write([]byte("erased case " + caseUID))
	return hex.EncodeToString(mac.Sum(nil))
}

func (r register) add(other register) {
	for key, at := range other {
		if known, ok := r[key]; !ok || at.Before(known) {
			r[key] = at
		}
	}
}

// readRegister reads what stands in a file; one of an earlier version has none.
func readRegister(ctx context.Context, q queryer) (register, error) {
	out := register{}
	if known, err := scalar(ctx, q, "SELECT count(*) FROM sqlite_schema WHERE name = 'erasures'"); err != nil || known == "0" {
		return out, err
	}
	err := eachRow(ctx, q, func(scan scanner) error {
		var key string
		var at moment
		err := scan(&key, &at)
		out[key] = at.Time
		return err
	}, "SELECT key, at FROM erasures")
	if err != nil {
		return nil, err
	}
	return out, nil
}

func (r register) write(ctx context.Context, tx *sql.Tx) error {
	for key, at := range r {
		if _, err := tx.ExecContext(ctx, "INSERT INTO erasures (key, at) VALUES (?, ?) ON CONFLICT DO NOTHING", key, moment{at}); err != nil {
			return fmt.Errorf("register of erasures: %w", err)
		}
	}
	return nil
}

const (
	registerName = "erased.json"
	mostRegister = 64 << 20 // bytes
)

// registerBeside reads the register in the folder of the backups of path. One
// that cannot be read is an error and not an empty one: to pass over it would
// bring back who was erased.
func registerBeside(path string) (register, error) {
	name := filepath.Join(BackupFolder(path), registerName)
	info, err := os.Stat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return register{}, nil
	}
	if err == nil && info.Size() > mostRegister {
		err = errors.New("too large")
	}
	var text []byte
	if err == nil {
		text, err = os.ReadFile(name)
	}
	out := map[string]time.Time{}
	if err == nil {
		err = json.Unmarshal(text, &out)
	}
	if err != nil {
		return nil, fmt.Errorf("register of erasures %s: %w", name, err)
	}
	return out, nil
}

// writeBeside takes what is there already into the new register.
func (r register) writeBeside(path string) error {
	before, err := registerBeside(path)
	if err != nil {
		return err
	}
	r.add(before)
	if len(r) == 0 || maps.Equal(r, before) {
		return nil
	}
	text, err := json.MarshalIndent(r, "", " ")
	if err == nil {
		err = os.MkdirAll(BackupFolder(path), 0o700)
	}
	if err != nil {
		return err
	}
	return replaceText(filepath.Join(BackupFolder(path), registerName), text)
}

// replaceText puts a whole new text in the place of a file, or of none.
func replaceText(name string, text []byte) error {
	part := name + ".part"
	if err := createEmpty(part); err != nil {
		return err
	}
	if err := os.WriteFile(part, text, 0o600); err != nil {
		return errors.Join(err, os.Remove(part))
	}
	return replace(part, name)
}
