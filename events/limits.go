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

	MaxBeside = 32 << 10 // bytes of what stands with it in every output: roles, whose claim it is, whose dates
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
func maxNamed(size int) int64 { return 512 * max(int64(size), 1<<20) }

// maxBeside is how many bytes all that stands with events comes to, where labels are
// broken into lines: less, as that takes longer than writing.
func maxBeside(size int) int64 { return 8 * max(int64(size), 1<<20) }

// named reports the first event by which too much is named, in files of so many bytes.
func (ck *checker) named(size int) {
	var names, labels int64
	for _, e := range ck.c.Events {
		beside := ck.beside(e)
		names += int64(ck.namedBy(e))
		labels += int64(beside)
		what, most := "", int64(0)
		switch {
		case beside > MaxBeside:
			ck.Errorf(e.Pos, "too-much-named", "the roles, the claims and the sources of dates of %s come to %d bytes; the limit is %d", diag.Quote(e.ID), beside, MaxBeside).
				Hint = "shorten the names, or leave out roles that do not matter"
			return
		case labels > maxBeside(size):
			what, most = "roles, claims and sources of dates", maxBeside(size)
		case names > maxNamed(size):
			what, most = "names of all that events name (sources, actors, linked events)", maxNamed(size)
		default:
			continue
		}
		ck.Errorf(e.Pos, "too-much-named", "up to here the %s come to more than %d MiB when written out", what, most>>20).
			Hint = "shorten the names, or name fewer"
		return
	}
}

// beside is how long that is which stands with e in every output.
func (ck *checker) beside(e *Event) int {
	sum := 0
	for _, p := range e.Actors {
		if p.Role != "" {
			sum += len(ck.index.ActorName(p.Actor)) + len(p.Role)
		}
	}
	for _, a := range e.AccordingTo {
		sum += len(ck.index.ActorName(a.ID))
	}
	for _, c := range e.When {
		sum += ck.sourceName(c.Source)
	}
	return sum
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
