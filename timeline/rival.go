package timeline

import (
	"throughline/events"
	"throughline/events/edtf"
)

// A dated is what one source says of when an event was.
type dated struct {
	source   string // id
	words    string
	from, to edtf.Instant
}

// rivals are the claims of e where several sources date it and their dates are not
// all the same; nil unless each says from when to when.
func rivals(e *events.Event) []dated {
	var all []dated
	for _, c := range e.Claims() {
		s := c.Date.WideSpan(c.Zone)
		if c.Date.IsZero() || s.Start.FromLimit != edtf.Known || s.End.ToLimit != edtf.Known {
			return nil
		}
		all = append(all, dated{c.Source, c.Date.Words(), s.Start.From, s.End.To})
	}
	for _, d := range all {
		if d.from != all[0].from || d.to != all[0].to {
			return all
		}
	}
	return nil
}
