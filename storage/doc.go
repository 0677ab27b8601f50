// Package storage keeps cases in one SQLite file.
//
// [Open] creates or opens a [File]. Every method that changes something is one
// transaction: when it returns without an error, the change is on the disk and
// survives a crash of the program or the machine. A File may be shared between
// goroutines. Only one program at a time can have a file open; a second one
// gets [ErrInUse] and learns who has it.
//
// While a file has no passphrase, any SQLite tool can read it: a profile is the
// same JSON text that [profile.Decode] reads. Such a tool should not write to it.
//
// Nothing here reads the clock: the time is always an argument.
package storage
