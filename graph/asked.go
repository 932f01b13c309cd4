package graph

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"throughline/diag"
	"throughline/events"
)

// check returns an error for everything that f names and g does not have, or that makes
// no sense.
func (g *Graph) check(f Filter) error {
	var all []error
	for _, x := range [...]struct {
		what        string
		asked, have []string
	}{
		{"actor", f.Actors, idsOf(g.chronicle.Actors, func(a *events.Actor) string { return a.ID })},
		{"place", f.Places, idsOf(g.chronicle.Places, func(p *events.Place) string { return p.ID })},
		{"lane", f.Lanes, idsOf(g.chronicle.Lanes, func(l *events.Lane) string { return l.ID })},
		{"tag", f.Tags, Tags(g.chronicle)},
		{"status", f.Statuses, Statuses()},
		{"source", f.Sources, idsOf(g.chronicle.Sources, func(s *events.Source) string { return s.ID })},
		{"event", f.Near, eventIDs(g.nodes)},
	} {
		for _, name := range x.asked {
			all = append(all, absent(x.what, name, x.have))
		}
	}
	for _, q := range f.Query {
		all = append(all, checkQuery(q))
	}
	return errors.Join(all...)
}

func idsOf[T any](list []*T, id func(*T) string) []string {
	all := make([]string, len(list))
	for i, x := range list {
		all[i] = id(x)
	}
	return all
}

// Tags returns the tags of the events of c in the order of first mention.
func Tags(c *events.Chronicle) []string {
	var all []string
	seen := map[string]bool{}
	for _, e := range c.Events {
		for _, t := range e.Tags {
			if !seen[t] {
				seen[t] = true
				all = append(all, t)
			}
		}
	}
	return all
}

// Statuses returns the words for the status of an event.
func Statuses() []string {
	var all []string
	for s := events.Reported; s <= events.Planned; s++ {
		all = append(all, s.String())
	}
	return all
}

// fewIDs is the most ids that an error lists when a name resembles none of them.
const fewIDs = 12

// absent returns an error if have does not contain name. It suggests what to write
// instead.
func absent(what, name string, have []string) error {
	if slices.Contains(have, name) {
		return nil
	}
	if hint := diag.DidYouMean(name, have); hint != "" {
		return fmt.Errorf("there is no %s %q; %s", what, name, hint)
	}
	ask := "write its id"
	if what == "tag" || what == "status" {
		ask = "write a word"
	}
	switch {
	case len(have) == 0:
		ask = "the files have none"
	case len(have) <= fewIDs:
		ask += ", one of " + strings.Join(have, ", ")
	}
	return fmt.Errorf("there is no %s %q; %s", what, name, ask)
}

// checkQuery rejects a text without words, and one that would control a terminal or
// reorder a line when it is shown.
func checkQuery(q string) error {
	switch {
	case len(strings.Fields(q)) == 0:
		return errors.New("a query needs a word")
	case !utf8.ValidString(q) || strings.ContainsFunc(q, diag.Forbidden):
		return fmt.Errorf("the query %q holds control characters", q)
	}
	return nil
}

// words returns f in words for a reader, with names instead of ids.
func (g *Graph) words(f Filter) string {
	index := g.Index()
	var parts []string
	add := func(what string, ids []string, name func(id string) string) {
		var names []string
		for _, id := range ids {
			names = appendNew(names, name(id))
		}
		if len(names) > 0 {
			parts = append(parts, what+" "+anyWords(names))
		}
	}
	itself := func(s string) string { return s }
	add("actor", f.Actors, index.ActorName)
	add("place", f.Places, func(id string) string { return orID(index.Places[id].Name, id) })
	add("lane", f.Lanes, func(id string) string { return orID(index.Lanes[id].Title, id) })
	add("tag", f.Tags, itself)
	add("status", f.Statuses, itself)
	add("source", f.Sources, func(id string) string { return index.Sources[id].Name() })
	var times []string
	for _, v := range f.Between {
		times = append(times, v.Opened().Words()) // an unknown end asks for no more than an open one
	}
	add("time", times, itself)
	add("within "+events.Counted(f.hops(), "link")+" of", f.Near, func(id string) string { return quoted(orID(index.Events[id].Title, id)) })
	add("words", f.Query, func(q string) string { return quoted(strings.Join(strings.Fields(q), " ")) })
	return strings.Join(parts, "; ")
}

func orID(name, id string) string {
	if strings.TrimSpace(name) == "" {
		return id
	}
	return name
}

func quoted(s string) string { return "“" + s + "”" }

// anyWords returns "a", "a or b" or "a, b or c".
func anyWords(words []string) string {
	last := len(words) - 1
	if last == 0 {
		return words[0]
	}
	return strings.Join(words[:last], ", ") + " or " + words[last]
}
