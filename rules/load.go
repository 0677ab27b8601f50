package rules

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"go.yaml.in/yaml/v4"

	"talentnav/rules/profile"
)

// Load reads the pack in dir: every *.yaml file in it but the *.cases.yaml. It
// reports all faults in one go, each at its line and column; the pack is nil
// when there are any. A folder that holds an overlay is read by [LoadOver].
func Load(fsys fs.FS, dir string) (*Pack, []Fault) {
	return LoadFolder(Folder{FS: fsys, Dir: dir})
}

// LoadFolder is [Load] for a folder that faults name in a way of its own.
func LoadFolder(f Folder) (*Pack, []Fault) {
	return newLoader(&Pack{}).load(f)
}

// Folder is where a pack or an overlay lies.
type Folder struct {
	FS  fs.FS
	Dir string // in FS; "." for the whole of it
	// Shown is how faults name the folder; Dir when it is empty.
	Shown string
}

func (f Folder) shown(name string) string {
	if f.Shown == "" {
		return path.Join(f.Dir, name)
	}
	return path.Join(f.Shown, name)
}

// loader holds what is needed only while loading.
type loader struct {
	*faults
	pack           *Pack
	base           *Pack // the pack below an overlay; empty below a pack
	overlay        Overlay
	head           bool
	stray          bool // an overlay where a pack should be
	bytes          int  // read so far, and their marks
	marks          int
	routeIDs       map[string]bool
	rawCriteria    map[string]rawCriterion
	order          []string
	guideIDs       map[string]bool
	rawGuides      []rawRoute
	schemeIDs      map[string]bool
	rawSchemes     []rawRoute
	reading        routeOrder
	routes         []rawRoute
	notes          []*mapping
	linking        map[string]bool // criteria being linked: to meet one again is a circle
	listed         map[string]map[string]bool
	rawProfessions []rawProfession
	rawStatement   string           // the confirmation of professions without a route
	rawEffects     [][]*yaml.Node   // the routes that each effect of the list names
	professions    map[string]*List // see [loader.professionList]
}

// rawCriterion and rawRoute, which is a guide's form too, wait until everything
// they refer to is read.
type rawCriterion struct {
	m  *mapping
	at place
}

type rawRoute struct {
	id string
	m  *mapping
}

func newLoader(base *Pack) *loader {
	return &loader{
		faults: &faults{}, base: base, pack: base.copied(), routeIDs: map[string]bool{}, guideIDs: map[string]bool{}, schemeIDs: map[string]bool{}, rawCriteria: map[string]rawCriterion{}, linking: map[string]bool{}, professions: map[string]*List{},
	}
}

func (l *loader) load(f Folder) (*Pack, []Fault) {
	l.readAll(f)
	if len(l.all) == 0 {
		l.link()
	}
	if len(l.all) == 0 {
		l.check()
		l.cautious()
	}
	if len(l.all) > 0 {
		return nil, l.sorted()
	}
	l.setApart()
	return l.pack, nil
}

func (l *loader) readAll(f Folder) {
	names, err := ruleFiles(f.FS, f.Dir)
	if err != nil {
		l.at(place{file: f.shown("")}, "name a folder that can be read", "the folder cannot be read: %v", err)
		return
	}
	if len(names) == 0 || len(names) > maxFiles {
		l.at(place{file: f.shown("")}, fmt.Sprintf("name a folder with 1 to %d *.yaml files", maxFiles), "the pack has %d files", len(names))
		return
	}
	var read []*parsed
	digest := sha256.New()
	for _, name := range names {
		data, ok := l.take(f, name)
		if !ok {
			continue
		}
		fmt.Fprintf(digest, "%s\x00%d\x00%s", name, len(data), data)
		read = append(read, &parsed{name: f.shown(name), data: data})
	}
	l.keepDigest(hex.EncodeToString(digest.Sum(nil)))
	files := l.parse(read)
	for _, m := range files {
		l.readAnyHead(m)
	}
	if !l.head && len(l.all) == 0 {
		l.at(place{file: f.shown("")}, "add "+l.headKeys()+" to one file", "the pack has no head")
	}
	if l.stray || l.over() && !l.head { // an overlay's parts are known by its id
		return
	}
	for _, m := range files {
		l.readFile(m)
	}
}

// take reads one file unless the whole would become too large.
func (l *loader) take(f Folder, name string) ([]byte, bool) {
	at := place{file: f.shown(name)}
	data, err := readFile(f.FS, path.Join(f.Dir, name))
	if err != nil {
		l.at(at, "see that it is a file of at most 1 MiB", "cannot be read: %v", err)
		return nil, false
	}
	l.bytes += len(data)
	l.marks += marks(data)
	if l.bytes > maxPackBytes || l.marks > maxPackMarks {
		l.at(at, "make two packs of it", "with this file the pack is larger than %d bytes or %d values", maxPackBytes, maxPackMarks)
		return nil, false
	}
	return data, true
}

func (l *loader) readFile(m *mapping) {
	if m.has("list") {
		id := m.take("list")
		m.id(id)
		l.list(m, m.scalar(id), id)
		m.done()
		return
	}
	m.each("sources", l.source)
	m.each("authorities", l.authority)
	m.each("lists", func(id string, at *yaml.Node, v *mapping) { l.list(v, id, at); v.done() })
	m.each("confirmations", l.confirmation)
	m.each("criteria", func(id string, at *yaml.Node, v *mapping) {
		l.unique(m.place(at), id, l.rawCriteria[id].m != nil, l.base.Criteria[id] != nil)
		l.rawCriteria[id] = rawCriterion{v, m.place(at)}
		l.order = append(l.order, id)
	})
	m.each("routes", func(id string, at *yaml.Node, v *mapping) {
		l.unique(m.place(at), id, l.routeIDs[id], l.base.route(id) >= 0)
		l.routeIDs[id] = true
		l.routes = append(l.routes, rawRoute{id, v})
	})
	m.each("guides", func(id string, at *yaml.Node, v *mapping) {
		l.unique(m.place(at), id, l.guideIDs[id], l.base.Guides[id] != nil)
		l.guideIDs[id] = true
		l.rawGuides = append(l.rawGuides, rawRoute{id, v})
	})
	m.each("programmes", l.readScheme)
	l.readProfessions(m)
	l.readNotes(m)
	m.done()
}

// over tells whether an overlay is read.
func (l *loader) over() bool { return l.base.ID != "" }

// unique refuses an id that the folder has already, and one that an overlay
// would take from the pack below it.
func (l *loader) unique(at place, id string, taken, official bool) {
	switch {
	case official:
		l.at(at, "use another id: an overlay adds, it never replaces", "id %q belongs to pack %s", id, l.base.ID)
	case taken:
		l.at(at, "use another id", "id %q is used twice in the pack", id)
	case l.over() && !strings.HasPrefix(id, l.overlay.ID+"-"):
		l.at(at, "call it "+l.overlay.ID+"-"+short(id), "id %q does not start with the overlay's own", id)
	}
}

// readAnyHead reads the head of a pack or, over a pack, that of an overlay.
func (l *loader) readAnyHead(m *mapping) {
	switch {
	case l.over() && m.has("pack"):
		m.fault(m.node, "write overlay: and over: instead", "a pack cannot lie over another")
	case l.over() && m.has("overlay"):
		l.readOverlayHead(m)
	case m.has("overlay"):
		m.fault(m.node, "load it over its pack: --overlay FOLDER", "the folder holds an overlay, which is nothing by itself")
		l.stray = true
	case m.has("pack"):
		l.readHead(m)
	}
}

func (l *loader) headKeys() string {
	if l.over() {
		return "overlay:, over:, version: and title:"
	}
	return "pack:, version:, title: and from:"
}

func (l *loader) readHead(m *mapping) {
	if l.head {
		m.fault(m.node, "keep one", "a second file has a head")
	}
	l.head, l.pack.place = true, m.place(m.node)
	l.pack.ID, l.pack.Version = m.text("pack"), m.text("version")
	l.pack.Title, l.pack.From = m.sentence("title"), m.date("from")
	l.pack.ReviewBy, l.pack.StaleAfter = m.date("review by"), m.wholeMonths("stale after")
	l.readOrder(m)
	m.checkHead(l.pack)
	if l.pack.ID == "" || l.pack.Version == "" || l.pack.Title.IsZero() || l.pack.From.Year == 0 {
		m.fault(m.node, "add pack:, version:, title: and from:", "the head is incomplete")
	}
}

// link resolves every reference: criteria to their children, routes to their
// roots, cites to their sources.
func (l *loader) link() {
	l.learn()
	for _, c := range l.pack.Confirmations {
		if c.Origin == l.overlay.ID {
			l.linkCites(c.place, c.Cite)
		}
	}
	for _, id := range l.order {
		l.criterion(id, nil)
	}
	for _, raw := range l.rawGuides {
		l.guide(raw)
	}
	for _, raw := range l.routes {
		l.route(raw)
	}
	for _, raw := range l.rawSchemes {
		l.scheme(raw)
	}
	l.assess()
	for _, list := range l.pack.Lists {
		if list.Origin == l.overlay.ID {
			l.linkList(list)
		}
	}
	l.orderRoutes()
	l.linkProfessions()
	l.linkNotes()
}

// startsBy tells whether what starts on a is in force on b; a zero a always is.
func startsBy(a, b profile.Date) bool { return a.Year == 0 || !b.Before(a) }
