package timeline

import (
	"throughline/figure"
	"throughline/figure/look"
)

// A typesetter breaks words into lines and remembers them: a picture is tried in
// many ways, which set the same words again and again. The zero value is ready to use.
type typesetter struct {
	made    map[setting]typeset
	kept    int // bytes of the words in made
	letters int // bytes of all words that were not remembered
}

// A setting is words and how they are set.
type setting struct {
	words string
	font  figure.Font
	width float64
	date  bool
}

// A typeset is the lines of words, and the width of the widest.
type typeset struct {
	lines []string
	width float64
}

// mostKept is how many bytes of words are remembered before all are forgotten.
const mostKept = 16 << 20

// set breaks words into lines no wider than width; a date keeps day, month and year
// together. Nobody may change the lines.
func (t *typesetter) set(words string, f figure.Font, width float64, date bool) typeset {
	key := setting{words, f, width, date}
	s, ok := t.made[key]
	if !ok {
		s = newTypeset(key)
		t.keep(key, s)
	}
	return s
}

// wrap is [figure.Wrap] with a memory.
func (t *typesetter) wrap(words string, f figure.Font, width float64) []string {
	return t.set(words, f, width, false).lines
}

func newTypeset(key setting) (s typeset) {
	if key.date {
		s.lines = look.WrapDate(key.words, key.font, key.width)
	} else {
		s.lines = figure.Wrap(key.words, key.font, key.width)
	}
	for _, l := range s.lines {
		s.width = max(s.width, key.font.Width(l))
	}
	return s
}

func (t *typesetter) keep(key setting, s typeset) {
	n := len(key.words)
	t.letters += n
	if t.kept += n; t.made == nil || t.kept > mostKept {
		t.made, t.kept = map[setting]typeset{}, n
	}
	t.made[key] = s
}
