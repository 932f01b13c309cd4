package report

import (
	"throughline/chronology"
	"throughline/diag"
	"throughline/events"
	"throughline/graph"
)

// MostProofs is the greatest number of events for which [NewWhen] gives proofs: those of
// long chains of links are long, and repeat each other.
const MostProofs = 200

// When answers when.
type When struct {
	Head
	Events []EventBounds `json:"events"`
}

// EventBounds holds the bounds of when an event may have been.
type EventBounds struct {
	ID     string `json:"id"`
	Title  string `json:"title"`
	When   string `json:"when" doc:"in words"`
	Bounds Bounds `json:"bounds"`
}

// NewWhen returns the bounds of events of g, with their proofs if there are at most
// [MostProofs] events.
func NewWhen(g *graph.Graph, list []*events.Event) *When {
	return &When{Head: head("when"), Events: each(list, func(e *events.Event) EventBounds {
		of, _ := g.Bounds().Of(e.ID)
		return EventBounds{e.ID, e.Title, g.Bounds().Words(e), boundsOf(of, len(list) <= MostProofs)}
	})}
}

// Order answers order.
type Order struct {
	Head
	Filter *string     `json:"filter" doc:"which events were chosen, in words"`
	Events []OrderStep `json:"events" doc:"in an order in which they can have begun"`
}

// An OrderStep is an event in the order.
type OrderStep struct {
	ID    string  `json:"id"`
	Title string  `json:"title"`
	When  string  `json:"when" doc:"in words"`
	After *string `json:"after" enum:"unknown,implied,certain" doc:"how it is known that it began no earlier than the one before; null for the first"`
}

// NewOrder returns the order of the events of g.
func NewOrder(g *graph.Graph) *Order {
	r := &Order{Head: head("order"), Events: []OrderStep{}}
	if s := g.Selection(); s != nil {
		r.Filter = stated(s.Filter)
	}
	for i, s := range g.Bounds().Sequence(ids(g.Order())) {
		e := g.Event(s.Event)
		step := OrderStep{ID: e.ID, Title: e.Title, When: g.Bounds().Words(e)}
		if i > 0 {
			step.After = stated([...]string{"unknown", "implied", "certain"}[s.After])
		}
		r.Events = append(r.Events, step)
	}
	return r
}

// Relation answers relation.
type Relation struct {
	Head
	First    string          `json:"first" doc:"id"`
	Second   string          `json:"second" doc:"id"`
	Possible []AllenRelation `json:"possible" doc:"the relations of the first event to the second that dates and links allow"`
}

// An AllenRelation is one of the thirteen relations of two intervals (Allen 1983).
type AllenRelation struct {
	Name  string `json:"name" doc:"such as overlapped by"`
	Words string `json:"words" doc:"what it means of these two events"`
}

// NewRelation returns the relations that two events of g can still have.
func NewRelation(g *graph.Graph, first, second string) *Relation {
	return &Relation{head("relation"), first, second, each(g.Bounds().Relations(first, second), func(r chronology.Relation) AllenRelation {
		return AllenRelation{r.String(), r.Words(first, second)}
	})}
}

// Check answers check.
type Check struct {
	Head
	Errors    int        `json:"errors"`
	Warnings  int        `json:"warnings"`
	Problems  []Problem  `json:"problems" doc:"in the order of the files"`
	Conflicts []Conflict `json:"conflicts" doc:"the contradictions among them; empty while the files have other errors"`
}

// NewCheck returns the problems of some files, and the contradictions of the chronology if
// it could be worked out; b may be nil.
func NewCheck(problems diag.List, b *chronology.Bounds) *Check {
	r := &Check{
		Head: head("check"), Errors: problems.Count(diag.Error), Warnings: problems.Count(diag.Warning),
		Problems: each(problems, problemOf), Conflicts: []Conflict{},
	}
	if b != nil {
		r.Conflicts = each(b.Conflicts(), conflictOf)
	}
	return r
}
