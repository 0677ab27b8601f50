package language

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"testing"
)

// A key that is written in the program must have its sentence, or people would
// read ⟦key⟧. Keys that are put together at run time are held by the tests of
// whoever does so.
func TestEveryKeyThatTheProgramSaysHasItsSentence(t *testing.T) {
	program := os.DirFS("..")
	err := fs.WalkDir(program, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasPrefix(path, "language/") {
			return err
		}
		source, err := fs.ReadFile(program, path)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, source, 0)
		if err != nil {
			return nil // the compiler says it better
		}
		for key, plural := range saidIn(file) {
			if !English.Has(key) && !(plural && English.Has(key+".one")) {
				t.Errorf("app/%s says %s", path, key)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// saidIn finds the keys written out in calls of Say, and of Count, which are
// plural.
func saidIn(file *ast.File) map[string]bool {
	keys := map[string]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) == 0 {
			return true
		}
		method, ok := call.Fun.(*ast.SelectorExpr)
		literal, isText := call.Args[0].(*ast.BasicLit)
		if !ok || !isText || literal.Kind != token.STRING || method.Sel.Name != "Say" && method.Sel.Name != "Count" {
			return true
		}
		key, err := strconv.Unquote(literal.Value)
		if family, rest, _ := strings.Cut(key, "."); err == nil && family != "" && rest != "" && !strings.Contains(key, " ") {
			keys[key] = method.Sel.Name == "Count"
		}
		return true
	})
	return keys
}
