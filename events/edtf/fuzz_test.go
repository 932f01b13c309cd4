package edtf

import (
	"errors"
	"reflect"
	"testing"
	"time"
	"unicode/utf8"
)

// FuzzDate holds for any text: an error lies inside it; a value prints to
// something that reads as the same value; it ends no earlier than it starts;
// and the wide span holds the narrow one.
func FuzzDate(f *testing.F) {
	for _, name := range []string{"loc.txt", "forms.txt", "julian.txt"} {
		for _, row := range table(f, name, 6) {
			f.Add(row[0])
		}
	}
	for _, row := range table(f, "invalid.txt", 4) {
		f.Add(row[0])
	}
	zone, err := time.LoadLocation("America/Sao_Paulo")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, parse := range []func(string) (Value, error){Parse, ParseJulian} {
			v, err := parse(s)
			if err != nil {
				checkError(t, s, err)
				continue
			}
			if again, err := parse(v.String()); err != nil || !reflect.DeepEqual(again, v) {
				t.Errorf("%q prints as %q, which reads as %+v, %v", s, v, again, err)
			}
			checkSpan(t, v.Span(nil), v.WideSpan(nil))
			checkSpan(t, v.Span(zone), v.WideSpan(zone))
			if v.Words() == "" || v.Precision() == NoPrecision {
				t.Errorf("%q has the words %q and precision %v", s, v.Words(), v.Precision())
			}
		}
	})
}

func checkError(t *testing.T, s string, err error) {
	e, ok := errors.AsType[*SyntaxError](err)
	if !ok || e.Input != s || e.Msg == "" || e.Offset < 0 || e.Offset > utf8.RuneCountInString(s) {
		t.Errorf("Parse(%q): %#v", s, err)
	}
}

func checkSpan(t *testing.T, span, wide Span) {
	for _, r := range []Range{span.Start, span.End, wide.Start, wide.End, span.Start.Hull(span.End)} {
		if r.Empty() || r.Words(nil) == "" {
			t.Errorf("%+v is empty or has no words", r)
		}
	}
	if !contains(wide.Start, span.Start) || !contains(wide.End, span.End) {
		t.Errorf("the wide span %+v does not hold %+v", wide, span)
	}
}

func contains(outer, inner Range) bool { return outer.Hull(inner) == outer }
