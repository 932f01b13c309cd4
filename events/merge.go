package events

import (
	"reflect"
	"time"

	"throughline/diag"
)

// A merger puts the documents of several files together.
type merger struct {
	chronicle       Chronicle
	zones           []*time.Location // of each event: its file's
	title, subtitle diag.Pos
	diag.Collector
}

// merge returns one chronicle made of docs. Equal definitions of one id become one;
// unequal ones are reported at both places.
func merge(docs []document) *merger {
	m := new(merger)
	c := &m.chronicle
	for _, d := range docs {
		m.headline("title", d.title, &c.Title, &m.title)
		m.headline("subtitle", d.subtitle, &c.Subtitle, &m.subtitle)
		if c.Zone == nil {
			c.Zone = d.zone
		}
		c.Lanes = append(c.Lanes, d.chronicle.Lanes...)
		c.Actors = append(c.Actors, d.chronicle.Actors...)
		c.Places = append(c.Places, d.chronicle.Places...)
		c.Sources = append(c.Sources, d.chronicle.Sources...)
		for _, e := range d.chronicle.Events {
			c.Events = append(c.Events, e)
			m.zones = append(m.zones, d.zone)
		}
	}
	c.Lanes = unique(m, "lane", c.Lanes, func(l *Lane) (*string, *diag.Pos) { return &l.ID, &l.Pos })
	c.Actors = unique(m, "actor", c.Actors, func(a *Actor) (*string, *diag.Pos) { return &a.ID, &a.Pos })
	c.Places = unique(m, "place", c.Places, func(p *Place) (*string, *diag.Pos) { return &p.ID, &p.Pos })
	c.Sources = unique(m, "source", c.Sources, func(s *Source) (*string, *diag.Pos) { return &s.ID, &s.Pos })
	m.uniqueEvents()
	return m
}

// headline takes the title or subtitle of a file. Only one file may have it.
func (m *merger) headline(what string, t text, to *string, at *diag.Pos) {
	switch {
	case t.words == "":
	case *to != "":
		m.twice(t.pos, *at, "duplicate-"+what, "a second "+what, "a "+what+" stands in one file only")
	default:
		*to, *at = t.words, t.pos
	}
}

// unique keeps the first definition of each id.
func unique[T any](m *merger, what string, all []*T, key func(*T) (*string, *diag.Pos)) []*T {
	first := make(map[string]*T, len(all))
	kept := all[:0]
	for _, x := range all {
		id, p := key(x)
		y, ok := first[*id]
		if !ok {
			first[*id] = x
			kept = append(kept, x)
			continue
		}
		a, b := *x, *y
		_, pa := key(&a)
		_, pb := key(&b)
		*pa, *pb = diag.Pos{}, diag.Pos{}
		if !reflect.DeepEqual(a, b) {
			_, q := key(y)
			m.twice(*p, *q, "unequal-"+what, "the "+what+" "+diag.Quote(*id)+" is defined otherwise elsewhere", "make the two equal, or rename one")
			m.twice(*q, *p, "unequal-"+what, "the "+what+" "+diag.Quote(*id)+" is defined otherwise elsewhere", "make the two equal, or rename one")
		}
	}
	return kept
}

// uniqueEvents reports ids that two events have. Both stay: nothing is lost.
func (m *merger) uniqueEvents() {
	first := make(map[string]*Event, len(m.chronicle.Events))
	for _, e := range m.chronicle.Events {
		if f := first[e.ID]; e.ID != "" && f != nil {
			m.twice(e.Pos, f.Pos, "duplicate-id", "the id "+diag.Quote(e.ID)+" is taken", "give this event another id")
			continue
		}
		first[e.ID] = e
	}
}

// twice reports that what is at p is already defined at first.
func (m *merger) twice(p, first diag.Pos, code, msg, hint string) {
	d := m.Errorf(p, code, "%s", msg)
	d.Hint, d.Notes = hint, []diag.Note{{Pos: first, Msg: "the other one"}}
}
