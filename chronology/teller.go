package chronology

import (
	"fmt"

	"throughline/diag"
	"throughline/events"
)

// A teller tells the proofs of bounds, as notes. In an answer about many events it tells
// those that repeat once: where a long proof comes to a bound of another event of the
// answer, it names that.
type teller struct {
	listed map[int]bool  // numbers of the events of the answer; nil if each proof is told by itself
	next   map[side]side // the bound that the proof of another one goes on with
}

const (
	mostAlone = 200 // up to how many events of an answer each proof is told by itself
	mostRead  = 200 // how long a proof is followed to be shown; of longer ones what is next to the event is shown
	short     = 4   // how many statements are told again rather than refer to another event
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

// notes are what b follows from, without the middle of long proofs.
func (t *teller) notes(b Bound) []diag.Note {
	if t.listed != nil && b.run != nil {
		if notes, ok := t.referring(b); ok {
			return notes
		}
	}
	m, why := b.why(mostRead)
	statement := func(i int) Statement { return m.public(why[i]) }
	if len(why) < mostRead {
		return abridge(len(why), statement)
	}
	rest := abridge(1, func(int) Statement { return m.public(b.run.root(b.side)) })
	rest = append(rest, diag.Note{Msg: fmt.Sprintf("… (more than %d)", mostRead-shown-1)})
	why = why[mostRead-shown:]
	return append(rest, abridge(shown, statement)...)
}

// referring are the notes of b up to where its proof, if that is long, comes to a bound
// of another event that is told; false if it does not.
func (t *teller) referring(b Bound) ([]diag.Note, bool) {
	var to side
	before := 0 // statements told until then
	e := explanation{most: mostRead}
	e.passes = func(s side) bool {
		if to == (side{}) && len(e.statements) > 0 && t.may(b.side, s) {
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
		s := m.public(e.statements[i])
		notes = append(notes, diag.Note{Pos: s.Pos, Msg: s.Text})
	}
	return notes, true
}

// may reports whether the proof of a bound may go on with that of another: it is told, and
// what it goes on with does not come back.
func (t *teller) may(from, to side) bool {
	if i := numberOf(to.point); i == numberOf(from.point) || !t.listed[i] {
		return false
	}
	last := to
	for next, ok := t.next[last]; ok; next, ok = t.next[last] {
		if further, ok := t.next[next]; ok {
			t.next[last] = further // halves the way for those after
		}
		last = next
	}
	return last != from
}

// root is the first statement that a bound of r follows from: a date.
func (r *run) root(s side) int {
	rule := r.rule(r.solution.Root(r.point(s.point), s.latest))
	if i := rule - len(r.m.origins); i >= 0 {
		return r.derived[i].root()
	}
	return int(r.m.origins[rule].because)
}

// root is the first statement that d follows from.
func (d *derivation) root() int {
	if c := d.calendar; c != nil {
		why := c.reasons[c.solution.Root(d.point, d.side.latest)]
		if why.bound != (side{}) {
			return c.run.root(why.bound)
		}
		return int(why.statement)
	}
	root := d.statement
	for _, b := range d.from {
		if b.run.solution.Root(b.run.point(b.side.point), b.side.latest) >= 0 {
			root = b.run.root(b.side)
		}
	}
	return root
}
