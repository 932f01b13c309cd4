package sugiyama

// restAll lists the constraints so that those on upper bodies come first.
func (b *bodies) restAll() {
	b.restsByUpper()
	b.rests, b.ready = b.rests[:0], b.ready[:0]
	for i, w := range b.waits {
		if w == 0 {
			b.ready = append(b.ready, int32(i))
		}
	}
	for i := 0; i < len(b.ready); i++ {
		u := b.ready[i]
		for _, r := range b.by[b.start[u]:b.start[u+1]] {
			b.rests = append(b.rests, r)
			if b.waits[r.below]--; b.waits[r.below] == 0 {
				b.ready = append(b.ready, r.below)
			}
		}
	}
}

// restsByUpper groups the constraints by their upper bodies, and counts those that each
// body waits for.
func (b *bodies) restsByUpper() {
	n := len(b.list)
	b.waits, b.start = zeros(b.waits, n), zeros(b.start, n+2)
	for _, vs := range b.order {
		for i := 1; i < len(vs); i++ {
			b.start[b.body[vs[i-1]]+2]++
			b.waits[b.body[vs[i]]]++
		}
	}
	for i := range n {
		b.start[i+2] += b.start[i+1]
	}
	b.by = resize(b.by, int(b.start[n+1]))
	for _, vs := range b.order {
		for i := 1; i < len(vs); i++ {
			u, v := vs[i-1], vs[i]
			above, below := b.body[u], b.body[v]
			b.by[b.start[above+1]] = rest{above, below, b.offset[u] + b.step(u, v) - b.offset[v], v}
			b.start[above+1]++ // ends up where those of the next body begin
		}
	}
}
