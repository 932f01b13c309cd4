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

// calendar returns the ticks of the axis from one instant to another: labels at the
// finest calendar unit, not below the one given, that gives at most so many, and
// shorter ticks between.
func calendar(from, to edtf.Instant, zone *time.Location, most int, finest edtf.Unit) []tick {
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

// late reports whether the first label stands so far from the beginning of the
// axis that there is room for one more.
func late(major []edtf.Instant, from, to edtf.Instant, most int) bool {
	return len(major) == 0 || seconds(from, major[0]) > seconds(from, to)*0.7/float64(most)
}

// A step is a distance of ticks: n units. size is its mean length in seconds.
type step struct {
	unit edtf.Unit
	n    int64
	size float64
}

// steps are all distances, finest first.
var steps = makeSteps()

func makeSteps() []step {
	var all []step
	add := func(u edtf.Unit, ns ...int64) {
		for _, n := range ns {
			all = append(all, step{u, n, u.Mean() * float64(n)})
		}
	}
	add(edtf.Seconds, 1, 5, 15, 30)
	add(edtf.Minutes, 1, 5, 15, 30)
	add(edtf.Hours, 1, 3, 6, 12)
	add(edtf.Days, 1, 7)
	add(edtf.Months, 1, 3, 6)
	for n := int64(1); n <= 1e11; n *= 10 {
		add(edtf.Years, n, 2*n, 5*n)
	}
	return all
}

// divides reports whether the ticks of t are among those of s.
func (s step) divides(t step) bool {
	if s.unit == t.unit {
		return t.n%s.n == 0
	}
	return s.unit < t.unit && !(s.unit == edtf.Days && s.n > 1)
}

// ticks returns the instants of s from one to another, at most a few more than most.
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

// months and eras report whether the ticks of s are not every n-th unit: those of
// some days begin anew with each month, those of some years go by round years.
func (s step) months() bool { return s.unit == edtf.Days && s.n > 1 }
func (s step) eras() bool   { return s.unit == edtf.Years && s.n > 1 }

// floor returns the last tick that is not after c.
func (s step) floor(c edtf.Civil) edtf.Civil {
	switch n := int(s.n); {
	case s.eras():
		return edtf.Civil{Year: s.floorYear(c.Year), Month: 1, Day: 1}
	case s.months():
		c.Day = min((c.Day-1)/n*n+1, 28-n+1) // the last days of a month belong to its last week
		return s.unit.Floor(c)
	}
	past := s.unit.Number(c) % s.n
	if past < 0 {
		past += s.n
	}
	return s.unit.Next(c, -past)
}

// next returns the tick after c, which is one.
func (s step) next(c edtf.Civil) edtf.Civil {
	switch {
	case s.eras():
		c.Year = s.nextYear(c.Year)
		return c
	case s.months() && c.Day+int(s.n) > 28:
		return edtf.Months.Next(c, 1)
	}
	return s.unit.Next(c, s.n)
}

// floorYear and nextYear go by round years as people count them: 1000 BC, 500
// BC, AD 1, 500, 1000. Astronomical year 0 is 1 BC, so that 500 BC is −499.
func (s step) floorYear(y int64) int64 {
	switch {
	case y >= s.n:
		return y - y%s.n
	case y >= 1:
		return 1
	}
	return 1 - (-y/s.n+1)*s.n
}

func (s step) nextYear(y int64) int64 {
	if y == 1 {
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
		case edtf.Months:
			tk.Label, tk.Tier = monthName(c.Month), edtf.YearWords(c.Year)
		case edtf.Days:
			tk.Label, tk.Tier = strconv.Itoa(c.Day), monthName(c.Month)+" "+edtf.YearWords(c.Year)
		case edtf.Hours, edtf.Minutes:
			tk.Label = fmt.Sprintf("%02d:%02d", c.Hour, c.Minute)
		case edtf.Seconds:
			tk.Label = fmt.Sprintf("%02d:%02d:%02d", c.Hour, c.Minute, c.Second)
		}
		if s.unit < edtf.Days {
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
