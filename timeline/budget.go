package timeline

import (
	"cmp"
	"fmt"
	"math/bits"
	"slices"

	"throughline/timeline/internal/place"
)

// Measures of lanes that have too little room, in points.
const (
	countBin    = 50.0 // of the axis that one count stands for
	narrowLabel = 170.0
	keyWidth    = 20.0 // of a number
	giveUp      = 100  // labels that found no place one after the other, before the rest is not tried
)

// A budget is how many rows of labels all lanes have together. The zero value is as
// many as they need.
type budget struct {
	limited bool
	rows    int
}

func limitedTo(rows int) budget { return budget{limited: true, rows: rows} }

// reduced sets pl on one page, with labels left out as far as they must be: first
// all but those of key events are cut to their titles, then they are replaced by
// numbers and by counts, the least important first.
func (c *chooser) reduced(pl plan) *result {
	if len(c.story.items) <= mostLabels {
		for _, brief := range []bool{false, true} {
			pl.brief = brief
			if p := c.set(pl); c.opt.Height == 0 && c.opt.Form != Auto || c.fits(p) {
				return p
			}
		}
	}
	pl.brief, pl.draft, pl.labels = false, true, map[labelKey]label{}
	for _, room := range []float64{c.limit / 8, 0} { // no list of numbers if it leaves nothing to the lanes
		pl.keyRoom = room
		if pl.budget = limitedTo(c.mostRows(pl)); pl.budget.rows > 0 {
			break
		}
	}
	pl.draft = false
	return c.set(pl)
}

// mostRows returns how many rows of labels all lanes together can have in a page that is
// not too high: first as many as the height would hold, then fewer by what is too much.
func (c *chooser) mostRows(pl plan) int {
	over := func(rows int) float64 {
		pl.budget = limitedTo(rows)
		return c.set(pl).height - c.limit
	}
	rows := int(-over(0) / c.story.fonts.row())
	for rows > 0 {
		much := over(rows)
		if much <= 0 {
			return rows
		}
		rows -= max(1, int(much/c.story.fonts.row()))
	}
	return 0
}

// A labelKey is an event and how much its label says.
type labelKey struct {
	item   *item
	detail detail
}

// cached returns the label of e, made once for all tries of a plan.
func (n *panel) cached(e *entry, width float64) label {
	key := labelKey{e.item, e.detail}
	l, ok := n.page.plan.labels[key]
	if !ok {
		l = n.page.label(n.wording(e.item, e.detail), width)
		n.page.plan.labels[key] = l
	}
	return l
}

// allot gives every lane room for its counts, and those of the panels below, and then, one after the other, rows of
// labels, each to the lane that has the most events for a row.
func (p *page) allot() {
	if !p.plan.budget.limited {
		return
	}
	var all []*strip
	for _, n := range p.panels {
		for _, s := range n.strips {
			s.budget = float64(1+len(n.insets)) * p.countRow()
		}
		all = append(all, n.strips...)
	}
	rows := make([]int, len(all))
	for range p.plan.budget.rows {
		best := 0
		for k, s := range all {
			if len(s.entries)*(rows[best]+1) > len(all[best].entries)*(rows[k]+1) {
				best = k
			}
		}
		rows[best]++
		all[best].budget += p.sheet.fonts.row()
	}
}

// countRow returns the height of a row of counts.
func (p *page) countRow() float64 { return p.sheet.counter("+0").h + rowGap }

// fitBudget sets as many labels of a lane as it has room for, key events first. The
// others get a number, or are counted.
func (n *panel) fitBudget(s *strip) {
	all, keyRoom := s.entries, n.page.keyRoom
	if n.fill(s, all, s.budget) {
		s.height = heightOf(s.entries)
		return
	}
	n.page.keyRoom = keyRoom
	n.fill(s, all, s.budget-n.page.countRow())
	counts := n.counts(s, all)
	top := heightOf(s.entries)
	if top > 0 {
		top += rowGap
	}
	for _, e := range counts {
		e.spot = n.spots(e)[0]
		e.y = top
	}
	s.entries = append(s.entries, counts...)
	s.height = heightOf(s.entries)
}

// fill puts those of all into s that find a place; false if some do not.
func (n *panel) fill(s *strip, all []*entry, height float64) bool {
	order := scattered(all)
	f := filler{panel: n, shelf: place.Shelf{Height: height, Gap: place.Gaps{Side: sideGap, Row: rowGap}}}
	var left []*entry
	for _, e := range order {
		if f.failed >= giveUp || !(f.try(e, full) || f.try(e, short)) {
			e.detail = counted
			left = append(left, e)
		}
	}
	f.failed = 0
	for _, e := range left {
		if n.page.keyRoom > 0 && f.failed < giveUp && f.try(e, keyed) {
			n.page.keyRoom -= n.page.keyHeight(e.item)
		}
	}
	s.entries = slices.DeleteFunc(slices.Clone(all), func(e *entry) bool { return e.detail == counted })
	n.tidy(s.entries, height)
	return len(s.entries) == len(all)
}

// tidy stacks entries again in the order of time, the earlier above, if they still are
// no higher.
func (n *panel) tidy(all []*entry, height float64) {
	restore := remember(all)
	if n.stack(all) > height {
		restore()
	}
}

// scattered returns entries in the order in which they get labels: the more important first,
// and of equals those that lie far from each other, by the bits of their places in
// reverse (van der Corput), so that no time is without labels.
func scattered(all []*entry) []*entry {
	type placed struct {
		entry    *entry
		rank, at int
	}
	seen := map[int]uint32{}
	order := make([]placed, len(all))
	for i, e := range all {
		r := e.rank()
		order[i] = placed{e, r, int(bits.Reverse32(seen[r]) >> 1)}
		seen[r]++
	}
	slices.SortFunc(order, func(a, b placed) int { return cmp.Or(b.rank-a.rank, cmp.Compare(a.at, b.at)) })
	out := make([]*entry, len(all))
	for i, p := range order {
		out[i] = p.entry
	}
	return out
}

// rank puts counts first, since they stand for many, then key events.
func (e *entry) rank() int {
	if e.item == nil {
		return 3
	}
	return e.item.prominence()
}

// A filler puts entries into a lane of a height.
type filler struct {
	panel  *panel
	shelf  place.Shelf
	failed int // one after the other
}

// try puts e with a label of some detail into the highest place there is.
func (f *filler) try(e *entry, d detail) bool {
	if e.item != nil {
		f.panel.makeMarks(e)
		e.detail = d
		f.panel.labelTo(e, min(narrowLabel, f.panel.right-f.panel.left))
	}
	spots := f.panel.spots(e)
	at := f.shelf.Put(choicesOf(spots))
	if at.Spot < 0 {
		e.detail = counted
		f.failed++
		return false
	}
	f.failed = 0
	e.spot, e.y = spots[at.Spot], at.Y
	return true
}

func heightOf(all []*entry) float64 {
	h := 0.0
	for _, e := range all {
		h = max(h, e.y+e.spot.h)
	}
	return h
}

// counts returns those entries of all that have no label, counted by where they stand.
func (n *panel) counts(s *strip, all []*entry) []*entry {
	bins := map[int]int{}
	last := int((n.right - n.left) / countBin)
	for _, e := range all {
		if e.detail == counted && e.item != nil {
			x := (n.scale.X(e.item.from) + n.scale.X(e.item.to)) / 2
			bins[min(max(int((x-n.left)/countBin), 0), max(last-1, 0))]++
		}
	}
	var counts []*entry
	for k := range last + 1 {
		if bins[k] > 0 {
			counts = append(counts, &entry{x: n.left + (float64(k)+0.5)*countBin, label: n.sheet.counter(fmt.Sprintf("+%d", bins[k])), colour: s.lane.colour})
		}
	}
	return counts
}
