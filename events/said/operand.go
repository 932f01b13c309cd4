package said

import "throughline/events/edtf"

// An operand is what the prepositions of a phrase are about: a date, an event,
// or what is counted from an event and so has no date yet.
type operand struct {
	span    span
	event   string // its id, if there is one
	counted bool   // n units from it
	n       int64
	unit    edtf.Unit
}

// operand reads an operand, with the part of the day if there is one.
func (p *parser) operand() (operand, bool) {
	x, ok := p.core()
	if ok && x.event == "" {
		x.span, ok = p.dayPart(x.span)
	}
	return x, ok
}

// core reads an operand without a part of the day after it.
func (p *parser) core() (x operand, ok bool) {
	the := p.accept("the")
	switch w := p.word(0); {
	case p.countable():
		if the {
			return x, p.fail() // "the two days before X" would be a time of two days
		}
		return p.counted()
	case isID(w):
		p.pos++
		return operand{event: w}, true
	case w == "same" || inTable(units, w):
		return p.unitOf()
	}
	x.span, ok = p.named(the)
	return x, ok
}

// named reads a date that is not counted from another.
func (p *parser) named(the bool) (span, bool) {
	w := p.word(0)
	_, nth := ordinal(w)
	_, decade := decade(w)
	switch {
	case inTable(dayParts, w):
		return p.partOf()
	case inTable(thirds, w):
		return p.third()
	case nth || decade:
		return p.written()
	case the:
		return span{}, p.fail() // "the last month" ends today, unlike "last month"
	case inTable(neighbours, w):
		return p.neighbour()
	case inTable(nights, w):
		return p.night()
	case inTable(steps, w):
		return p.step()
	case (w == "earlier" || w == "later") && p.word(1) == "this":
		return p.partly()
	case inTable(weekdays, w):
		return p.weekday()
	}
	return p.written()
}

// day reads a date that must be one day, for the word that goes with it.
func (p *parser) day(word string) (n int64, ok bool) {
	x, ok := p.core()
	if ok && !x.span.isOne(edtf.Days) {
		return 0, p.notDay(word)
	}
	return x.span.from, ok
}

func (p *parser) notDay(word string) bool {
	return p.reject("name one day", "%s goes with a date of a day in %s", quote(word), quote(p.text))
}
