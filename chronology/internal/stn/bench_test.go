package stn_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"

	"throughline/chronology/internal/stn"
)

// start and end return the points of event i.
func start(i int) stn.Point { return stn.Point(2*i + 1) }
func end(i int) stn.Point   { return stn.Point(2*i + 2) }

const dayLength = 86400

// story returns a network as chronicles make them: n events, of which every third is
// dated to a month, begin before they end; links run forward to a near event, 2.3
// constraints for each event besides the dates.
func story(n int) *stn.Network {
	r := rand.New(rand.NewPCG(1, 2))
	net := stn.New(2*n, 4*n+n/3)
	for i := range n {
		net.Most(end(i), start(i), stn.Time{})
		for k := range 2 {
			if i > 0 && (k == 0 || r.IntN(10) < 3) {
				j := max(0, i-1-r.IntN(100))
				net.Most(start(i), end(j), stn.Time{}) // i follows j
			}
		}
		if i%3 == 0 {
			from := int64(i) * dayLength
			net.Least(stn.Origin, start(i), stn.NewTime(from, 0))
			net.Least(stn.Origin, end(i), stn.NewTime(from, 0))
			net.Most(stn.Origin, start(i), stn.NewTime(from+200*dayLength, 0).Below())
			net.Most(stn.Origin, end(i), stn.NewTime(from+200*dayLength, 0).Below())
		}
	}
	return net
}

func sizes(b *testing.B, most int, run func(b *testing.B, n int)) {
	for n := 1000; n <= most; n *= 10 {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) { run(b, n) })
	}
}

// BenchmarkSolve bounds all points of a story on both sides.
func BenchmarkSolve(b *testing.B) {
	sizes(b, 1_000_000, func(b *testing.B, n int) {
		solve(b, story(n))
	})
}

func solve(b *testing.B, net *stn.Network) {
	b.ReportAllocs()
	b.ReportMetric(float64(net.Constraints()), "constraints")
	for b.Loop() {
		b.StopTimer()
		c := net.Copy(0)
		runtime.GC()
		b.StartTimer()
		if _, cycles := c.Solve(); len(cycles) > 0 {
			b.Fatal("the verdict is wrong: ", len(cycles), " cycles")
		}
	}
}

// BenchmarkChainWithStar solves one strongly connected component in which the queue of
// the method of Bellman and Ford meets the worst order: the rays of a star reach every
// point of a chain, the last first, so each pass along the chain corrects one more point.
// Without the subtree disassembly it takes the square of the length.
func BenchmarkChainWithStar(b *testing.B) {
	sizes(b, 1_000_000, func(b *testing.B, n int) { solve(b, chainWithStar(n)) })
}

func chainWithStar(n int) *stn.Network {
	net := stn.New(n+1, 2*n+1)
	hub := stn.Point(n + 1)
	net.Most(stn.Origin, hub, stn.NewTime(0, 0))
	for i := n; i > 0; i-- {
		net.Most(hub, stn.Point(i), stn.NewTime(0, 0))
	}
	for i := 1; i < n; i++ {
		net.Most(stn.Point(i), stn.Point(i+1), stn.NewTime(-1, 0))
	}
	net.Most(stn.Point(n), hub, stn.NewTime(int64(n), 0))
	return net
}

// BenchmarkContradiction finds the one contradiction of a chain of n events, with two
// links from each to earlier ones, and shows that none of its constraints can be left
// out: the last event is said to be over before the first begins, so the proof goes
// through all of them.
func BenchmarkContradiction(b *testing.B) {
	sizes(b, 1_000_000, func(b *testing.B, n int) {
		net := stn.New(2*n, 3*n+2)
		for i := range n {
			net.Most(end(i), start(i), stn.Time{})
			if i > 0 {
				net.Most(start(i), end(i-1), stn.Time{})
				net.Most(start(i), start(i/2), stn.Time{})
			}
		}
		net.Most(stn.Origin, end(n-1), stn.NewTime(-1, 0))
		net.Least(stn.Origin, start(0), stn.NewTime(0, 0))
		b.ReportAllocs()
		for b.Loop() {
			b.StopTimer()
			c := net.Copy(0)
			runtime.GC()
			b.StartTimer()
			_, cycles := c.Solve()
			if len(cycles) != 1 {
				b.Fatal(len(cycles), " cycles")
			}
			groups, each := make([][]int, len(cycles[0])), make([]int, len(cycles[0]))
			for i := range groups {
				each[i] = i
				groups[i] = each[i : i+1]
			}
			tries := 1 << 30
			if kept, _ := c.Minimal(cycles[0], groups, &tries); len(kept) != len(groups) {
				b.Fatalf("%d of %d constraints are needed", len(kept), len(groups))
			}
			b.ReportMetric(float64(len(groups)), "constraints")
		}
	})
}
