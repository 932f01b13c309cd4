package edtf

// A date is one date or date-time as written. It is comparable, so that equal
// expressions are equal values; the zero date is none at all.
type date struct {
	year   int64 // astronomical; unspecified digits count as 0
	nsec   int32
	offset int16     // minutes east of UTC, if zoned
	level  Precision // of the last component: Year, Season, Month … Fraction

	month, day           uint8 // month is 21 to 41 for a part of the year
	hour, minute, second uint8
	digits               uint8 // decimals of the second

	mask        mask
	quals       quals
	exponent    uint8 // the year was written with E
	significant uint8 // significant digits of the year, 0 for all
	negative    bool  // the year has a minus sign, which a masked -0XXX would lose
	zoned       bool
	cal         calendar
}

// A mask marks unspecified digits, one bit for each: the four of the year from
// the left, then those of the month and of the day.
type mask uint8

const (
	yearMask  mask = 0x0F
	monthMask mask = 0x30
	dayMask   mask = 0xC0
)

// bit returns the mask of the i-th digit of a component.
func (p component) bit(i int) mask {
	if p == yearComponent {
		return 1 << i
	}
	return 1 << (2 + 2*int(p) + i)
}

// A component is a part of a date that can be masked and qualified on its own.
type component uint8

const (
	yearComponent component = iota
	monthComponent
	dayComponent
	timeComponent
)

// A qual is what ? ~ and % say: uncertain, approximate, or both.
type qual uint8

const (
	uncertain qual = 1 << iota
	approximate
)

// String returns the qualifier's character, or nothing.
func (q qual) String() string { return [...]string{"", "?", "~", "%"}[q&3] }

// quals holds the qual of each component, two bits for each.
type quals uint8

const (
	everyUncertain   quals = 0b01010101
	everyApproximate quals = 0b10101010
)

func (q quals) qualOf(p component) qual { return qual(q>>(2*p)) & 3 }

func (q *quals) add(p component, with qual) { *q |= quals(with) << (2 * p) }

// lastComponent returns the last component that is written.
func (d date) lastComponent() component {
	switch {
	case d.level <= Year:
		return yearComponent
	case d.level <= Month:
		return monthComponent
	case d.level == Day:
		return dayComponent
	}
	return timeComponent
}

// precision returns d.level, or something coarser for a year with unspecified
// or insignificant digits.
func (d date) precision() Precision {
	if d.level != Year {
		return d.level
	}
	switch d.vague() {
	case 0:
		return Year
	case 1:
		return Decade
	case 2:
		return Century
	}
	return Millennium
}

// vague returns the number of digits at the end of the year that are not given.
func (d date) vague() int {
	if d.significant > 0 {
		return decimals(d.year) - int(d.significant)
	}
	n := 0
	for n < 4 && d.mask&yearComponent.bit(3-n) != 0 {
		n++
	}
	return n
}

// decimals returns the number of digits of n.
func decimals(n int64) int {
	k := 1
	for n = n / 10; n != 0; n /= 10 {
		k++
	}
	return k
}

// power returns 10 to the n.
func power(n int) int64 {
	p := int64(1)
	for range n {
		p *= 10
	}
	return p
}

// grain returns the precision in words; for a part of the year, what part it
// is.
func (d date) grain() string {
	if d.level == Season {
		return seasons[d.month-21].kind
	}
	return d.precision().String()
}

// before reports whether all of d comes before the beginning of e, both widened
// if asked, whatever the zone is in which they are read.
func (d date) before(e date, wide bool) bool {
	end, start := d.span(nil, wide).To, e.span(nil, wide).From
	if d.zoned != e.zoned {
		end = end.AddSeconds(farthest)
	}
	return !start.Before(end)
}
