package events

import (
	"strings"

	"throughline/diag"
)

// Limits of one event. A picture shows everything that the event names beside it, and a
// proof of its bounds names all its claims.
const (
	MaxClaims    = 100  // claims of when it was
	MaxCitations = 100  // sources that report it, or one of its links
	MaxActors    = 1000 // actors that take part, or whose claim it is
)

// limits reports lists of e that are too long, and cuts them.
func (ck *checker) limits(e *Event) {
	cut(ck, e, &e.When, MaxClaims, "claims of when it happened")
	cut(ck, e, &e.Sources, MaxCitations, "sources")
	cut(ck, e, &e.Actors, MaxActors, "actors")
	cut(ck, e, &e.AccordingTo, MaxActors, "actors whose claim it is")
	for i := range e.Links {
		cut(ck, e, &e.Links[i].Sources, MaxCitations, "sources of a link")
	}
}

// cut keeps at most most of a list, and reports if it was longer.
func cut[T any](ck *checker, e *Event, list *[]T, most int, what string) {
	n := len(*list)
	if n <= most {
		return
	}
	*list = (*list)[:most]
	code := "too-many-" + strings.Fields(what)[0]
	ck.Errorf(e.Pos, code, "%s has %d %s; the limit is %d", diag.Quote(e.ID), n, what, most).
		Hint = "keep those that matter"
}

// maxNamed returns the limit, in bytes, of the names that all events together may cite. A
// title of 4 kB that every event cites makes a small file large once it is written out.
// The limit grows with the size of the files beyond one mebibyte.
func maxNamed(size int) int { return 512 * max(size, 1<<20) }

// named reports the first event at which the cited names exceed the limit.
func (ck *checker) named(most int) {
	sum := 0
	for _, e := range ck.c.Events {
		if sum += ck.namedBy(e); sum > most {
			ck.Errorf(e.Pos, "too-much-named", "up to here the names of all that events name (sources, actors, linked events) come to more than %d MiB", most>>20).
				Hint = "shorten the names, or name fewer"
			return
		}
	}
}

// namedBy returns the length of the names of everything that e names.
func (ck *checker) namedBy(e *Event) int {
	sum := ck.cited(e.Sources)
	for _, c := range e.When {
		sum += ck.sourceName(c.Source)
	}
	for _, p := range e.Actors {
		sum += len(ck.index.ActorName(p.Actor))
	}
	for _, a := range e.AccordingTo {
		sum += len(ck.index.ActorName(a.ID))
	}
	for _, l := range e.Links {
		sum += len(e.Title) + ck.cited(l.Sources) // each end names the other
		if other := ck.index.Events[l.Event]; other != nil {
			sum += len(other.Title)
		}
	}
	return sum
}

func (ck *checker) cited(cs []Citation) int {
	sum := 0
	for _, c := range cs {
		sum += ck.sourceName(c.Source)
	}
	return sum
}

// sourceName returns the length of the name of a source.
func (ck *checker) sourceName(id string) int {
	if s := ck.index.Sources[id]; s != nil {
		return len(s.Name())
	}
	return 0
}
