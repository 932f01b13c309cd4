package said_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"throughline/events/edtf"
	"throughline/events/said"
)

// FuzzRead holds for any words and any dateline: they are read or explained, the
// same way each time; each date prints as what reads as the same date; there is
// some date or tie, and a rule; and no tie is to a word of the grammar.
func FuzzRead(f *testing.F) {
	for _, name := range []string{"phrases.txt", "refused.txt"} {
		for line := range lines(f, name) {
			if r, ok := parseRow(f, line); ok {
				c := r.at.Civil
				offset := uint8(slices.Index(offsets, r.at.Offset))
				f.Add(r.phrase, c.Year, c.Month, c.Day, c.Hour, uint8(r.at.Precision), offset, r.planned)
			}
		}
	}
	f.Fuzz(func(t *testing.T, words string, year int64, month, day, hour int, precision, offset uint8, planned bool) {
		at := said.Dateline{
			Civil:     edtf.Civil{Year: year, Month: month, Day: day, Hour: hour},
			Precision: edtf.Precision(precision),
			Offset:    offsets[int(offset)%len(offsets)],
		}
		r, err := said.Read(words, at, planned)
		again, err2 := said.Read(words, at, planned)
		if !reflect.DeepEqual(r, again) || !reflect.DeepEqual(err, err2) {
			t.Fatalf("%q is %+v, %v, and then %+v, %v", words, r, err, again, err2)
		}
		if err != nil {
			checkError(t, words, err)
			return
		}
		checkReading(t, words, r)
	})
}

// offsets are those of the datelines in the tables, and some more.
var offsets = []string{"", "Z", "+03:00", "+02:00", "+05:30", "-09:30", "+15"}

func checkError(t *testing.T, words string, err error) {
	e, ok := errors.AsType[*said.Error](err)
	if !ok || e.Msg == "" || e.Hint == "" || !utf8.ValidString(e.Msg) {
		t.Errorf("%q: %#v", words, err)
		return
	}
	if e.Code != "bad-said" && e.Code != "no-dateline" {
		t.Errorf("%q: the code is %q", words, e.Code)
	}
}

func checkReading(t *testing.T, words string, r said.Reading) {
	dates := 0
	for _, v := range []edtf.Value{r.Date, r.Since, r.Until, r.Ongoing} {
		if v.IsZero() {
			continue
		}
		dates++
		if again, err := edtf.Parse(v.String()); err != nil || !reflect.DeepEqual(again, v) {
			t.Errorf("%q is %v, which reads as %v, %v", words, v, again, err)
		}
	}
	if dates+len(r.Ties) == 0 || r.Rule == "" || len(r.Ties) > 2 {
		t.Errorf("%q says %+v", words, r)
	}
	for _, tie := range r.Ties {
		if said.Reserved(tie.Event) || !strings.Contains(strings.ToLower(words), tie.Event) {
			t.Errorf("%q has a tie to %q", words, tie.Event)
		}
		if within := tie.How == said.Within; !within && (tie.N != 0 || tie.Unit != 0) || within && tie.N == 0 && tie.Unit < edtf.Days {
			t.Errorf("%q has the tie %+v", words, tie)
		}
	}
}
