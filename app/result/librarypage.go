package result

import "strings"

// LibrarySchema names the JSON form of [LibraryPage].
const LibrarySchema = "talentnav.page/1"

// LibraryPage is all that the rules hold of one thing, as at a day and in one
// language, for whoever looks it up: a route, a profession, a programme, a name on
// a list, an official text to confirm, a criterion, a source or a word of the
// glossary. Window, terminal, PDF and HTML show the same page. Its JSON form is
// stable: fields are only ever added.
type LibraryPage struct {
	Schema   string           `json:"schema"`
	Language string           `json:"language"`
	AsAt     string           `json:"as_at"`
	Pack     Pack             `json:"pack"`
	Sort     string           `json:"sort"` // one of [rules.Sorts]
	SortText string           `json:"sort_text"`
	ID       string           `json:"id"`
	Title    string           `json:"title"`
	Also     []string         `json:"also,omitempty"`
	Marks    []Mark           `json:"marks"` // what to know of it at a glance
	Facts    []LibraryFact    `json:"facts"`
	Sections []LibrarySection `json:"sections"`
	Links    []LibraryLink    `json:"links"` // to what belongs with it
	URL      string           `json:"url,omitempty"`
	URLText  string           `json:"url_text,omitempty"` // what stands there
	Origin   string           `json:"origin,omitempty"`   // the overlay that added it
	Warnings []string         `json:"warnings,omitempty"` // that the rules were not read for long
}

// Mark is a word or two with a tone: "sure", "doubt", or none.
type Mark struct {
	Text string `json:"text"`
	Tone string `json:"tone,omitempty"`
}

// LibraryFact is what can be told in a line with a label.
type LibraryFact struct {
	Label string `json:"label"`
	Text  string `json:"text"`
	URL   string `json:"url,omitempty"` // when the text is an address
}

// LibrarySection is a part of a page; the first can be without a title.
type LibrarySection struct {
	Name  string        `json:"name"`
	Title string        `json:"title,omitempty"`
	Brief string        `json:"brief,omitempty"` // its figures, beside the title
	Lines []LibraryLine `json:"lines"`
}

// LibraryLine is one sentence with what it rests on.
type LibraryLine struct {
	Depth          int          `json:"depth,omitempty"`  // below how many others it stands
	Sign           string       `json:"sign,omitempty"`   // "!" for a warning
	Head           bool         `json:"head,omitempty"`   // it is the name of the lines that follow
	Figure         string       `json:"figure,omitempty"` // to be read first: an amount, the number of a form
	Says           string       `json:"says"`
	Details        []string     `json:"details,omitempty"`
	Note           string       `json:"note,omitempty"`
	Confidence     string       `json:"confidence,omitempty"` // left out when the text is official
	ConfidenceText string       `json:"confidence_text,omitempty"`
	Days           string       `json:"days,omitempty"`
	Sources        []Source     `json:"sources,omitempty"` // none where they are those of the line above it in the tree
	URL            string       `json:"url,omitempty"`
	Link           *LibraryLink `json:"link,omitempty"` // the page of what the line names
}

// LibraryRef names a page.
type LibraryRef struct {
	Sort string `json:"sort"`
	ID   string `json:"id"`
}

// String is what "rules show" takes as well as the id alone.
func (r LibraryRef) String() string { return r.Sort + ":" + r.ID }

// LibraryLink leads to another page.
type LibraryLink struct {
	LibraryRef
	Title string `json:"title"`
	Note  string `json:"note,omitempty"` // what sort of thing it is, or how it belongs
}

// Page is where the source has its page in the library; without an id when it has
// none, as in a result that was read from a file.
func (s Source) Page() LibraryRef { return LibraryRef{"source", s.id} }

// IsWeb holds for an address that a browser may open. Any other, as a firm's
// rules can have it, is shown as text.
func IsWeb(url string) bool {
	return strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://")
}

// Sources are all that a page cites, each document once, in the order of the page.
func (p LibraryPage) Sources() (out []Source) {
	seen := map[Source]bool{}
	for _, section := range p.Sections {
		for _, l := range section.Lines {
			for _, s := range l.Sources {
				s.At, s.Text = "", ""
				if !seen[s] {
					seen[s], out = true, append(out, s)
				}
			}
		}
	}
	return out
}

// add puts a section onto the page, if it says anything.
func (p *LibraryPage) add(name, title string, lines ...LibraryLine) {
	if len(lines) > 0 {
		p.Sections = append(p.Sections, LibrarySection{Name: name, Title: title, Lines: lines})
	}
}

// fact adds what can be told in a line, if it is known.
func (p *LibraryPage) fact(label, text string) {
	if text != "" {
		p.Facts = append(p.Facts, LibraryFact{Label: label, Text: text})
	}
}

// address adds a fact that is an address.
func (p *LibraryPage) address(label, url string) {
	if url != "" {
		p.Facts = append(p.Facts, LibraryFact{label, url, url})
	}
}

func (p *LibraryPage) mark(tone, text string) {
	if text != "" {
		p.Marks = append(p.Marks, Mark{text, tone})
	}
}

// link adds a link once.
func (p *LibraryPage) link(l LibraryLink) {
	for _, known := range p.Links {
		if known.LibraryRef == l.LibraryRef {
			return
		}
	}
	p.Links = append(p.Links, l)
}

// texts are plain sentences as lines.
func texts(sign string, all ...string) (out []LibraryLine) {
	for _, text := range all {
		if text != "" {
			out = append(out, LibraryLine{Sign: sign, Says: text})
		}
	}
	return out
}
