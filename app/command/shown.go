package command

import (
	"strings"

	"talentnav/app/result"
	"talentnav/rules"
)

// unknownShown is what there is to say of an id that has no page.
func unknownShown(pack *rules.Pack, library *result.Library, id string) error {
	switch near := nearest(id, library.IDs()); {
	case len(pack.Schemes) > 0 && strings.HasPrefix(id, "prog"):
		return wrong{"cli.unknown-programme", []any{id, "talentnav rules programmes"}, near}
	case len(pack.Professions) > 0:
		return wrong{"cli.unknown-shown", []any{id, "talentnav rules list", "talentnav rules professions"}, near}
	default:
		return wrong{"cli.unknown-route", []any{id, "talentnav rules list"}, near}
	}
}
