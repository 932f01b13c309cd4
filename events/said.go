package events

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"throughline/diag"
	"throughline/events/edtf"
	"throughline/events/said"
)

// dates settles the clock zone of each claim of e and reads its relative dates.
func (ck *checker) dates(e *Event, file *time.Location) {
	place := ck.index.Places[e.Place]
	for i := range e.When {
		c := &e.When[i]
		src := ck.sourceOf(e, c)
		c.Zone = c.zone(place, src, file)
		if c.Said != "" && c.Date.IsZero() {
			ck.said(e, c, src, file)
		}
	}
}

// sourceOf returns the source whose words c repeats: the one it names, else the only
// dated source of its event, else nil.
func (ck *checker) sourceOf(e *Event, c *Claim) *Source {
	if c.Source != "" {
		return ck.index.Sources[c.Source]
	}
	if dated := ck.dated(e); len(dated) == 1 {
		return dated[0]
	}
	return nil
}

// dated returns the sources of e that have a date, each once.
func (ck *checker) dated(e *Event) []*Source {
	var all []*Source
	for _, cite := range e.Sources {
		s := ck.index.Sources[cite.Source]
		if s != nil && !s.Date.IsZero() && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return all
}

// said reads the words of c, against the date of its source if they need one. What they
// say about other events becomes ties.
func (ck *checker) said(e *Event, c *Claim, src *Source, file *time.Location) {
	line, problem := ck.dateline(e, src, file)
	r, err := said.Read(c.Said, line, e.Status == Planned)
	if wrong, ok := errors.AsType[*said.Error](err); ok {
		switch {
		case wrong.Code != "no-dateline":
			ck.Errorf(c.SaidPos, wrong.Code, "%s", wrong.Msg).Hint = wrong.Hint
		case ck.halfRead || src == nil && c.Source != "":
			// the source exists but has an error, which is reported elsewhere
		default:
			ck.Errorf(c.SaidPos, wrong.Code, "%s cannot be read: %s", diag.Quote(c.Said), problem).
				Hint = "give the source a date of a day, and name it with source: where there are several"
		}
		return
	}
	c.Date, c.Since, c.Until, c.Ties, c.Rule = r.Date, r.Since, r.Until, r.Ties, r.Rule
	if c.Ongoing.IsZero() && !r.Ongoing.IsZero() {
		c.Ongoing, c.OngoingPos = r.Ongoing, c.SaidPos
	}
	if r.Dated {
		c.Dateline = src.ID
	}
	c.Ties = slices.DeleteFunc(c.Ties, func(t said.Tie) bool { return !ck.tied(e, c, t) })
}

// tied checks the event that a tie of c names, and reports whether the tie may stay.
func (ck *checker) tied(e *Event, c *Claim, t said.Tie) bool {
	if t.Event == e.ID {
		ck.Errorf(c.SaidPos, "self-link", "%s is dated by itself", diag.Quote(e.ID)).Hint = "name another event"
		return false
	}
	return refer(ck, c.SaidPos, "event", t.Event, ck.index.Events) != nil
}

// dateline returns the day or the moment against which the words of src are read, on the
// clock of the source's own date, or the reason why there is none. A time has the written
// offset, else that of the source's zone, else that of the file's.
func (ck *checker) dateline(e *Event, src *Source, file *time.Location) (line said.Dateline, problem string) {
	switch {
	case src == nil && len(ck.dated(e)) > 1:
		return line, "the event has several dated sources"
	case src == nil:
		return line, "the event has no dated source"
	case src.Date.IsZero():
		return line, "the source " + diag.Quote(src.ID) + " has no date"
	}
	d := src.Date
	if d.Kind() != edtf.Date || d.Precision() < edtf.Day || d.Approximate() || d.Uncertain() {
		return line, "the date of the source " + diag.Quote(src.ID) + " is not a day"
	}
	r := d.Local().Span(nil).Start
	if r.To.Sec-r.From.Sec > edtf.Days.Longest() {
		return line, "the date of the source " + diag.Quote(src.ID) + " is not a day" // a mask
	}
	line = said.Dateline{Civil: r.From.In(nil), Precision: d.Precision()}
	if line.Precision > edtf.Day {
		line.Offset = cmp.Or(d.Offset(), offsetAt(line.Civil, cmp.Or(src.Zone, file)))
	}
	return line, ""
}

// offsetAt returns the offset of a zone, as EDTF writes it, when a clock there first
// shows local. EDTF has no seconds in offsets, so historical local mean times, which do,
// are rounded to the minute.
func offsetAt(local edtf.Civil, zone *time.Location) string {
	east := time.Duration(local.Instant(nil).Sec-local.Instant(zone).Sec) * time.Second
	minutes := int(east.Round(time.Minute).Minutes())
	sign := '+'
	switch {
	case minutes == 0:
		return "Z"
	case minutes < 0:
		sign, minutes = '-', -minutes
	}
	return fmt.Sprintf("%c%02d:%02d", sign, minutes/60, minutes%60)
}

// eventID is the shape of an event's id: it must not read as part of a relative date.
var eventID = shape[string]{idText.schema, func(r *reader, n *node, id *string) bool {
	if !idText.read(r, n, id) {
		return false
	}
	if strings.Trim(*id, "0123456789-") == "" || said.Reserved(*id) {
		r.errorf(n, "reserved-id", "%s reads as part of a date", diag.Quote(*id)).Hint = "give the event another id"
	}
	return *id != "" // it is kept, so that links to it are no further problem
}}
