package chronology

import (
	"strings"

	"throughline/chronology/internal/stn"
	"throughline/diag"
	"throughline/events"
	"throughline/events/edtf"
)

// A Reading says how the words of a source were read as a date.
type Reading struct {
	Pos   diag.Pos
	Event string // id
	Said  string // the words
	Means string // the date in words and, where there is one, in EDTF
	Rule  string // in words
}

// Readings returns how the relative dates of a chronicle were read, in the order of the
// file.
func (b *Bounds) Readings() []Reading {
	var all []Reading
	for _, e := range b.chronicle().Events {
		for i := range e.When {
			if c := &e.When[i]; c.Said != "" && b.shows(e.ID) {
				all = append(all, b.reading(e, c))
			}
		}
	}
	return all
}

func (b *Bounds) reading(e *events.Event, c *events.Claim) Reading {
	r := Reading{Pos: c.SaidPos, Event: e.ID, Said: c.Said, Means: b.dateWords(e, *c), Rule: c.Rule}
	switch {
	case c.Rule == "":
		r.Rule = "not read: edtf: beside it says the date"
	case !c.Date.IsZero():
		r.Means += " (" + c.Date.String() + ")"
	case len(c.Ties) > 0:
		r.Means = b.tieWords(e, c)
	}
	if c.Dateline != "" {
		r.Rule += "; read against the date of " + c.Dateline
		if s := b.sources[c.Dateline]; s != nil {
			r.Rule += ", " + s.Date.Words()
		}
	}
	r.Rule = strings.TrimPrefix(r.Rule, "; ")
	return r
}

// tieWords returns when a claim with ties puts its event.
func (b *Bounds) tieWords(e *events.Event, c *events.Claim) string {
	l, _, _ := b.all.claimBounds(b.index[e.ID], c)
	r := edtf.Range{FromLimit: edtf.Unknown, ToLimit: edtf.Unknown}
	if l.low[atStart] != stn.Infinity {
		r.From, r.FromLimit = earliest(l.low[atStart]), edtf.Known
	}
	if l.high[atEnd] != stn.Infinity {
		sec, nsec, _ := l.high[atEnd].Split()
		r.To, r.ToLimit = edtf.Instant{Sec: sec, Nsec: nsec}, edtf.Known
	}
	if r.FromLimit != edtf.Known && r.ToLimit != edtf.Known {
		return "a tie to other events, which nothing dates"
	}
	return r.Words(c.Zone)
}
