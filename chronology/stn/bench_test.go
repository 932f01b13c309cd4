package stn_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"

	"throughline/chronology/stn"
)

// start and end are the points of event i.
func start(i int) stn.Point { return stn.Point(2*i + 1) }
func end(i int) stn.Point   { return stn.Point(2*i + 2) }

const dayLength = 86400

// story is a network as chronicles make them: n events, of which every third is
// dated to a month, begin before they end; links run forward to a near event,
// 2.3 constraints for each event besides the dates.
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
			net.Least(stn.Origin, start(i), stn.Of(from, 0))
			net.Least(stn.Origin, end(i), stn.Of(from, 0))
			net.Most(stn.Origin, start(i), stn.Of(from+200*dayLength, 0).Below())
			net.Most(stn.Origin, end(i), stn.Of(from+200*dayLength, 0).Below())
		}
	}
	return net
}

// fresh is a copy of a network, so that each run of a benchmark finds its parts anew.
func fresh(net *stn.Network) *stn.Network {
	c := stn.New(net.Points(), net.Constraints())
	for i := range net.Constraints() {
		c.Most(net.Constraint(i))
	}
	return c
}

func sizes(b *testing.B, most int, run func(b *testing.B, n int)) {
	for n := 1000; n <= most; n *= 10 {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) { run(b, n) })
	}
}

// BenchmarkSolve bounds all points of a story on both sides.
func BenchmarkSolve(b *testing.B) {
	sizes(b, 1_000_000, func(b *testing.B, n int) {
		solve(b, story(n), false)
	})
}

func solve(b *testing.B, net *stn.Network, clash bool) {
	b.ReportAllocs()
	b.ReportMetric(float64(net.Constraints()), "constraints")
	for b.Loop() {
		b.StopTimer()
		c := fresh(net)
		runtime.GC()
		b.StartTimer()
		if _, cycles := c.Solve(); len(cycles) > 0 != clash {
			b.Fatal("the verdict is wrong: ", len(cycles), " cycles")
		}
	}
}

// BenchmarkChainWithStar is where a plain queue of points carries outdated
// distances along the chain, once for every ray of the star: the whole is one
// strongly connected component.
func BenchmarkChainWithStar(b *testing.B) {
	sizes(b, 1_000_000, func(b *testing.B, n int) {
		net := stn.New(n+1, 3*n)
		hub := stn.Point(n + 1)
		half := n / 2
		net.Most(stn.Origin, hub, stn.Of(0, 0))
		for i := range half { // the rays of the star: each reaches the chain by a shorter way than the last
			ray := stn.Point(i + 1)
			net.Most(hub, ray, stn.Of(int64(i), 0))
			net.Most(ray, stn.Point(half+1), stn.Of(int64(n-2*i), 0))
		}
		for i := half + 1; i < n; i++ {
			net.Most(stn.Point(i), stn.Point(i+1), stn.Of(-1, 0))
		}
		net.Most(stn.Point(n), hub, stn.Of(int64(10*n), 0))
		solve(b, net, false)
	})
}

// BenchmarkContradiction finds the one contradiction of a story: its last event is
// said to be over before its first begins, through a chain of all events.
func BenchmarkContradiction(b *testing.B) {
	sizes(b, 1_000_000, func(b *testing.B, n int) {
		net := story(n)
		for i := 1; i < n; i++ {
			net.Most(start(i), end(i-1), stn.Time{})
		}
		net.Least(stn.Origin, start(1), stn.Of(int64(n)*dayLength*2, 0))
		solve(b, net, true)
	})
}
