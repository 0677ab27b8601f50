package rules

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"talentnav/rules/profile"
)

// A version has one way of being written, so that versions that compare as
// equal are the same text; its numbers fit an int anywhere.
var (
	wellFormedID      = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	wellFormedVersion = regexp.MustCompile(`^(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){0,7}$`)
)

// checkHead reports an id or a version by which a pack could not be told from
// others: both become part of file names and of what is signed.
func (m *mapping) checkHead(p *Pack) { m.checkNamed(m.value["pack"], p.ID, p.Version) }

// checkNamed does so for a pack or an overlay.
func (m *mapping) checkNamed(at *yaml.Node, id, version string) {
	if len(id) > 40 || !wellFormedID.MatchString(id) {
		m.fault(at, "write up to 40 small letters, digits and single hyphens, such as hk", "%q is no id of a pack", id)
	}
	if n := m.value["version"]; n != nil && !wellFormedVersion.MatchString(version) {
		m.fault(n, "write numbers with dots between, none with a leading zero, such as 2026.11.22", "%q is no version", version)
	}
}

// CompareVersions orders two versions of packs by their numbers, so that 2026.9.1
// comes before 2026.10.1, and 2026.10.1 before 2026.10.1.1. It returns -1, 0 or
// 1. Both must be versions of loaded packs.
func CompareVersions(a, b string) int { return slices.Compare(numbers(a), numbers(b)) }

func numbers(version string) []int {
	var out []int
	for part := range strings.SplitSeq(version, ".") {
		n, _ := strconv.Atoi(part) // a loaded pack's version has nothing but numbers
		out = append(out, n)
	}
	return out
}

// ReviewDue reports whether the day by which the pack was to be checked against
// its sources again has passed. It is a reason to warn, never to stop.
func (p *Pack) ReviewDue(at profile.Date) bool {
	return p.ReviewBy.Year != 0 && p.ReviewBy.Before(at)
}

// maxStale is ten years; nobody means to trust a reading for longer.
const maxStale = 120

// wholeMonths reads "6 months" or "1 years"; zero when the key is not there.
func (m *mapping) wholeMonths(key string) int {
	n := m.take(key)
	if n == nil {
		return 0
	}
	x := m.quantity(n, profile.Months)
	if x != math.Trunc(x) || x < 1 || x > maxStale {
		m.fault(n, "write whole months, such as 6 months, up to 120", "%q is no such age", n.Value)
		return 0
	}
	return int(x)
}

// checkAge refuses an age that would be counted from no day.
func (l *loader) checkAge() {
	if !l.over() && l.pack.StaleAfter > 0 && l.pack.LastRead().Year == 0 {
		l.at(l.pack.place, "add captured: to the sources, or take stale after: out", "no source says when it was read")
	}
}

// LastRead is the newest day on which a source of the pack was read, zero when
// none has one. What an overlay read makes the pack no newer.
func (p *Pack) LastRead() profile.Date {
	var last profile.Date
	for _, s := range p.Sources {
		if s.Origin == "" && last.Before(s.Captured) {
			last = s.Captured
		}
	}
	return last
}

// Stale reports whether the pack was last read longer ago than it allows for
// itself. Like [Pack.ReviewDue] it is a reason to warn, never to stop.
func (p *Pack) Stale(at profile.Date) bool {
	return p.StaleAfter > 0 && p.LastRead().AddMonths(p.StaleAfter).Before(at)
}
