package graph

import (
	"cmp"
	"slices"

	lib "github.com/dominikbraun/graph"

	"throughline/events"
)

// A Store keeps events and edges for github.com/dominikbraun/graph. Unlike the store of
// that library it is ordered: vertices are listed as they were added, edges by the place
// of their source and then of their target. So all functions of the library that depend
// on these lists give the same result each time.
//
// It may be read from several goroutines at once, but not while one changes it.
type Store struct {
	vertices []*vertex // by number
	index    map[string]*vertex
	last     int // the number of the vertex added last; numbers are never reused
}

type vertex struct {
	number     int
	id         string
	event      *events.Event
	properties lib.VertexProperties
	out        []arc // by the number of to
	arriving   int   // the number of in-edges
}

type arc struct {
	to   *vertex
	edge lib.Edge[string]
}

var _ lib.Store[string, *events.Event] = (*Store)(nil)

// NewStore returns an empty store for the library's NewWithStore.
func NewStore() *Store { return &Store{index: make(map[string]*vertex)} }

// Library returns a copy of g as a graph of github.com/dominikbraun/graph. The data of
// its edges are the links, a []events.Link. Changing the copy does not change g.
func (g *Graph) Library() lib.Graph[string, *events.Event] {
	s := NewStore()
	for _, e := range g.nodes {
		s.add(e.ID, e, lib.VertexProperties{})
	}
	for i := range g.arcs.Edges() {
		from, to := s.vertices[g.arcs.From(i)], s.vertices[g.arcs.To(i)]
		edge := lib.Edge[string]{Source: from.id, Target: to.id}
		edge.Properties.Data = slices.Clone(g.edge(i).Links)
		from.out = append(from.out, arc{to, edge})
		to.arriving++
	}
	id := func(e *events.Event) string { return e.ID }
	return lib.NewWithStore(id, s, lib.Directed())
}

// AddVertex adds an event. It returns an error if there is one with this id.
func (s *Store) AddVertex(id string, e *events.Event, p lib.VertexProperties) error {
	if _, ok := s.index[id]; ok {
		return lib.ErrVertexAlreadyExists
	}
	s.add(id, e, p)
	return nil
}

func (s *Store) add(id string, e *events.Event, p lib.VertexProperties) {
	s.last++
	v := &vertex{number: s.last, id: id, event: e, properties: p}
	s.vertices = append(s.vertices, v)
	s.index[id] = v
}

// Vertex returns the event with the id.
func (s *Store) Vertex(id string) (*events.Event, lib.VertexProperties, error) {
	v, ok := s.index[id]
	if !ok {
		return nil, lib.VertexProperties{}, lib.ErrVertexNotFound
	}
	return v.event, v.properties, nil
}

// RemoveVertex removes an event that no edge leaves or reaches.
func (s *Store) RemoveVertex(id string) error {
	v, ok := s.index[id]
	switch {
	case !ok:
		return lib.ErrVertexNotFound
	case len(v.out) > 0 || v.arriving > 0:
		return lib.ErrVertexHasEdges
	}
	i, _ := slices.BinarySearchFunc(s.vertices, v, func(a, b *vertex) int { return cmp.Compare(a.number, b.number) })
	s.vertices = slices.Delete(s.vertices, i, i+1)
	delete(s.index, id)
	return nil
}

// ListVertices returns the ids of the events in the order they were added.
func (s *Store) ListVertices() ([]string, error) {
	ids := make([]string, len(s.vertices))
	for i, v := range s.vertices {
		ids[i] = v.id
	}
	return ids, nil
}

// VertexCount returns the number of events.
func (s *Store) VertexCount() (int, error) { return len(s.vertices), nil }

// AddEdge adds an edge between two events of the store that have none yet.
func (s *Store) AddEdge(source, target string, e lib.Edge[string]) error {
	from, to := s.index[source], s.index[target]
	if from == nil || to == nil {
		return lib.ErrVertexNotFound
	}
	i, found := from.find(to)
	if found {
		return lib.ErrEdgeAlreadyExists
	}
	from.out = slices.Insert(from.out, i, arc{to, e})
	to.arriving++
	return nil
}

// find returns the index in v.out of the edge to another vertex, or where it would be
// inserted, and reports whether it is there.
func (v *vertex) find(to *vertex) (int, bool) {
	return slices.BinarySearchFunc(v.out, to, func(a arc, v *vertex) int { return cmp.Compare(a.to.number, v.number) })
}

// edge returns the vertex that an edge leaves and the index of the edge there.
func (s *Store) edge(source, target string) (*vertex, int, error) {
	from, to := s.index[source], s.index[target]
	if from == nil || to == nil {
		return nil, 0, lib.ErrEdgeNotFound
	}
	i, found := from.find(to)
	if !found {
		return nil, 0, lib.ErrEdgeNotFound
	}
	return from, i, nil
}

// Edge returns the edge from source to target.
func (s *Store) Edge(source, target string) (lib.Edge[string], error) {
	v, i, err := s.edge(source, target)
	if err != nil {
		return lib.Edge[string]{}, err
	}
	return v.out[i].edge, nil
}

// UpdateEdge replaces the edge from source to target by e.
func (s *Store) UpdateEdge(source, target string, e lib.Edge[string]) error {
	v, i, err := s.edge(source, target)
	if err != nil {
		return err
	}
	v.out[i].edge = e
	return nil
}

// RemoveEdge removes the edge from source to target.
func (s *Store) RemoveEdge(source, target string) error {
	v, i, err := s.edge(source, target)
	if err != nil {
		return err
	}
	v.out[i].to.arriving--
	v.out = slices.Delete(v.out, i, i+1)
	return nil
}

// ListEdges returns the edges by source and then target, both in the order in which the
// events were added.
func (s *Store) ListEdges() ([]lib.Edge[string], error) {
	var edges []lib.Edge[string]
	for _, v := range s.vertices {
		for _, a := range v.out {
			edges = append(edges, a.edge)
		}
	}
	return edges, nil
}
