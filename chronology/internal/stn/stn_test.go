package stn_test

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"throughline/chronology/internal/stn"
)

// A plain is a network in the plainest terms: constraints to − from ≤ most, or <
// if strict, over points from 0, the origin.
type plain struct {
	points int
	all    []constraint
}

type constraint struct {
	from, to int
	most     *big.Int // nanoseconds
	strict   bool
}

// A limit is at most, or less than, a number of nanoseconds; nil is no limit.
type limit struct {
	most   *big.Int
	strict bool
}

func (l *limit) less(m *limit) bool {
	if m == nil {
		return l != nil
	}
	if l == nil {
		return false
	}
	c := l.most.Cmp(m.most)
	return c < 0 || c == 0 && l.strict && !m.strict
}

func sum(a, b *limit) *limit {
	if a == nil || b == nil {
		return nil
	}
	return &limit{new(big.Int).Add(a.most, b.most), a.strict || b.strict}
}

// floyd runs the method of Floyd and Warshall, as in Dechter, Meiri and Pearl. It returns
// the tightest limit of each difference, and whether there is a solution.
func floyd(p plain) (d [][]*limit, consistent bool) {
	size := p.points + 1
	d = make([][]*limit, size)
	for i := range d {
		d[i] = make([]*limit, size)
		d[i][i] = &limit{new(big.Int), false}
	}
	for _, c := range p.all {
		if l := (&limit{c.most, c.strict}); l.less(d[c.from][c.to]) {
			d[c.from][c.to] = l
		}
	}
	for k := range d {
		for i := range d {
			for j := range d {
				if l := sum(d[i][k], d[k][j]); l.less(d[i][j]) {
					d[i][j] = l
				}
			}
		}
		for i := range d {
			if l := d[i][i]; l.most.Sign() < 0 || l.most.Sign() == 0 && l.strict {
				return nil, false
			}
		}
	}
	return d, true
}

// build makes the network of p. Group g holds constraint g.
func build(p plain) *stn.Network {
	n := stn.New(p.points, 0)
	for _, c := range p.all {
		n.Most(stn.Point(c.from), stn.Point(c.to), time(c.most, c.strict))
	}
	return n
}

func time(ns *big.Int, strict bool) stn.Time {
	sec, nsec := new(big.Int).DivMod(ns, big.NewInt(1e9), new(big.Int))
	t := stn.NewTime(sec.Int64(), nsec.Int64())
	if strict {
		return t.Below()
	}
	return t
}

// limitOf returns a bound of a solution as a limit.
func limitOf(t stn.Time) *limit {
	if t == stn.Infinity {
		return nil
	}
	sec, nsec, strict := t.Split()
	ns := new(big.Int).Mul(big.NewInt(sec), big.NewInt(1e9))
	return &limit{ns.Add(ns, big.NewInt(int64(nsec))), strict}
}

func same(a, b *limit) bool { return !a.less(b) && !b.less(a) }

// random makes a small network: most of its constraints run forward, as links do,
// and lengths come in sizes from nanoseconds to the age of stars.
func random(r *rand.Rand) plain {
	p := plain{points: 1 + r.IntN(8)}
	units := []*big.Int{big.NewInt(1), big.NewInt(1e9), new(big.Int).Mul(big.NewInt(3e17), big.NewInt(1e9))}
	unit := units[r.IntN(len(units))]
	for range r.IntN(3 * p.points) {
		c := constraint{from: r.IntN(p.points + 1), to: r.IntN(p.points + 1), strict: r.IntN(3) == 0}
		w := int64(r.IntN(9) - 2)
		if r.IntN(3) == 0 {
			w = int64(r.IntN(9) - 6)
		}
		c.most = new(big.Int).Mul(unit, big.NewInt(w))
		if r.IntN(8) == 0 {
			c.most.Add(c.most, big.NewInt(int64(r.IntN(3)-1)))
		}
		if c.from == c.to && r.IntN(10) > 0 {
			continue
		}
		p.all = append(p.all, c)
	}
	return p
}

// check holds the solution of p against the method of Floyd and Warshall.
func check(t *testing.T, p plain) {
	t.Helper()
	n := build(p)
	s, cycles := n.Solve()
	d, consistent := floyd(p)
	if consistent != (len(cycles) == 0) {
		t.Fatalf("%v: consistent %v, but cycles %v", p, consistent, cycles)
	}
	for _, c := range cycles {
		checkCycle(t, p, n, c)
	}
	if !consistent {
		return
	}
	for i := 1; i <= p.points; i++ {
		x := stn.Point(i)
		if got := limitOf(s.Latest(x)); !same(got, d[0][i]) {
			t.Fatalf("%v: the latest of %d is %v, want %v", p, i, got, d[0][i])
		}
		if got := limitOf(s.Earliest(x)); !same(got, d[i][0]) {
			t.Fatalf("%v: the earliest of %d is %v, want %v", p, i, got, d[i][0])
		}
		back := slices.Collect(s.WhyLatest(x))
		slices.Reverse(back)
		checkPath(t, n, back, stn.Origin, x, s.Latest(x))
		checkPath(t, n, slices.Collect(s.WhyEarliest(x)), x, stn.Origin, s.Earliest(x))
	}
}

// checkPath adds up a proof: it must lead from one point to the other.
func checkPath(t *testing.T, n *stn.Network, path []int, from, to stn.Point, want stn.Time) {
	t.Helper()
	if len(path) == 0 {
		if want != stn.Infinity {
			t.Fatalf("no proof of %v", want)
		}
		return
	}
	for _, c := range path {
		f, next, _ := n.Constraint(c)
		if f != from {
			t.Fatalf("the proof %v is broken at %d", path, c)
		}
		from = next
	}
	if from != to || n.Length(path) != want {
		t.Fatalf("the proof %v leads to %d over %v, want %d over %v", path, from, n.Length(path), to, want)
	}
}

// checkCycle tests that the constraints of a cycle clash, and that those that are
// left when any one is left out do not.
func checkCycle(t *testing.T, p plain, n *stn.Network, cycle []int) {
	t.Helper()
	first, _, _ := n.Constraint(cycle[0])
	at := first
	for _, c := range cycle {
		from, to, _ := n.Constraint(c)
		if from != at {
			t.Fatalf("%v: the cycle %v is broken at %d", p, cycle, c)
		}
		at = to
	}
	if at != first || !n.Length(cycle).Negative() {
		t.Fatalf("%v: %v is no negative cycle", p, cycle)
	}
	for out := range cycle {
		rest := plain{points: p.points}
		for i, c := range cycle {
			if i != out {
				rest.all = append(rest.all, p.all[c])
			}
		}
		if _, consistent := floyd(rest); !consistent {
			t.Fatalf("%v: the cycle %v clashes without %d", p, cycle, cycle[out])
		}
	}
}

func TestSolutionsAgreeWithFloydAndWarshall(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 1))
	verdicts := map[bool]int{}
	for range 20000 {
		p := random(r)
		check(t, p)
		_, ok := floyd(p)
		verdicts[ok]++
	}
	if verdicts[true] < 3000 || verdicts[false] < 3000 {
		t.Errorf("the instances are one-sided: %v", verdicts)
	}
}
