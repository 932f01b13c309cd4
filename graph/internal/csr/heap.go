package csr

// A heap is a priority queue: pop returns the least item.
type heap[T any] struct {
	less  func(a, b T) bool
	items []T
}

func (h *heap[T]) empty() bool { return len(h.items) == 0 }

// push adds x.
func (h *heap[T]) push(x T) {
	h.items = append(h.items, x)
	i := len(h.items) - 1
	for i > 0 {
		up := (i - 1) / 2
		if !h.less(x, h.items[up]) {
			break
		}
		h.items[i] = h.items[up]
		i = up
	}
	h.items[i] = x
}

// pop removes and returns the least item.
func (h *heap[T]) pop() T {
	least := h.items[0]
	last := len(h.items) - 1
	x := h.items[last]
	h.items = h.items[:last]
	if last > 0 {
		h.sink(x)
	}
	return least
}

// sink puts x where the least item was and restores the order.
func (h *heap[T]) sink(x T) {
	i := 0
	for {
		down := 2*i + 1
		if down >= len(h.items) {
			break
		}
		if right := down + 1; right < len(h.items) && h.less(h.items[right], h.items[down]) {
			down = right
		}
		if !h.less(h.items[down], x) {
			break
		}
		h.items[i] = h.items[down]
		i = down
	}
	h.items[i] = x
}
