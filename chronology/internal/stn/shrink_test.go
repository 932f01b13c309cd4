package stn_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"throughline/chronology/internal/stn"
)

func TestShrunkenSolutionsProveTheSame(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	proofs := 0
	for range 3000 {
		p := random(r)
		s, cycles := build(p).Solve()
		if len(cycles) > 0 {
			continue
		}
		small, _ := build(p).Solve()
		kept := small.Shrink()
		for q := stn.Point(1); int(q) <= p.points; q++ {
			for _, latest := range []bool{false, true} {
				want := slices.Collect(s.Why(q, latest))
				var got []int
				for c := range small.Why(q, latest) {
					got = append(got, int(kept[c]))
				}
				if !slices.Equal(got, want) || small.Next(q, latest) != s.Next(q, latest) {
					t.Fatalf("%v: why %d, latest %v: %v, want %v", p, q, latest, got, want)
				}
				if len(want) > 0 {
					proofs++
					if root := int(kept[small.Root(q, latest)]); root != want[len(want)-1] {
						t.Fatalf("%v: root of %d, latest %v: %d, want %d", p, q, latest, root, want[len(want)-1])
					}
				}
			}
		}
	}
	if proofs < 1000 {
		t.Errorf("only %d proofs", proofs)
	}
}
