package formats

import (
	"strings"
	"unicode/utf8"
)

// wrap breaks s into lines of at most n characters, where its spaces allow, and
// at its own line breaks. Each break takes the place of one space. Graphviz
// itself never breaks a line.
func wrap(s string, n int) []string {
	var lines []string
	for part := range strings.Lines(s) {
		words := strings.Split(strings.TrimSuffix(part, "\n"), " ")
		lines = append(lines, balanced(words, n)...)
	}
	return lines
}

// balanced fills as few lines as it can and makes them about equally long, so
// that no last word stands alone.
func balanced(words []string, n int) []string {
	lines := fill(words, n)
	for len(lines) > 1 && n > 1 {
		n--
		narrower := fill(words, n)
		if len(narrower) > len(lines) {
			break
		}
		lines = narrower
	}
	return lines
}

// fill puts as many words into each line as n characters hold, at least one.
func fill(words []string, n int) []string {
	var lines []string
	line, length := words[0], utf8.RuneCountInString(words[0])
	for _, word := range words[1:] {
		w := utf8.RuneCountInString(word)
		if length+1+w <= n {
			line += " " + word
			length += 1 + w
			continue
		}
		lines = append(lines, line)
		line, length = word, w
	}
	return append(lines, line)
}
