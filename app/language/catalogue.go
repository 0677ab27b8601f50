package language

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"talentnav/assets"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// catalogues are read on first use, so that a start pays for one language only.
var catalogues = map[Tag]func() map[string]string{
	English:     catalogue(English),
	Traditional: catalogue(Traditional),
	Simplified:  catalogue(Simplified),
}

func catalogue(t Tag) func() map[string]string {
	return sync.OnceValue(func() map[string]string {
		data, err := assets.Translations.ReadFile("translations/" + string(t) + ".json")
		sentences := map[string]string{}
		if err == nil {
			err = json.Unmarshal(data, &sentences)
		}
		if err != nil {
			panic(err) // the file is inside the program: a programmer's mistake
		}
		return sentences
	})
}

func (t Tag) own() map[string]string {
	if read, ok := catalogues[t]; ok {
		return read()
	}
	return catalogues[English]()
}

// Has reports whether there is a sentence for key, in t or in English.
func (t Tag) Has(key string) bool {
	_, ok := t.pattern(key)
	return ok
}

func (t Tag) pattern(key string) (string, bool) {
	if s, ok := t.own()[key]; ok {
		return s, true
	}
	s, ok := catalogues[English]()[key]
	return s, ok
}

// Say returns the sentence for key with {0}, {1} … replaced by args. A
// [profile.Date] and a [rules.Text] are written in t; anything else is printed
// as it is. What an argument holds is never taken for a gap.
func (t Tag) Say(key string, args ...any) string {
	s, ok := t.pattern(key)
	if !ok {
		return "⟦" + key + "⟧"
	}
	if len(args) == 0 {
		return s
	}
	gaps := make([]string, 0, 2*len(args))
	for i, arg := range args {
		gaps = append(gaps, "{"+strconv.Itoa(i)+"}", t.word(arg))
	}
	return strings.NewReplacer(gaps...).Replace(s)
}

func (t Tag) word(arg any) string {
	switch v := arg.(type) {
	case string:
		return v
	case profile.Date:
		return t.Date(v)
	case rules.Text:
		return v.In(string(t))
	}
	return fmt.Sprint(arg)
}

// Count says key.one or key.other, with {0} being the number.
func (t Tag) Count(key string, n int) string {
	if n == 1 {
		return t.Say(key+".one", 1)
	}
	return t.Say(key+".other", grouped(int64(n)))
}
