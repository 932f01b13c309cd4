package said

import (
	"throughline/events/edtf"
)

// A span is a run of calendar units, from one to another, both inside. Its unit
// is never Weeks: EDTF cannot write one, so weeks are runs of days.
type span struct {
	unit     edtf.Unit
	from, to int64
	offsets  [2]string // of both, as EDTF writes them; empty on a clock that may change its own
}

// whole returns one calendar unit.
func whole(u edtf.Unit, n int64) span { return run(u, n, n) }

func run(u edtf.Unit, from, to int64) span {
	s := span{unit: u, from: from, to: to}
	if u == edtf.Weeks {
		return s.inUnits(edtf.Days)
	}
	return s
}

// first and last return the seconds at both ends of s.
func (s span) first() int64 { return beginning(s.unit, s.from) }
func (s span) last() int64  { return beginning(s.unit, s.to+1) - 1 }

// inUnits returns the run of other units that s lies in.
func (s span) inUnits(u edtf.Unit) span {
	return run(u, numberAt(u, s.first()), numberAt(u, s.last())).withOffsets(s.offsets)
}

// withOffsets returns s at some offsets. Days and longer units have none,
// because they are the calendar's.
func (s span) withOffsets(offsets [2]string) span {
	if s.unit < edtf.Days {
		s.offsets = offsets
	}
	return s
}

// start and end return the units at both ends of s, or n units from there.
func (s span) start(n int64) span {
	return span{s.unit, s.from + n, s.from + n, [2]string{s.offsets[0], s.offsets[0]}}
}

func (s span) end(n int64) span {
	return span{s.unit, s.to + n, s.to + n, [2]string{s.offsets[1], s.offsets[1]}}
}

// isOne reports whether s is exactly one unit u.
func (s span) isOne(u edtf.Unit) bool { return s.unit == u && s.from == s.to }

// hull returns the time from the beginning of s to the end of t, in the finer
// unit of both; false if t ends before s begins.
func (s span) hull(t span) (span, bool) {
	u := min(s.unit, t.unit)
	s, t = s.inUnits(u), t.inUnits(u)
	return span{u, s.from, t.to, [2]string{s.offsets[0], t.offsets[1]}}, s.from <= t.to
}

// maxYear is the last year in which EDTF has days; the first is its negative.
const maxYear = 9999

// inside reports whether s lies within the years that EDTF can write.
func (s span) inside() bool {
	return numberAt(s.unit, beginning(edtf.Years, -maxYear)) <= s.from && s.to <= numberAt(s.unit, beginning(edtf.Years, maxYear+1)-1)
}

// text returns s in EDTF, which reads a set of one or another date as the time
// from the first to the last.
func (s span) text() string {
	from, to := unitText(s.unit, s.from)+s.offsets[0], unitText(s.unit, s.to)+s.offsets[1]
	if from == to {
		return from
	}
	return "[" + from + ".." + to + "]"
}

// value returns s as a date.
func (p *parser) value(s span) edtf.Value {
	return p.parse(s, s.text())
}

// until returns all time to the end of s as a date.
func (p *parser) until(s span) edtf.Value {
	s = s.end(0)
	return p.parse(s, "[.."+s.text()+"]")
}

// from returns all time from the beginning of s as a date.
func (p *parser) from(s span) edtf.Value {
	s = s.start(0)
	return p.parse(s, "["+s.text()+"..]")
}

func (p *parser) parse(s span, text string) edtf.Value {
	v, err := edtf.Parse(text)
	if !s.inside() || err != nil {
		p.beyond()
	}
	return v
}

// beyond records that EDTF cannot write a date.
func (p *parser) beyond() bool {
	return p.reject("write edtf: and the date", "%s lies outside the years −9999 to 9999", quote(p.text))
}

// inWords returns s in words, as the clock there shows it.
func (p *parser) inWords(s span) string {
	s.offsets = [2]string{}
	return p.value(s).Span(nil).Start.Words(nil)
}
