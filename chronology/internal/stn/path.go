package stn

import (
	"iter"
	"slices"
)

// Latest returns the tightest upper bound of p, or Infinity if nothing bounds it.
func (s *Solution) Latest(p Point) Time { return s.latest.length[p] }

// Earliest returns the tightest lower bound of p as the length of the path from p to the
// origin: the negative of the earliest moment, less an infinitesimal if the bound is
// strict. It is Infinity if nothing bounds p.
func (s *Solution) Earliest(p Point) Time { return s.earliest.length[p] }

// WhyLatest returns the constraints that add up to the latest moment of p, from p back to
// the origin; none if p has no latest moment.
func (s *Solution) WhyLatest(p Point) iter.Seq[int] { return s.latest.trace(p) }

// WhyEarliest returns the constraints that add up to Earliest, from p on to the origin;
// none if p has no earliest moment.
func (s *Solution) WhyEarliest(p Point) iter.Seq[int] { return s.earliest.trace(p) }

// Why returns WhyLatest if latest is set, and otherwise WhyEarliest.
func (s *Solution) Why(p Point, latest bool) iter.Seq[int] { return s.side(latest).trace(p) }

// Next returns the point that the first constraint of Why leads to, which is Origin if p
// has no bound. What bounds that point bounds p.
func (s *Solution) Next(p Point, latest bool) Point {
	if d := s.side(latest); d.by[p] >= 0 {
		return d.after(p)
	}
	return Origin
}

func (s *Solution) side(latest bool) *distances {
	if latest {
		return &s.latest
	}
	return &s.earliest
}

// after returns the next point on the path of p, which must have one.
func (d *distances) after(p Point) Point {
	if d.next != nil {
		return d.next[p]
	}
	return d.ends[d.by[p]]
}

func (d *distances) trace(p Point) iter.Seq[int] {
	return func(yield func(int) bool) {
		for p := p; p != Origin && d.by[p] >= 0; p = d.after(p) {
			if !yield(int(d.by[p])) {
				return
			}
		}
	}
}

// maxCrossings limits how many cycles through the origin are looked for in one solution.
const maxCrossings = 100

// crossings returns negative cycles through the origin: those of points whose latest
// moment is before their earliest. Among points whose bounds start from the same
// constraint with the origin one is enough: whatever else is wrong will still be wrong
// when that is fixed.
func (s *Solution) crossings() [][]int {
	var cycles [][]int
	used := map[int]bool{}
	for p := Point(1); int(p) <= s.net.points; p++ {
		if s.latest.length[p] == Infinity || s.earliest.length[p] == Infinity || !s.latest.length[p].Plus(s.earliest.length[p]).Negative() {
			continue
		}
		if l, e := s.Root(p, true), s.Root(p, false); !used[l] && !used[e] {
			used[l], used[e] = true, true
			if cycles = append(cycles, s.cross(p)); len(cycles) == maxCrossings {
				break
			}
		}
	}
	return cycles
}

// Root returns the constraint with the origin that a bound of p starts from; p must have
// that bound.
func (s *Solution) Root(p Point, latest bool) int {
	s.once.Do(func() {
		s.latestRoot, s.earliestRoot = s.latest.roots(), s.earliest.roots()
	})
	if latest {
		return int(s.latestRoot[p])
	}
	return int(s.earliestRoot[p])
}

// roots returns, by point, the constraint with the origin that its path ends with. No
// part of a path is walked twice.
func (d *distances) roots() []int32 {
	roots := make([]int32, len(d.by))
	for p := range roots {
		roots[p] = none
	}
	var path []Point
	for p := range roots {
		root := int32(none)
		path = path[:0]
		for q := Point(p); root == none && d.by[q] >= 0; q = d.after(q) {
			path = append(path, q)
			if root = roots[q]; d.after(q) == Origin {
				root = d.by[q]
			}
		}
		for _, x := range path {
			roots[x] = root
		}
	}
	return roots
}

// cross returns the negative cycle through p and the origin, without detours that come
// back to a point: none of those is negative.
func (s *Solution) cross(p Point) []int {
	there, back := slices.Collect(s.WhyLatest(p)), slices.Collect(s.WhyEarliest(p))
	slices.Reverse(there)
	at := make([]int, s.net.points+1) // by point on the way back: how many constraints are left from there
	for i, c := range back {
		at[s.net.from[c]] = len(back) - i
	}
	for i, c := range there {
		if left := at[s.net.to[c]]; left > 0 {
			return append(slices.Clip(there[:i+1]), back[len(back)-left:]...)
		}
	}
	return append(there, back...) // not reached: p itself is on both ways
}
