package edit

import (
	"strings"
	"sync"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/rules/profile"
)

// Currency is a field for a currency's code. Whoever types a name, in any of the
// languages, or a part of a code is offered what it may mean; the list stands
// apart, so that it can be as wide as the form. The code itself is always taken.
type Currency struct {
	Field, List *fyne.Container
	// Changed is told the code whenever the text is another one.
	Changed func(code string)
	finder  *finder
	lang    language.Tag
	name    *piece.Text
}

// currencyAliases are other words for a currency, folded.
var currencyAliases = map[string][]string{
	"CNY": {"rmb", "renminbi", "yuan", "人民幣", "人民币"}, "HKD": {"hk dollar", "港幣", "港币", "港纸", "港紙"},
	"USD": {"美金"}, "GBP": {"sterling", "pound sterling"}, "JPY": {"yen", "日幣", "日元", "日币", "円"},
	"TWD": {"台幣", "台币", "taiwan dollar", "新臺幣"}, "KRW": {"won", "韓元", "韓幣", "韩币", "韩圜"}, "MOP": {"葡幣", "葡币", "macau pataca"},
	"MYR": {"ringgit", "馬幣", "马币"}, "SGD": {"坡幣", "新幣", "新币"}, "THB": {"baht"},
}

var currencyIndex = sync.OnceValue(func() *index {
	return newIndex(language.Tag.Currencies, language.Tag.Currency, currencyAliases, nil)
})

// NewCurrency makes the field. Grown is told when the list has become higher or lower.
func NewCurrency(lang language.Tag, grown func()) *Currency {
	c := &Currency{lang: lang, name: piece.Note(""), Changed: func(string) {}}
	c.finder = newFinder("HKD", c.search, c.onPicked)
	c.finder.grown = grown
	c.finder.entry.Whole = func() bool { return true }
	all := piece.NewPress(lang.Say("window.currency.all"), piece.Inset(8, 6, piece.NewSign("⌄", look.Muted)), c.onAll)
	all.Plain = true
	c.finder.entry.Key = func(ev *fyne.KeyEvent) bool {
		if ev.Name == fyne.KeyDown && len(c.finder.results) == 0 {
			c.onAll()
			return true
		}
		return c.finder.onKey(ev)
	}
	c.finder.entry.Left = c.onLeft
	c.Field = piece.CenteredRow(2, 0, c.finder.entry, all)
	c.List = piece.Column(piece.Tight, c.finder.list, c.name)
	return c
}

// Entry is where the keyboard goes.
func (c *Currency) Entry() *piece.Entry { return c.finder.entry }

// Put sets the text without telling anybody.
func (c *Currency) Put(text string) {
	c.finder.Put(text)
	c.sayName()
}

// Text is what is typed, Code the code that it is or stands for.
func (c *Currency) Text() string { return c.finder.entry.Text }

func (c *Currency) Code() string { return CurrencyCode(c.Text()) }

// sayName says which currency a code is of, and what to do about what is none.
func (c *Currency) sayName() {
	text := ""
	switch code := c.Code(); {
	case profile.IsCurrency(code) && code != "HKD" && c.lang.Currency(code) != code:
		text = code + " = " + c.lang.Currency(code)
	case code != "" && !profile.IsCurrency(code) && len(c.finder.results) == 0:
		text = c.lang.Say("window.currency.none")
	}
	c.name.Set(text)
}

func (c *Currency) search(typed string) []found {
	defer c.Changed(c.Code())
	if profile.IsCurrency(strings.ToUpper(typed)) {
		c.finder.results = nil
		c.sayName()
		return nil
	}
	out := c.found(currencyIndex().search(typed))
	c.finder.results = out
	c.sayName()
	return out
}

func (c *Currency) found(codes []string) (out []found) {
	for _, code := range codes {
		out = append(out, found{id: code, name: code + "  " + c.lang.Currency(code)})
	}
	return out
}

// onAll offers the likeliest, as a box with a list would.
func (c *Currency) onAll() {
	focus(c.finder.entry)
	if len(c.finder.results) > 0 {
		c.finder.show(nil)
		return
	}
	c.finder.at = 0
	c.finder.most = len(c.lang.Currencies())
	c.finder.show(c.found(c.lang.Currencies()[:16]))
	c.finder.most = mostFound
}

func (c *Currency) onPicked(f found) {
	c.Put(f.id)
	c.Changed(f.id)
}

// onLeft takes what is typed for the currency that it names, if it names one.
func (c *Currency) onLeft() {
	if code := c.Code(); profile.IsCurrency(code) && code != c.Text() {
		c.onPicked(found{id: code})
	}
}

// CurrencyCode is the code that a typed text is or stands for.
func CurrencyCode(text string) string {
	typed := strings.ToUpper(strings.TrimSpace(text))
	if profile.IsCurrency(typed) {
		return typed
	}
	if code, ok := currencyIndex().exactly(text); ok {
		return code
	}
	return typed
}
