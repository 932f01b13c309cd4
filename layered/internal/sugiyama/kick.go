package sugiyama

import "cmp"

// reach is how far from its place a vertex is tried.
const reach = 16

// A kicker disturbs an order here and there, repairs it nearby, and keeps what is no
// worse: iterated local search. It follows the cost by its differences.
type kicker struct {
	*search
	moves  []move  // since the kick
	queue  []int32 // vertices to try
	queued []bool
}

// A move took vertex v from a place of its column.
type move struct {
	v    int32
	from int
}

// kicks disturbs the order, which costs cost, until that is long in vain or the effort
// is spent.
func (s *search) kicks(cost int) {
	n := len(s.column)
	k := &kicker{search: s, queued: make([]bool, n)}
	for vain := 0; vain < 50*n && cost > 0 && s.effort < s.limit; vain++ {
		change := k.kick(int32(k.random.IntN(n)))
		if change > 0 {
			k.undo()
			continue
		}
		if change < 0 {
			vain = 0
		}
		cost += change
	}
}

// kick moves v somewhere else, lets what is near follow, and tells how the cost changes.
func (k *kicker) kick(v int32) int {
	c := k.column[v]
	size := len(k.order[c])
	k.moves = k.moves[:0]
	at := int(k.pos[v])
	to := min(max(at+k.random.IntN(2*reach+1)-reach, 0), size-1)
	if at == to {
		return 0
	}
	change := 0
	for at != to {
		next := at + 1
		if to < at {
			next = at - 1
		}
		change += k.passing(v, k.order[c][next], next > at)
		at = next
	}
	k.moveTo(v, to)
	for i := 0; i < len(k.queue); i++ {
		u := k.queue[i]
		k.queued[u] = false
		change -= k.try(u)
	}
	k.queue = k.queue[:0]
	return change
}

// passing is how the cost changes if u, now next to v, and v change places; down says
// that v is above u now.
func (k *kicker) passing(v, u int32, down bool) int {
	d := k.differ(v, u, &k.left) + k.differ(v, u, &k.right)
	if down {
		return -d
	}
	return d
}

// differ is what it costs at one side to have v above u rather than below it.
func (k *kicker) differ(v, u int32, side *sides) int {
	d := 0
	lo, hi := side.start[u], side.start[u+1]
	ends, costs := side.ends[lo:hi], side.costs[lo:hi]
	for i := side.start[v]; i < side.start[v+1]; i++ {
		p, over := k.pos[side.ends[i]], 0
		for j, w := range ends {
			c := cmp.Compare(p, k.pos[w])
			if c == 0 { // they share a node, but maybe no band
				c = cmp.Compare(side.far[i], side.far[int(lo)+j])
			}
			over += c * int(costs[j])
		}
		d += over * int(side.costs[i])
		k.effort += 3 + 3*len(ends)
	}
	return d
}

// try takes v to the best place in reach, and tells what it gains.
func (k *kicker) try(v int32) int {
	vs := k.order[k.column[v]]
	at := int(k.pos[v])
	to, gain := at, 0
	sum := 0
	for i := at + 1; i < min(at+reach, len(vs)); i++ {
		sum -= k.passing(v, vs[i], true)
		if sum > gain {
			to, gain = i, sum
		}
	}
	sum = 0
	for i := at - 1; i >= max(at-reach, 0); i-- {
		sum -= k.passing(v, vs[i], false)
		if sum > gain {
			to, gain = i, sum
		}
	}
	if gain > 0 {
		k.moveTo(v, to)
	}
	return gain
}

// moveTo moves v within its column, and has all tried that it may matter to.
func (k *kicker) moveTo(v int32, to int) {
	c := k.column[v]
	from := int(k.pos[v])
	k.moves = append(k.moves, move{v, from})
	k.shift(v, to)
	for _, u := range k.order[c][min(from, to) : max(from, to)+1] {
		if u != v {
			k.enqueue(u)
		}
	}
	for _, u := range k.left.beside(v) {
		k.enqueue(u)
	}
	for _, u := range k.right.beside(v) {
		k.enqueue(u)
	}
}

// enqueue has u tried.
func (k *kicker) enqueue(u int32) {
	if !k.queued[u] {
		k.queued[u] = true
		k.queue = append(k.queue, u)
	}
}

// shift moves v to place to of its column.
func (k *kicker) shift(v int32, to int) {
	vs := k.order[k.column[v]]
	from := int(k.pos[v])
	carry(vs, from, to)
	for i := min(from, to); i <= max(from, to); i++ {
		k.pos[vs[i]] = int32(i)
	}
}

// undo takes all moves since the kick back.
func (k *kicker) undo() {
	for i := len(k.moves) - 1; i >= 0; i-- {
		k.shift(k.moves[i].v, k.moves[i].from)
	}
}

// carry takes what stands at one place to another; what stands between makes room.
func carry(vs []int32, from, to int) {
	v := vs[from]
	if from < to {
		copy(vs[from:to], vs[from+1:to+1])
	} else {
		copy(vs[to+1:from+1], vs[to:from])
	}
	vs[to] = v
}
