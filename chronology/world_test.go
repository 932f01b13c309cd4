package chronology_test

import (
	"fmt"
	"math/big"
	"strings"
	"time"

	"throughline/chronology"
	"throughline/diag"
	"throughline/events"
	"throughline/events/edtf"
	"throughline/events/said"
)

// A moment is when one event was, in one possible world.
type moment struct{ start, end edtf.Instant }

// A world says when every event was, or is to be.
type world []moment

// holds reports whether everything that c says of the events that are not refuted is true
// in w. Of several claims of an event one must be true.
func (w world) holds(o *oracle) bool {
	for i, e := range o.c.Events {
		if !possible(e) {
			continue
		}
		claims := e.Claims()
		held := len(claims) == 0
		for k := range claims {
			held = held || w.claim(o, i, &claims[k])
		}
		if !held {
			return false
		}
	}
	return w.keeps(o.links())
}

// links returns what links say of the events that are not refuted.
func (o *oracle) links() matrix {
	m := newMatrix(len(o.c.Events))
	for i, e := range o.c.Events {
		m.order(start(i), end(i))
		for k := range e.Links {
			if possible(e) {
				o.link(m, i, &e.Links[k])
			}
		}
	}
	return m
}

// claim reports whether a claim of event i is true in w.
func (w world) claim(o *oracle, i int, c *events.Claim) bool {
	m := newMatrix(len(w))
	o.claim(m, i, c, func(diag.Pos) bool { return true })
	if !w.keeps(m) {
		return false
	}
	for _, t := range c.Ties {
		if a, ok := o.other(t.Event); ok && clockUnits[t.Unit] == 0 && t.How == said.Within && !w.onCalendar(i, a, t, c.Zone) {
			return false
		}
	}
	return true
}

// onCalendar reports whether event i lies in the unit of the calendar that the tie names.
func (w world) onCalendar(i, a int, t said.Tie, zone *time.Location) bool {
	from := w[a].start
	if t.N > 0 {
		from = w[a].end
	}
	want := unitNumber(t.Unit, from.In(zone)) + t.N
	return unitNumber(t.Unit, w[i].start.In(zone)) == want && unitNumber(t.Unit, w[i].end.In(zone)) == want
}

// keeps reports whether every limit of m is kept in w.
func (w world) keeps(m matrix) bool {
	at := []*big.Int{new(big.Int)}
	for _, x := range w {
		at = append(at, nanoseconds(x.start), nanoseconds(x.end))
	}
	for a := range m {
		for b, l := range m[a] {
			if l == nil {
				continue
			}
			c := new(big.Int).Sub(at[b], at[a]).Cmp(l.most)
			if c > 0 || c == 0 && l.strict {
				return false
			}
		}
	}
	return true
}

// outside returns the bounds that w breaks, one a line. Refuted events have no part in a
// world.
func (w world) outside(c *events.Chronicle, b *chronology.Bounds) string {
	var out strings.Builder
	for i, e := range b.Events {
		for k, x := range sides(e) {
			t := w[i].start
			if k >= 2 {
				t = w[i].end
			}
			late := k%2 == 1 && (x.At.Before(t) || x.At == t && !x.Closed)
			if possible(c.Events[i]) && x.Known() && (late || k%2 == 0 && t.Before(x.At)) {
				out.WriteString(fmt.Sprintf("%s, %s: got %s, but %s is possible\n", e.ID, sideNames[k], gotBound(k, x), t))
			}
		}
	}
	return out.String()
}

// unitNumber numbers the units of the calendar without gaps.
func unitNumber(u edtf.Unit, c edtf.Civil) int64 {
	switch u {
	case edtf.Weeks:
		return floorDiv(dayNumber(c)+3, 7) // 1 January 1970 was a Thursday
	case edtf.Months:
		return c.Year*12 + int64(c.Month)
	case edtf.Years:
		return c.Year
	case edtf.Decades:
		return firstDigits(c.Year, 10)
	case edtf.Centuries:
		return firstDigits(c.Year, 100)
	}
	return dayNumber(c)
}

// firstDigits numbers the decades or centuries of EDTF: -004X is -0049 to -0040.
func firstDigits(year, size int64) int64 {
	if year < 0 {
		return -(-year / size) - 1
	}
	return year / size
}

// dayNumber counts days from 1 January 1970, by the length of years and months
// alone.
func dayNumber(c edtf.Civil) int64 {
	y, m := c.Year, int64(c.Month)
	if m <= 2 {
		y, m = y-1, m+12
	}
	return 365*y + floorDiv(y, 4) - floorDiv(y, 100) + floorDiv(y, 400) + (153*(m-3)+2)/5 + int64(c.Day) - 1 - 719468
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
