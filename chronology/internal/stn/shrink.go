package stn

// Shrink drops everything from s that the Why methods, Next and Root do not need. It
// returns the constraints that they can still name; from then on those are numbered by
// their places in that list. A shrunk solution takes a tenth of the memory, which matters
// for solutions kept only to prove many others.
func (s *Solution) Shrink() []int32 {
	kept := make([]int32, 0, 2*len(s.latest.by))
	number := make([]int32, len(s.latest.ends)) // new number of a constraint, plus 1
	for _, d := range []*distances{&s.latest, &s.earliest} {
		d.next = make([]Point, len(d.by))
		for p, c := range d.by {
			if c < 0 {
				continue
			}
			d.next[p] = d.ends[c]
			if number[c] == 0 {
				kept = append(kept, c)
				number[c] = int32(len(kept))
			}
			d.by[p] = number[c] - 1
		}
		d.length, d.ends = nil, nil
	}
	s.net = nil
	return kept
}
