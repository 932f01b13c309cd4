package events

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"throughline/events/edtf"
)

// understood is what an error about a relative date shows.
const understood = `understood are a weekday, "last month" and "the day before EVENT"`

// dates settles the clock zone of each claim of e and reads its relative dates.
func (ck *checker) dates(e *Event, file *time.Location) {
	place := ck.index.Places[e.Place]
	for i := range e.When {
		c := &e.When[i]
		src := ck.sourceOf(e, c)
		c.Zone = c.zone(place, src, file)
		if c.Said != "" && c.Date.IsZero() {
			ck.said(e, c, src)
		}
	}
}

// sourceOf is the source whose words c repeats: its own, else the only dated one
// of its event, else nil.
func (ck *checker) sourceOf(e *Event, c *Claim) *Source {
	if c.Source != "" {
		return ck.index.Sources[c.Source]
	}
	if dated := ck.dated(e); len(dated) == 1 {
		return dated[0]
	}
	return nil
}

// dated are the different sources of e that have a date.
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

// said reads the words of c against the date of its source. Words that name
// another event need no source; they become a constraint.
func (ck *checker) said(e *Event, c *Claim, src *Source) {
	words := strings.ToLower(strings.Join(strings.Fields(c.Said), " "))
	if id, ok := strings.CutPrefix(words, "the day before "); ok && isID(id) && !slices.Contains(grammarWords, id) {
		if id == e.ID {
			ck.at(c.saidPos, "self-link", "%s is dated by itself", quote(e.ID)).Hint = "name another event"
		} else if refer(ck, c.saidPos, "event", id, ck.index.Events) != nil {
			c.Near = &Near{Event: id, Days: -1}
		}
		return
	}
	rule, ok := saidRule(words)
	if !ok {
		ck.at(c.saidPos, "bad-said", "%s is not understood", quote(c.Said)).Hint = understood
		return
	}
	day, problem := ck.dateline(e, src)
	if problem != "" {
		if ck.halfRead || src == nil && c.Source != "" {
			return // the source is there, but not as it should be: that is reported
		}
		ck.at(c.saidPos, "no-dateline", "%s cannot be read: %s", quote(c.Said), problem).
			Hint = "give the source a date of a day, and name it with source: where there are several"
		return
	}
	date, ok := rule(day, e.Status == Planned)
	if !ok {
		ck.at(c.saidPos, "bad-said", "%s lies outside the years −9999 to 9999", quote(c.Said)).Hint = "write edtf: and the date"
		return
	}
	c.Date, c.Rule = date, words
}

// dateline is the day against which the words of src are read.
func (ck *checker) dateline(e *Event, src *Source) (day edtf.Civil, problem string) {
	switch {
	case src == nil && len(ck.dated(e)) > 1:
		return day, "the event has several dated sources"
	case src == nil:
		return day, "the event has no dated source"
	case src.Date.IsZero():
		return day, "the source " + quote(src.ID) + " has no date"
	}
	date, _, _ := strings.Cut(src.Date.String(), "T") // the day as its own clock zone has it
	v, err := edtf.Parse(date)
	s := v.Span(nil).Start
	if err != nil || v.Kind() != edtf.Date || s.To.Sec-s.From.Sec != 24*hour || v.Approximate() || v.Uncertain() {
		return day, "the date of the source " + quote(src.ID) + " is not a day"
	}
	return s.From.In(time.UTC), ""
}

// A rule makes a date of the dateline's day; planned tells that the event was
// still to come.
type rule func(day edtf.Civil, planned bool) (edtf.Value, bool)

// saidRule is the rule for words in lower case.
func saidRule(words string) (rule, bool) {
	if words == "last month" {
		return lastMonth, true
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		if words == strings.ToLower(d.String()) {
			return weekday(d), true
		}
	}
	return nil, false
}

func lastMonth(day edtf.Civil, _ bool) (edtf.Value, bool) {
	day.Day, day.Month = 1, day.Month-1
	return dateOf(day, "%04d-%02d")
}

// weekday is the latest such day that is not after the dateline; for what is
// planned, the earliest that is not before it.
func weekday(d time.Weekday) rule {
	return func(day edtf.Civil, planned bool) (edtf.Value, bool) {
		back := int(day.Weekday()-d+7) % 7
		if planned {
			back = -(int(d-day.Weekday()+7) % 7)
		}
		day.Day -= back
		return dateOf(day, "%04d-%02d-%02d")
	}
}

// dateOf is the day, which may lie outside its month, at the precision of format;
// false outside the years that EDTF has days in.
func dateOf(day edtf.Civil, format string) (edtf.Value, bool) {
	day = day.Instant(time.UTC).In(time.UTC)
	sign, year := "", day.Year
	if year < 0 {
		sign, year = "-", -year
	}
	args := []any{year, day.Month, day.Day}
	v, err := edtf.Parse(sign + fmt.Sprintf(format, args[:strings.Count(format, "%")]...))
	return v, err == nil
}

// eventID is the id of an event: it must not read as part of a relative date.
var eventID = shape[string]{idText.schema, func(r *reader, n *node, id *string) bool {
	if !idText.read(r, n, id) {
		return false
	}
	if strings.Trim(*id, "0123456789-") == "" || slices.Contains(grammarWords, *id) {
		r.errorf(n, "reserved-id", "%s reads as part of a date", quote(*id)).Hint = "give the event another id"
		*id = ""
	}
	return *id != ""
}}

// grammarWords are the words of the grammar of relative dates, so that "the
// day before yesterday" cannot mean an event.
var grammarWords = strings.Fields(`
	today yesterday tomorrow overnight now this last next earlier later ago
	the in on at of and or after before between by since until from to during
	early mid late morning afternoon evening night noon midnight day
	second seconds minute minutes hour hours days week weeks month months year years
	decade decades century centuries
	monday tuesday wednesday thursday friday saturday sunday
	january february march april may june july august september october november december
	jan feb mar apr jun jul aug sep sept oct nov dec
	spring summer autumn fall winter bc bce ce`)
