package route

import (
	"cmp"
	"math"
	"slices"

	"throughline/figure"
)

// rounds is the most times that all links look for a better path. Most scenes settle
// after two.
const rounds = 6

// choose gives each link a path from its menu, the short and heavy ones first since they
// have the least choice, and then lets all reconsider.
func (r *router) choose() {
	order := slices.Clone(r.jobs)
	slices.SortStableFunc(order, func(a, b *job) int {
		return cmp.Or(cmp.Compare(a.rank(), b.rank()), cmp.Compare(a.index, b.index))
	})
	for _, j := range order {
		r.change(j, r.best(j))
	}
	r.settle(order)
	for r.dropWorst(order) {
		r.settle(order)
	}
	for _, j := range order {
		if j.now.n == 0 {
			r.restore(j)
		}
	}
}

// restore gives j a path again if the others have by now left room for it.
func (r *router) restore(j *job) {
	j.now = r.best(j)
	if j.now.n > 0 && slices.ContainsFunc(r.jobs, r.unfit) {
		j.now.n = 0
	}
}

// settle lets all links reconsider until none finds a better path.
func (r *router) settle(order []*job) {
	for range rounds {
		if !r.improve(order) {
			return
		}
	}
}

// unreadable is what a link costs others if it runs along one of them so that both seem
// to be one line, or crosses too many.
const unreadable = mergeCost

// unfit reports whether j is better named than drawn.
func (r *router) unfit(j *job) bool {
	if j.now.n == 0 {
		return false
	}
	c := r.total(j, &j.now, math.Inf(1))
	return c-j.now.cost >= unreadable || r.limit > 0 && c > r.limit*j.Weight
}

// dropWorst removes the path of the unfit link that costs most for its weight, which may
// be enough for the others. It reports whether there was one.
func (r *router) dropWorst(order []*job) bool {
	var worst *job
	most := 0.0
	for _, j := range order {
		if !r.unfit(j) {
			continue
		}
		if c := r.total(j, &j.now, math.Inf(1)) / j.Weight; c > most {
			worst, most = j, c
		}
	}
	if worst == nil {
		return false
	}
	r.change(worst, path{})
	return true
}

// rank orders links: those with short paths for their weight first. The cost includes the
// weight already.
func (j *job) rank() float64 {
	if len(j.menu) == 0 {
		return 0
	}
	return j.menu[0].cost / (j.Weight * j.Weight)
}

// least is the gain worth a change, so that rounding does not make links swap for ever.
const least = 0.01

// improve lets each link choose again in the presence of all others, and reports whether
// any did.
func (r *router) improve(order []*job) bool {
	better := false
	for _, j := range order {
		if j.now.n == 0 || !j.stale {
			continue
		}
		j.stale = false
		now := r.total(j, &j.now, math.Inf(1))
		if now <= j.menu[0].cost {
			continue
		}
		p := r.best(j)
		if r.total(j, &p, now) < now-least {
			r.change(j, p)
			better = true
		}
	}
	return better
}

// change gives j another path, or none, and makes all links near it reconsider.
func (r *router) change(j *job, p path) {
	for _, o := range r.jobs {
		o.stale = o.stale || j.now.n > 0 && near(o.room, j.now.box) || p.n > 0 && near(o.room, p.box)
	}
	j.now = p
}

// total returns the cost of p as the path of j with the others as they are, or anything
// that is no less than limit.
func (r *router) total(j *job, p *path, limit float64) float64 {
	c := p.cost
	for _, o := range r.jobs {
		if o == j || o.now.n == 0 {
			continue
		}
		if c += pairCost(j, o, p, &o.now); c >= limit {
			return c
		}
	}
	return c
}

// shortlist is how many paths of a menu are tried with segments moved aside.
const shortlist = 3

// best returns the best path for j from its menu, moved aside where that helps.
func (r *router) best(j *job) path {
	var list [shortlist]option
	for i := range j.menu {
		p := &j.menu[i]
		worst := list[shortlist-1]
		if worst.path != nil && p.cost >= worst.cost || list[0].path != nil && list[0].cost == list[0].path.cost {
			break
		}
		limit := math.Inf(1)
		if worst.path != nil {
			limit = worst.cost
		}
		enlist(&list, option{p, r.total(j, p, limit)})
	}
	return r.bestOf(j, list[:])
}

// An option is a path and its cost while the other paths stay as they are.
type option struct {
	path *path
	cost float64
}

// enlist puts o into the list, in order of cost, if it is good enough.
func enlist(list *[shortlist]option, o option) {
	for i, l := range list {
		if l.path == nil || o.cost < l.cost {
			copy(list[i+1:], list[i:])
			list[i] = o
			return
		}
	}
}

func (r *router) bestOf(j *job, list []option) path {
	var best path
	cost := math.Inf(1)
	for _, o := range list {
		if o.path == nil || o.path.cost >= cost {
			continue
		}
		if p, c := r.shift(j, *o.path, o.cost); c < cost {
			best, cost = p, c
		}
	}
	return best
}

// shifts are the distances by which a segment may move aside.
var shifts = [...]float64{Spacing, -Spacing, 2 * Spacing, -2 * Spacing, 3 * Spacing, -3 * Spacing}

// shift moves the segments of p, one after the other, while the cost c falls, and returns
// the path and its cost.
func (r *router) shift(j *job, p path, c float64) (path, float64) {
	for range maxPoints {
		if c == p.cost {
			break
		}
		best := p
		for i := range p.segments() {
			for _, d := range shifts {
				q, ok := r.moved(j, p, i, d)
				if !ok || q.cost >= c {
					continue
				}
				if t := r.total(j, &q, c); t < c-least {
					best, c = q, t
				}
			}
		}
		if best == p {
			break
		}
		p = best
	}
	return p, c
}

// moved returns p with its segment i moved aside by d; ok is false if that path is unfit.
func (r *router) moved(j *job, p path, i int, d float64) (path, bool) {
	a := p.segment(i).axis
	for k := i; k <= i+1; k++ {
		if a == horizontal {
			p.pts[k].Y += d
		} else {
			p.pts[k].X += d
		}
	}
	if i == 0 && !attached(r.marks[j.From], a, p.pts[0]) ||
		i == p.segments()-1 && !attached(r.marks[j.To], a, p.pts[p.n-1]) {
		return p, false
	}
	return p, r.assess(j, &p)
}

// attached reports whether a line on the axis may start at p on the edge of m.
func attached(m figure.Box, a axis, p figure.Point) bool {
	return a == vertical && holds(flat(m), p.X)
}
