package said

import (
	"slices"

	"throughline/events/edtf"
)

// phrase reads all of a phrase.
func (p *parser) phrase() bool {
	switch {
	case p.accept("since"):
		return p.since()
	case p.accept("until", "till"):
		return p.bound(Until, p.endsWithin)
	case p.accept("before"):
		return p.bound(Before, p.endsBefore)
	case p.accept("after"):
		return p.bound(After, p.beginsAfter)
	case p.accept("by"):
		return p.bound(Until, p.liesBefore)
	case p.accept("between"):
		return p.between()
	case p.accept("from"):
		return p.stretch()
	}
	return p.plain()
}

// plain reads a date, or one counted from an event, after a preposition if any.
func (p *parser) plain() bool {
	start := p.pos
	if p.accept("in") && p.countable() {
		s, ok := p.ahead(start)
		return ok && p.date(s)
	}
	p.pos = start
	_ = p.accept("in", "on", "at", "during")
	start = p.pos
	x, ok := p.operand()
	switch {
	case !ok:
		return false
	case x.counted:
		return p.within(x)
	case x.event != "":
		p.pos = start
		return p.fail()
	}
	return p.date(x.span)
}

// date records that the event begins and ends within s.
func (p *parser) date(s span) bool {
	p.out.Date = p.value(s)
	return p.err == nil
}

// side reads what can stand beside a preposition: a date, or the id of an event.
func (p *parser) side() (operand, bool) {
	start := p.pos
	x, ok := p.operand()
	if ok && x.counted {
		return x, p.reject("name the other event alone", "%s is counted from %s, which only works alone", quote(p.wordsFrom(start)), quote(x.event))
	}
	return x, ok
}

// bound reads a date and passes it to f, or reads an event for a tie.
func (p *parser) bound(how How, f func(span) bool) bool {
	x, ok := p.side()
	return ok && p.note(x, how, f)
}

// note passes a date to f, or makes the tie to an event.
func (p *parser) note(x operand, how How, f func(span) bool) bool {
	if x.event != "" {
		return p.tie(x.event, how)
	}
	return f(x.span) && p.err == nil
}

func (p *parser) endsWithin(s span) bool {
	p.out.Until = p.value(s)
	p.rule("it ends within that")
	return true
}

func (p *parser) endsBefore(s span) bool {
	p.out.Date = p.until(s.start(-1))
	p.rule("it ends before that begins")
	return true
}

func (p *parser) beginsAfter(s span) bool {
	p.out.Date = p.from(s.end(1))
	p.rule("it begins after that ends")
	return true
}

func (p *parser) liesBefore(s span) bool {
	p.out.Date = p.until(s)
	p.rule("it lies before the end of that")
	return true
}

func (p *parser) liesAfter(s span) bool {
	p.out.Date = p.from(s)
	p.rule("it lies after the beginning of that")
	return true
}

func (p *parser) beginsWithin(s span) bool {
	p.out.Since = p.value(s)
	p.rule("it begins within that")
	return true
}

// since reads what began and, if that was before the dateline, was still under
// way on the dateline's day: a source that says "since Monday" speaks of the
// present.
func (p *parser) since() bool {
	x, ok := p.side()
	switch {
	case !ok || !p.note(x, Since, p.beginsWithin):
		return false
	case p.none || p.planned || x.event != "" || x.span.first() >= p.at.first():
		return true
	}
	p.out.Ongoing = p.value(p.today(x.span))
	p.rule("it was under way on the dateline's day")
	return p.err == nil
}

// today returns the dateline's day. Beside s at an offset it has that offset
// too, because in another place the day may be over before s begins.
func (p *parser) today(s span) span {
	day := whole(edtf.Days, p.datelineUnit(edtf.Days))
	if s.offsets[0] == "" {
		return day
	}
	return day.inUnits(edtf.Hours).withOffsets(s.offsets)
}

// opening reads X of "X and Y", up to Y. If Y is a month or a day with its
// year, it gives the year of a month or a day without one; otherwise the
// dateline does.
func (p *parser) opening(joints ...string) (operand, bool) {
	p.closing = p.lookAhead(joints)
	x, ok := p.side()
	p.closing = nil
	return x, ok && (p.accept(joints...) || p.fail())
}

// lookAhead returns the month or the day with its year after the next of the
// joints, or nil if there is none.
func (p *parser) lookAhead(joints []string) *span {
	i := slices.IndexFunc(p.words[p.pos:], func(w string) bool { return slices.Contains(joints, w) })
	if i < 0 {
		return nil
	}
	ahead := *p
	ahead.pos += i + 1
	ahead.rules = nil
	if y, ok := ahead.operand(); ok && ahead.yearly && y.span.unit < edtf.Years {
		return &y.span
	}
	return nil
}

// between reads the two ends of the time in which the event lies.
func (p *parser) between() bool {
	x, ok := p.opening("and")
	if !ok {
		return false
	}
	if x.event != "" {
		return p.tie(x.event, Since) && p.bound(Until, p.liesBefore)
	}
	y, ok := p.side()
	switch {
	case !ok:
		return false
	case y.event != "":
		return p.note(x, Since, p.liesAfter) && p.tie(y.event, Until)
	}
	s, ok := p.forwards(x.span, y.span)
	p.rule("it lies between the beginning of the first and the end of the last")
	return ok && p.date(s)
}

// stretch reads the beginning and the end of an event: "from X to Y".
func (p *parser) stretch() bool {
	x, ok := p.opening("to", "until", "till")
	if !ok || !p.note(x, Since, p.beginsWithin) {
		return false
	}
	y, ok := p.side()
	if ok && x.event == "" && y.event == "" {
		_, ok = p.forwards(x.span, y.span)
	}
	return ok && p.note(y, Until, p.endsWithin)
}

// forwards returns the time from the beginning of s to the end of t.
func (p *parser) forwards(s, t span) (span, bool) {
	h, ok := s.hull(t)
	if !ok {
		return h, p.reject("put the earlier one first, or write out the dates", "%s runs backwards, from %s to %s",
			quote(p.text), p.inWords(s), p.inWords(t))
	}
	return h, true
}
