package main

import (
	"strings"

	"throughline/diag"
	"throughline/events"
)

// finding returns what reading found, in a line.
func (in input) finding() string {
	name := events.Counted(len(in.files), "file")
	if len(in.files) == 1 {
		name = in.files[0].Name
	}
	var found []string
	if n := in.problems.Count(diag.Error); n > 0 {
		found = append(found, events.Counted(n, "error"))
	}
	if n := in.problems.Count(diag.Warning); n > 0 {
		found = append(found, events.Counted(n, "warning"))
	}
	if len(found) == 0 {
		found = []string{"no problems"}
	}
	return name + ": " + strings.Join(found, ", ")
}

// summary returns a chronicle in a line.
func (s *story) summary() string {
	c, b := s.graph.Chronicle(), s.graph.Bounds()
	return strings.Join([]string{
		events.Counted(len(c.Events), "event"),
		events.Counted(c.Links(), "link"),
		events.Counted(len(c.Sources), "source"),
		b.Span().Words(c.Zone),
		events.Counted(len(b.Conflicts()), "contradiction"),
	}, ", ")
}
