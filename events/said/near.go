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
	return whole(edtf.Days, p.now(edtf.Days)+k), true
}

// step reads "last month", "next Tuesday", "this November", "this morning".
func (p *parser) step() (span, bool) {
	start := p.pos
	k, _ := next(p, steps)
	w := p.word(0)
	switch {
	case units[w] >= edtf.Weeks:
		return p.stepUnit(start, k)
	case has(weekdays, w):
		return p.stepWeekday(k), true
	case has(months, w):
		return p.stepMonth(k), true
	case has(dayParts, w) && k == 0:
		p.rule("this %s is that of the dateline's day", w)
		p.pos++
		return p.hours(p.now(edtf.Days), w), true
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
	}[k], p.said(start), u, week)
	return whole(u, p.now(u)+k), true
}

func (p *parser) stepWeekday(k int64) span {
	d, _ := next(p, weekdays)
	p.rule(map[int64]string{
		-1: "last %s is the latest one before the dateline's day",
		0:  "this %s is the one in the dateline's week, Monday to Sunday",
		1:  "next %s is the earliest one after the dateline's day",
	}[k], d)
	monday := whole(edtf.Weeks, p.now(edtf.Weeks)).from
	return whole(edtf.Days, weekly(d).step(k, p.now(edtf.Days), monday))
}

func (p *parser) stepMonth(k int64) span {
	m, _ := next(p, months)
	p.rule(map[int64]string{
		-1: "last %s is the latest one before the dateline's month",
		0:  "this %s is the one in the dateline's year",
		1:  "next %s is the earliest one after the dateline's month",
	}[k], m)
	january := 12 * p.now(edtf.Years)
	return whole(edtf.Months, yearly(m).step(k, p.now(edtf.Months), january))
}

// weekday reads "Tuesday", and "Tuesday, May 2" whose weekday must be right.
func (p *parser) weekday() (span, bool) {
	d, _ := next(p, weekdays)
	if _, day := p.dayAt(0); day || has(months, p.word(0)) || p.word(0) == "the" || isISO(p.word(0)) {
		return p.checked(d)
	}
	if p.closing != nil {
		return span{}, p.bad("write out both dates", "%s may be near the dateline or near %s in %s", d, p.inWords(*p.closing), quote(p.text))
	}
	if p.planned {
		p.rule("%s is the earliest one not before the dateline, for the event was still to come", d)
		return whole(edtf.Days, weekly(d).earliest(p.now(edtf.Days))), true
	}
	p.rule("%s is the latest one not after the dateline", d)
	return whole(edtf.Days, weekly(d).latest(p.now(edtf.Days))), true
}

// checked reads the day that must be the weekday.
func (p *parser) checked(d time.Weekday) (span, bool) {
	n, ok := p.day(d.String())
	day := whole(edtf.Days, n)
	if is := civil(day.first()).Weekday(); ok && is != d {
		return day, p.bad("correct the weekday or the date", "%s is a %s, not a %s", p.inWords(day), is, d)
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
	s := whole(u, p.now(u)).in(edtf.Days)
	if earlier {
		p.rule("%s is from its first day to the dateline's day", p.said(start))
		return run(edtf.Days, s.from, p.now(edtf.Days)), true
	}
	p.rule("%s is from the dateline's day to its last day", p.said(start))
	return run(edtf.Days, p.now(edtf.Days), s.to), true
}

// mod is the remainder of a by b that lies from 0 to below b, which is positive.
func mod(a, b int64) int64 { return (a%b + b) % b }

// A cycle is every how-manieth of some numbered units, one of which has the
// number phase.
type cycle struct{ phase, period int64 }

func weekly(d time.Weekday) cycle { return cycle{int64(d) - 4, 7} } // day 0 was a Thursday
func yearly(m time.Month) cycle   { return cycle{int64(m) - 1, 12} }

// latest is the last of c that is not after n, earliest the first not before.
func (c cycle) latest(n int64) int64   { return n - mod(n-c.phase, c.period) }
func (c cycle) earliest(n int64) int64 { return n + mod(c.phase-n, c.period) }

// step is the one before now, after it, or in the period that starts at base.
func (c cycle) step(k, now, base int64) int64 {
	switch k {
	case -1:
		return c.latest(now - 1)
	case 1:
		return c.earliest(now + 1)
	}
	return c.earliest(base)
}
