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
		lines = balanced(lines, strings.TrimSuffix(part, "\n"), n)
	}
	return lines
}

// balanced adds the lines of s, of which it fills as few as it can and makes them about
// equally long, so that no last word stands alone.
func balanced(lines []string, s string, n int) []string {
	if utf8.RuneCountInString(s) > n {
		count := filled(s, n, nil)
		for count > 1 && n > 1 && filled(s, n-1, nil) == count {
			n--
		}
	}
	filled(s, n, func(line string) { lines = append(lines, line) })
	return lines
}

// filled puts as many words of s into each line as n characters hold, at least one,
// and counts the lines. It is given each line, if it is not nil.
func filled(s string, n int, yield func(string)) int {
	if yield == nil {
		yield = func(string) {}
	}
	count, begin, end, length := 1, 0, -1, 0 // the line so far is s[begin:end], if end is not negative
	for at := 0; at <= len(s); at = end + 1 {
		word := s[at:]
		if i := strings.IndexByte(word, ' '); i >= 0 {
			word = word[:i]
		}
		w := utf8.RuneCountInString(word)
		switch {
		case end < 0:
			length = w
		case length+1+w <= n:
			length += 1 + w
		default:
			yield(s[begin:end])
			count, begin, length = count+1, at, w
		}
		end = at + len(word)
	}
	yield(s[begin:])
	return count
}
