package graph

import (
	"maps"

	"throughline/events"
)

// tellApart returns x with distinct names for sources of the same name: with their date,
// else their title, else their id. It does not change the maps of x.
func tellApart(x events.Index, list []*events.Source) events.Index {
	x.Sources = maps.Clone(x.Sources)
	date := func(s *events.Source) string {
		if s.Date.IsZero() {
			return ""
		}
		return s.Date.Words()
	}
	names := make(map[string]int)
	details := make(map[[2]string]int) // names with a date, names with a title
	for _, s := range list {
		names[s.Name()]++
		details[[2]string{s.Name(), date(s)}]++
		details[[2]string{s.Name(), s.Title}]++
	}
	only := func(name, more string) bool { return more != "" && more != name && details[[2]string{name, more}] == 1 }
	for _, s := range list {
		name := s.Name()
		if names[name] < 2 || x.Sources[s.ID] != s {
			continue
		}
		named := *s
		switch {
		case only(name, date(s)):
			named.Publisher = name + ", " + date(s)
		case only(name, s.Title):
			named.Publisher = name + ": " + s.Title
		default:
			named.Publisher = name + " (" + s.ID + ")"
		}
		x.Sources[s.ID] = &named
	}
	return x
}
