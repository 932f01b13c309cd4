package place

// slack is by how much labels may be too long in sum and still fit: sizes that fit
// exactly may not do so in floating point.
const slack = 1e-9

// Chain returns the leading edges y of labels, in their order, for which
//
//	the sum of weight × (y − at)² is least,
//	each label begins at least gap after the end of the one before,
//	and all are between lo and hi,
//
// or false if they do not fit there. Both lo and hi may be infinite. A label
// that can have its place has it exactly. This is isotonic regression with
// limits; it takes linear time.
func Chain(labels []Label, gap, lo, hi float64) ([]float64, bool) {
	steps := make([]float64, len(labels))
	for i, l := range labels {
		steps[i] = l.Size + gap
	}
	if n := len(labels); n > 0 {
		steps[n-1] = labels[n-1].Size
	}
	return chain(labels, steps, lo, hi)
}

// chain is Chain with the distances given: steps[i] from the leading edge of label i to
// that of the next, the last to hi.
func chain(labels []Label, steps []float64, lo, hi float64) ([]float64, bool) {
	total := 0.0
	for _, s := range steps {
		total += s
	}
	if !(total <= hi-lo+slack) {
		return nil, false
	}
	y := unroll(pool(labels, steps), steps, lo)
	pushBack(y, steps, hi)
	return y, true
}

// A block is a run of labels that stand as close as they may.
type block struct {
	at     float64 // leading edge of the first label, at the place best for the whole block
	weight float64
	length float64 // from at to where the next block may begin
	n      int     // number of labels
}

// join returns the block of b and of c, which comes after it.
func (b block) join(c block) block {
	w := b.weight + c.weight
	at := b.at + (c.at-b.length-b.at)*(c.weight/w) // exact if c.at is where b ends
	return block{at, w, b.length + c.length, b.n + c.n}
}

// pool returns the blocks of the algorithm of pool adjacent violators: blocks that would
// overlap become one, until none do. Positions are relative to blocks rather than to the
// first label, so that a long chain loses no digits.
func pool(labels []Label, steps []float64) []block {
	blocks := make([]block, 0, len(labels))
	for i, l := range labels {
		b := block{l.At, l.weight(), steps[i], 1}
		for len(blocks) > 0 {
			last := blocks[len(blocks)-1]
			if last.at+last.length <= b.at {
				break
			}
			b = last.join(b)
			blocks = blocks[:len(blocks)-1]
		}
		blocks = append(blocks, b)
	}
	return blocks
}

// unroll returns the labels of all blocks, at or after lo. Pushing everything before a
// limit up to it is the exact optimum of the limited problem.
func unroll(blocks []block, steps []float64, lo float64) []float64 {
	y := make([]float64, 0, len(steps))
	next := lo
	for _, b := range blocks {
		next = max(next, b.at)
		for range b.n {
			y = append(y, next)
			next += steps[len(y)-1]
		}
	}
	return y
}

// pushBack moves labels back as far as it takes to end before hi.
func pushBack(y, steps []float64, hi float64) {
	limit := hi
	for i := len(y) - 1; i >= 0; i-- {
		limit -= steps[i]
		if y[i] <= limit {
			return // all labels before it have room too
		}
		y[i] = limit
	}
}
