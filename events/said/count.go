package said

import "throughline/events/edtf"

// countable reports whether a number of units comes next.
func (p *parser) countable() bool {
	_, ok := count(p.word(0))
	return ok && inTable(units, p.word(1))
}

// quantity skips them.
func (p *parser) quantity() (int64, edtf.Unit) {
	n, _ := count(p.word(0))
	u := units[p.word(1)]
	p.pos += 2
	return n, u
}

// ahead reads the rest of "in two weeks".
func (p *parser) ahead(start int) (span, bool) {
	n, u := p.quantity()
	return p.fromDateline(start, n, u)
}

// counted reads "two weeks ago" and "two weeks before X".
func (p *parser) counted() (x operand, ok bool) {
	start := p.pos
	n, u := p.quantity()
	switch {
	case p.accept("ago", "earlier"):
		x.span, ok = p.fromDateline(start, -n, u)
		return x, ok
	case p.accept("later") || p.word(1) == "now" && p.accept("from") && p.accept("now"):
		x.span, ok = p.fromDateline(start, n, u)
		return x, ok
	}
	return p.beside(n, u)
}

// unitOf reads "day before X", "day of X" and "same day as X".
func (p *parser) unitOf() (operand, bool) {
	same := p.accept("same")
	u, ok := next(p, units)
	switch {
	case !ok:
		return operand{}, p.fail()
	case same:
		return p.holding(u, "as")
	case p.word(0) == "of":
		return p.holding(u, "of")
	}
	return p.beside(1, u)
}

// holding reads the rest of "day of X" from "of" on. The same minute would ask
// for more than sources know; and "the second of May" is a day.
func (p *parser) holding(u edtf.Unit, of string) (operand, bool) {
	if u < edtf.Days || !p.accept(of) {
		return operand{}, p.fail()
	}
	return p.relative(0, u)
}

// beside reads the rest of "two weeks before X" from "before" on.
func (p *parser) beside(n int64, u edtf.Unit) (operand, bool) {
	switch {
	case p.accept("before"):
		return p.relative(-n, u)
	case p.accept("after"):
		return p.relative(n, u)
	}
	return operand{}, p.fail()
}

// relative reads X, and returns what is n units from it. In "the day before
// Tuesday morning" the morning is that of the day before.
func (p *parser) relative(n int64, u edtf.Unit) (x operand, ok bool) {
	if u < edtf.Days {
		x, ok = p.operand()
	} else {
		x, ok = p.core()
	}
	switch {
	case !ok:
		return x, false
	case x.counted:
		return x, p.reject("count from "+x.event+" at once", "%s is counted from twice", quote(x.event))
	case x.event != "":
		return operand{event: x.event, counted: true, n: n, unit: u}, true
	}
	p.relativeRule(n, u)
	x.span, ok = p.shift(x.span, n, u)
	return x, ok
}

func (p *parser) relativeRule(n int64, u edtf.Unit) {
	switch {
	case n == 0:
		p.rule("it is every calendar %s that holds some of that", u)
	case u < edtf.Days:
		p.rule("%s are counted on the clock from that", plural(u))
	case n < 0:
		p.rule("%s are counted on the calendar back from its first day", plural(u))
	default:
		p.rule("%s are counted on the calendar from its last day", plural(u))
	}
}

// fromDateline returns what is n units from the dateline, said by the words
// from start on.
func (p *parser) fromDateline(start int, n int64, u edtf.Unit) (span, bool) {
	p.dated = true
	on, offset := "calendar", ""
	if u < edtf.Days {
		on = "clock"
		if p.at.offsets[0] != "" {
			offset = ", whose offset is " + p.at.offsets[0]
		}
	}
	p.rule("%s counts %s on the %s from the dateline's%s", p.wordsFrom(start), plural(u), on, offset)
	return p.shift(p.at, n, u)
}

// shift returns what is n units from s: back from its first day, or on from its
// last. Hours and shorter units count from any moment of s, because only the
// source knows from which; they keep the offset of s if it has one, so that
// time passes as on a stopwatch.
func (p *parser) shift(s span, n int64, u edtf.Unit) (span, bool) {
	from, to := numberAt(u, s.first()), numberAt(u, s.last())
	switch {
	case u < edtf.Days || n == 0:
	case n < 0:
		to = from
	default:
		from = to
	}
	t := run(u, from+n, to+n).withOffsets(s.offsets)
	return t, t.inside() || p.beyond()
}
