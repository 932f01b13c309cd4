package csr

// Betweenness returns the betweenness of each node v (Freeman 1977): the number of
// ordered pairs (s, t) of other nodes whose shortest paths pass through v. A pair with
// several shortest paths counts by the share of them that do. If sources is not nil, s
// ranges over sources only, as often as a node is repeated there; a sample of the nodes
// gives an estimate (Brandes and Pich 2007).
//
// The algorithm is that of Brandes (2001). It takes O(m) time for each source.
func (g *Graph) Betweenness(sources []int32) []float64 {
	b := newBetween(g)
	if sources == nil {
		for s := range g.Nodes() {
			b.count(int32(s))
		}
	}
	for _, s := range sources {
		b.count(s)
	}
	return b.sum
}

// A between is the state of [Graph.Betweenness].
type between struct {
	g     *Graph
	sum   []float64
	far   []int32   // edges from the source; −1 if not reached
	ways  []tally   // the number of shortest paths from the source
	share []float64 // the sum for this source
	queue []int32   // nodes reached, the nearest first
}

func newBetween(g *Graph) *between {
	n := g.Nodes()
	b := &between{
		g: g, sum: make([]float64, n), far: make([]int32, n),
		ways: make([]tally, n), share: make([]float64, n), queue: make([]int32, 0, n),
	}
	for v := range b.far {
		b.far[v] = -1
	}
	return b
}

// count adds the contribution of one source.
func (b *between) count(source int32) {
	b.search(source)
	for i := len(b.queue) - 1; i >= 0; i-- {
		v := b.queue[i]
		share := 0.0
		for _, w := range b.g.Successors(int(v)) {
			if b.far[w] == b.far[v]+1 {
				// The conversion rules out fused operations, which some processors lack.
				share += float64(b.ways[v].over(b.ways[w]) * (1 + b.share[w]))
			}
		}
		b.share[v] = share
		if v != source {
			b.sum[v] += share
		}
	}
	for _, v := range b.queue {
		b.far[v], b.ways[v] = -1, tally{}
	}
}

// search counts the shortest paths from the source to each node.
func (b *between) search(source int32) {
	b.far[source], b.ways[source] = 0, tally{n: 1}
	b.queue = append(b.queue[:0], source)
	for i := 0; i < len(b.queue); i++ {
		v := b.queue[i]
		for _, w := range b.g.Successors(int(v)) {
			if b.far[w] < 0 {
				b.far[w] = b.far[v] + 1
				b.queue = append(b.queue, w)
			}
			if b.far[w] == b.far[v]+1 {
				b.ways[w].add(b.ways[v])
			}
		}
	}
}

// A tally is a number of paths, n × 2^(512 × exp). Their number may exceed the greatest
// float64.
type tally struct {
	n   float64 // from 1, less than 2^513
	exp int32
}

// big is 2^512, the base of tallies.
const big = 0x1p512

// add adds u to t.
func (t *tally) add(u tally) {
	if t.exp != u.exp {
		if t.exp < u.exp {
			*t, u = u, *t
		}
		u.n = u.at(t.exp)
	}
	t.n += u.n
	if t.n >= big {
		t.n /= big
		t.exp++
	}
}

// over returns t / u; u must not be less than t.
func (t tally) over(u tally) float64 {
	if t.exp == u.exp {
		return t.n / u.n
	}
	return t.at(u.exp) / u.n
}

// at returns the mantissa of t at a greater exponent. Two or more steps up it is too
// small to count, and at returns 0.
func (t tally) at(exp int32) float64 {
	if exp-t.exp > 1 {
		return 0
	}
	return t.n / big
}
