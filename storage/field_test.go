package storage

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

// anyTree is JSON at random; children are often alike, so that trees differ in
// little.
func anyTree(r *rand.Rand, depth int) any {
	if n := r.IntN(8); depth > 0 && n < 3 {
		m := map[string]any{}
		for range r.IntN(4) {
			m[[]string{"a", "b/c", "d~1", "", "0"}[r.IntN(5)]] = anyTree(r, depth-1)
		}
		return m
	} else if depth > 0 && n < 5 {
		l := []any{}
		for range r.IntN(3) {
			l = append(l, anyTree(r, depth-1))
		}
		return l
	}
	return []any{nil, true, "<x>", json.Number("1.50"), json.Number("2"), ""}[r.IntN(6)]
}

func TestADifferenceLeadsThereAndBack(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 3))
	for range 5000 {
		a, b := anyTree(r, 4), anyTree(r, 4)
		if r.IntN(10) == 0 {
			a = none{}
		}
		changes := difference("/profile", a, b)
		text, err := json.Marshal(changes) // as history keeps them
		var kept []Change
		if err == nil {
			err = json.Unmarshal(text, &kept)
		}
		if err != nil {
			t.Fatal(err)
		}
		there := followed(t, a, kept)
		if string(treeText(there)) != string(treeText(b)) {
			t.Fatalf("from %s by %s: got %s, want %s", treeText(a), text, treeText(there), treeText(b))
		}
		slices.Reverse(kept)
		for i := range kept {
			kept[i] = kept[i].inverse()
		}
		if back := followed(t, there, kept); string(treeText(back)) != string(treeText(a)) {
			t.Fatalf("back from %s by %s: got %s, want %s", treeText(b), text, treeText(back), treeText(a))
		}
	}
}

func followed(t *testing.T, from any, changes []Change) any {
	t.Helper()
	at, err := tree(treeText(from)) // a copy: following writes into it
	for _, c := range changes {
		if err != nil {
			break
		}
		_, path := split(c.Path)
		at, err = replaced(at, path, c)
	}
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func TestAChangeThatDoesNotFitIsAConflict(t *testing.T) {
	for form, c := range map[string]Change{
		`{"a":1}`:   {"/profile/a", json.RawMessage(`2`), nil},
		`{"b":[1]}`: {"/profile/b/1", json.RawMessage(`2`), nil},
		`{"c":[1]}`: {"/profile/c/x", json.RawMessage(`2`), nil},
		`{"d":1}`:   {"/profile/d/e", nil, json.RawMessage(`2`)},
		`{}`:        {"/profile/f", json.RawMessage(`null`), nil},
	} {
		from, err := tree([]byte(form))
		if err != nil {
			t.Fatal(err)
		}
		_, path := split(c.Path)
		if got, err := replaced(from, path, c); !errors.Is(err, ErrConflict) {
			t.Errorf("%s in %s: got %s, %v", c.Path, form, fmt.Sprint(got), err)
		}
	}
}
