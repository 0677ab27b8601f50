package command

import (
	"strings"

	"talentnav/rules"
)

// unknownShown is what there is to say of an id that is no route's, no
// profession's and no programme's.
func unknownShown(pack *rules.Pack, id string) error {
	ids := routeIDs(pack)
	for _, p := range pack.Professions {
		ids = append(ids, p.ID)
	}
	for _, s := range pack.Schemes {
		ids = append(ids, s.ID)
	}
	switch near := nearest(id, ids); {
	case len(pack.Schemes) > 0 && strings.HasPrefix(id, "prog"):
		return wrong{"cli.unknown-programme", []any{id, "talentnav rules programmes"}, near}
	case len(pack.Professions) > 0:
		return wrong{"cli.unknown-shown", []any{id, "talentnav rules list", "talentnav rules professions"}, near}
	default:
		return wrong{"cli.unknown-route", []any{id, "talentnav rules list"}, near}
	}
}
