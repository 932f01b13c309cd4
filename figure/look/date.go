package look

import (
	"strings"
	"time"

	"throughline/figure"
)

// WrapDate is [figure.Wrap] for dates: a day, its month and its year stay on one line.
func WrapDate(words string, f figure.Font, width float64) []string {
	lines := figure.Wrap(glued(words), f, width)
	for i, l := range lines {
		lines[i] = strings.ReplaceAll(l, noBreak, " ")
	}
	return lines
}

// noBreak is the no-break space.
const noBreak = "\u00a0"

// glued keeps a day, its month and its year on one line.
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

// monthOf tells whether a word begins with the name of a month.
func monthOf(word string) bool {
	for m := time.January; m <= time.December; m++ {
		if strings.HasPrefix(word, m.String()[:3]) {
			return true
		}
	}
	return false
}

// figures tells whether a word ends in a figure, but for a comma behind it.
func figures(word string) bool {
	word = strings.TrimRight(word, ",;")
	return word != "" && '0' <= word[len(word)-1] && word[len(word)-1] <= '9'
}
