package graph

import (
	"hash/maphash"

	"throughline/events"
)

// An ids finds events by their ids: a hash table with open addressing. A slot holds the
// upper half of a hash and, in the lower half, the number of an event plus one; 0 is an
// empty slot. A map would take three times the memory and twice as long to fill.
type ids struct {
	seed  maphash.Seed
	slots []uint64 // a power of two of them, at most two thirds full
}

// newIDs returns the table of a list, and the events that are in it: of several with one
// id the first.
func newIDs(list []*events.Event) (ids, []*events.Event) {
	size := 8
	for 2*size < 3*len(list) {
		size *= 2
	}
	t := ids{maphash.MakeSeed(), make([]uint64, size)}
	nodes := make([]*events.Event, 0, len(list))
	var hashes [batchSize]uint64 // batched as in resolvePart
	for from := 0; from < len(list); from += batchSize {
		batch := list[from:min(from+batchSize, len(list))]
		for i, e := range batch {
			hashes[i] = t.hash(e.ID)
		}
		for i, e := range batch {
			if s := t.slot(hashes[i], e.ID, nodes); *s == 0 {
				nodes = append(nodes, e)
				*s = hashes[i]>>32<<32 | uint64(len(nodes))
			}
		}
	}
	return t, nodes
}

func (t ids) hash(id string) uint64 { return maphash.String(t.seed, id) }

// mask returns the bits of a hash that give its first slot.
func (t ids) mask() uint64 { return uint64(len(t.slots) - 1) }

// slot returns the slot of the id, or the empty one where it belongs.
func (t ids) slot(hash uint64, id string, nodes []*events.Event) *uint64 {
	for at := hash & t.mask(); ; at = (at + 1) & t.mask() {
		s := &t.slots[at]
		if *s == 0 || *s>>32 == hash>>32 && nodes[uint32(*s)-1].ID == id {
			return s
		}
	}
}

// find returns the number of the event with the id.
func (t ids) find(id string, nodes []*events.Event) (int, bool) {
	hash := t.hash(id)
	return t.findFrom(hash, t.slots[hash&t.mask()], id, nodes)
}

// findFrom is like find, for callers that have already read the first slot.
func (t ids) findFrom(hash, first uint64, id string, nodes []*events.Event) (int, bool) {
	if first>>32 != hash>>32 || first == 0 || nodes[uint32(first)-1].ID != id {
		first = *t.slot(hash, id, nodes)
	}
	return int(uint32(first)) - 1, first != 0
}
