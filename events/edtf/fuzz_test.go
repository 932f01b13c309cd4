package edtf

import (
	"errors"
	"reflect"
	"sync"
	"testing"
	"time"
	"unicode/utf8"
)

// FuzzDate holds for any text: an error lies inside it; a value prints to
// something that reads as the same value; it ends no earlier than it starts;
// and the wide span holds the narrow one unless only the wide one is in order.
func FuzzDate(f *testing.F) {
	for _, name := range []string{"loc.txt", "forms.txt", "julian.txt"} {
		for _, row := range table(f, name, 6) {
			f.Add(row[0])
		}
	}
	for _, row := range table(f, "invalid.txt", 4) {
		f.Add(row[0])
	}
	f.Fuzz(checkExpression)
}

// saoPaulo is a zone that skips midnights and repeats hours before them.
var saoPaulo = sync.OnceValues(func() (*time.Location, error) { return time.LoadLocation("America/Sao_Paulo") })

func checkExpression(t *testing.T, s string) {
	zone, err := saoPaulo()
	if err != nil {
		t.Fatal(err)
	}
	for _, parse := range []func(string) (Value, error){Parse, ParseJulian} {
		v, err := parse(s)
		if err != nil {
			checkError(t, s, err)
			continue
		}
		if again, err := parse(v.String()); err != nil || !reflect.DeepEqual(again, v) {
			t.Errorf("%q prints as %q, which reads as %+v, %v", s, v, again, err)
		}
		for _, z := range []*time.Location{nil, zone} {
			checkSpan(t, s, v.Span(z), v.WideSpan(z))
		}
		if v.Words() == "" || v.Precision() == NoPrecision {
			t.Errorf("%q has the words %q and precision %v", s, v.Words(), v.Precision())
		}
	}
}

func checkError(t *testing.T, s string, err error) {
	e, ok := errors.AsType[*SyntaxError](err)
	if !ok || e.Input != s || e.Msg == "" || e.Offset < 0 || e.Offset > utf8.RuneCountInString(s) {
		t.Errorf("Parse(%q): %#v", s, err)
	}
}

func checkSpan(t *testing.T, s string, span, wide Span) {
	for _, r := range []Range{span.Start, span.End, wide.Start, wide.End, span.Start.Hull(span.End)} {
		if r.Empty() || r.Words(nil) == "" {
			t.Errorf("%q: %+v is empty or has no words", s, r)
		}
	}
	if backward(span) {
		return
	}
	if !contains(wide.Start, span.Start) || !contains(wide.End, span.End) {
		t.Errorf("%q: the wide span %+v does not hold %+v", s, wide, span)
	}
}

// backward reports whether s ends before it starts.
func backward(s Span) bool {
	return s.Start.FromLimit == Known && s.End.ToLimit == Known && !s.Start.From.Before(s.End.To)
}

func contains(outer, inner Range) bool { return outer.Hull(inner) == outer }
