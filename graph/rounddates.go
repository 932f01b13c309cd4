package graph

import (
	"math"
	"slices"

	"throughline/events"
	"throughline/events/edtf"
)

// An Excess says whether more dates are round than chance explains, as happens where "May
// 1974" has been written 1974-05-01: such dates look more exact than they are. It counts
// the dates of the file, including the ends of spans, that no qualifier or mask marks as
// vague, but not dates read from the words of a source.
type Excess struct {
	What     string   `json:"what"`     // such as "first of a month"
	Among    string   `json:"among"`    // such as "dates to the day"
	Count    int      `json:"count"`    // of round dates
	Of       int      `json:"of"`       // of all dates among which they are
	Expected float64  `json:"expected"` // by the calendar, to 2 decimals
	Chance   float64  `json:"chance"`   // of at least Count round dates, if dates fall anywhere: the tail of the binomial distribution
	Marked   bool     `json:"marked"`   // whether there are at least 3, and their chance is less than 1 in 100
	Events   []string `json:"events"`   // ids of the events with such dates
}

// A roundness is a way in which dates can be round.
type roundness struct {
	what, among string
	to          edtf.Precision // of the dates that count
	round       func(edtf.Civil) bool
	share       float64 // of round dates, by the calendar
}

var roundnesses = []roundness{
	{"first of a month", "dates to the day", edtf.Day, func(c edtf.Civil) bool { return c.Day == 1 }, 12 / 365.25},
	{"1 January", "dates to the day", edtf.Day, func(c edtf.Civil) bool { return c.Month == 1 && c.Day == 1 }, 1 / 365.25},
	{"January", "dates to the month", edtf.Month, func(c edtf.Civil) bool { return c.Month == 1 }, 1.0 / 12},
}

// roundDates returns the number of round dates of each kind.
func roundDates(list []*events.Event) []Excess {
	all := make([]Excess, len(roundnesses))
	for i, r := range roundnesses {
		all[i] = Excess{What: r.what, Among: r.among, Events: []string{}}
	}
	for _, e := range list {
		for _, d := range written(e) {
			for i, r := range roundnesses {
				all[i].count(r, e.ID, d)
			}
		}
	}
	for i, r := range roundnesses {
		x := &all[i]
		x.Expected = rounded(r.share*float64(x.Of), 100)
		chance := atLeast(x.Count, x.Of, r.share)
		x.Chance = rounded(chance, 1e4)
		x.Marked = x.Count >= 3 && chance < 0.01
	}
	return all
}

func (x *Excess) count(r roundness, id string, date edtf.Value) {
	c, full := date.Civil()
	if !full || date.Precision() != r.to || date.Approximate() || date.Uncertain() {
		return
	}
	x.Of++
	if !r.round(c) {
		return
	}
	x.Count++
	if !slices.Contains(x.Events, id) {
		x.Events = append(x.Events, id)
	}
}

// written returns the single dates in the claims of e: one, or the two ends of a span.
func written(e *events.Event) []edtf.Value {
	var dates []edtf.Value
	for i := range e.When {
		c := &e.When[i]
		if k := c.Date.Kind(); c.Rule == "" && (k == edtf.Date || k == edtf.Interval) {
			dates = append(dates, c.Date.Dates()...)
		}
	}
	return dates
}

// atLeast returns the probability of k or more successes in n trials with the probability
// p each.
func atLeast(k, n int, p float64) float64 {
	if k == 0 {
		return 1
	}
	sum := 0.0
	for i := k; i <= n; i++ {
		term := math.Exp(choose(n, i) + float64(i)*math.Log(p) + float64(n-i)*math.Log1p(-p))
		sum += term
		if float64(i) > p*float64(n) && term < 1e-9*sum {
			break
		}
	}
	return min(1, sum)
}

// choose returns the logarithm of the number of ways to choose k of n.
func choose(n, k int) float64 {
	all, _ := math.Lgamma(float64(n + 1))
	in, _ := math.Lgamma(float64(k + 1))
	out, _ := math.Lgamma(float64(n - k + 1))
	return all - in - out
}
