package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"throughline/events/edtf"
	"throughline/timeline"
)

// windows is a flag whose values are stretches of time, each a date or an interval
// with two ends in EDTF. It may be given several times.
type windows []edtf.Value

func (w *windows) String() string {
	var all []string
	for _, v := range *w {
		all = append(all, v.String())
	}
	return strings.Join(all, ",")
}

func (w *windows) Type() string { return "FROM/TO" }

var errWindow = errors.New("write a date or two, such as 2017-05-03 or 2017-05-02/2017-05-03")

// Set takes one more stretch of time.
func (w *windows) Set(s string) error {
	v, err := parseStretch(s)
	if err != nil {
		return err
	}
	if !ends(v) {
		return fmt.Errorf("it has no end on one side; %w", errWindow)
	}
	*w = append(*w, v)
	return nil
}

// parseStretch reads a stretch of time: a date, or an interval.
func parseStretch(s string) (edtf.Value, error) {
	v, err := edtf.Parse(s)
	if e, ok := errors.AsType[*edtf.SyntaxError](err); ok {
		return v, fmt.Errorf("%s; %w", e.Msg, errWindow)
	}
	if v.Kind() != edtf.Date && v.Kind() != edtf.Interval {
		return v, fmt.Errorf("it is a set of dates; %w", errWindow)
	}
	if span := v.Span(time.UTC); ends(v) && !span.Start.From.Before(span.End.To) {
		return v, fmt.Errorf("it ends before it begins; %w", errWindow)
	}
	return v, nil
}

// ends reports whether v has an end on both sides.
func ends(v edtf.Value) bool {
	span := v.Span(time.UTC)
	return span.Start.FromLimit == edtf.Known && span.End.ToLimit == edtf.Known
}

// Stretches is a flag whose values are stretches of time, with commas or given again,
// which may have no end on one side.
type stretches []edtf.Value

func (s *stretches) String() string { return (*windows)(s).String() }

func (s *stretches) Type() string { return "FROM/TO" }

// Set takes more stretches of time. Commas inside a set are its own.
func (s *stretches) Set(text string) error {
	parts := []string{text}
	if !strings.ContainsAny(text, "[{") {
		parts = strings.Split(text, ",")
	}
	for _, part := range parts {
		v, err := parseStretch(part)
		if err != nil {
			return err
		}
		*s = append(*s, v)
	}
	return nil
}

// in returns w on the clocks of a zone, each from its first moment to its last. All must
// have something in common with the time that the events span.
func (w windows) in(zone *time.Location, events edtf.Range) ([]timeline.Window, error) {
	var all []timeline.Window
	for _, v := range w {
		span := v.WideSpan(zone)
		from, to := span.Start.From, span.End.To
		if events.FromLimit == edtf.Known && !events.From.Before(to) || events.ToLimit == edtf.Known && !from.Before(events.To) {
			return nil, misusef("--panel %s: nothing is known of then; the events span %s", v, events.Words(zone))
		}
		all = append(all, timeline.Window{From: from, To: to})
	}
	return all, nil
}
