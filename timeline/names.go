package timeline

import (
	"fmt"
	"io"
	"maps"

	"throughline/events"
	"throughline/figure/look"
)

// names are the long names of a chronicle, each with its id. A name of a page that a
// thousand events cite would make a text of a thousand pages: it is cut where it is
// cited, and stands whole at the end.
type names []string

// brief returns x with the long names of c cut, and those names.
func brief(x events.Index, c *events.Chronicle) (events.Index, names) {
	var long names
	x.Actors, x.Places, x.Sources = maps.Clone(x.Actors), maps.Clone(x.Places), maps.Clone(x.Sources)
	for id, a := range allOf(c.Actors, x.Actors, func(a *events.Actor) string { return a.ID }) {
		if long.add(id, a.Name) {
			cut := *a
			cut.Name = look.Shortened(a.Name)
			x.Actors[id] = &cut
		}
	}
	for id, p := range allOf(c.Places, x.Places, func(p *events.Place) string { return p.ID }) {
		if long.add(id, p.Name) {
			cut := *p
			cut.Name = look.Shortened(p.Name)
			x.Places[id] = &cut
		}
	}
	for id, s := range allOf(c.Sources, x.Sources, func(s *events.Source) string { return s.ID }) {
		if long.add(id, s.Name()) {
			cut := *s
			cut.Publisher = look.Shortened(s.Name())
			x.Sources[id] = &cut
		}
	}
	return x, long
}

// allOf yields the parts that an index has, in the order of the chronicle.
func allOf[T any](parts []*T, index map[string]*T, id func(*T) string) func(yield func(string, *T) bool) {
	return func(yield func(string, *T) bool) {
		for _, p := range parts {
			if index[id(p)] == p && !yield(id(p), p) {
				return
			}
		}
	}
}

// add notes a name if it is long.
func (n *names) add(id, name string) bool {
	if look.Shortened(name) == name {
		return false
	}
	*n = append(*n, id+": "+name)
	return true
}

// write writes the names, if there are any.
func (n names) write(w io.Writer) {
	if len(n) == 0 {
		return
	}
	fmt.Fprintln(w, "\nNames that are cut above:")
	for _, s := range n {
		fmt.Fprintln(w, "   "+s)
	}
}
