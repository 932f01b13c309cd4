package said_test

import (
	"errors"
	"math"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"throughline/events/edtf"
	"throughline/events/said"
)

func TestUnderstoodIsShort(t *testing.T) {
	if n := utf8.RuneCountInString(said.Understood); n > 300 || strings.ContainsAny(said.Understood, "\n") {
		t.Errorf("Understood has %d characters", n)
	}
}

func TestReserved(t *testing.T) {
	reserved := `today tonight monday dec sept the same as ago midday midnight spring bc ad 3rd 19th 1980s
		mid-may mid-2016 mid-1980s mid-19th or now till`
	for w := range strings.FieldsSeq(reserved) {
		if !said.Reserved(w) {
			t.Errorf("%q is not reserved", w)
		}
	}
	for w := range strings.FieldsSeq("strike chemical-attack a an two thirteen few several mid-strike mid-term 2016-election may-day s 80s early-may 19thc today2") {
		if said.Reserved(w) {
			t.Errorf("%q is reserved", w)
		}
	}
}

// Capital letters, blanks, commas and full stops of months mean nothing.
func TestWordsAreWhatCounts(t *testing.T) {
	at := dateline(t, "2017-05-03")
	want, err := said.Read("wednesday 3 may", at, false)
	if err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{
		"Wednesday, 3 May", " WEDNESDAY ,3 May. ", "wednesday\t3\nmay", "wednesday\u00a03\u2003may", ",,wednesday,3,may,",
	} {
		if got, err := said.Read(words, at, false); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%q is %+v, %v", words, got, err)
		}
	}
}

func TestLimits(t *testing.T) {
	at := dateline(t, "2017-05-03")
	for words, want := range map[string]string{
		"": "there are no words", " ,\n": "there are no words",
		strings.Repeat("é", 201):                         "the words have more than 200 characters",
		strings.Repeat("a day before ", 15) + "2015":     "",
		"since " + strings.Repeat("a day after ", 16):    "is not understood: something is missing",
		"before " + strings.Repeat("x", 150):             "",
		"\xff\xfe":                                       `"\xff\xfe" is not understood`,
		"two days after " + strings.Repeat("after ", 25): `from "after" on`,
	} {
		_, err := said.Read(words, at, false)
		if want == "" && err == nil {
			continue
		}
		e, ok := errors.AsType[*said.Error](err)
		if !ok || e.Code != "bad-said" || !strings.Contains(e.Msg, want) || want == "" {
			t.Errorf("%q: %v, want %q", words, err, want)
		}
	}
}

// A dateline far beyond what can be written is no reason to hang or to lie.
func TestDatelinesBeyondAllYears(t *testing.T) {
	for _, year := range []int64{math.MinInt64, -20000, 20000, 1e12, math.MaxInt64} {
		at := said.Dateline{Civil: edtf.Civil{Year: year, Month: 5, Day: 3}, Precision: edtf.Day}
		for _, words := range []string{"today", "Tuesday", "in November", "February 29", "two weeks ago", "last century", "early May"} {
			for _, planned := range []bool{false, true} {
				if r, err := said.Read(words, at, planned); err == nil {
					t.Errorf("%s in the year %d is %+v", words, year, r)
				}
			}
		}
	}
}

func TestNames(t *testing.T) {
	for got, want := range map[string]string{
		said.Within.String(): "within", said.Until.String(): "until", said.How(99).String(): "How(99)",
	} {
		if got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
