package main

import (
	"fmt"
	"strings"

	"throughline/events"
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

// summary is a chronicle in a line.
func (s *story) summary() string {
	links := 0
	for _, e := range s.chronicle.Events {
		links += len(e.Links)
	}
	return strings.Join([]string{
		counted(len(s.chronicle.Events), "event"),
		counted(links, "link"),
		counted(len(s.chronicle.Sources), "source"),
		s.bounds.Span().Words(s.chronicle.Zone),
		counted(len(s.conflicts), "contradiction"),
	}, ", ")
}

// counted is a number of things.
func counted(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
