package said

import (
	"fmt"
	"strings"

	"throughline/events/edtf"
)

// plural returns the word for several units in rules, where it matters how
// weeks are cut.
func plural(u edtf.Unit) string {
	if u == edtf.Weeks {
		return "weeks (Monday to Sunday)"
	}
	return u.Plural()
}

// Times are counted in seconds from 1970 as a clock shows them, as if in UTC.

// beginning returns the first second of the n-th unit.
func beginning(u edtf.Unit, n int64) int64 { return u.First(n).Instant(nil).Sec }

// numberAt returns the number of the unit that holds a second.
func numberAt(u edtf.Unit, sec int64) int64 { return u.Number(civil(sec)) }

func civil(sec int64) edtf.Civil { return edtf.Instant{Sec: sec}.In(nil) }

// unitText returns the n-th unit in EDTF.
func unitText(u edtf.Unit, n int64) string {
	c, sign := u.First(n), ""
	if c.Year < 0 {
		c.Year, sign = -c.Year, "-"
	}
	full := fmt.Sprintf("%04d-%02d-%02dT%02d:%02d:%02d", c.Year, c.Month, c.Day, c.Hour, c.Minute, c.Second)
	digits := [...]int{
		edtf.Seconds: 19, edtf.Minutes: 16, edtf.Hours: 13, edtf.Days: 10,
		edtf.Months: 7, edtf.Years: 4, edtf.Decades: 3, edtf.Centuries: 2,
	}[u]
	return sign + full[:digits] + strings.Repeat("X", max(0, 4-digits))
}
