package desktop

import (
	"testing"

	"fyne.io/fyne/v2"
)

func everyItem(m *fyne.MainMenu, visit func(*fyne.MenuItem)) {
	var walk func([]*fyne.MenuItem)
	walk = func(items []*fyne.MenuItem) {
		for _, item := range items {
			visit(item)
			if item.ChildMenu != nil {
				walk(item.ChildMenu.Items)
			}
		}
	}
	for _, menu := range m.Items {
		walk(menu.Items)
	}
}

func TestShortcutsAreDistinctAndNamed(t *testing.T) {
	b := newBench(t).sample()
	owner := map[string]string{}
	everyItem(b.menu(), func(item *fyne.MenuItem) {
		if item.Shortcut == nil {
			return
		}
		name := item.Shortcut.ShortcutName()
		if owner[name] != "" {
			t.Errorf("%s is for %q and for %q", name, owner[name], item.Label)
		}
		owner[name] = item.Label
		if _, ok := item.Shortcut.(fyne.KeyboardShortcut); !ok {
			t.Errorf("%q: the menu cannot show its key", item.Label)
		}
	})
	if len(owner) < 15 {
		t.Errorf("only %d shortcuts", len(owner))
	}
}

// A shortcut works even on a disabled menu item, so what needs a case has no
// action without one.
func TestWithoutACaseNothingNeedsOne(t *testing.T) {
	b := newBench(t)
	everyItem(b.menu(), func(item *fyne.MenuItem) {
		if item.Disabled && item.Action != nil {
			t.Errorf("%q is disabled and acts", item.Label)
		}
		if item.Action != nil && !item.IsQuit && item.Label != b.lang().Say("menu.new") {
			item.Action()
		}
	})
	if b.opened != nil {
		t.Error("a case was opened")
	}
}

func TestEveryMenuItemActs(t *testing.T) {
	b := newBench(t).sample()
	everyItem(b.menu(), func(item *fyne.MenuItem) {
		if item.Disabled || item.IsSeparator || item.IsQuit || item.ChildMenu != nil {
			return
		}
		if item.Action == nil {
			t.Errorf("%q does nothing", item.Label)
			return
		}
		item.Action()
		for _, o := range b.win.Canvas().Overlays().List() {
			o.Hide()
			b.win.Canvas().Overlays().Remove(o)
		}
		if b.opened == nil {
			b.sample()
		}
	})
}

func TestNoTwoCommandsHaveOneShortcut(t *testing.T) {
	w := newBench(t).Window
	taken := map[string]string{"Ctrl+Q": "menu.quit", "Ctrl+1": "menu.language", "Ctrl+2": "menu.language", "Ctrl+3": "menu.language"}
	for _, group := range [][]command{w.fileCommands(), w.editCommands(), w.goCommands(), w.viewCommands(), w.helpCommands()} {
		for _, c := range group {
			if c.shortcut == nil {
				continue
			}
			if other, twice := taken[keys(c.shortcut)]; twice {
				t.Errorf("%s is of %s and of %s", keys(c.shortcut), other, c.key)
			}
			taken[keys(c.shortcut)] = c.key
		}
	}
}
