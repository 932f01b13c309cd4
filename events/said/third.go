package said

import (
	"time"

	"throughline/events/edtf"
)

// thirds number the parts of a month, a year, a decade or a century.
var thirds = map[string]int{"early": 0, "mid": 1, "late": 2}

// A division says how the thirds of a unit are cut: in which smaller unit, how
// many of those come before the second third and before the last one, and the
// words for each.
type division struct {
	unit  edtf.Unit
	cuts  [2]int64
	words [3]string
}

var divisions = map[edtf.Unit]division{
	edtf.Months:    {edtf.Days, [2]int64{10, 20}, [3]string{"days 1 to 10", "days 11 to 20", "day 21 to the last"}},
	edtf.Years:     {edtf.Months, [2]int64{4, 8}, [3]string{"January to April", "May to August", "September to December"}},
	edtf.Decades:   {edtf.Years, [2]int64{4, 7}, [3]string{"years 0 to 3", "years 4 to 6", "years 7 to 9"}},
	edtf.Centuries: {edtf.Years, [2]int64{34, 67}, [3]string{"its 1st to 34th year", "its 35th to 67th year", "its 68th to last year"}},
}

// third reads "early in May", "late 2016", "mid-1980s".
func (p *parser) third() (span, bool) {
	word := p.word(0)
	which, _ := next(p, thirds)
	_ = p.accept("in")
	if inTable(months, p.word(0)) && !p.datedMonth() {
		m, _ := next(p, months)
		p.rule("%s in a month is %s", word, divisions[edtf.Months].words[which])
		return p.nearest(word+" "+m.String(), func(year int64) (span, bool) { return monthOf(year, m).third(which), true })
	}
	x, ok := p.core()
	u, whole := x.span.divided()
	switch {
	case !ok:
		return span{}, false
	case !whole || x.event != "":
		return span{}, p.reject("name one of these", "%s goes with a month, a year, a decade or a century in %s", quote(word), quote(p.text))
	}
	p.rule("%s in a %s is %s", word, u, divisions[u].words[which])
	return x.span.third(which), true
}

// divided returns the unit that s is one of, and whether that unit has a
// division.
func (s span) divided() (u edtf.Unit, ok bool) {
	if s == firstBC {
		return edtf.Centuries, true
	}
	_, ok = divisions[s.unit]
	return s.unit, ok && s.from == s.to
}

// third returns one of the three parts of s, whose unit must have a division.
func (s span) third(which int) span {
	u, _ := s.divided()
	d := divisions[u]
	all := s.inUnits(d.unit)
	cuts := [...]int64{all.from, all.from + d.cuts[0], all.from + d.cuts[1], all.to + 1}
	return run(d.unit, cuts[which], cuts[which+1]-1)
}

func monthOf(year int64, m time.Month) span { return whole(edtf.Months, 12*year+int64(m)-1) }
