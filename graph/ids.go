package graph

import (
	"hash/maphash"

	"throughline/events"
)

// Ids finds events by their ids: a hash table with open addressing. A slot holds
// the upper half of a hash and, below it, the number of an event plus one; 0 is an
// empty slot. A map would take three times the memory and twice as long to fill.
type ids struct {
	seed  maphash.Seed
	slots []uint64 // a power of two of them, at most two thirds full
}

// newIDs makes the table of a list, and lists the events that are in it: of several
// with one id the first.
func newIDs(list []*events.Event) (ids, []*events.Event) {
	size := 8
	for 2*size < 3*len(list) {
		size *= 2
	}
	t := ids{maphash.MakeSeed(), make([]uint64, size)}
	nodes := make([]*events.Event, 0, len(list))
	for _, e := range list {
		hash := maphash.String(t.seed, e.ID)
		if s := t.slot(hash, e.ID, nodes); *s == 0 {
			nodes = append(nodes, e)
			*s = hash>>32<<32 | uint64(len(nodes))
		}
	}
	return t, nodes
}

// slot is the slot of the id, or the empty one where it belongs.
func (t ids) slot(hash uint64, id string, nodes []*events.Event) *uint64 {
	mask := uint32(len(t.slots) - 1)
	for at := uint32(hash) & mask; ; at = (at + 1) & mask {
		s := &t.slots[at]
		if *s == 0 || *s>>32 == hash>>32 && nodes[uint32(*s)-1].ID == id {
			return s
		}
	}
}

// find is the number of the event with an id.
func (t ids) find(id string, nodes []*events.Event) (int, bool) {
	s := *t.slot(maphash.String(t.seed, id), id, nodes)
	return int(uint32(s)) - 1, s != 0
}
