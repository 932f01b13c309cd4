package main

import (
	"fmt"
	"slices"
	"strings"

	"throughline/chronology"
	"throughline/events"
	"throughline/events/edtf"
)

// finding is what reading found, in a line.
func (in input) finding() string {
	name := counted(len(in.files), "file")
	if len(in.files) == 1 {
		name = in.files[0].Name
	}
	var found []string
	if n := in.problems.Count(events.Error); n > 0 {
		found = append(found, counted(n, "error"))
	}
	if n := in.problems.Count(events.Warning); n > 0 {
		found = append(found, counted(n, "warning"))
	}
	if len(found) == 0 {
		found = []string{"no problems"}
	}
	return name + ": " + strings.Join(found, ", ")
}

// summary is a chronicle in a line. That no contradiction was found is so
// because none is looked for beyond cycles, which are errors.
func (s *story) summary() string {
	links := 0
	for _, e := range s.chronicle.Events {
		links += len(e.Links)
	}
	return strings.Join([]string{
		counted(len(s.chronicle.Events), "event"),
		counted(links, "link"),
		counted(len(s.chronicle.Sources), "source"),
		s.span(),
		counted(0, "contradiction"),
	}, ", ")
}

// counted is a number of things.
func counted(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// span is the time from the first to the last instant that bounds an event.
func (s *story) span() string {
	var first, last []edtf.Instant
	for _, e := range s.bounds.Events {
		first = appendKnown(first, e.EarliestStart, e.EarliestEnd)
		last = appendKnown(last, e.LatestStart, e.LatestEnd)
	}
	r := edtf.Range{FromLimit: edtf.Unknown, ToLimit: edtf.Unknown}
	if len(first) > 0 {
		r.From, r.FromLimit = slices.MinFunc(first, edtf.Instant.Compare), edtf.Known
	}
	if len(last) > 0 {
		r.To, r.ToLimit = slices.MaxFunc(last, edtf.Instant.Compare), edtf.Known
	}
	return r.Words(s.chronicle.Zone)
}

func appendKnown(list []edtf.Instant, bounds ...chronology.Bound) []edtf.Instant {
	for _, b := range bounds {
		if b.Known() {
			list = append(list, b.At)
		}
	}
	return list
}
