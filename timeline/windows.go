package timeline

import (
	"slices"
	"time"

	"throughline/timeline/internal/lens"
)

// Limits of windows.
const (
	mostWindows = 3
	crowdedRows = 8 // rows of labels above which a window may hold another
)

// windows returns the stretches of time to magnify: those asked for, else those found.
func (s *story) windows(opt Options) []window {
	var all []window
	for _, w := range opt.Panels {
		if w = s.clipped(w); w.From.Before(w.To) {
			all = append(all, window{Window: w, parent: -1})
		}
	}
	if all == nil {
		return s.dense(s.items, opt.Width)
	}
	s.nest(all, s.items)
	return all
}

// nest puts windows in order, those within others behind them, and finds what lies
// in them.
func (s *story) nest(all []window, items []*item) {
	slices.SortStableFunc(all, func(a, b window) int {
		if c := a.From.Compare(b.From); c != 0 {
			return c
		}
		return b.To.Compare(a.To) // the longer first: it may hold the other
	})
	for i := range all {
		all[i].fill(all[:i], items)
	}
}

// fill finds the window around w among those before it, and the items that lie in it.
func (w *window) fill(before []window, items []*item) {
	for j, o := range before {
		if o.contains(w.Window) {
			w.parent = j
		}
	}
	for _, it := range items {
		if !it.open && w.contains(Window{it.from, it.to}) {
			w.items = append(w.items, it)
		}
	}
}

// clipped returns the part of w that the axis of the whole shows.
func (s *story) clipped(w Window) Window {
	from, to, _ := spanOf(s.items)
	from, to = widened(from, to)
	if w.From.Before(from) {
		w.From = from
	}
	if to.Before(w.To) {
		w.To = to
	}
	return w
}

// dense returns the windows that hold many events in little time.
func (s *story) dense(items []*item, width float64) []window {
	var times []Window
	for _, i := range items {
		if !i.open { // else nobody knows how far it goes on
			times = append(times, Window{i.from, i.to})
		}
	}
	spans := spansOf(times)
	crowded := func(members []int, w lens.Span) bool {
		return rowsOf(spans, members, w, width) > crowdedRows
	}
	var all []window
	for _, w := range lens.Windows(spans, mostWindows, crowded) {
		all = append(all, window{Window: s.clipped(snapped(hull(times, w.Members), s.c.Zone)), parent: -1})
	}
	s.nest(all, items)
	return all
}

// spansOf returns times in seconds from the first of them: differences of seconds are
// exact, those of years since 1970 are not.
func spansOf(times []Window) []lens.Span {
	var all []lens.Span
	for _, t := range times {
		all = append(all, lens.Span{From: seconds(times[0].From, t.From), To: seconds(times[0].From, t.To)})
	}
	return all
}

// hull returns the shortest stretch around the members of times.
func hull(times []Window, members []int) Window {
	w := times[members[0]]
	for _, m := range members[1:] {
		if t := times[m].From; t.Before(w.From) {
			w.From = t
		}
		if t := times[m].To; w.To.Before(t) {
			w.To = t
		}
	}
	return w
}

// rowsOf returns about how many rows of labels the members need on an axis as long as
// the picture: as many as stand over each other somewhere.
func rowsOf(spans []lens.Span, members []int, w lens.Span, width float64) int {
	var starts, ends []float64
	rate := 0.85 * width / max(w.To-w.From, 1)
	for _, m := range members {
		x := (spans[m].From - w.From) * rate
		starts, ends = append(starts, x), append(ends, max(x+narrowLabel+sideGap, (spans[m].To-w.From)*rate))
	}
	slices.Sort(starts)
	slices.Sort(ends)
	most, open := 0, 0
	for _, x := range starts {
		for len(ends) > 0 && ends[0] <= x {
			ends = ends[1:]
			open--
		}
		open++
		most = max(most, open)
	}
	return most
}

// snapped returns w, widened to whole units of the calendar, of which it has at least
// eight, unless it has such ends already.
func snapped(w Window, zone *time.Location) Window {
	from, to := w.From, w.To
	if from == to {
		to = from.AddSeconds(1)
	}
	u := steps[0]
	for _, s := range steps {
		if s.size <= seconds(from, to)/8 {
			u = s
		}
	}
	start := u.floor(from.In(zone)).Instant(zone)
	end := u.floor(to.In(zone)).Instant(zone)
	if end.Before(to) {
		end = u.next(u.floor(to.In(zone))).Instant(zone)
	}
	return Window{start, end}
}

func (w Window) contains(o Window) bool { return !o.From.Before(w.From) && !w.To.Before(o.To) }
