package complete

import (
	"maps"
	"slices"

	"go.yaml.in/yaml/v4"

	"talentnav/rules"
)

// block is a YAML mapping in the making. All typed text goes through the encoder
// as a quoted value, so that none of it can be taken for rules.
type block struct {
	node  *yaml.Node
	texts []rules.Text // of which a pack's warnings speak
}

func newBlock() *block { return &block{node: &yaml.Node{Kind: yaml.MappingNode}} }

// with adds a key and returns the block.
func (b *block) with(key string, value *yaml.Node) *block {
	b.node.Content = append(b.node.Content, word(key), value)
	return b
}

// word is an id, a day or another value that needs no quotes.
func word(s string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Value: s} }

// typed is what somebody typed, or a sentence.
func typed(s string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s, Style: yaml.DoubleQuotedStyle}
}

func (b *block) word(key, value string) *block  { return b.with(key, word(value)) }
func (b *block) typed(key, value string) *block { return b.with(key, typed(value)) }

// says adds a text in three languages.
func (b *block) says(key string, t rules.Text) *block {
	b.texts = append(b.texts, t)
	return b.with(key, inThree(t))
}

// sayings adds several.
func (b *block) sayings(key string, all []rules.Text) *block {
	list := &yaml.Node{Kind: yaml.SequenceNode}
	for _, t := range all {
		list.Content = append(list.Content, inThree(t))
	}
	b.texts = append(b.texts, all...)
	return b.with(key, list)
}

func inThree(t rules.Text) *yaml.Node {
	out := newBlock()
	for _, lang := range rules.Languages {
		out.typed(lang, t.In(lang))
	}
	return out.node
}

// list adds blocks, or names.
func (b *block) list(key string, items ...*yaml.Node) *block {
	return b.with(key, &yaml.Node{Kind: yaml.SequenceNode, Content: items})
}

// names adds a list of words on one line.
func (b *block) names(key string, names ...string) *block {
	list := &yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle}
	for _, n := range names {
		list.Content = append(list.Content, word(n))
	}
	return b.with(key, list)
}

// flow puts the block on one line.
func (b *block) flow() *yaml.Node {
	b.node.Style = yaml.FlowStyle
	return b.node
}

// done signs off what a pack's check would warn of in texts that were typed and
// have to stay as they are.
func (b *block) done() *yaml.Node {
	accepts := rules.Accepts("as somebody typed it", b.texts...)
	if len(accepts) > 0 {
		out := newBlock()
		for _, lint := range slices.Sorted(maps.Keys(accepts)) {
			out.typed(lint, accepts[lint])
		}
		b.with("accept", out.node)
	}
	return b.node
}

// encoded is the block as a file, below a comment.
func (b *block) encoded(comment string) ([]byte, error) {
	data, err := yaml.Dump(b.node, yaml.WithLineWidth(-1), yaml.WithIndent(2))
	return append([]byte(comment), data...), err
}
