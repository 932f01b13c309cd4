package timeline

import (
	"slices"

	"throughline/events"
	"throughline/events/edtf"
)

// A dated is what one source says of when an event was.
type dated struct {
	source    string // id
	words     string
	preferred bool
	from, to  edtf.Instant
}

// rivals returns the claims of e where several sources date it and their dates are not
// all the same; nil unless each says from when to when. The preferred one comes first.
func rivals(e *events.Event) []dated {
	var all []dated
	for _, c := range e.When {
		s := c.Date.WideSpan(c.Zone)
		if c.Date.IsZero() || s.Start.FromLimit != edtf.Known || s.End.ToLimit != edtf.Known {
			return nil
		}
		all = append(all, dated{c.Source, c.Date.Words(), c.Preferred, s.Start.From, s.End.To})
	}
	if i := slices.IndexFunc(all, func(d dated) bool { return d.preferred }); i > 0 {
		all = slices.Concat(all[i:i+1], all[:i], all[i+1:])
	}
	for _, d := range all {
		if d.from != all[0].from || d.to != all[0].to {
			return all
		}
	}
	return nil
}
