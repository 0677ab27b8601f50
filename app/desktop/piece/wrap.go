package piece

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is text that is kept together, and whether a space stands before it.
type word struct {
	text   string
	spaced bool
}

const (
	closing = "。，、；：？！）」』》〉】”’…％%"
	opening = "（「『《〈【“‘"
)

// words cuts a line at every place where it may break. Chinese may break between
// any two characters, but a closing mark stays with what it closes and an opening
// mark with what it opens; other text breaks at spaces.
func words(text string) []word {
	var out []word
	spaced, glued := false, true
	for i, r := range text {
		if r == ' ' || r == '\t' {
			spaced = true
			continue
		}
		if len(out) == 0 || spaced || !glued && breaks(text[:i], r) {
			out = append(out, word{spaced: spaced && len(out) > 0})
		}
		last := &out[len(out)-1]
		last.text += string(r)
		spaced, glued = false, strings.ContainsRune(opening, r)
	}
	return out
}

func breaks(before string, r rune) bool {
	if strings.ContainsRune(closing, r) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	return isWide(r) || isWide(last)
}

func isWide(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= 0x3000 && r <= 0x303f || r >= 0xff00 && r <= 0xff60
}

// wrap breaks text into lines no wider than limit, as measure measures them. A
// word that is too wide by itself, such as an address, breaks anywhere.
func wrap(text string, limit float32, measure func(string) float32) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines = append(lines, wrapParagraph(paragraph, limit, measure)...)
	}
	return lines
}

func wrapParagraph(text string, limit float32, measure func(string) float32) []string {
	var lines []string
	line, used, space := "", float32(0), measure(" ")
	for _, w := range fitting(words(text), limit, measure) {
		width, gap := measure(w.text), float32(0)
		if w.spaced && line != "" {
			gap = space
		}
		if line != "" && used+gap+width > limit {
			lines = append(lines, line)
			line, used, gap = "", 0, 0
		}
		if gap > 0 {
			line += " "
		}
		line += w.text
		used += gap + width
	}
	return append(lines, line)
}

// fitting cuts words that are wider than a line.
func fitting(in []word, limit float32, measure func(string) float32) []word {
	var out []word
	for _, w := range in {
		if measure(w.text) <= limit {
			out = append(out, w)
			continue
		}
		out = append(out, cut(w, limit, measure)...)
	}
	return out
}

func cut(w word, limit float32, measure func(string) float32) []word {
	out := []word{{spaced: w.spaced}}
	used := float32(0)
	for _, r := range w.text {
		width := measure(string(r))
		if used > 0 && used+width > limit {
			out = append(out, word{})
			used = 0
		}
		out[len(out)-1].text += string(r)
		used += width
	}
	return out
}

// clip shortens a line until it fits with the dots after it.
func clip(line string, limit float32, measure func(string) float32) string {
	letters := []rune(line)
	for len(letters) > 0 && measure(string(letters)+"…") > limit {
		letters = letters[:len(letters)-1]
	}
	return strings.TrimRight(string(letters), " ,;，；、") + "…"
}
