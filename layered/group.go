package layered

import (
	"slices"
	"strings"
	"time"

	"throughline/events/edtf"
)

// A group is a run of neighbouring columns of which the axis says the same: from one up
// to, but not including, another.
type group struct {
	from, to int
	begun    begun // what the axis says
	words    string
	joined   bool // whether it holds events that may have begun before that
}

// groups returns the groups of all columns of the picture.
func (d *drawing) groups() []group { return groups(d.starts(), d.c.Zone) }

// starts returns for every column the times in which its events may have begun.
func (d *drawing) starts() [][]edtf.Range {
	starts := make([][]edtf.Range, len(d.columns))
	for k, c := range d.columns {
		for _, b := range d.boxes[c.from:c.to] {
			starts[k] = append(starts[k], b.starts)
		}
	}
	return starts
}

// groups returns the groups of columns, given the times in which their events may have
// begun.
func groups(starts [][]edtf.Range, zone *time.Location) []group {
	all := make([]begun, len(starts))
	for k, s := range starts {
		all[k] = hull(s)
	}
	forward(all)
	u := common(all, zone)
	each := make([]group, len(all))
	for k, b := range all {
		b = b.rounded(u, starts[k], zone)
		words := b.words(u, zone)
		if words == "" {
			words = "no date"
			if slices.ContainsFunc(starts[k], func(r edtf.Range) bool { return r.FromLimit == edtf.Known || r.ToLimit == edtf.Known }) {
				words = "no clear date"
			}
		}
		each[k] = group{from: k, to: k + 1, begun: b, words: words}
	}
	list := gathered(each)
	sayDayOnce(list, zone)
	return list
}

// gathered joins neighbours that say the same. Columns between them are included if they
// only say "by" a time that lies within what the others say.
func gathered(each []group) []group {
	var all []group
	for k := 0; k < len(each); {
		g := each[k]
		for k++; k < len(each); k = g.to {
			next := k
			for next < len(each) && each[next].words != g.words && each[next].begun.endsIn(g.begun) {
				next++
			}
			if next == len(each) || each[next].words != g.words {
				break
			}
			g.to, g.joined = next+1, g.joined || next > k && !g.begun.earlier
		}
		all = append(all, g)
	}
	return all
}

// endsIn reports whether b says only by when events began, and that time lies within what
// o says.
func (b begun) endsIn(o begun) bool {
	from, to := b.said()
	return !from && to && o.closed() && o.From.Before(b.To) && !o.To.Before(b.To)
}

// sayDayOnce leaves the day in the first label only, if all that is said lies within it.
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

// onlyDay returns the name of the day in which all of the groups lie; ok is false if
// there is none.
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
