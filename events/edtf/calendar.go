package edtf

// A calendar numbers days. Both calendars are proleptic: they reach back
// before their introduction.
type calendar uint8

const (
	gregorian calendar = iota
	julian
)

// DaysIn returns the number of days in a month of the Gregorian calendar.
// Month counts from 1; months beyond 12 or below 1 belong to other years.
func DaysIn(year int64, month int) int {
	y, m := carry(year, int64(month)-1, 12)
	return gregorian.days(y, int(m)+1)
}

func (c calendar) leap(year int64) bool {
	if c == julian {
		return year%4 == 0
	}
	return year%4 == 0 && (year%100 != 0 || year%400 == 0)
}

func (c calendar) days(year int64, month int) int {
	switch month {
	case 2:
		if c.leap(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// number returns the day's distance from 1970-01-01 of the Gregorian calendar.
// Years are counted from March so that the leap day comes last.
func (c calendar) number(year int64, month, day int) int64 {
	y, m := year, month-3
	if m < 0 {
		y, m = y-1, m+12
	}
	n := 365*y + floor(y, 4) + int64((153*m+2)/5+day-1)
	if c == julian {
		return n - 719470
	}
	return n - floor(y, 100) + floor(y, 400) - 719468
}

// gregorianDay returns the day of the Gregorian calendar with the given number;
// it is the inverse of number.
func gregorianDay(n int64) (year int64, month, day int) {
	const era = 146097 // days in 400 years
	cycle, doe := carry(0, n+719468, era)
	yoe := (doe - doe/1460 + doe/36524 - doe/(era-1)) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	m := (5*doy + 2) / 153
	year, month, day = cycle*400+yoe, int(m)+3, int(doy-(153*m+2)/5)+1
	if month > 12 {
		year, month = year+1, month-12
	}
	return year, month, day
}

// floor returns a/b rounded down, for positive b.
func floor(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// carry returns high and low with whole multiples of unit moved from low into
// high, so that 0 ≤ low < unit.
func carry(high, low, unit int64) (int64, int64) {
	q := floor(low, unit)
	return add(high, q), low - q*unit
}
