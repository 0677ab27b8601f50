package storage

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"time"

	"talentnav/storage/seal"
)

// Resealed is what came of giving a file another seal.
type Resealed struct {
	// Recovery opens the file when the passphrase is lost. It is told once, to be
	// printed; the file does not hold it.
	Recovery seal.RecoveryKey
	// Gone are copies of earlier versions of the program, which cannot be sealed
	// and were wiped.
	Gone []string
	// Left are files that may still be read as before: they could not be sealed
	// anew or wiped, or are bytes of a damaged file.
	Left []string
}

// cost is what one try of a passphrase takes; tests have a lower one.
var cost = seal.Usual

// Protected reports whether the file has a passphrase.
func (f *File) Protected() bool {
	f.gate.RLock()
	defer f.gate.RUnlock()
	return f.seal.locked || f.seal.protects()
}

// Locked reports whether the file has a passphrase that was not given yet, or was
// locked since. Then nearly every method fails with ErrLocked.
func (f *File) Locked() bool {
	f.gate.RLock()
	defer f.gate.RUnlock()
	return f.seal.locked
}

// Protect seals the whole file with a passphrase, which the caller wipes. It
// fails with [seal.ErrWeak], and with ErrInvalid when the file has one already.
// Either the file is sealed whole or it is as it was. Copies beside it that hold
// what was not sealed are wiped. When only the line in the log could not be
// written, both results are there.
func (f *File) Protect(ctx context.Context, passphrase []byte, at time.Time) (Resealed, error) {
	return f.sealAnew(ctx, passphrase, "protected", at, func() error {
		if f.seal.protects() {
			return fmt.Errorf("protect: %w: the file has a passphrase already", ErrInvalid)
		}
		return nil
	})
}

// ChangePassphrase seals the whole file with another passphrase and another key,
// as [File.Protect] does. The passphrase and the recovery key before open only
// copies from before, and those beside the file are wiped.
func (f *File) ChangePassphrase(ctx context.Context, passphrase []byte, at time.Time) (Resealed, error) {
	return f.sealAnew(ctx, passphrase, "passphrase changed", at, func() error {
		if !f.seal.protects() {
			return fmt.Errorf("change passphrase: %w: the file has none", ErrInvalid)
		}
		return nil
	})
}

func (f *File) sealAnew(ctx context.Context, passphrase []byte, what string, at time.Time, allowed func() error) (Resealed, error) {
	r, err := f.underNewKey(ctx, passphrase, allowed)
	if err != nil {
		return r, err
	}
	return r, f.Log(ctx, what, "", nil, at)
}

func (f *File) underNewKey(ctx context.Context, passphrase []byte, allowed func() error) (Resealed, error) {
	f.gate.Lock()
	defer f.gate.Unlock()
	if err := f.changeable(); err != nil {
		return Resealed{}, err
	}
	if err := allowed(); err != nil {
		return Resealed{}, err
	}
	h, key, recovery, err := seal.New(passphrase, cost)
	if err != nil {
		return Resealed{}, fmt.Errorf("passphrase: %w", err)
	}
	r, err := f.renew(ctx, &sealer{data: key}, h.Bytes())
	if err != nil {
		key.Wipe()
		return Resealed{}, err
	}
	r.Recovery = recovery
	return r, nil
}

// Unprotect takes the passphrase off, so that any SQLite tool can read the file
// again. It fails with ErrInvalid when there is none.
func (f *File) Unprotect(ctx context.Context, at time.Time) (Resealed, error) {
	r, err := f.inTheOpen(ctx)
	if err != nil {
		return r, err
	}
	return r, f.Log(ctx, "unprotected", "", nil, at)
}

func (f *File) inTheOpen(ctx context.Context) (Resealed, error) {
	f.gate.Lock()
	defer f.gate.Unlock()
	if err := f.changeable(); err != nil {
		return Resealed{}, err
	}
	if !f.seal.protects() {
		return Resealed{}, fmt.Errorf("unprotect: %w: the file has no passphrase", ErrInvalid)
	}
	return f.renew(ctx, &sealer{}, nil)
}

// changeable tells why the seal cannot be changed.
func (f *File) changeable() error {
	switch {
	case f.db == nil:
		return fmt.Errorf("%w: %w", ErrReadOnly, f.why)
	case f.seal.locked:
		return ErrLocked
	}
	return nil
}

// renew puts a form of the file under another seal in its place. Until the swap
// an error leaves all as it was; after it the new form holds, and what could not
// be wiped is told.
func (f *File) renew(ctx context.Context, to *sealer, header []byte) (out Resealed, err error) {
	r := resealing{from: f.seal, to: to, header: header, known: renames{}}
	part := f.path + comingEnding
	if err = r.beside(ctx, f.db, part); err == nil {
		err = f.at("written")
	}
	if err == nil {
		err = r.verify(ctx, f.db, part)
	}
	if err == nil {
		err = f.at("verified")
	}
	if err == nil {
		err = f.exchange()
	}
	if err != nil {
		return out, errors.Join(fmt.Errorf("seal %s anew: %w", f.path, plain(err)), tidy(f.path))
	}
	out = f.settle(ctx, r)
	f.seal.wipe()
	f.seal, f.tries = to, patience{}
	return out, nil
}

// exchange closes the file, swaps it and opens it again, whatever happens.
func (f *File) exchange() error {
	err := f.release()
	if err == nil {
		err = swap(f.path, f.at)
	}
	f.connect()
	return err
}

func (f *File) connect() {
	f.db, f.looks = writer(f.path, "PRAGMA journal_mode = WAL;"), reader(f.path)
}

// release brings the log into the file, wipes it and closes all connections.
func (f *File) release() error {
	var busy, logged, done int
	err := f.db.QueryRow("PRAGMA wal_checkpoint(RESTART)").Scan(&busy, &logged, &done)
	if err == nil && (busy != 0 || logged != done) {
		err = ErrInUse // another tool reads from the log
	}
	if info, statErr := os.Stat(f.path + "-wal"); err == nil && statErr == nil {
		err = overwrite(f.path+"-wal", info.Size()) // nobody needs it any more
	}
	return errors.Join(err, f.looks.Close(), f.db.Close())
}

// settle wipes the form before and lets the copies beside the file follow.
func (f *File) settle(ctx context.Context, r resealing) Resealed {
	w := following{resealing: r, path: f.path}
	if err := errors.Join(syncFolder(f.path), f.at("wipe"), tidy(f.path)); err != nil {
		w.left = append(w.left, f.path+goneEnding)
	}
	w.all(ctx)
	return Resealed{Gone: w.gone, Left: w.left}
}

// at is where tests break off.
func (f *File) at(step string) error {
	if f.step == nil {
		return nil
	}
	return f.step(step)
}

// Lock wipes the keys and everything that was read. It waits for what is being
// saved. A file without passphrase stays as it is.
func (f *File) Lock() {
	f.gate.Lock()
	defer f.gate.Unlock()
	if f.seal.protects() {
		f.seal.wipe()
		f.seal = &sealer{locked: true}
		f.index.forget()
	}
}

// NewRecoveryKey makes another recovery key. The one before no longer opens this
// file; it goes on opening copies from before.
func (f *File) NewRecoveryKey(ctx context.Context, at time.Time) (seal.RecoveryKey, error) {
	key, err := f.newRecoveryKey(ctx)
	if err != nil {
		return seal.RecoveryKey{}, err
	}
	return key, f.Log(ctx, "recovery key made", "", nil, at)
}

func (f *File) newRecoveryKey(ctx context.Context) (seal.RecoveryKey, error) {
	f.gate.Lock()
	defer f.gate.Unlock()
	p, err := f.protection(ctx)
	if err = errors.Join(err, f.changeable()); err != nil {
		return seal.RecoveryKey{}, err
	}
	switch {
	case !f.seal.protects():
		return seal.RecoveryKey{}, fmt.Errorf("recovery key: %w: the file has no passphrase", ErrInvalid)
	}
	recovery, err := p.header.NewRecovery(f.seal.data)
	if err != nil {
		return seal.RecoveryKey{}, err
	}
	return recovery, f.keep(ctx, "UPDATE protection SET header = ?", p.header.Bytes())
}

// protection is what the file says of its passphrase.
type protection struct {
	header seal.Header
	proof  []byte
	patience
}

// The proof is a known text under the data key, so that a key that fits another
// copy of the file is told from damage.
const proofText = "talentnav"

var proofPlace = place{table: "protection", row: "1", column: "proof"}

// protection is nil when the file has no passphrase.
func (f *File) protection(ctx context.Context) (*protection, error) {
	var p protection
	var header []byte
	var tried moment
	err := f.looks.QueryRowContext(ctx, "SELECT header, proof, tries, tried FROM protection").Scan(&header, &p.proof, &p.tries, &tried)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, plain(err)
	}
	if p.last = tried.Time; p.tries < f.tries.tries { // a file that cannot be written counts here alone
		p.patience = f.tries
	}
	if p.header, err = seal.Parse(header); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return &p, nil
}

// keep writes to the table that says how the file is protected.
func (f *File) keep(ctx context.Context, update string, args ...any) error {
	if f.db == nil {
		return nil
	}
	_, err := f.db.ExecContext(ctx, update, args...)
	return plain(err)
}

// Unlock opens a locked file with its passphrase, which the caller wipes. It
// fails with [seal.ErrWrong], which tells nothing else, and with a [*WaitError]
// when wrong passphrases came too fast one after the other. A file that is not
// locked stays open, and the passphrase is checked all the same.
func (f *File) Unlock(ctx context.Context, passphrase []byte, at time.Time) error {
	return f.unlock(ctx, "unlocked", at, func(p *protection) (*seal.Key, error) {
		if wait := p.wait(at); wait > 0 {
			if at.Before(p.last) { // the clock was set back
				f.count(ctx, p.tries, at)
			}
			return nil, &WaitError{wait}
		}
		if err := f.count(ctx, p.tries+1, at); err != nil {
			return nil, err
		}
		key, err := p.header.Unlock(passphrase)
		if err == nil {
			err = f.count(ctx, 0, time.Time{})
		}
		return key, err
	})
}

// count notes a try before it is made: who ends the program meanwhile gains
// nothing.
func (f *File) count(ctx context.Context, tries int64, at time.Time) error {
	f.tries = patience{tries, at}
	return f.keep(ctx, "UPDATE protection SET tries = ?, tried = ?", tries, moment{at})
}

// Recover opens a locked file with its recovery key. It fails with
// [seal.ErrWrong].
func (f *File) Recover(ctx context.Context, key seal.RecoveryKey, at time.Time) error {
	return f.unlock(ctx, "unlocked by recovery key", at, func(p *protection) (*seal.Key, error) { return p.header.Recover(key) })
}

// Key is the file's data key, for a key ring that the person asked to keep it.
// Whoever has it reads the file without the passphrase, until the passphrase is
// changed. The caller clears it.
func (f *File) Key() ([]byte, error) {
	f.gate.RLock()
	defer f.gate.RUnlock()
	switch {
	case f.seal.locked:
		return nil, ErrLocked
	case !f.seal.protects():
		return nil, fmt.Errorf("key: %w: the file has no passphrase", ErrInvalid)
	}
	return f.seal.data.Data()
}

// UnlockByKey opens a locked file with what [File.Key] gave, and clears that. It
// fails with [seal.ErrWrong] for the key of another file or of a passphrase from
// before.
func (f *File) UnlockByKey(ctx context.Context, data []byte, at time.Time) error {
	return f.unlock(ctx, "unlocked by key ring", at, func(p *protection) (*seal.Key, error) {
		key, err := seal.FromData(data)
		if err == nil && !proves(&sealer{data: key}, p.proof) {
			key.Wipe()
			return nil, seal.ErrWrong
		}
		return key, err
	})
}

// unlock leaves a line in the log. That it cannot be written, on a full disk,
// keeps nobody from reading.
func (f *File) unlock(ctx context.Context, what string, at time.Time, open func(*protection) (*seal.Key, error)) error {
	if err := f.openSeal(ctx, open); err != nil {
		return err
	}
	if f.db != nil {
		_ = f.Log(ctx, what, "", nil, at)
	}
	return nil
}

func (f *File) openSeal(ctx context.Context, open func(*protection) (*seal.Key, error)) error {
	f.gate.Lock()
	defer f.gate.Unlock()
	p, err := f.protection(ctx)
	if err != nil {
		return err
	}
	if p == nil {
		return fmt.Errorf("unlock: %w: the file has no passphrase", ErrInvalid)
	}
	key, err := open(p)
	if err != nil {
		return err
	}
	to := &sealer{data: key}
	if text, err := to.open(proofPlace, p.proof); err != nil || !bytes.Equal(text, []byte(proofText)) {
		key.Wipe()
		return fmt.Errorf("unlock: %w: the header is not that of this file", ErrDamaged)
	}
	f.seal.wipe()
	f.seal = to
	if f.db != nil { // a crash can have left backups in clear
		w := following{resealing: resealing{from: &sealer{}, to: to, header: p.header.Bytes()}, path: f.path}
		w.all(ctx)
	}
	return nil
}

// lockIfProtected is for a file that was just opened.
func (f *File) lockIfProtected(ctx context.Context) error {
	p, err := f.protection(ctx)
	if p != nil {
		f.seal = &sealer{locked: true}
	}
	return err
}

// UID is the file's own, the same in every copy of it.
func (f *File) UID(ctx context.Context) (uid string, err error) {
	f.gate.RLock()
	defer f.gate.RUnlock()
	err = f.looks.QueryRowContext(ctx, "SELECT value FROM meta WHERE name = 'uid'").Scan(&uid)
	return uid, plain(err)
}
