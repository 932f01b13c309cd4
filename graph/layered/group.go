package layered

import (
	"strings"
	"time"

	"throughline/events/edtf"
)

// A group is neighbouring columns of which the axis says the same: from one up to, but
// not, another.
type group struct {
	from, to int
	begun    begun // what it says
	words    string
	joined   bool // it holds columns of which only the end of that time is sure
}

// groups are all columns.
func (d *drawing) groups() []group {
	all := make([]begun, len(d.columns))
	starts := make([][]edtf.Range, len(d.columns))
	for k, c := range d.columns {
		for _, b := range d.boxes[c.from:c.to] {
			starts[k] = append(starts[k], b.starts)
		}
		all[k] = hull(starts[k])
	}
	forward(all)
	u := common(all, d.c.Zone)
	single := make([]group, len(all))
	for k, b := range all {
		b = b.rounded(u, starts[k], d.c.Zone)
		words := b.words(u, d.c.Zone)
		switch {
		case words == "" && d.boxes[d.columns[k].from].dated:
			words = "no clear date"
		case words == "":
			words = "no date"
		}
		single[k] = group{from: k, to: k + 1, begun: b, words: words}
	}
	groups := gathered(single)
	sayDayOnce(groups, d.c.Zone)
	return groups
}

// gathered puts neighbours together that say the same. Columns of events that began by
// a time within it do not part them.
func gathered(single []group) []group {
	var all []group
	for k := 0; k < len(single); {
		g := single[k]
		for k++; k < len(single); k = g.to {
			next := k
			for next < len(single) && single[next].words != g.words && single[next].begun.endsIn(g.begun) {
				next++
			}
			if next == len(single) || single[next].words != g.words {
				break
			}
			g.to, g.joined = next+1, g.joined || next > k
		}
		all = append(all, g)
	}
	return all
}

// endsIn tells whether b says only by when events began, and that lies within what o
// says.
func (b begun) endsIn(o begun) bool {
	from, to := b.said()
	within, closed := o.said()
	return !from && to && within && closed && !o.either && o.From.Before(b.To) && !o.To.Before(b.To)
}

// sayDayOnce leaves the day to the first label if all that is said lies within it.
func sayDayOnce(groups []group, zone *time.Location) {
	name, ok := onlyDay(groups, zone)
	if !ok {
		return
	}
	first := true
	for i := range groups {
		if from, to := groups[i].begun.said(); !from && !to {
			continue
		}
		if !first {
			groups[i].words = strings.ReplaceAll(groups[i].words, name+", ", "")
		}
		first = false
	}
}

// onlyDay is the name of the day that all of the groups lie within, if there is one.
func onlyDay(groups []group, zone *time.Location) (string, bool) {
	var all edtf.Range
	some := false
	add := func(r edtf.Range) {
		r = day.out(r, zone)
		if !some {
			all, some = r, true
		}
		if r.From.Before(all.From) {
			all.From = r.From
		}
		if all.To.Before(r.To) {
			all.To = r.To
		}
	}
	for _, g := range groups {
		from, to := g.begun.said()
		if from {
			add(edtf.Range{From: g.begun.From, To: g.begun.From.AddSeconds(1)})
		}
		if to {
			add(edtf.Range{From: g.begun.To.AddSeconds(-1), To: g.begun.To})
		}
	}
	if !some || day.floor(all.From, 1, zone) != all.To {
		return "", false
	}
	return all.Words(zone), true
}
