package chronology

import (
	"strings"

	"throughline/events"
)

// A Reading is how the words of a source were read as a date.
type Reading struct {
	Pos   events.Pos
	Event string // id
	Said  string // the words
	Means string // the date in words and, where there is one, in EDTF
	Rule  string // in words
}

// Readings lists how the relative dates of a chronicle were read, in the order of
// the file.
func (b *Bounds) Readings() []Reading {
	var all []Reading
	for _, e := range b.c.Events {
		for i := range e.When {
			if c := &e.When[i]; c.Said != "" {
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
	case len(c.Ties) > 0 && r.Means == c.Said:
		r.Means = "a tie to other events, which do not date it"
	}
	if c.Dateline != "" {
		r.Rule += "; read against the date of " + c.Dateline
		if s := b.source(c.Dateline); s != nil {
			r.Rule += ", " + s.Date.Words()
		}
	}
	r.Rule = strings.TrimPrefix(r.Rule, "; ")
	return r
}

func (b *Bounds) source(id string) *events.Source {
	for _, s := range b.c.Sources {
		if s.ID == id {
			return s
		}
	}
	return nil
}
