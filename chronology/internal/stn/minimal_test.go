package stn_test

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"throughline/chronology/internal/stn"
)

// kept returns p with the constraints all of whose groups are kept.
func kept(p plain, groups [][]int, keep func(g int) bool) plain {
	rest := plain{points: p.points}
	for i, c := range p.all {
		if !slices.ContainsFunc(groups[i], func(g int) bool { return !keep(g) }) {
			rest.all = append(rest.all, c)
		}
	}
	return rest
}

// checkMinimal tests that what Minimal keeps clashes, and does not without any one
// of its groups; and that it keeps nothing only where nothing clashes.
func checkMinimal(t *testing.T, p plain, groups [][]int) (size int) {
	t.Helper()
	all := make([]int, len(p.all))
	for i := range all {
		all[i] = i
	}
	tries := 1 << 30
	got, sure := build(p).Minimal(all, groups, &tries)
	if !sure {
		t.Fatalf("%v: not sure after %d tries", p, 1<<30-tries)
	}
	if _, consistent := floyd(p); consistent {
		if got != nil {
			t.Fatalf("%v: Minimal = %v of what does not clash", p, got)
		}
		return 0
	}
	if _, consistent := floyd(kept(p, groups, func(g int) bool { return slices.Contains(got, g) })); consistent {
		t.Fatalf("%v, groups %v: Minimal = %v does not clash", p, groups, got)
	}
	for _, out := range got {
		if _, consistent := floyd(kept(p, groups, func(g int) bool { return g != out && slices.Contains(got, g) })); !consistent {
			t.Fatalf("%v, groups %v: Minimal = %v clashes without %d", p, groups, got, out)
		}
	}
	return len(got)
}

func TestMinimalKeepsWhatIsNeeded(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 8))
	large := 0
	for range 10000 {
		p := random(r)
		groups := make([][]int, len(p.all))
		for i := range groups {
			for range r.IntN(3) { // none: always in force
				groups[i] = append(groups[i], r.IntN(6))
			}
		}
		if checkMinimal(t, p, groups) > 2 {
			large++
		}
	}
	if large < 200 {
		t.Errorf("only %d clashes have more than two groups", large)
	}
}

// A long chain is joined into one, and is not tried link by link.
func TestMinimalOfALongChain(t *testing.T) {
	const n = 100_000
	net := stn.New(n, 0)
	var all []int
	var groups [][]int
	add := func(g, c int) { all, groups = append(all, c), append(groups, []int{g}) }
	for i := 1; i < n; i++ {
		add(i, net.Most(stn.Point(i+1), stn.Point(i), stn.Time{}))
	}
	add(0, net.Most(stn.Origin, stn.Point(n), stn.NewTime(5, 0)))
	add(0, net.Most(stn.Point(n), stn.Origin, stn.NewTime(-1, 0)))
	add(n, net.Most(stn.Point(1), stn.Origin, stn.NewTime(-7, 0)))
	add(n, net.Most(stn.Origin, stn.Point(1), stn.NewTime(8, 0)))
	add(n+1, net.Most(stn.Origin, stn.Point(n/2), stn.NewTime(9, 0)))
	tries := 1 << 30
	if got, sure := net.Minimal(all, groups, &tries); len(got) != n+1 || !sure {
		t.Errorf("Minimal keeps %d groups, want %d", len(got), n+1)
	}
}

func TestDistances(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 9))
	for range 3000 {
		p := random(r)
		d, consistent := floyd(p)
		if !consistent {
			continue
		}
		s, _ := build(p).Solve()
		x := s.Searcher()
		for i := range p.points + 1 {
			from := s.From(stn.Point(i))
			for j := range p.points + 1 {
				if got := limitOf(from(stn.Point(j))); i != j && !same(got, d[i][j]) {
					t.Fatalf("%v: from %d to %d: %v, want %v", p, i, j, got, d[i][j])
				}
				for _, most := range []int64{-1, 0, 1} {
					want := !(&limit{big.NewInt(most), false}).less(d[i][j])
					if got := x.Implies(stn.Point(i), stn.Point(j), stn.NewTime(0, most)); i != j && got != want {
						t.Fatalf("%v: implies %d − %d ≤ %d: %v, want %v", p, j, i, most, got, want)
					}
				}
			}
		}
	}
}

func TestTimes(t *testing.T) {
	for _, sec := range []int64{0, 1, -1, 1 << 62, -1 << 62, 1<<63 - 1, -1 << 63, 123456789} {
		for _, nsec := range []int64{0, 1, 999_999_999} {
			for _, strict := range []bool{false, true} {
				x := stn.NewTime(sec, nsec)
				if strict {
					x = x.Below()
				}
				s, n, b := x.Split()
				if s != sec || int64(n) != nsec || b != strict {
					t.Errorf("Of(%d, %d) strict %v splits into %d, %d, %v", sec, nsec, strict, s, n, b)
				}
			}
		}
	}
	large := stn.NewTime(1<<62, 0)
	for range 10000 {
		large = large.Plus(large)
	}
	if s, _, _ := large.Split(); s != 1<<63-1 {
		t.Errorf("a sum without end is %d seconds", s)
	}
}

// Whatever the constraints are, there is one verdict, and everything is proved.
func FuzzSolve(f *testing.F) {
	f.Add([]byte{3, 0, 1, 5, 1, 2, 251, 2, 0, 250})
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) == 0 {
			return
		}
		p := plain{points: 1 + int(data[0]%12)}
		for data = data[1:]; len(data) >= 3 && len(p.all) < 60; data = data[3:] {
			p.all = append(p.all, constraint{
				from: int(data[0]) % (p.points + 1), to: int(data[1]) % (p.points + 1),
				most: big.NewInt(int64(int8(data[2])) / 2), strict: data[2]&1 == 1,
			})
		}
		check(t, p)
		groups := make([][]int, len(p.all))
		for i := range groups {
			groups[i] = []int{i / 2}
		}
		checkMinimal(t, p, groups)
	})
}

// A cycle of points that are all tied both ways takes a try for each pair of neighbours,
// each of which looks at everything: Minimal keeps to the limit, and says so.
func TestMinimalStopsWhenItsTriesAreUsedUp(t *testing.T) {
	const n = 300
	net := stn.New(n, 2*n)
	var all []int
	var groups [][]int
	for i := range n {
		a, b := stn.Point(1+i), stn.Point(1+(i+1)%n)
		for _, c := range []int{net.Most(a, b, stn.NewTime(-1, 0)), net.Most(b, a, stn.NewTime(2, 0))} {
			all, groups = append(all, c), append(groups, []int{i})
		}
	}
	for _, given := range []int{0, 5 * n, 1 << 30} {
		tries := given
		kept, sure := net.Minimal(all, groups, &tries)
		if len(kept) != n {
			t.Fatalf("with %d tries: %d groups, want %d", given, len(kept), n)
		}
		if sure != (given == 1<<30) || sure != (tries >= 0) || tries < -2*n {
			t.Errorf("with %d tries: sure is %v and %d tries are left", given, sure, tries)
		}
	}
}
