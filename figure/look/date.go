package look

import (
	"strings"
	"time"

	"throughline/figure"
)

// WrapDate wraps words like [figure.Wrap], and keeps a day, its month and its year on one
// line.
func WrapDate(words string, f figure.Font, width float64) []string {
	lines := figure.Wrap(glued(words), f, width)
	for i, l := range lines {
		lines[i] = strings.ReplaceAll(l, noBreak, " ")
	}
	return lines
}

// noBreak is the no-break space.
const noBreak = "\u00a0"

// glued returns words in which no line breaks within a day, its month and its year.
func glued(words string) string {
	var b strings.Builder
	last := ""
	for w := range strings.FieldsSeq(words) {
		switch {
		case last == "":
		case strings.HasSuffix(last, ","):
			b.WriteByte(' ')
		case monthOf(w) && figures(last), monthOf(last) && figures(w):
			b.WriteString(noBreak)
		default:
			b.WriteByte(' ')
		}
		b.WriteString(w)
		last = w
	}
	return b.String()
}

// monthOf reports whether a word begins with the name of a month.
func monthOf(word string) bool {
	for m := time.January; m <= time.December; m++ {
		if strings.HasPrefix(word, m.String()[:3]) {
			return true
		}
	}
	return false
}

// figures reports whether a word ends in a figure, not counting a comma after it.
func figures(word string) bool {
	word = strings.TrimRight(word, ",;")
	return word != "" && '0' <= word[len(word)-1] && word[len(word)-1] <= '9'
}
