package paper

// Colour is red, green and blue.
type Colour [3]uint8

// Style is how text looks. Leading is the height of a line.
type Style struct {
	Bold          bool
	Size, Leading float64
	Ink           Colour
}

// In is the style in another colour.
func (s Style) In(c Colour) Style {
	s.Ink = c
	return s
}

// Heavy is the style in bold.
func (s Style) Heavy() Style {
	s.Bold = true
	return s
}

// Base is the distance from the top of a line to the baseline that puts both
// capitals and Chinese characters into its middle.
func (s Style) Base() float64 { return s.Leading/2 + s.Size*0.37 }

// Run is text in one style.
type Run struct {
	Text  string
	Style Style
	URL   string // opens this address, if it is one of the web
	To    string // goes to the row with this anchor
}
