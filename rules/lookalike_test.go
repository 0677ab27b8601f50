package rules_test

import (
	"bytes"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"talentnav/rules"
	"talentnav/rules/packs"
)

func TestATypedNameRaisesTheDoubtsThatItShould(t *testing.T) {
	list := hongKong(t).Lists["ttps-universities"]
	for typed, want := range map[string]string{
		"HKU SPACE": "hku-school-of-professional-and-continuing-education", "港大专业进修学院": "hku-school-of-professional-and-continuing-education",
		"NYU Shanghai": "nyu-shanghai", "上海紐約大學": "nyu-shanghai", "港中深": "chinese-university-of-hong-kong-shenzhen", "UCLouvain": "universite-catholique-de-louvain",
		"Yale University Extension": "continuing", "哈佛大学继续教育学院": "continuing", "复旦大学继续教育学院": "continuing", "Durham University, Overseas Campus": "branch",
		"Foo Community College": "subsidiary", "Yale (honoris causa)": "honorary", "BSc (Hons) Yale": "", "Durham Correspondence": "continuing",
		"University of Hong Kong": "", "加州大學柏克萊分校": "", "Foo University": "", "": "",
	} {
		alike, sorts := list.Doubts(typed)
		var got []string
		for _, c := range sorts {
			got = append(got, c.ID)
		}
		for _, o := range alike {
			got = append(got, o.ID)
		}
		if all := strings.Join(got, " "); all != want {
			t.Errorf("%q raises %q, want %q", typed, all, want)
		}
	}
}

func TestNoNameOfTheListRaisesADoubtOfItsSort(t *testing.T) {
	list := hongKong(t).Lists["ttps-universities"]
	for _, e := range list.Entries {
		for _, name := range append([]string{e.Name.En, e.Name.ZhHant, e.Name.ZhHans}, e.Also...) {
			if alike, sorts := list.Doubts(name); len(alike)+len(sorts) > 0 {
				t.Errorf("%q raises %v %v", name, alike, sorts)
			}
		}
	}
}

func TestAWordToLookUpByAndALookalikeMayBeNoNameOfAnEntry(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"search: [Hong Kong Uni,", "search: [PKU,", `"PKU" of "university-of-hong-kong" is a name of entry "peking-university" already`},
		{"also: [HKU SPACE,", "also: [港大,", `"港大" of "hku-school-of-professional-and-continuing-education" is a name of entry "university-of-hong-kong" already`},
		{"caution: joint, near: [new-york-university]", "caution: joint, near: [nowhere]", `list "ttps-universities" has no entry "nowhere"`},
		{"caution: joint, near: [new-york-university]", "caution: nothing, near: [new-york-university]", `caution "nothing" of "nyu-shanghai" is not there`},
		{"id: nyu-shanghai,", "id: yale-university,", `"yale-university" stands in list "ttps-universities" twice`},
	} {
		if got := shippedFaults(t, "universities.yaml", c.old, c.new); !strings.Contains(got, c.want) {
			t.Errorf("%s: has %q, want %q", c.new, got, c.want)
		}
	}
}

// shippedFaults are those of the shipped pack with one change.
func shippedFaults(t *testing.T, file, old, with string) string {
	t.Helper()
	folder := fstest.MapFS{}
	names, err := fs.Glob(packs.FS, "hk/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(packs.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, file) {
			if !bytes.Contains(data, []byte(old)) {
				t.Fatalf("%s has no %q", name, old)
			}
			data = bytes.Replace(data, []byte(old), []byte(with), 1)
		}
		folder[name] = &fstest.MapFile{Data: data}
	}
	_, faults := rules.Load(folder, "hk")
	var all []string
	for _, f := range faults {
		all = append(all, f.Text)
	}
	return strings.Join(all, "\n")
}

func TestWordsToLookUpByTakeNoPartInWhatANameMeans(t *testing.T) {
	list := hongKong(t).Lists["ttps-universities"]
	n := 0
	for _, e := range list.Entries {
		for _, word := range e.Search {
			if got, taken := list.Named(word); taken {
				t.Errorf("%q of %s is taken for %s", word, e.ID, got.ID)
			}
			n++
		}
	}
	for _, o := range list.Lookalikes {
		for _, name := range o.Names() {
			if got, taken := list.Named(name); taken {
				t.Errorf("%q of %s is taken for %s", name, o.ID, got.ID)
			}
		}
	}
	if n < 1000 || len(list.Lookalikes) < 250 {
		t.Errorf("only %d words and %d look-alikes", n, len(list.Lookalikes))
	}
}
