package rules

import (
	"fmt"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v4"
)

// Limits on a pack, so that a hostile one cannot tire the reader. The rules of
// Hong Kong stay below a third of each.
const (
	maxFiles     = 400
	maxFileBytes = 1 << 20
	maxPackBytes = 8 << 20
	// A mark is a character that can start a YAML value. Counting them before
	// parsing bounds what the parser builds, which costs it about 2 KB each.
	maxFileMarks = 100_000
	maxPackMarks = 400_000
	// maxDepth is that of YAML within a file, maxLevels that of a rule through all
	// criteria that it names.
	maxDepth  = 40
	maxLevels = 100
	// maxNodes bounds a route's tree written out in full: a criterion that several
	// use counts for each of them, as explaining it does.
	maxNodes    = 20_000
	maxAllNodes = 100_000
	maxNamed    = 5_000 // of each sort: sources, criteria, entries of all lists …
	maxRoutes   = 500
	maxKids     = 1_000 // of a gate
	maxSteps    = 200   // of a timeline
	maxText     = 8_000 // bytes
	maxID       = 80    // bytes
	maxFaults   = 200
	maxSaid     = 200 // characters of one thing quoted in a fault
)

// parsing keeps the parser itself from going deep, before there is a tree that
// could be looked at. Aliases are refused there, with their place: reading into a
// tree follows none.
type parsing struct{}

func (parsing) CheckDepth(depth int, _ *yaml.DepthContext) error {
	if depth > 2*maxDepth { // what lies between is refused with its place
		return fmt.Errorf("nested deeper than %d levels", maxDepth)
	}
	return nil
}

func (parsing) CheckAlias(_, _ int) error { return nil }

// marks counts the characters that can start a YAML value.
func marks(data []byte) (n int) {
	for _, c := range data {
		switch c {
		case ',', ':', '-', '?', '[', '{', '\n', '\r':
			n++
		}
	}
	return n
}

// readFile reads a regular file and no more than may be.
func readFile(fsys fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("it is no regular file")
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, maxFileBytes+1))
	if err == nil && len(data) > maxFileBytes {
		return nil, fmt.Errorf("larger than %d bytes", maxFileBytes)
	}
	return data, err
}

// ruleFiles names the files of rules in a folder, in order, without their cases.
func ruleFiles(fsys fs.FS, dir string) ([]string, error) {
	all, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, e := range all {
		if n := e.Name(); strings.HasSuffix(n, ".yaml") && !strings.HasSuffix(n, ".cases.yaml") && !strings.HasPrefix(n, ".") {
			names = append(names, n)
		}
	}
	slices.Sort(names)
	return names, nil
}

var idForm = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]*$`)

// id refuses what could not stand in a file's name, on a command line or in a
// profile.
func (r *reader) id(n *yaml.Node) {
	if len(n.Value) > maxID || !idForm.MatchString(n.Value) {
		r.fault(n, "use letters, digits, - . and _", "%q cannot be an id", n.Value)
	}
}

// sound refuses a text that is too long, or that holds characters which could
// make it look like another: control characters and changes of direction.
func (r *reader) sound(n *yaml.Node) bool {
	if len(n.Value) > maxText {
		r.fault(n, "shorten it", "the text is longer than %d bytes", maxText)
		return false
	}
	if i := strings.IndexFunc(n.Value, hidden); i >= 0 {
		r.fault(n, "take it out", "the text holds the character %U, which cannot be seen", []rune(n.Value[i:])[0])
		return false
	}
	return true
}

func hidden(c rune) bool {
	return unicode.IsControl(c) && c != '\n' || unicode.Is(unicode.Bidi_Control, c) || c == '\ufeff' || c == unicode.ReplacementChar
}

// many reports, with a fault, that there is more of something than may be.
func (r *reader) many(n *yaml.Node, count, limit int, what string) bool {
	if count > limit {
		r.fault(n, "split it, or ask for less", "there are more than %d %s", limit, what)
	}
	return count > limit
}
