package chronology_test

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"throughline/chronology"
	"throughline/diag"
	"throughline/events"
	"throughline/events/edtf"
)

// An instance is a chronicle with what Solve and the oracle say of it.
type instance struct {
	t         *testing.T
	text      string
	c         *events.Chronicle
	b         *chronology.Bounds
	conflicts []chronology.Conflict
	o         *oracle
	verdict   verdict
}

func newInstance(t *testing.T, text string, c *events.Chronicle) *instance {
	x := &instance{t: t, text: text, c: c, o: newOracle(c)}
	defer func() {
		if p := recover(); p != nil {
			t.Fatalf("Solve panics: %v\n%s", p, text) // the text is what tells
		}
	}()
	x.b = chronology.Solve(c)
	x.conflicts = x.b.Conflicts()
	x.verdict = x.o.judge()
	return x
}

func (x *instance) fail(format string, args ...any) {
	x.t.Helper()
	x.t.Errorf("%s\n%s", fmt.Sprintf(format, args...), x.text)
}

// checkVerdict tests that there are contradictions exactly if the oracle finds one,
// and that they are about what happened exactly if that is impossible.
func (x *instance) checkVerdict() {
	x.t.Helper()
	var real, planned, claims bool
	for _, k := range x.conflicts {
		switch {
		case alone(k):
			claims = true
		case x.happened(k):
			real = true
		default:
			planned = true
		}
	}
	if v := x.verdict; claims == v.claims || real == v.real || planned && v.all || !planned && v.real && !v.all {
		x.fail("possible: %v, with plans %v, claims by themselves %v; but contradictions: %v", v.real, v.all, v.claims, x.conflicts)
	}
}

// alone reports whether k is about one of several claims that contradicts itself.
func alone(k chronology.Conflict) bool { return len(k.Statements) == 1 && k.Because == "it alone" }

// happened reports whether all statements of k are only about events that are said to
// have happened.
func (x *instance) happened(k chronology.Conflict) bool {
	return !slices.ContainsFunc(k.Statements, func(s chronology.Statement) bool {
		return slices.ContainsFunc(x.subjects(s), func(e *events.Event) bool { return !e.Real() })
	})
}

// subjects returns the events that s is about.
func (x *instance) subjects(s chronology.Statement) []*events.Event {
	e := x.event(s.Event)
	all := []*events.Event{e}
	for _, l := range e.Links {
		if l.Pos == s.Pos {
			return append(all, x.event(l.Event))
		}
	}
	for _, c := range e.Claims() {
		for _, t := range c.Ties {
			if len(e.Claims()) == 1 && s.Pos != datePos(&c) {
				continue
			}
			all = append(all, x.event(t.Event))
		}
	}
	return all
}

func (x *instance) event(id string) *events.Event { return x.c.Events[x.o.index[id]] }

func places(all []chronology.Statement) []diag.Pos {
	var ps []diag.Pos
	for _, s := range all {
		ps = append(ps, s.Pos)
	}
	return ps
}

// among returns the oracle for what happened; if any of those events is planned, also for
// what is planned; and also for those of them that are refuted.
func (x *instance) among(those ...*events.Event) *oracle {
	if !slices.ContainsFunc(those, func(e *events.Event) bool { return !e.Real() }) {
		return x.o
	}
	return x.o.among(func(e *events.Event) bool { return possible(e) || slices.Contains(those, e) })
}

// about returns the oracle for the events that statements are about.
func (x *instance) about(all []chronology.Statement) *oracle {
	var those []*events.Event
	for _, s := range all {
		those = append(those, x.subjects(s)...)
	}
	return x.among(those...)
}

// checkMinimal tests that the statements of each contradiction cannot hold
// together, and can when any one is left out.
func (x *instance) checkMinimal() {
	x.t.Helper()
	for _, k := range x.conflicts {
		ps := places(k.Statements)
		o := x.about(k.Statements)
		if alone(k) {
			continue
		}
		if o.only(ps).consistent() {
			x.fail("is possible: %v", k)
		}
		for i := range ps {
			if !o.only(slices.Delete(slices.Clone(ps), i, i+1)).consistent() {
				x.fail("%v is impossible without %v", k, k.Statements[i])
			}
		}
	}
}

// without returns c without the weakest statements of contradictions.
func without(c *events.Chronicle, aside []chronology.Conflict) *events.Chronicle {
	d := *c
	d.Events = slices.Clone(c.Events)
	for i, e := range c.Events {
		x := *e
		for _, k := range aside {
			if s := k.Statements[k.Weakest]; s.Event == e.ID {
				forget(&x, s.Pos)
			}
		}
		d.Events[i] = &x
	}
	return &d
}

// forget removes the statement at p from e: a link, all claims where several count,
// or a part of the claim that counts.
func forget(e *events.Event, p diag.Pos) {
	e.Links = slices.DeleteFunc(slices.Clone(e.Links), func(l events.Link) bool { return l.Pos == p })
	e.When = slices.Clone(e.When)
	switch {
	case len(e.When) == 0:
	case len(e.Claims()) > 1 && e.When[0].Pos == p:
		e.When = nil
	case len(e.Claims()) == 1:
		forgetPart(&e.Claims()[0], p)
	}
}

func forgetPart(c *events.Claim, p diag.Pos) {
	if !c.Ongoing.IsZero() && c.OngoingPos == p {
		c.Ongoing = edtf.Value{}
	}
	if !c.Lasts.IsZero() && c.LastsPos == p {
		c.Lasts = events.Duration{}
	}
	if datePos(c) == p {
		c.Date, c.Since, c.Until, c.Ties = edtf.Value{}, edtf.Value{}, edtf.Value{}, nil
	}
}

// checkRest tests that what is left when the weakest statements are set aside has no
// contradiction, except in single claims of several, and has the bounds that were found.
func (x *instance) checkRest() {
	x.t.Helper()
	if len(x.conflicts) == 0 {
		return
	}
	aside := slices.DeleteFunc(slices.Clone(x.conflicts), alone)
	rest := without(x.c, aside)
	b := chronology.Solve(rest)
	conflicts := b.Conflicts()
	if slices.ContainsFunc(conflicts, func(k chronology.Conflict) bool { return !alone(k) }) {
		x.fail("without what was set aside there is still: %v", conflicts)
	}
	if diff := compare(x.b, b); diff != "" {
		x.fail("without what was set aside:\n%s", diff)
	}
	if exact(x.c) {
		v := newOracle(rest).judge()
		if diff := differences(x.b, v); diff != "" {
			x.fail("without what was set aside by the oracle:\n%s", diff)
		}
	}
}

// compare returns the bounds in which b and want differ, one a line. The events may be in
// another order.
func compare(b, want *chronology.Bounds) string {
	var out strings.Builder
	for _, e := range b.Events {
		w, _ := want.Of(e.ID)
		for k, x := range sides(e) {
			y := sides(w)[k]
			if x.At != y.At || x.Closed != y.Closed || x.Known() != y.Known() {
				out.WriteString(fmt.Sprintf("%s, %s: got %s, want %s\n", e.ID, sideNames[k], gotBound(k, x), gotBound(k, y)))
			}
		}
	}
	return out.String()
}

// checkProofs tests that each bound follows from its proof alone, and that links
// are in the proofs of exactly those bounds that are inferred.
func (x *instance) checkProofs() {
	x.t.Helper()
	for i, e := range x.b.Events {
		for k, b := range sides(e) {
			proof := b.Proof()
			if b.Known() == (len(proof) == 0) {
				x.fail("%s, %s: got %s, but the proof is %v", e.ID, sideNames[k], gotBound(k, b), proof)
			}
			if b.Known() && x.hasLink(proof) != (b.Kind == chronology.Inferred) {
				x.fail("%s, %s is %v by %v", e.ID, sideNames[k], b.Kind, proof)
			}
			x.checkProof(i, k, b, proof)
		}
	}
}

func (x *instance) hasLink(proof []chronology.Statement) bool {
	return slices.ContainsFunc(proof, func(s chronology.Statement) bool {
		return slices.ContainsFunc(x.event(s.Event).Links, func(l events.Link) bool { return l.Pos == s.Pos })
	})
}

func (x *instance) checkProof(i, side int, b chronology.Bound, proof []chronology.Statement) {
	x.t.Helper()
	if !b.Known() || !exact(x.c) {
		return
	}
	m, ok := x.among(x.c.Events[i]).only(places(proof)).matrix()
	l := [...]*limit{m[start(i)][origin], m[origin][start(i)], m[end(i)][origin], m[origin][end(i)]}[side]
	if l != nil && slices.ContainsFunc(x.c.Events, exactLength) {
		l = &limit{l.most, side%2 == 0 || !b.Closed} // whether the length still counts is another statement
	}
	if !ok || !agrees(b, side, l) {
		x.fail("%s, %s: got %s, but the proof gives %s: %v", x.c.Events[i].ID, sideNames[side], gotBound(side, b), wantBound(side, l), proof)
	}
}

// exactLength reports whether a claim of e says to the second how long it lasted.
func exactLength(e *events.Event) bool {
	return slices.ContainsFunc(e.When, func(c events.Claim) bool { return !c.Lasts.IsZero() && !c.Lasts.Strict })
}

// checkWeakest tests that each contradiction sets aside the statement of which the least
// is known: the least established, an uncertain date, the least sure link, the last in
// the file.
func (x *instance) checkWeakest() {
	x.t.Helper()
	for _, k := range x.conflicts {
		weakest := slices.MinFunc(k.Statements, func(s, t chronology.Statement) int {
			return cmp.Or(slices.Compare(x.strength(s), x.strength(t)), t.Pos.Compare(s.Pos))
		})
		if k.Statements[k.Weakest] != weakest {
			x.fail("of %v the weakest is %v", k, weakest)
		}
	}
}

// strengths ranks the kinds of status.
var strengths = map[events.Status]int{events.Refuted: 0, events.Planned: 1, events.Disputed: 2, events.Alleged: 3, events.Reported: 4, events.Confirmed: 5}

// strength returns what is known of s, the most important first: how well established its
// event is, or a planned event that it is only about; whether its date is certain; and
// how sure it is as a link.
func (x *instance) strength(s chronology.Statement) []int {
	e := x.event(s.Event)
	standing, certain, confidence := strengths[e.Status], 1, events.High
	of := func(id string) { standing = min(standing, strengths[cmp.Or(x.plan(id), events.Confirmed)]) }
	for _, l := range e.Links {
		if l.Pos == s.Pos {
			confidence = l.Confidence
			of(l.Event)
		}
	}
	for _, c := range e.Claims() {
		several := len(e.Claims()) > 1 && s.Pos == e.When[0].Pos
		if c.Date.Uncertain() && (several || s.Pos == datePos(&c)) || c.Ongoing.Uncertain() && (several || s.Pos == c.OngoingPos) {
			certain = 0
		}
		for _, t := range c.Ties {
			if !several && s.Pos == datePos(&c) {
				of(t.Event)
			}
		}
	}
	return []int{standing, certain, int(confidence)}
}

// plan returns the status of an event that is not said to have happened, and otherwise
// zero.
func (x *instance) plan(id string) events.Status {
	if e := x.event(id); !e.Real() {
		return e.Status
	}
	return 0
}

// checkChoices tests that what is possible by one claim of each event is no
// contradiction, and lies inside the bounds.
func (x *instance) checkChoices(r roll) {
	x.t.Helper()
	for range 5 {
		if exact(x.c) {
			return // the oracle reads it all at once
		}
		d := *x.c
		d.Events = nil
		for _, e := range x.c.Events {
			chosen := *e
			if claims := e.Claims(); len(claims) > 1 {
				chosen.When = []events.Claim{pick(r, claims)}
			}
			d.Events = append(d.Events, &chosen)
		}
		v := newOracle(&d).judge()
		if !exact(&d) || !v.consistent() {
			continue
		}
		if !slices.ContainsFunc(x.conflicts, func(k chronology.Conflict) bool { return !alone(k) }) {
			x.checkInside(v)
			continue
		}
		x.fail("possible by some of the claims, but contradictions: %v", x.conflicts)
	}
}

// checkInside tests that no bound is tighter than the oracle's.
func (x *instance) checkInside(v verdict) {
	x.t.Helper()
	for i, e := range x.b.Events {
		for k, b := range sides(e) {
			if !b.Known() {
				continue
			}
			got := &limit{nanoseconds(b.At), !b.Closed}
			if k%2 == 0 {
				got = &limit{new(big.Int).Neg(nanoseconds(b.At)), false}
			}
			if l := v.limits[i][k]; l == nil || !l.strict && got.less(l) || got.most.Cmp(l.most) < 0 {
				x.fail("%s, %s: got %s, but by some of the claims it is %s", e.ID, sideNames[k], gotBound(k, b), wantBound(k, l))
			}
		}
	}
}

// check tests everything that holds for any chronicle.
func (x *instance) check() {
	x.t.Helper()
	if exact(x.c) {
		x.checkVerdict()
		x.checkMinimal()
		if x.verdict.consistent() {
			if diff := differences(x.b, x.verdict); diff != "" {
				x.fail("%s", diff)
			}
		}
	}
	x.checkRest()
	x.checkWeakest()
	x.checkProofs()
}

// checkWorld tests that a world in which all is true, refuted events aside, is
// possible and lies inside the bounds.
func (x *instance) checkWorld(w world) (holds bool) {
	x.t.Helper()
	if !w.holds(x.o.among(possible)) {
		return false
	}
	if out := w.outside(x.c, x.b); out != "" {
		x.fail("%s", out)
	}
	for _, k := range x.conflicts {
		if !alone(k) && !slices.ContainsFunc(k.Statements, func(s chronology.Statement) bool { return !possible(x.event(s.Event)) }) {
			x.fail("all of this is possible: %v", k)
		}
	}
	return true
}

// checkOrder tests that the order of events and links does not matter.
func (x *instance) checkOrder(r roll) {
	x.t.Helper()
	if len(x.conflicts) > 0 {
		return // what stands later is weaker
	}
	d := *x.c
	d.Events = shuffled(r, x.c.Events)
	for i, e := range d.Events {
		copied := *e
		copied.Links = shuffled(r, e.Links)
		d.Events[i] = &copied
	}
	b := chronology.Solve(&d)
	if diff := compare(b, x.b); diff != "" {
		x.fail("in another order:\n%s", diff)
	}
}

func shuffled[T any](r roll, all []T) []T {
	all = slices.Clone(all)
	for i := len(all) - 1; i > 0; i-- {
		k := r(i + 1)
		all[i], all[k] = all[k], all[i]
	}
	return all
}

// checkLink tests that a further link widens no bound, unless it is one too many.
func (x *instance) checkLink(r roll) (added bool) {
	x.t.Helper()
	n := len(x.c.Events)
	from, to := r(n), r(n)
	l := events.Link{Pos: diag.Pos{Line: 9999}, Type: events.LinkType(r(7)), Event: x.c.Events[to].ID}
	if r(2) == 0 && l.Type <= events.Follows {
		l.Gap, _ = events.ParseDuration(pick(r, []string{"1 day", "2 days/5 days", "../3 days", "PT12H", "100 years/..", "1 minute"}))
	}
	if from == to || len(x.conflicts) > 0 {
		return false
	}
	d := *x.c
	d.Events = slices.Clone(x.c.Events)
	e := *d.Events[from]
	e.Links = append(slices.Clone(e.Links), l)
	d.Events[from] = &e
	b := chronology.Solve(&d)
	if len(b.Conflicts()) > 0 {
		return false
	}
	if wider := widened(x.b, b); wider != "" {
		x.fail("with %s %v %s:\n%s", e.ID, l.Type, l.Event, wider)
	}
	return true
}

// widened returns the bounds that are wider in b than they were, one a line.
func widened(was, b *chronology.Bounds) string {
	var out strings.Builder
	for i, e := range b.Events {
		for k, x := range sides(e) {
			y := sides(was.Events[i])[k]
			later := y.At.Before(x.At) || x.At == y.At && x.Closed && !y.Closed
			if y.Known() && (!x.Known() || k%2 == 1 && later || k%2 == 0 && x.At.Before(y.At)) {
				out.WriteString(fmt.Sprintf("%s, %s: got %s, was %s\n", e.ID, sideNames[k], gotBound(k, x), gotBound(k, y)))
			}
		}
	}
	return out.String()
}
