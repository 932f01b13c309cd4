package sugiyama

import (
	"cmp"
	"slices"
)

// A tree counts inversions: it is the accumulator tree of Barth, Mutzel and Jünger
// (Simple and Efficient Bilayer Cross Counting, JGAA 8(2), 2004).
type tree struct{ sums []int }

// inversions returns the sum, over all pairs of keys in the wrong order, of the products
// of their costs. All keys are below n.
func (t *tree) inversions(keys, costs []int32, n int) int {
	first := 1
	for first < n {
		first *= 2
	}
	t.sums = zeros(t.sums, 2*first)
	sum := 0
	for k, key := range keys {
		after, cost := 0, int(costs[k])
		i := first + int(key)
		for t.sums[i] += cost; i > 1; t.sums[i] += cost {
			if i&1 == 0 {
				after += t.sums[i+1]
			}
			i /= 2
		}
		sum += after * cost
	}
	return sum
}

// A line is a segment as drawn: its heights at the left and at the right.
type line struct{ left, right float64 }

// crossings returns the number of pairs of lines that cross. Lines that only meet do not.
func crossings(lines []line) int {
	slices.SortFunc(lines, func(a, b line) int {
		return cmp.Or(cmp.Compare(a.left, b.left), cmp.Compare(a.right, b.right))
	})
	rights := make([]float64, len(lines))
	for i, l := range lines {
		rights[i] = l.right
	}
	return inversions(rights)
}

// inversions returns the number of pairs in the wrong order. Equal elements form none.
func inversions[T cmp.Ordered](all []T) int {
	sorted := slices.Clone(all)
	slices.Sort(sorted)
	sorted = slices.Compact(sorted)
	keys := make([]int32, len(all))
	for i, x := range all {
		k, _ := slices.BinarySearch(sorted, x)
		keys[i] = int32(k)
	}
	return new(tree).inversions(keys, slices.Repeat([]int32{1}, len(keys)), len(sorted))
}

// bowCrossings returns the number of crossings of the bows beside a column with each
// other and with the lines that leave the column. A bow has its upper end at left, its
// lower end at right.
func bowCrossings(bows, lines []line) int {
	n := 0
	for i, b := range bows {
		for _, l := range lines {
			if b.left < l.left && l.left < b.right {
				n++
			}
		}
		for _, c := range bows[:i] {
			if b.left < c.left && c.left < b.right && b.right < c.right ||
				c.left < b.left && b.left < c.right && c.right < b.right {
				n++
			}
		}
	}
	return n
}
