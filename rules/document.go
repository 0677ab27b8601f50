package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"talentnav/rules/profile"
)

// reader walks one YAML document and gathers every fault.
type reader struct {
	*faults
	file string
}

func (r *reader) place(n *yaml.Node) place { return place{r.file, n.Line, n.Column} }

func (r *reader) fault(n *yaml.Node, fix, format string, args ...any) {
	r.at(r.place(n), fix, format, args...)
}

var yamlLine = regexp.MustCompile(`(?:line |L)(\d+)(?:.*?(?:column |C)(\d+))?`)

// document parses a file to its root mapping. It refuses what a pack has no use
// for: aliases, anchors, tags, a second document.
func (r *reader) document(data []byte) *yaml.Node {
	if marks(data) > maxFileMarks {
		r.at(place{r.file, 1, 1}, "split it into several files", "the file has more than %d values", maxFileMarks)
		return nil
	}
	var doc yaml.Node
	if err := yaml.Load(data, &doc, yaml.WithUniqueKeys(false), yaml.WithSingleDocument(), yaml.WithPlugin(parsing{})); err != nil {
		p := place{r.file, 1, 1}
		if m := yamlLine.FindStringSubmatch(err.Error()); m != nil {
			p.line, _ = strconv.Atoi(m[1])
			if m[2] != "" {
				p.column, _ = strconv.Atoi(m[2])
			}
		}
		r.at(p, "correct the YAML at this place", "not well-formed YAML: %s", strings.ReplaceAll(err.Error(), "\n", " "))
		return nil
	}
	if len(doc.Content) != 1 || doc.Content[0].Kind != yaml.MappingNode {
		r.at(place{r.file, 1, 1}, "start the file with key: value lines", "the file holds no mapping")
		return nil
	}
	if !r.plain(doc.Content[0], 0) {
		return nil
	}
	return doc.Content[0]
}

func (r *reader) plain(n *yaml.Node, depth int) bool {
	ok := true
	switch {
	case depth > maxDepth:
		r.fault(n, "flatten the rule, or name parts of it", "nested deeper than %d levels", maxDepth)
		return false
	case n.Kind == yaml.AliasNode || n.Anchor != "":
		r.fault(n, "write the value out, or name a criterion and refer to its id", "aliases and anchors are not allowed")
		ok = false
	case n.Style&yaml.TaggedStyle != 0:
		r.fault(n, "leave the tag out", "tag %s is not allowed", n.Tag)
		ok = false
	}
	for _, c := range n.Content {
		ok = r.plain(c, depth+1) && ok
	}
	return ok
}

// mapping is a YAML mapping whose keys are taken one by one; what is left over
// is unknown.
type mapping struct {
	*reader
	node  *yaml.Node
	keys  []*yaml.Node
	value map[string]*yaml.Node
	taken []string
}

func (r *reader) mapping(n *yaml.Node) *mapping {
	m := &mapping{reader: r, node: n, value: map[string]*yaml.Node{}}
	if n.Kind != yaml.MappingNode {
		r.fault(n, "write key: value pairs here", "this is not a mapping")
		return m
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if key.Kind != yaml.ScalarNode {
			r.fault(key, "write a word before the colon", "the key is not a single value")
		}
		if _, twice := m.value[key.Value]; twice {
			r.fault(key, "keep one of the two", "key %q stands here twice", key.Value)
		}
		m.keys = append(m.keys, key)
		m.value[key.Value] = n.Content[i+1]
	}
	return m
}

// take returns the value of a key, nil when it is not there.
func (m *mapping) take(key string) *yaml.Node {
	m.taken = append(m.taken, key)
	return m.value[key]
}

func (m *mapping) need(key string) *yaml.Node {
	n := m.take(key)
	if n == nil {
		m.fault(m.node, "add it", "key %q is missing", key)
	}
	return n
}

func (m *mapping) has(key string) bool { return m.value[key] != nil }

// done reports the keys that nobody took.
func (m *mapping) done() {
	for _, key := range m.keys {
		if !slices.Contains(m.taken, key.Value) {
			m.fault(key, "use one of: "+strings.Join(m.taken, ", "), "unknown key %q", key.Value)
		}
	}
}

func (m *mapping) text(key string) string {
	if n := m.take(key); n != nil {
		return m.scalar(n)
	}
	return ""
}

func (r *reader) scalar(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode {
		r.fault(n, "write one value here", "this is not a single value")
		return ""
	}
	if !r.sound(n) {
		return ""
	}
	return n.Value
}

func (m *mapping) date(key string) profile.Date {
	n := m.take(key)
	if n == nil {
		return profile.Date{}
	}
	return m.reader.date(n)
}

// firstYear keeps a slip of the keyboard from looking like "always".
const firstYear = 1900

func (r *reader) date(n *yaml.Node) profile.Date {
	d, err := profile.ParseDate(r.scalar(n))
	if err != nil || !d.Exact() || d.Year < firstYear {
		r.fault(n, "write yyyy-mm-dd", "%q is not a day", n.Value)
		return profile.Date{}
	}
	return d
}

// sentence reads a text in all languages; what is missing in one is a fault.
func (r *reader) sentence(n *yaml.Node) Text {
	m := r.mapping(n)
	t := Text{m.text("en"), m.text("zh-Hant"), m.text("zh-Hans")}
	for _, lang := range Languages {
		if n.Kind == yaml.MappingNode && strings.TrimSpace(t.In(lang)) == "" {
			r.fault(n, "add "+lang+": …", "the text has no %s", lang)
		}
	}
	m.done()
	return t
}

func (m *mapping) sentence(key string) Text {
	if n := m.take(key); n != nil {
		return m.reader.sentence(n)
	}
	return Text{}
}

func (m *mapping) sentences(key string) []Text {
	var out []Text
	for _, n := range m.items(key) {
		out = append(out, m.reader.sentence(n))
	}
	return out
}

// items returns the elements of a sequence, none when the key is not there.
func (m *mapping) items(key string) []*yaml.Node {
	n := m.take(key)
	if n == nil {
		return nil
	}
	if n.Kind != yaml.SequenceNode {
		m.fault(n, "write a list: - …", "%q is not a list", key)
		return nil
	}
	return n.Content
}

func (m *mapping) names(key string) []string {
	var out []string
	for _, n := range m.items(key) {
		out = append(out, m.scalar(n))
	}
	return out
}

func (m *mapping) number(key string) int {
	n := m.need(key)
	if n == nil {
		return 0
	}
	i, err := strconv.Atoi(m.scalar(n))
	if err != nil {
		m.fault(n, "write a whole number", "%q is not a whole number", n.Value)
	}
	return i
}

// each walks the entries of a mapping of mappings in the file's order.
func (m *mapping) each(key string, visit func(id string, at *yaml.Node, value *mapping)) {
	n := m.take(key)
	if n == nil {
		return
	}
	inner := m.mapping(n)
	for i, k := range inner.keys {
		if m.many(k, i+1, maxNamed, key) {
			return
		}
		m.id(k)
		visit(k.Value, k, m.mapping(inner.value[k.Value]))
	}
}

// signed notes where something stands and which warnings about it are accepted.
func (m *mapping) signed(at *yaml.Node) signed { return signed{m.place(at), m.accepts()} }

// accepts reads the warnings that the writer has looked at: {lint: reason}.
func (m *mapping) accepts() map[string]string {
	n := m.take("accept")
	if n == nil {
		return nil
	}
	out, inner := map[string]string{}, m.mapping(n)
	for _, key := range inner.keys {
		if !slices.Contains(acceptable(), key.Value) {
			m.fault(key, "use one of: "+strings.Join(acceptable(), ", "), "there is no warning %q", key.Value)
		}
		if out[key.Value] = m.scalar(inner.value[key.Value]); strings.TrimSpace(out[key.Value]) == "" {
			m.fault(key, "say why it is right as it is", "the acceptance has no reason")
		}
	}
	return out
}

// choice reads one name out of a closed set and gives its place in it.
func (m *mapping) choice(key string, names []string) int {
	n := m.take(key)
	if n == nil {
		return 0
	}
	i := slices.Index(names, m.scalar(n))
	if i < 0 {
		m.fault(n, "use one of: "+strings.Join(names, ", "), "%s %q is not known", key, n.Value)
		return 0
	}
	return i
}

var units = map[profile.Type][]string{
	profile.Amount:  {"HKD"},
	profile.Months:  {"months", "years"},
	profile.Years:   {"years"},
	profile.Percent: {"%"},
}

// quantity reads "2_500_000 HKD", "36 months", "3 years", "50 %" or, of a count,
// "2", in the fact's own unit.
func (r *reader) quantity(n *yaml.Node, t profile.Type) float64 {
	number, unit, _ := strings.Cut(r.scalar(n), " ")
	x, err := strconv.ParseFloat(strings.ReplaceAll(number, "_", ""), 64)
	want := units[t]
	if err != nil || !(x >= 0 && x < 1e13) || len(want) > 0 && !slices.Contains(want, unit) || len(want) == 0 && unit != "" {
		r.fault(n, "write "+example(t), "%q is not such a value", n.Value)
		return 0
	}
	switch {
	case t == profile.Amount:
		x *= 100
	case t == profile.Months && unit == "years":
		x *= 12
	}
	return x
}

func example(t profile.Type) string {
	switch t {
	case profile.Amount:
		return "an amount such as 2_500_000 HKD"
	case profile.Months:
		return "a length such as 36 months or 3 years"
	case profile.Years:
		return "years such as 18 years"
	case profile.Percent:
		return "a share such as 50 %"
	}
	return "a plain number"
}

func quoted(names []string) string { return fmt.Sprintf("%q", names) }
