package sugiyama_test

import (
	"testing"

	"throughline/layered/internal/sugiyama"
)

// FuzzLayout reads a graph from bytes, and tests that its layout keeps all promises.
func FuzzLayout(f *testing.F) {
	f.Add([]byte{5, 4, 3, 5, 0, 10, 1, 20, 1, 0, 2, 30, 0, 3, 0, 1, 0, 2, 1, 3, 4, 0, 0, 3})
	f.Add([]byte{0, 0, 0, 2, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0})
	f.Fuzz(func(t *testing.T, data []byte) {
		next := func() int {
			if len(data) == 0 {
				return 0
			}
			b := data[0]
			data = data[1:]
			return int(b)
		}
		g := graph{opt: sugiyama.Options{
			NodeGap: float64(next()) / 4, LinkGap: float64(next()) / 4, PortGap: float64(next()) / 4,
		}}
		for range next() % 24 {
			g.nodes = append(g.nodes, sugiyama.Node{Column: next() % 9, Height: float64(next())})
		}
		for n := len(g.nodes); n > 0 && len(data) > 1 && len(g.edges) < 60; {
			e := sugiyama.Edge{From: next() % n, To: next() % n, Weight: float64(len(data) % 3)}
			if ports := next(); ports%2 > 0 {
				e.Leave, e.Arrive = g.part(e.From, ports/2%4), g.part(e.To, ports/8%4)
			}
			g.edges = append(g.edges, e)
		}
		g.check(t, g.layout())
	})
}
