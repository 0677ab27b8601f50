package history

import (
	"strings"

	"talentnav/app/language"
	"talentnav/storage"
)

// Action says what was done, where the changed fields do not say it themselves:
// of saved answers and a new name it is empty.
func Action(lang language.Tag, e storage.Event) string {
	if key, ok := plain[e.Action]; ok {
		return lang.Say(key)
	}
	verb, kind, _ := strings.Cut(e.Action, " ")
	key, ok := ofItem[verb]
	switch {
	case e.Action == "save profile", e.Action == "save title":
		return ""
	case ok && kinds[kind]:
		return lang.Say(key, lang.Say("history.kind."+kind))
	}
	return lang.Say("history.action.changed")
}

var plain = map[string]string{
	"trash": "history.action.trash", "restore": "history.action.restore",
	"merge": "history.action.merge", "create": "history.action.create", "undo": "history.action.undo", "redo": "history.action.redo",
}

var ofItem = map[string]string{
	"add": "history.action.add", "save": "history.action.save",
	"trash": "history.action.trash-item", "restore": "history.action.restore-item",
}
