package route

import "math"

// A gap is a stretch in which parallel lines are free.
type gap struct{ lo, hi float64 }

// clamp returns the place in g nearest to x.
func (g gap) clamp(x float64) float64 { return min(max(x, g.lo), g.hi) }

// roomy returns the place in g nearest to x that keeps a distance from what limits g, or
// the middle of g if it is too narrow for that.
func (g gap) roomy(x float64) float64 {
	d := min(roominess, (g.hi-g.lo)/2)
	return gap{g.lo + d, g.hi - d}.clamp(x)
}

// roominess is the distance from a text, besides its clearance, that a line prefers.
const roominess = 4

// common returns what g and h share; it is empty if its lo is above its hi.
func (g gap) common(h gap) gap { return gap{max(g.lo, h.lo), min(g.hi, h.hi)} }

func (g gap) empty() bool { return g.lo > g.hi }

// gaps appends to buf, in order, the parts of the stretch at in which lines from lo to hi
// are free.
func (f *field) gaps(at gap, lo, hi float64, q query, buf []gap) []gap {
	at = at.common(gap{f.at0, f.at1})
	if at.empty() || lo < f.lo || hi > f.hi {
		return buf
	}
	start := len(buf)
	for c := f.column(at.lo); c <= f.column(at.hi); c++ {
		for r := f.row(lo); r <= f.row(hi); r++ {
			ws := f.walls[f.first[c*f.rows+r]:f.first[c*f.rows+r+1]]
			for i := range ws {
				w := &ws[i]
				if w.at0 >= at.hi || w.at1 <= at.lo || w.lo >= hi || w.hi <= lo || !q.stops(w) {
					continue
				}
				// A wall in several cells counts in the first.
				if f.column(max(w.at0, at.lo)) == c && f.row(max(w.lo, lo)) == r {
					buf = append(buf, gap{w.at0, w.at1})
				}
			}
		}
	}
	return complement(at, buf, start)
}

// complement replaces the blocked stretches buf[start:] by what they leave of at.
func complement(at gap, buf []gap, start int) []gap {
	blocked := buf[start:]
	sortGaps(blocked)
	free := buf[:start]
	from := at.lo
	for _, b := range blocked {
		// The write never overtakes the read: each blocked stretch leaves at most one gap before it.
		if b.lo >= from {
			free = append(free, gap{from, b.lo})
		}
		from = max(from, b.hi)
	}
	if from <= at.hi {
		free = append(free, gap{from, at.hi})
	}
	return free
}

// sortGaps sorts by lo. The stretches come column by column, nearly in order, which suits
// an insertion sort.
func sortGaps(gaps []gap) {
	for i := 1; i < len(gaps); i++ {
		for k := i; k > 0 && gaps[k].lo < gaps[k-1].lo; k-- {
			gaps[k], gaps[k-1] = gaps[k-1], gaps[k]
		}
	}
}

// nearest returns the roomy place in the gaps nearest to x; ok is false if there is none.
func nearest(gaps []gap, x float64) (float64, bool) {
	best, d := 0.0, math.Inf(1)
	for _, g := range gaps {
		if y := g.roomy(x); math.Abs(y-x) < d {
			best, d = y, math.Abs(y-x)
		}
	}
	return best, !math.IsInf(d, 1)
}
