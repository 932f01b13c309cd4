package graph

import "throughline/events"

// Asked holds what an answer was asked for, apart from its events.
type Asked struct {
	Types         []events.LinkType // of the links that count, all of them
	MinConfidence events.Confidence // that a link must have
	MaxDepth      int               // how many links are followed; 0 for all
	MaxPaths      int               // how many chains are listed beside the shortest and the best supported
	Filter        string            // which events were chosen, in words; empty if all are there
	LeftOut       int               // the number of links that count, to events that the filter leaves out
}

func (c *chains) askedFor(leftOut int) Asked {
	a := Asked{MinConfidence: c.query.MinConfidence, MaxDepth: c.query.MaxDepth, MaxPaths: c.query.MaxPaths, LeftOut: leftOut}
	if c.g.chosen != nil {
		a.Filter = c.g.chosen.Filter
	}
	for t := range events.Disputes {
		if c.query.countsType(t) {
			a.Types = append(a.Types, t)
		}
	}
	return a
}

// Asked returns what t was asked for.
func (t *Tree) Asked() Asked { return t.c.askedFor(t.c.out.leftOut(t.found, t.Back)) }

// Asked returns what l was asked for.
func (l *Loss) Asked() Asked { return l.c.askedFor(l.leftOut()) }

// Asked returns what r was asked for.
func (r *Route) Asked() Asked { return r.c.askedFor(r.leftOut()) }
