package said

import (
	"time"

	"throughline/events/edtf"
)

// neighbour reads "yesterday".
func (p *parser) neighbour() (span, bool) {
	w := p.word(0)
	k, _ := next(p, neighbours)
	p.rule(map[int64]string{
		-1: "%s is the day before the dateline's", 0: "%s is the dateline's day", 1: "%s is the day after the dateline's",
	}[k], w)
	return whole(edtf.Days, p.datelineUnit(edtf.Days)+k), true
}

// step reads "last month", "next Tuesday", "this November", "this morning".
func (p *parser) step() (span, bool) {
	start := p.pos
	k, _ := next(p, steps)
	w := p.word(0)
	switch {
	case units[w] >= edtf.Weeks:
		return p.stepUnit(start, k)
	case inTable(weekdays, w):
		return p.stepWeekday(k), true
	case inTable(months, w):
		return p.stepMonth(k), true
	case inTable(dayParts, w) && k == 0:
		p.rule("this %s is that of the dateline's day", w)
		p.pos++
		return p.hours(p.datelineUnit(edtf.Days), w), true
	case w == "night" && k < 0:
		p.pos++
		return p.nightOf(start, k), true
	}
	return span{}, p.fail()
}

func (p *parser) stepUnit(start int, k int64) (span, bool) {
	u, _ := next(p, units)
	week := ""
	if u == edtf.Weeks {
		week = ", Monday to Sunday"
	}
	p.rule(map[int64]string{
		-1: "%s is the calendar %s before the dateline's%s",
		0:  "%s is the calendar %s of the dateline%s",
		1:  "%s is the calendar %s after the dateline's%s",
	}[k], p.wordsFrom(start), u, week)
	return whole(u, p.datelineUnit(u)+k), true
}

func (p *parser) stepWeekday(k int64) span {
	d, _ := next(p, weekdays)
	p.rule(map[int64]string{
		-1: "last %s is the latest one before the dateline's day",
		0:  "this %s is the one in the dateline's week, Monday to Sunday",
		1:  "next %s is the earliest one after the dateline's day",
	}[k], d)
	monday := whole(edtf.Weeks, p.datelineUnit(edtf.Weeks)).from
	return whole(edtf.Days, weekly(d).occurrence(k, p.datelineUnit(edtf.Days), monday))
}

func (p *parser) stepMonth(k int64) span {
	m, _ := next(p, months)
	p.rule(map[int64]string{
		-1: "last %s is the latest one before the dateline's month",
		0:  "this %s is the one in the dateline's year",
		1:  "next %s is the earliest one after the dateline's month",
	}[k], m)
	january := 12 * p.datelineUnit(edtf.Years)
	return whole(edtf.Months, yearly(m).occurrence(k, p.datelineUnit(edtf.Months), january))
}

// weekday reads "Tuesday", and "Tuesday, May 2" whose weekday must be right.
func (p *parser) weekday() (span, bool) {
	d, _ := next(p, weekdays)
	if _, day := p.dayAt(0); day || inTable(months, p.word(0)) || p.word(0) == "the" || isISO(p.word(0)) {
		return p.checked(d)
	}
	if p.closing != nil {
		return span{}, p.reject("write out both dates", "%s may be near the dateline or near %s in %s", d, p.inWords(*p.closing), quote(p.text))
	}
	if p.planned {
		p.rule("%s is the earliest one not before the dateline, for the event was still to come", d)
		return whole(edtf.Days, weekly(d).earliest(p.datelineUnit(edtf.Days))), true
	}
	p.rule("%s is the latest one not after the dateline", d)
	return whole(edtf.Days, weekly(d).latest(p.datelineUnit(edtf.Days))), true
}

// checked reads the day that must be the weekday.
func (p *parser) checked(d time.Weekday) (span, bool) {
	n, ok := p.day(d.String())
	day := whole(edtf.Days, n)
	if is := civil(day.first()).Weekday(); ok && is != d {
		return day, p.reject("correct the weekday or the date", "%s is a %s, not a %s", p.inWords(day), is, d)
	}
	return day, ok
}

// partly reads "earlier this week".
func (p *parser) partly() (span, bool) {
	start := p.pos
	earlier := p.accept("earlier")
	p.pos = start + 2
	u, ok := next(p, units)
	if !ok || u < edtf.Weeks {
		p.pos = start + 2
		return span{}, p.fail()
	}
	s := whole(u, p.datelineUnit(u)).inUnits(edtf.Days)
	if earlier {
		p.rule("%s is from its first day to the dateline's day", p.wordsFrom(start))
		return run(edtf.Days, s.from, p.datelineUnit(edtf.Days)), true
	}
	p.rule("%s is from the dateline's day to its last day", p.wordsFrom(start))
	return run(edtf.Days, p.datelineUnit(edtf.Days), s.to), true
}

// mod returns the remainder of a by b that is at least 0 and less than b, which
// must be positive.
func mod(a, b int64) int64 { return (a%b + b) % b }

// A recurrence is the units whose number is phase modulo period: all Tuesdays,
// all Novembers.
type recurrence struct{ phase, period int64 }

func weekly(d time.Weekday) recurrence { return recurrence{int64(d) - 4, 7} } // day 0 was a Thursday
func yearly(m time.Month) recurrence   { return recurrence{int64(m) - 1, 12} }

// latest returns the last unit of c that is not after n, and earliest the first
// that is not before n.
func (c recurrence) latest(n int64) int64   { return n - mod(n-c.phase, c.period) }
func (c recurrence) earliest(n int64) int64 { return n + mod(c.phase-n, c.period) }

// occurrence returns the unit of c before now (k < 0), after now (k > 0), or in
// the period that starts at base.
func (c recurrence) occurrence(k, now, base int64) int64 {
	switch k {
	case -1:
		return c.latest(now - 1)
	case 1:
		return c.earliest(now + 1)
	}
	return c.earliest(base)
}
