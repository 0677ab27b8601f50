package seal

import "errors"

var (
	// ErrWrong says no more than that: which part of a guess was wrong, or that
	// the file was altered, would help only whoever guesses.
	ErrWrong = errors.New("the passphrase or recovery key does not open this file")
	// ErrSealed is about a payload that is damaged, altered, or not in its place.
	ErrSealed = errors.New("sealed text does not open: damaged, altered or moved")
	// ErrHeader is about a header that is not one, or that asks for too much.
	ErrHeader = errors.New("not a header of a protected file")
	// ErrWiped is about a key that was locked away.
	ErrWiped = errors.New("locked")
	// ErrWeak is about a passphrase that is too short to be one.
	ErrWeak = errors.New("passphrase too weak")
	// ErrTyped is about a recovery key that was not copied right.
	ErrTyped = errors.New("recovery key mistyped")
)
