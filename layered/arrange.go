package layered

import (
	"slices"

	"throughline/events"
)

// arrange orders boxes that stand together and may have begun at the same time so that
// they take few columns: first those that wait for no other box, and so on; or, where
// events may stand below those they came of, chain after chain. It returns the place of
// every event.
func (d *drawing) arrange() map[*events.Event]int {
	at := make(map[*events.Event]int, len(d.boxes))
	for i, b := range d.boxes {
		at[b.event] = i
	}
	for from := 0; from < len(d.boxes); {
		to := from + 1
		for to < len(d.boxes) && d.boxes[to].sameDate(d.boxes[from]) {
			to++
		}
		d.arrangeGroup(from, to, at)
		from = to
	}
	for i, b := range d.boxes {
		at[b.event] = i
	}
	return at
}

// arrangeGroup arranges the boxes from one place up to, but not including, another.
func (d *drawing) arrangeGroup(from, to int, at map[*events.Event]int) {
	waits := make([]int, to-from) // number of others of the group that each waits for
	next := make([][]int, to-from)
	for i := from; i < to; i++ {
		for e := range d.g.In(d.boxes[i].event.ID) {
			if k := at[e.From]; k >= from && k < i {
				waits[i-from]++
				next[k-from] = append(next[k-from], i-from)
			}
		}
	}
	group := slices.Clone(d.boxes[from:to])
	var ready []int
	for i := range group {
		if waits[i] == 0 {
			ready = append(ready, i)
		}
	}
	for place := from; len(ready) > 0; place++ {
		i := ready[0]
		ready = ready[1:]
		d.boxes[place] = group[i]
		var freed []int
		for _, k := range next[i] {
			if waits[k]--; waits[k] == 0 {
				freed = append(freed, k)
			}
		}
		if d.plan.stacks {
			ready = append(freed, ready...)
		} else {
			ready = append(ready, freed...)
		}
	}
}

// linked returns for every box the last box before it that is linked to it, so that the
// two cannot stand in one column, or −1 if there is none.
func (d *drawing) linked() []int {
	last := make([]int, len(d.boxes))
	for i := range last {
		last[i] = -1
	}
	for _, l := range d.links {
		a, b := min(l.from, l.to), max(l.from, l.to)
		if d.plan.stacks && b == a+1 {
			d.boxes[b].below = true
			continue
		}
		last[b] = max(last[b], a)
	}
	return last
}
