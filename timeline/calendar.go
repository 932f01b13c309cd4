package timeline

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"throughline/events/edtf"
)

// A tick is a place on the time axis. Label names it within its tier, which is
// the larger unit that it lies in: "Jan" in "2016", "14:30" on "3 May 2017".
// Ticks without a label are the finer ones between.
type tick struct {
	At          edtf.Instant
	Label, Tier string
}

// calendar is the ticks of the axis from one instant to another: labels at the
// finest calendar unit, not below the one given, that gives at most so many, and
// shorter ticks between.
func calendar(from, to edtf.Instant, zone *time.Location, most int, finest unit) []tick {
	least := 0
	for steps[least].unit < finest {
		least++
	}
	i := least
	for i < len(steps)-1 && len(steps[i].ticks(from, to, zone, most)) > most {
		i++
	}
	major := steps[i].ticks(from, to, zone, most)
	for j := least; j < i; j++ {
		minor := steps[j].ticks(from, to, zone, 12*most)
		if !steps[j].divides(steps[i]) || len(minor) > 12*most {
			continue
		}
		if steps[j].unit == steps[i].unit && late(major, from, to, most) {
			major = slices.Insert(major, 0, minor[0])
		}
		return mix(steps[i].label(major, zone), minor)
	}
	return mix(steps[i].label(major, zone), nil)
}

// late tells whether the first label stands so far from the beginning of the
// axis that there is room for one more.
func late(major []edtf.Instant, from, to edtf.Instant, most int) bool {
	return len(major) == 0 || seconds(from, major[0]) > seconds(from, to)*0.7/float64(most)
}

// A unit is a unit of the calendar.
type unit uint8

const (
	second unit = iota
	minute
	hour
	day
	month
	year
)

// A step is a distance of ticks: n units. size is its mean length in seconds.
type step struct {
	unit unit
	n    int64
	size float64
}

// steps are all distances, finest first.
var steps = makeSteps()

func makeSteps() []step {
	var all []step
	add := func(u unit, size float64, ns ...int64) {
		for _, n := range ns {
			all = append(all, step{u, n, size * float64(n)})
		}
	}
	add(second, 1, 1, 5, 15, 30)
	add(minute, 60, 1, 5, 15, 30)
	add(hour, 3600, 1, 3, 6, 12)
	add(day, 86400, 1, 7)
	add(month, 30.44*86400, 1, 3, 6)
	for n := int64(1); n <= 1e11; n *= 10 {
		add(year, 365.2425*86400, n, 2*n, 5*n)
	}
	return all
}

// divides tells whether the ticks of t are among those of s.
func (s step) divides(t step) bool {
	if s.unit == t.unit {
		return t.n%s.n == 0
	}
	return s.unit < t.unit && !(s.unit == day && s.n > 1)
}

// ticks are the instants of s from one to another, at most a few more than most.
func (s step) ticks(from, to edtf.Instant, zone *time.Location, most int) []edtf.Instant {
	if seconds(from, to)/s.size > float64(most)+2 {
		return make([]edtf.Instant, most+1) // too many to count
	}
	var all []edtf.Instant
	c := s.floor(from.In(zone))
	for t := c.Instant(zone); !to.Before(t) && len(all) <= most; t = c.Instant(zone) {
		if !t.Before(from) && (len(all) == 0 || all[len(all)-1].Before(t)) {
			all = append(all, t)
		}
		c = s.next(c)
	}
	return all
}

// floor is the last tick that is not after c.
func (s step) floor(c edtf.Civil) edtf.Civil {
	n := int(s.n)
	f := edtf.Civil{Year: c.Year, Month: c.Month, Day: c.Day, Hour: c.Hour, Minute: c.Minute}
	switch s.unit {
	case year:
		return edtf.Civil{Year: s.floorYear(c.Year), Month: 1, Day: 1}
	case month:
		return edtf.Civil{Year: c.Year, Month: (c.Month-1)/n*n + 1, Day: 1}
	case day:
		f.Day, f.Hour, f.Minute = (c.Day-1)/n*n+1, 0, 0
		if n > 1 {
			f.Day = min(f.Day, 28-n+1) // the last days of a month belong to its last week
		}
	case hour:
		f.Hour, f.Minute = c.Hour/n*n, 0
	case minute:
		f.Minute = c.Minute / n * n
	case second:
		f.Second = c.Second / n * n
	}
	return f
}

// next is the tick after c, which is one.
func (s step) next(c edtf.Civil) edtf.Civil {
	n := int(s.n)
	switch s.unit {
	case year:
		c.Year = s.nextYear(c.Year)
	case month:
		c.Month += n
	case day:
		if c.Day += n; n > 1 && c.Day > 28 {
			c.Month, c.Day = c.Month+1, 1
		}
	case hour:
		c.Hour += n
	case minute:
		c.Minute += n
	case second:
		c.Second += n
	}
	return c.Instant(time.UTC).In(time.UTC)
}

// floorYear and nextYear go by round years as people count them: 1000 BC, 500
// BC, AD 1, 500, 1000. Astronomical year 0 is 1 BC, so that 500 BC is −499.
func (s step) floorYear(y int64) int64 {
	switch {
	case s.n == 1:
		return y
	case y >= s.n:
		return y - y%s.n
	case y >= 1:
		return 1
	}
	return 1 - (-y/s.n+1)*s.n
}

func (s step) nextYear(y int64) int64 {
	if y == 1 && s.n > 1 {
		return s.n
	}
	return y + s.n
}

// label gives each of a step's ticks its words.
func (s step) label(all []edtf.Instant, zone *time.Location) []tick {
	ticks := make([]tick, len(all))
	for i, t := range all {
		c := t.In(zone)
		tk := tick{At: t, Label: edtf.YearWords(c.Year)}
		switch s.unit {
		case month:
			tk.Label, tk.Tier = monthName(c.Month), edtf.YearWords(c.Year)
		case day:
			tk.Label, tk.Tier = strconv.Itoa(c.Day), monthName(c.Month)+" "+edtf.YearWords(c.Year)
		case hour, minute:
			tk.Label = fmt.Sprintf("%02d:%02d", c.Hour, c.Minute)
		case second:
			tk.Label = fmt.Sprintf("%02d:%02d:%02d", c.Hour, c.Minute, c.Second)
		}
		if s.unit < day {
			tk.Tier = fmt.Sprintf("%d %s %s", c.Day, monthName(c.Month), edtf.YearWords(c.Year))
		}
		ticks[i] = tk
	}
	return ticks
}

func monthName(m int) string { return time.Month(m).String()[:3] }

// mix puts the finer ticks between the labelled ones.
func mix(major []tick, minor []edtf.Instant) []tick {
	var all []tick
	for _, t := range minor {
		for len(major) > 0 && !t.Before(major[0].At) {
			all, major = append(all, major[0]), major[1:]
		}
		if len(all) == 0 || all[len(all)-1].At != t {
			all = append(all, tick{At: t})
		}
	}
	return append(all, major...)
}
