package keeping

import (
	"time"

	"talentnav/app/language"
	"talentnav/storage"
)

// Case is a case that something is to be done with.
type Case struct {
	ID, Number int64
	Title      string
}

// Host is the window. Its functions begin what their names say, and ask first
// where something cannot be taken back.
type Host struct {
	Lang language.Tag
	Zone *time.Location
	// Name is how a case is called, one without a title too.
	Name func(title string) string
	// Trouble says in a sentence what is wrong.
	Trouble func(error) string
	// Picked is told when another section is shown.
	Picked func()

	Open, New, CopyTo, MoveTo, Protect func()
	OpenRecent, Forget                 func(path string)

	Restore, Erase, Keep func(Case)
	Empty                func()

	BackUp, CheckBackups, Resume func()
	RestoreBackup                func(storage.Backup)

	Check, Repair func()

	Export, Import, UndoImport func()
	Person                     func(Case)
	// Find looks cases up by words or a number, for the bundle of one person.
	Find func(typed string) []storage.Line

	Cancel func()
}

// Work is what is under way.
type Work struct {
	Text      string
	Done, All int // All is 0 when nobody can tell
}

// Looked is what came of looking into a backup.
type Looked struct {
	Cases int64
	Err   error
}

// News is what the window knows beside the file.
type News struct {
	Work    *Work  // nil when nothing is under way
	Last    string // a sentence on what was done last
	Looked  map[string]Looked
	Checked *Checked // the last check, nil when there was none
	// Imported is how many cases the last import added that can be taken back.
	Imported int
	// Failing says why the last backup could not be made by itself.
	Failing error
}

// Checked is what a check found.
type Checked struct {
	At     time.Time
	Faults []storage.Fault
}
