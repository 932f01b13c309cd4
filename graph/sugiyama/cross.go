package sugiyama

import (
	"cmp"
	"slices"
)

// inversions counts the pairs of keys below n that stand in the wrong order, with
// an accumulator tree (Barth, Mutzel, Jünger, Simple and Efficient Bilayer Cross
// Counting, JGAA 8(2), 2004). tree has room for 2n numbers or is grown.
func inversions(keys []int32, n int, tree []int32) (int, []int32) {
	first := 1
	for first < n {
		first *= 2
	}
	tree = slices.Grow(tree[:0], 2*first)[:2*first]
	clear(tree)
	count := 0
	for _, k := range keys {
		i := first + int(k)
		tree[i]++
		for ; i > 1; i /= 2 {
			if i&1 == 0 {
				count += int(tree[i+1])
			}
			tree[i/2]++
		}
	}
	return count, tree
}

// A line is a segment as drawn: its heights at the left and at the right.
type line struct{ left, right float64 }

// crossings counts the pairs of lines that cross. Lines that only meet do not.
func crossings(lines []line) int {
	slices.SortFunc(lines, func(a, b line) int {
		return cmp.Or(cmp.Compare(a.left, b.left), cmp.Compare(a.right, b.right))
	})
	rights := make([]float64, len(lines))
	for i, l := range lines {
		rights[i] = l.right
	}
	slices.Sort(rights)
	rights = slices.Compact(rights)
	keys := make([]int32, len(lines))
	for i, l := range lines {
		k, _ := slices.BinarySearch(rights, l.right)
		keys[i] = int32(k)
	}
	n, _ := inversions(keys, len(rights), nil)
	return n
}

// bowCrossings counts the crossings of the bows beside a column with each other and
// with the lines that leave it. A bow has its upper end at left, its lower at right.
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
