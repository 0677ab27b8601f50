package app_test

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// pkg is what "go list" tells of a package.
type pkg struct {
	ImportPath                        string
	Dir                               string
	Standard                          bool
	GoFiles, CgoFiles, IgnoredGoFiles []string
	Imports, Deps                     []string
}

// ours is the module's own path.
const ours = "talentnav"

func (p pkg) isOurs() bool { return p.ImportPath == ours || strings.HasPrefix(p.ImportPath, ours+"/") }

// within reports whether the package is one of these or below one.
func (p pkg) within(paths ...string) bool { return under(p.ImportPath, paths...) }

func under(path string, parents ...string) bool {
	return slices.ContainsFunc(parents, func(parent string) bool {
		return path == ours+"/"+parent || strings.HasPrefix(path, ours+"/"+parent+"/")
	})
}

// packages lists our packages; tests are no part of the product.
func packages(t *testing.T) []pkg {
	t.Helper()
	cmd := exec.Command("go", "list", "-deps", "-json=ImportPath,Dir,Standard,GoFiles,CgoFiles,IgnoredGoFiles,Imports,Deps", "-tags=migrated_fynedo,sqlite_fts5", "./...")
	cmd.Dir = ".."
	out, err := cmd.Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			t.Fatalf("go list: %v\n%s", err, exit.Stderr)
		}
		t.Fatal(err)
	}
	var all []pkg
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p pkg
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		if p.isOurs() {
			all = append(all, p)
		}
	}
}

func TestTheHouseHasItsFloors(t *testing.T) {
	all := packages(t)
	for _, floor := range []string{"", "app", "assets", "rules", "storage"} {
		if !slices.ContainsFunc(all, func(p pkg) bool { return p.ImportPath == strings.TrimSuffix(ours+"/"+floor, "/") }) {
			t.Errorf("package %s/%s is not there", ours, floor)
		}
	}
}

func TestRulesStandOnNothingOfOursAndDrawNothing(t *testing.T) {
	for _, p := range packages(t) {
		if !p.within("rules") {
			continue
		}
		for _, dep := range p.Deps {
			switch {
			case strings.HasPrefix(dep, ours) && !under(dep, "rules"):
				t.Errorf("%s imports %s", p.ImportPath, dep)
			case strings.HasPrefix(dep, "fyne.io/"), dep == "database/sql":
				t.Errorf("%s imports %s", p.ImportPath, dep)
			}
		}
	}
}

func TestStorageKnowsNothingOfWhatPeopleSee(t *testing.T) {
	for _, p := range packages(t) {
		if !p.within("storage") {
			continue
		}
		for _, dep := range p.Deps {
			if under(dep, "app") || strings.HasPrefix(dep, "fyne.io/") {
				t.Errorf("%s imports %s", p.ImportPath, dep)
			}
		}
	}
}

func TestOnlyStorageSpeaksSQL(t *testing.T) {
	for _, p := range packages(t) {
		if p.within("storage") {
			continue
		}
		for _, i := range p.Imports {
			if i == "database/sql" || strings.HasPrefix(i, "github.com/mattn/go-sqlite3") {
				t.Errorf("%s imports %s", p.ImportPath, i)
			}
		}
	}
}

// What draws is tested without a display and without cgo, which the toolkit's
// own app package needs.
func TestTheDesktopDrawsWithoutADisplay(t *testing.T) {
	for _, p := range packages(t) {
		if p.within("app/desktop") && slices.Contains(p.Imports, "fyne.io/fyne/v2/app") {
			t.Errorf("%s imports fyne.io/fyne/v2/app", p.ImportPath)
		}
	}
}

func TestTheTerminalNeedsNoToolkit(t *testing.T) {
	for _, p := range packages(t) {
		if !p.within("app/command", "app/result", "app/report", "app/language") {
			continue
		}
		for _, dep := range p.Deps {
			if strings.HasPrefix(dep, "fyne.io/") {
				t.Errorf("%s imports %s", p.ImportPath, dep)
			}
		}
	}
}

// The product is offline: no package of ours imports one that opens a
// connection. Reading an address out of a text is no connection.
func TestNothingOfOursReachesTheNetwork(t *testing.T) {
	for _, p := range packages(t) {
		for _, i := range p.Imports {
			if i == "net" || strings.HasPrefix(i, "net/") && i != "net/url" && i != "net/netip" || strings.HasPrefix(i, "golang.org/x/net") {
				t.Errorf("%s imports %s", p.ImportPath, i)
			}
		}
	}
}

// Below app time is an argument, so that an assessment can be made again, and the
// zone that a computer is set to shifts no date: a date is one in Hong Kong.
func TestTimeIsAnArgumentBelowApp(t *testing.T) {
	for _, p := range packages(t) {
		if !p.within("rules", "storage", "assets") && !strings.HasPrefix(p.ImportPath, ours+"/app/") {
			continue
		}
		for _, name := range slices.Concat(p.GoFiles, p.CgoFiles, p.IgnoredGoFiles) {
			if strings.HasSuffix(name, "_test.go") {
				continue // a test under another tag waits by the clock
			}
			for _, place := range clockReadings(t, filepath.Join(p.Dir, name)) {
				t.Errorf("%s reads the clock, or the zone that the computer is set to", place)
			}
		}
	}
}

// clockReadings finds where a file asks package time what time it is, or where.
func clockReadings(t *testing.T, file string) []string {
	t.Helper()
	files := token.NewFileSet()
	tree, err := parser.ParseFile(files, file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	name := importedAs(tree, "time")
	var out []string
	ast.Inspect(tree, func(n ast.Node) bool {
		s, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		x, ok := s.X.(*ast.Ident)
		asked := ok && x.Name == name && slices.Contains([]string{"Now", "Since", "Until", "Local", "LoadLocation"}, s.Sel.Name)
		if name != "" && (asked || s.Sel.Name == "Local") { // which is a method too
			out = append(out, files.Position(n.Pos()).String())
		}
		return true
	})
	return out
}

func TestAReadingOfTheClockIsFound(t *testing.T) {
	file := filepath.Join(t.TempDir(), "late.go")
	const text = "package late\n\nimport clock \"time\"\n\nvar late = clock.Now\n\nvar later = clock.Since(late())\n\nvar hour = clock.Hour\n\nvar home = clock.Local\n\nvar away, _ = clock.LoadLocation(\"Asia/Tokyo\")\n\nvar here = clock.Time{}.Local()\n"
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := clockReadings(t, file); len(got) != 5 {
		t.Errorf("got %v", got)
	}
}

// importedAs is the name by which a file knows a package, "" when it does not.
func importedAs(tree *ast.File, path string) string {
	for _, i := range tree.Imports {
		if strings.Trim(i.Path.Value, `"`) != path {
			continue
		}
		if i.Name != nil {
			return i.Name.Name
		}
		return path[strings.LastIndex(path, "/")+1:]
	}
	return ""
}
