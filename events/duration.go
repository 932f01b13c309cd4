package events

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"throughline/diag"
	"throughline/events/edtf"
)

// A Duration is a length of time as people state it. It has a least and a greatest
// length, since calendar units differ. The zero Duration states nothing.
type Duration struct {
	Text     string // as written
	Min, Max int64  // in seconds
	NoMin    bool   // nothing bounds it below
	NoMax    bool   // nothing bounds it above
	Strict   bool   // Min and Max themselves lie outside
}

// IsZero reports whether d states nothing.
func (d Duration) IsZero() bool { return d.Text == "" }

// durationShape is the shape of a Duration.
var durationShape = shape[Duration]{&Schema{Type: "string", MinLength: 1}, func(r *reader, n *node, d *Duration) bool {
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

// UnitLengths returns the least and the greatest length of a unit in seconds. A
// local day has 23 to 25 hours, for clocks change.
func UnitLengths(u edtf.Unit) (least, greatest int64) {
	least, greatest = u.Shortest(), u.Longest()
	switch turn := edtf.Hours.Longest(); u {
	case edtf.Days:
		return least - turn, greatest + turn
	case edtf.Weeks:
		return least - 7*turn, greatest + 7*turn
	}
	return least, greatest
}

// unitNamed returns the unit with a name, which may be singular or plural.
func unitNamed(name string) (edtf.Unit, bool) {
	for u := edtf.Seconds; u <= edtf.Centuries; u++ {
		if u.String() == strings.TrimSuffix(name, "s") || u.Plural() == name {
			return u, true
		}
	}
	return 0, false
}

// most bounds the number of units, so that no product overflows.
const most = 1_000_000_000

// Units returns the length "n units" as people count it: more than n−1 and less than n+1
// of them. An n outside [0, 10^9] is read as the nearer end of that range.
func Units(n int64, u edtf.Unit) Duration {
	c := count{n: min(max(n, 0), most), unit: u}
	return Duration{Text: u.Count(c.n), Strict: true, Min: c.above(), Max: c.below()}
}

// ParseDuration reads a length of time. "N units" is counted, not measured; see
// [Units]. "A/B" is a range of two such counts, of which one may be "..". An ISO
// 8601 duration such as PT24H is measured. Errors say what is wrong, in lower case.
func ParseDuration(s string) (Duration, error) {
	if strings.HasPrefix(s, "P") {
		return parseISO(s)
	}
	low, high, isRange := strings.Cut(s, "/")
	if isRange {
		return parseRange(s, low, high)
	}
	c, err := parseCount(s)
	switch {
	case err != nil:
		return Duration{}, err
	case c.open:
		return Duration{}, errors.New("it is open")
	}
	d := Units(c.n, c.unit)
	d.Text = s
	return d, nil
}

// parseRange reads s, which is "low/high".
func parseRange(s, low, high string) (Duration, error) {
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
	case !from.open && !to.open && from.least() > to.greatest():
		return Duration{}, errors.New("it runs backwards")
	}
	d := Duration{Text: s, Strict: true, NoMin: from.open, NoMax: to.open}
	if !from.open {
		d.Min = from.above()
	}
	if !to.open {
		d.Max = to.below()
	}
	return d, nil
}

// A count is a number of units, or open.
type count struct {
	n    int64
	unit edtf.Unit
	open bool
}

// least and greatest return the shortest and the longest length of n units, in seconds.
func (c count) least() int64 {
	one, _ := UnitLengths(c.unit)
	return c.n * one
}

func (c count) greatest() int64 {
	_, one := UnitLengths(c.unit)
	return c.n * one
}

// above and below return the bounds between which a length of c units lies, in seconds.
func (c count) above() int64 {
	if c.n == 0 {
		return -count{n: 1, unit: c.unit}.greatest()
	}
	return count{n: c.n - 1, unit: c.unit}.least()
}

func (c count) below() int64 { return count{n: c.n + 1, unit: c.unit}.greatest() }

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
	u, ok := unitNamed(name)
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

// isoUnits lists the units of an ISO 8601 duration in order; those after T are the
// clock's.
const isoUnits = "YMWDTHMS"

// isoLengths holds the unit that each letter of isoUnits stands for; T has none.
var isoLengths = [...]edtf.Unit{edtf.Years, edtf.Months, edtf.Weeks, edtf.Days, 4: 0, edtf.Hours, edtf.Minutes, edtf.Seconds}

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
		c := count{n: n, unit: isoLengths[at]}
		d.Min, d.Max = d.Min+c.least(), d.Max+c.greatest()
		rest, next = rest[i+1:], at+1
	}
	if next == 0 {
		return d, errors.New("it states no length")
	}
	return d, nil
}

// isoUnit returns the index of the unit c at or after from, on the same side of T, or −1.
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
