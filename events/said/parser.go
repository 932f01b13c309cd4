package said

import (
	"fmt"
	"strings"

	"throughline/events/edtf"
)

// A parser reads one phrase from left to right, by recursive descent. One word
// ahead decides nearly everything. Its methods return false once they have noted
// an error.
type parser struct {
	text  string   // as written
	words []string // of text
	pos   int      // the next of them

	at      span // the dateline
	none    bool // there is none, and at is some day
	planned bool
	dated   bool // at was used

	closing *span // what "from March" goes by in "from March to May 2016": May 2016
	yearly  bool  // a month or a day with its year was read

	rules []string
	out   Reading
	err   *Error
	stuck bool // err is a word that is not understood
}

// word returns the k-th word from here, or "" if there are fewer.
func (p *parser) word(k int) string {
	if p.pos+k < len(p.words) {
		return p.words[p.pos+k]
	}
	return ""
}

// accept skips the next word if it is one of words.
func (p *parser) accept(words ...string) bool {
	for _, w := range words {
		if p.word(0) == w {
			p.pos++
			return true
		}
	}
	return false
}

// next reads the next word if it is in the table, and returns what the table
// has for it.
func next[V any](p *parser, table map[string]V) (v V, ok bool) {
	if v, ok = table[p.word(0)]; ok {
		p.pos++
	}
	return v, ok
}

// inTable reports whether a table has a word.
func inTable[V any](table map[string]V, word string) bool {
	_, ok := table[word]
	return ok
}

// end complains of words that are left over.
func (p *parser) end() bool { return p.pos >= len(p.words) || p.fail() }

// wordsFrom returns the words from the given one up to here.
func (p *parser) wordsFrom(from int) string { return strings.Join(p.words[from:p.pos], " ") }

// rule records a rule that was followed.
func (p *parser) rule(format string, args ...any) {
	p.rules = append(p.rules, fmt.Sprintf(format, args...))
}

// datelineUnit returns the number of the unit that the dateline lies or begins
// in.
func (p *parser) datelineUnit(u edtf.Unit) int64 {
	p.dated = true
	return numberAt(u, p.at.first())
}

// reject records what is wrong with words that are understood, unless there is
// an error already.
func (p *parser) reject(hint, format string, args ...any) bool {
	if p.err == nil {
		p.err = &Error{"bad-said", fmt.Sprintf(format, args...), hint}
	}
	return false
}

// fail records that the next word is not understood.
func (p *parser) fail() bool {
	p.stuck = p.stuck || p.err == nil
	_ = p.accept("a", "an") // "few" is what is wrong in "a few days"
	w := p.word(0)
	c, known := p.clash(w)
	switch {
	case len(p.words) == 0:
		return p.reject(Understood, "there are no words")
	case p.pos >= len(p.words):
		return p.reject(Understood, "%s is not understood: something is missing after %s", quote(p.text), quote(p.words[len(p.words)-1]))
	case numeric(w):
		return p.reject("write the year first, as in 2017-05-03, or the month in words",
			"%s is ambiguous: some write the day first, some the month", quote(w))
	case known:
		return p.reject(c.hint, "%s is not understood: %s %s", quote(p.text), quote(w), c.msg)
	case p.pos == 0:
		return p.reject(Understood, "%s is not understood", quote(p.text))
	}
	return p.reject(Understood, "%s is not understood from %s on", quote(p.text), quote(w))
}

func quote(s string) string { return fmt.Sprintf("%q", s) }
