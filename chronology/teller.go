package chronology

import (
	"fmt"

	"throughline/diag"
	"throughline/events"
)

// A teller returns the proofs of bounds as notes. In an answer about many events it does
// not repeat what proofs have in common: where a long proof comes to a bound of another
// event of the answer, it refers to that event.
type teller struct {
	listed map[int]bool  // numbers of the events of the answer; nil if each proof is given in full
	next   map[side]side // by bound: the bound that its proof refers to
}

const (
	mostAlone = 200 // up to this many events in an answer, each proof is given in full
	mostRead  = 200 // how far a proof is followed; of longer ones the end next to the event is shown
	short     = 4   // up to this many statements are repeated instead of referring to another event
)

func newTeller(b *Bounds, list []*events.Event) *teller {
	t := &teller{}
	if len(list) <= mostAlone {
		return t
	}
	t.listed, t.next = make(map[int]bool, len(list)), map[side]side{}
	for _, e := range list {
		t.listed[b.index[e.ID]] = true
	}
	return t
}

// notes returns what b follows from, without the middle of long proofs.
func (t *teller) notes(b Bound) []diag.Note {
	if t.listed != nil && b.run != nil {
		if notes, ok := t.referringNotes(b); ok {
			return notes
		}
	}
	m, why := b.why(mostRead)
	statement := func(i int) Statement { return m.publicStatement(why[i]) }
	if len(why) < mostRead {
		return abridge(len(why), statement)
	}
	rest := abridge(1, func(int) Statement { return m.publicStatement(b.run.firstStatement(b.side)) })
	rest = append(rest, diag.Note{Msg: fmt.Sprintf("… (more than %d)", mostRead-shown-1)})
	why = why[mostRead-shown:]
	return append(rest, abridge(shown, statement)...)
}

// referringNotes returns the notes of b up to where its proof, if that is long, comes to
// a bound of another event of the answer; false if it does not.
func (t *teller) referringNotes(b Bound) ([]diag.Note, bool) {
	var to side
	before := 0 // how many statements come before that
	e := explanation{most: mostRead}
	e.passes = func(s side) bool {
		if to == (side{}) && len(e.statements) > 0 && t.mayRefer(b.side, s) {
			to, before = s, len(e.statements)
		}
		return to == (side{}) || len(e.statements) <= short
	}
	e.bound(b.run, b.side)
	if to == (side{}) || len(e.statements) <= short {
		return nil, false
	}
	t.next[b.side] = to
	m := b.run.m
	which := [...]string{"start", "end"}[(to.point-1)%2]
	if to.latest {
		which = "latest " + which
	} else {
		which = "earliest " + which
	}
	notes := []diag.Note{{Msg: "… what the " + which + " of " + m.c.Events[numberOf(to.point)].ID + " follows from, and"}}
	for i := before - 1; i >= 0; i-- {
		s := m.publicStatement(e.statements[i])
		notes = append(notes, diag.Note{Pos: s.Pos, Msg: s.Text})
	}
	return notes, true
}

// mayRefer reports whether the proof of a bound may refer to that of another: the other
// event must be in the answer, and its proof must not lead back to this one.
func (t *teller) mayRefer(from, to side) bool {
	if i := numberOf(to.point); i == numberOf(from.point) || !t.listed[i] {
		return false
	}
	last := to
	for next, ok := t.next[last]; ok; next, ok = t.next[last] {
		if further, ok := t.next[next]; ok {
			t.next[last] = further // halves the path for later calls
		}
		last = next
	}
	return last != from
}

// firstStatement returns the first statement that a bound of r follows from: a date.
func (r *run) firstStatement(s side) int {
	rule := r.ruleOf(r.solution.Root(r.point(s.point), s.latest))
	if i := rule - len(r.m.origins); i >= 0 {
		return r.derived[i].firstStatement()
	}
	return int(r.m.origins[rule].because)
}

// firstStatement returns the first statement that d follows from.
func (d *derivation) firstStatement() int {
	if c := d.calendar; c != nil {
		why := c.reasons[c.solution.Root(d.point, d.side.latest)]
		if why.bound != (side{}) {
			return c.run.firstStatement(why.bound)
		}
		return int(why.statement)
	}
	root := d.statement
	for _, b := range d.from {
		if b.run.solution.Root(b.run.point(b.side.point), b.side.latest) >= 0 {
			root = b.run.firstStatement(b.side)
		}
	}
	return root
}
