package said

import "throughline/events/edtf"

// clock says which hours a part of the day has: from the first to before the
// second, which for the night lies in the next day.
type clock struct{ from, to int64 }

// dayParts is our own choice: sources do not say what they mean by morning.
var dayParts = map[string]clock{
	"morning": {6, 12}, "noon": {11, 13}, "midday": {11, 13}, "afternoon": {12, 18}, "evening": {18, 24}, "night": {20, 30},
}

// nights are the words for a night, by the day on which it begins. What is
// planned lies ahead.
var nights = map[string]int64{"tonight": 0, "overnight": -1}

// hours returns a part of the n-th day.
func (p *parser) hours(n int64, part string) span {
	c := dayParts[part]
	next := ""
	if c.to > 24 {
		next = " of the next day"
	}
	p.rule("%s is %02d:00 to %02d:00%s", part, c.from, (c.to-1)%24+1, next)
	return run(edtf.Hours, 24*n+c.from, 24*n+c.to-1)
}

// night reads "tonight" and "overnight".
func (p *parser) night() (span, bool) {
	k, _ := next(p, nights)
	if p.planned && k < 0 {
		p.rule("%s is the night of the dateline's day, for the event was still to come", p.wordsFrom(p.pos-1))
		return p.hours(p.datelineUnit(edtf.Days), "night"), true
	}
	return p.nightOf(p.pos-1, k), true
}

// nightOf returns a night that begins k days from the dateline.
func (p *parser) nightOf(start int, k int64) span {
	p.rule(map[int64]string{
		-1: "%s is the night that began the day before the dateline's", 0: "%s is the night of the dateline's day",
	}[k], p.wordsFrom(start))
	return p.hours(p.datelineUnit(edtf.Days)+k, "night")
}

// dayPart reads "morning" after the day s, and "at noon". Without such words it
// returns s.
func (p *parser) dayPart(s span) (span, bool) {
	at := p.accept("at")
	w := p.word(0)
	switch {
	case !inTable(dayParts, w):
		return s, !at || p.fail()
	case !s.isOne(edtf.Days):
		return s, p.notDay(w)
	}
	p.pos++
	return p.hours(s.from, w), true
}

// partOf reads "morning of Tuesday", "noon on Tuesday".
func (p *parser) partOf() (span, bool) {
	w := p.word(0)
	p.pos++
	if !p.accept("of", "on") {
		return span{}, p.fail()
	}
	n, ok := p.day(w)
	if !ok {
		return span{}, false
	}
	return p.hours(n, w), true
}
