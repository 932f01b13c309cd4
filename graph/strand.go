package graph

import (
	"slices"

	"throughline/chronology"
	"throughline/events"
)

// A Strand is one of the lines that a picture draws for an edge.
type Strand struct {
	Type       events.LinkType
	Links      int               // how many links it stands for
	Confidence events.Confidence // the highest of the links of this type
	Aside      bool              // whether stronger statements contradict it
}

// Strands returns the lines that show an edge: one in the strongest type of its links, by
// the order of the types; another if the later event disputes the earlier; and the same
// two for links that stronger statements contradict.
func (e Edge) Strands(b *chronology.Bounds) []Strand {
	var all []Strand
	for _, l := range e.Links {
		aside := b.LinkSetAside(e.To.ID, l)
		i := slices.IndexFunc(all, func(s Strand) bool {
			return s.Aside == aside && (s.Type == events.Disputes) == (l.Type == events.Disputes)
		})
		if i < 0 {
			i = len(all)
			all = append(all, Strand{Type: l.Type, Aside: aside})
		}
		all[i].add(l)
	}
	return all
}

// add adds a link to those that s stands for.
func (s *Strand) add(l events.Link) {
	s.Links++
	if l.Type < s.Type {
		s.Type, s.Confidence = l.Type, events.Unstated
	}
	if l.Type == s.Type {
		s.Confidence = max(s.Confidence, l.Confidence)
	}
}
