// Package events holds a chronicle: dated, sourced, linked events, read from
// YAML files with the place of every value kept.
//
// Reading goes in four steps, and every step reports all it finds:
//
//	File ─ parse ─► yaml nodes ─ format ─► one Chronicle a file ─ merge ─► Chronicle ─ check ─► Diagnostics
//
// The keys of the format are described once, in format.go; the reader and the JSON
// Schema ([WriteSchema]) both come from that description, and write.go writes the same
// keys. A new check goes into check.go: errors into checker.errors, others into
// checker.warnings. Dates in EDTF are read by package edtf, the words of sources for
// dates by package said, and other programs' files by package formats. What links imply
// is worked out by package chronology.
package events

import (
	"slices"
	"strings"
	"time"

	"throughline/diag"
	"throughline/events/edtf"
)

// A Chronicle is one story: what happened, to whom, where, who says so, and
// what is tied to what. All lists are in the order of first mention.
type Chronicle struct {
	Title    string // the headline of its picture
	Subtitle string
	Zone     *time.Location // the clock zone of the first file that names one; nil is UTC
	Lanes    []*Lane
	Actors   []*Actor
	Places   []*Place
	Sources  []*Source
	Events   []*Event
}

// A Lane is a strip of the picture that gathers events of one kind.
type Lane struct {
	Pos    diag.Pos
	ID     string
	Title  string
	Colour string // "#rrggbb", or empty for the next colour of the palette
}

// Links returns the number of links.
func (c *Chronicle) Links() int {
	n := 0
	for _, e := range c.Events {
		n += len(e.Links)
	}
	return n
}

// Colours returns the colours of the lanes. A lane that states none gets the next colour
// of the palette that no lane states.
func (c *Chronicle) Colours(palette []string) []string {
	free := slices.DeleteFunc(slices.Clone(palette), func(p string) bool {
		return slices.ContainsFunc(c.Lanes, func(l *Lane) bool { return strings.EqualFold(l.Colour, p) })
	})
	if len(free) == 0 {
		free = palette
	}
	all := make([]string, len(c.Lanes))
	next := 0
	for i, l := range c.Lanes {
		if all[i] = l.Colour; l.Colour == "" && len(free) > 0 {
			all[i] = free[next%len(free)]
			next++
		}
	}
	return all
}

// An Actor is a person, a state or a body that takes part in events or reports them.
type Actor struct {
	Pos  diag.Pos
	ID   string
	Name string
	Kind string // free text, such as "state"

	used bool // by an event
}

// A Place is where events happen.
type Place struct {
	Pos      diag.Pos
	ID       string
	Name     string
	Lat, Lon *float64       // degrees (WGS 84); nil if not stated
	Zone     *time.Location // nil if not stated

	used bool // by an event
}

// A Source is a document that reports events.
type Source struct {
	Pos       diag.Pos
	ID        string
	Title     string
	Publisher string
	Date      edtf.Value // relative dates are read against it
	Authors   []string
	URL       string
	Archived  string
	Accessed  edtf.Value
	Zone      *time.Location // nil if not stated
	Language  string
	File      string

	used bool // by an event
}

// Name returns what a source line calls s: its publisher, else its title, else its id.
func (s *Source) Name() string {
	switch {
	case s.Publisher != "":
		return s.Publisher
	case s.Title != "":
		return s.Title
	}
	return s.ID
}

// An Index finds the parts of a chronicle by their ids.
type Index struct {
	Lanes   map[string]*Lane
	Actors  map[string]*Actor
	Places  map[string]*Place
	Sources map[string]*Source
	Events  map[string]*Event
}

// Index returns the index of c. Where several parts have one id, the first counts.
func (c *Chronicle) Index() Index {
	return Index{
		index(c.Lanes, func(l *Lane) string { return l.ID }),
		index(c.Actors, func(a *Actor) string { return a.ID }),
		index(c.Places, func(p *Place) string { return p.ID }),
		index(c.Sources, func(s *Source) string { return s.ID }),
		index(c.Events, func(e *Event) string { return e.ID }),
	}
}

func index[T any](list []*T, id func(*T) string) map[string]*T {
	m := make(map[string]*T, len(list))
	for _, x := range list {
		if _, ok := m[id(x)]; !ok {
			m[id(x)] = x
		}
	}
	return m
}
