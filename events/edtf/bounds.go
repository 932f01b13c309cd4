package edtf

import (
	"math/bits"
	"time"
)

// A ymd is a day of a calendar.
type ymd struct {
	year       int64
	month, day int
}

// span returns the bounds of d, widened if asked and if d is approximate.
func (d date) span(zone *time.Location, wide bool) Range {
	if d.zoned {
		zone = time.FixedZone("", 60*int(d.offset))
	}
	first, last, _ := d.ends() // the parser has checked that there are some
	var s margin
	if wide {
		s = d.margin()
		first, last = d.widen(first, last, s.months)
	}
	from := midnight(first.year, first.month, int64(first.day), d.cal)
	to := midnight(last.year, last.month, int64(last.day), d.cal)
	from, to = d.clock(from, to)
	if s.day {
		from, to = widenDay(from, to, zone)
	}
	r := inZone(from, to, zone)
	r.From = r.From.AddSeconds(-s.seconds).addNanoseconds(-s.nsec)
	r.To = r.To.AddSeconds(s.seconds).addNanoseconds(s.nsec)
	return r
}

// clock returns from and to, the beginnings of the first and the last day,
// moved to the time of day or, if there is none, to moved to the end of its
// day.
func (d date) clock(from, to Instant) (Instant, Instant) {
	if d.level <= Day {
		return from, to.AddSeconds(secondsPerDay)
	}
	sec := int64(d.hour)*3600 + int64(d.minute)*60 + int64(d.second)
	from = from.AddSeconds(sec).addNanoseconds(int64(d.nsec))
	to = to.AddSeconds(sec).addNanoseconds(int64(d.nsec))
	w := d.width()
	return from, to.AddSeconds(w.seconds).addNanoseconds(w.nsec)
}

// inZone returns local bounds as instants.
func inZone(from, to Instant, zone *time.Location) Range {
	r := Range{From: firstAt(from, zone), To: lastBefore(to, zone)}
	if r.Empty() { // the clocks skipped it
		r.To = r.From.AddSeconds(to.Sec - from.Sec).addNanoseconds(int64(to.Nsec - from.Nsec))
	}
	return r
}

// ends returns the first and the last day that d can mean, and whether there
// is any.
func (d date) ends() (first, last ymd, ok bool) {
	switch {
	case d.significant > 0:
		first, last = d.roundYears()
		return first, last, true
	case d.mask == 0 && d.level >= Day:
		y := d.ymd()
		return y, y, 0 < y.day && y.day <= d.cal.days(y.year, y.month)
	}
	n := d.years()
	for k := 0; k < n && !ok; k++ {
		first, ok = d.firstIn(d.nth(k))
	}
	if !ok {
		return first, last, false
	}
	ok = false
	for k := n - 1; k >= 0 && !ok; k-- {
		last, ok = d.lastIn(d.nth(k))
	}
	return first, last, ok
}

// roundYears returns the ends of the years that have d's significant digits.
func (d date) roundYears() (first, last ymd) {
	unit := power(d.vague())
	lo := d.year / unit * unit
	hi := lo + unit - 1
	if d.year < 0 {
		lo, hi = lo-unit+1, lo
	}
	return ymd{lo, 1, 1}, ymd{hi, 12, 31}
}

// years returns the number of years that the mask stands for. -0000 is not one
// of them.
func (d date) years() int {
	n := int(power(bits.OnesCount8(uint8(d.mask & yearMask))))
	if d.negative && d.year == 0 {
		n--
	}
	return n
}

// nth returns the k-th of those years in order of time.
func (d date) nth(k int) int64 {
	if d.mask&yearMask == 0 {
		return d.year
	}
	if d.negative {
		k = int(power(bits.OnesCount8(uint8(d.mask&yearMask)))) - 1 - k
	}
	year, place := max(d.year, -d.year), int64(1)
	for i := 3; i >= 0; i-- {
		if d.mask&yearComponent.bit(i) != 0 {
			year += int64(k%10) * place
			k /= 10
		}
		place *= 10
	}
	if d.negative {
		return -year
	}
	return year
}

// firstIn returns the first day in the year that d can mean.
func (d date) firstIn(year int64) (ymd, bool) {
	switch d.level {
	case Year:
		return ymd{year, 1, 1}, true
	case Season:
		return ymd{year, seasons[d.month-21].from, 1}, true
	}
	for m := 1; m <= 12; m++ {
		if !d.fits(monthComponent, m) {
			continue
		}
		for day := 1; day <= d.cal.days(year, m); day++ {
			if d.level == Month || d.fits(dayComponent, day) {
				return ymd{year, m, day}, true
			}
		}
	}
	return ymd{}, false
}

// lastIn returns the last day in the year that d can mean.
func (d date) lastIn(year int64) (ymd, bool) {
	switch d.level {
	case Year:
		return ymd{year, 12, 31}, true
	case Season:
		s := seasons[d.month-21]
		return d.endOfMonth(year, s.from+s.months-1), true
	}
	for m := 12; m >= 1; m-- {
		if !d.fits(monthComponent, m) {
			continue
		}
		for day := d.cal.days(year, m); day >= 1; day-- {
			if d.level == Month || d.fits(dayComponent, day) {
				return ymd{year, m, day}, true
			}
		}
	}
	return ymd{}, false
}

// endOfMonth returns the last day of a month, which may lie in the next year.
func (d date) endOfMonth(year int64, month int) ymd {
	y, m := carry(year, int64(month)-1, 12)
	return ymd{y, int(m) + 1, d.cal.days(y, int(m)+1)}
}

// fits reports whether n matches what is written for the month or the day.
func (d date) fits(p component, n int) bool {
	written := int(d.month)
	if p == dayComponent {
		written = int(d.day)
	}
	return (d.mask&p.bit(0) != 0 || n/10 == written/10) && (d.mask&p.bit(1) != 0 || n%10 == written%10)
}

// hasDate reports whether d is a day of the calendar.
func (c calendar) hasDate(d date) bool {
	d.cal = c
	_, _, ok := d.ends()
	return ok
}
