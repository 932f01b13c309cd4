package events

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"throughline/diag"
)

// A Duration is a length of time as people state it: it has a least and a
// greatest length, since calendar units differ. The zero Duration states nothing.
type Duration struct {
	Text     string // as written
	Min, Max int64  // in seconds
	NoMin    bool   // nothing bounds it below
	NoMax    bool   // nothing bounds it above
	Strict   bool   // Min and Max themselves lie outside
}

// IsZero tells whether d states nothing.
func (d Duration) IsZero() bool { return d.Text == "" }

// duration reads a Duration.
var duration = shape[Duration]{&Schema{Type: "string", MinLength: 1}, func(r *reader, n *node, d *Duration) bool {
	var s string
	if !plainText.read(r, n, &s) {
		return false
	}
	var err error
	*d, err = ParseDuration(s)
	if err != nil {
		r.errorf(n, "bad-duration", "%s is not a length of time: %v", diag.Quote(s), err).
			Hint = `write "1 day", "3 months/5 months" or an ISO 8601 duration such as PT24H`
	}
	return err == nil
}}

// A unit is a calendar unit with its least and greatest length in seconds.
type unit struct{ min, max int64 }

const (
	minute = 60
	hour   = 60 * minute
	day    = 24 * hour
)

// units are the least and greatest lengths of calendar units in seconds. A local
// day has 23 to 25 hours, for clocks change.
var units = map[string]unit{
	"second":  {1, 1},
	"minute":  {minute, minute},
	"hour":    {hour, hour},
	"day":     {day - hour, day + hour},
	"week":    {7 * (day - hour), 7 * (day + hour)},
	"month":   {28 * day, 31 * day},
	"year":    {365 * day, 366 * day},
	"decade":  {3652 * day, 3653 * day},
	"century": {36524 * day, 36525 * day},
}

// most bounds the number of units, so that no product overflows.
const most = 1_000_000_000

// ParseDuration reads a length of time. "N units" is counted, not measured:
// more than N−1 and less than N+1 units. "A/B" is a range of two such counts,
// of which one may be "..". An ISO 8601 duration such as PT24H is measured.
// Errors say what is wrong, in lower case.
func ParseDuration(s string) (Duration, error) {
	if strings.HasPrefix(s, "P") {
		return parseISO(s)
	}
	low, high, isRange := strings.Cut(s, "/")
	if !isRange {
		high = low
	}
	from, err := parseCount(low)
	if err != nil {
		return Duration{}, err
	}
	to, err := parseCount(high)
	switch {
	case err != nil:
		return Duration{}, err
	case from.open && to.open:
		return Duration{}, errors.New("it is open")
	case !from.open && !to.open && from.n*from.unit.min > to.n*to.unit.max:
		return Duration{}, errors.New("it runs backwards")
	}
	return Duration{
		Text: s, Strict: true,
		Min: from.above(), NoMin: from.open,
		Max: (to.n + 1) * to.unit.max, NoMax: to.open,
	}, nil
}

// A count is a number of units, or open.
type count struct {
	n    int64
	unit unit
	open bool
}

// above is what a length of c units is longer than, in seconds.
func (c count) above() int64 {
	if c.n == 0 {
		return -c.unit.max
	}
	return (c.n - 1) * c.unit.min
}

// parseCount reads "3 months" or "..".
func parseCount(s string) (count, error) {
	if s = strings.TrimSpace(s); s == ".." {
		return count{open: true}, nil
	}
	digits, name, _ := strings.Cut(s, " ")
	if i := strings.IndexFunc(digits, unicode.IsLetter); i > 0 && name == "" { // "3months"
		digits, name = digits[:i], digits[i:]
	}
	n, err := parseNumber(digits)
	if err != nil {
		return count{}, err
	}
	if name = strings.TrimSpace(name); name == "" {
		return count{}, errors.New("it has no unit")
	}
	if name == "centuries" {
		name = "century"
	}
	u, ok := units[strings.TrimSuffix(name, "s")]
	if !ok {
		return count{}, fmt.Errorf("there is no unit %s", diag.Quote(name))
	}
	return count{n: n, unit: u}, nil
}

func parseNumber(s string) (int64, error) {
	n, err := strconv.ParseUint(s, 10, 63)
	switch {
	case err != nil:
		return 0, fmt.Errorf("%s is not a whole number", diag.Quote(s))
	case n > most:
		return 0, fmt.Errorf("%s is more than %d", s, most)
	}
	return int64(n), nil
}

// isoUnits are the units of an ISO 8601 duration in their order, the clock's behind T.
const isoUnits = "YMWDTHMS"

var isoNames = [...]string{"year", "month", "week", "day", "", "hour", "minute", "second"}

// parseISO reads an ISO 8601 duration of whole numbers (ISO 8601-1, 5.5.2).
func parseISO(s string) (Duration, error) {
	d := Duration{Text: s}
	rest, next := s[1:], 0
	for rest != "" {
		if rest[0] == 'T' && next <= 4 && len(rest) > 1 {
			rest, next = rest[1:], 5
			continue
		}
		i := strings.IndexFunc(rest, func(c rune) bool { return c < '0' || c > '9' })
		if i < 0 {
			return d, errors.New("its last number has no unit")
		}
		n, err := parseNumber(rest[:i])
		if err != nil {
			return d, err
		}
		at := isoUnit(rest[i], next)
		if at < 0 {
			return d, fmt.Errorf("%s does not belong there", diag.Quote(rest[i:i+1]))
		}
		u := units[isoNames[at]]
		d.Min, d.Max = d.Min+n*u.min, d.Max+n*u.max
		rest, next = rest[i+1:], at+1
	}
	if next == 0 {
		return d, errors.New("it states no length")
	}
	return d, nil
}

// isoUnit is the place of the unit c at or after from, on the same side of T, or −1.
func isoUnit(c byte, from int) int {
	end := 4
	if from > 4 {
		end = len(isoUnits)
	}
	if i := strings.IndexByte(isoUnits[from:end], c); from < end && i >= 0 {
		return from + i
	}
	return -1
}
