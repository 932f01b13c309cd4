package said_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"throughline/events/edtf"
	"throughline/events/said"
)

const seed = 1 // of the random tests: they are the same in every run

// on returns a dateline of a day.
func on(day time.Time) said.Dateline {
	return said.Dateline{
		Civil:     edtf.Civil{Year: int64(day.Year()), Month: int(day.Month()), Day: day.Day()},
		Precision: edtf.Day,
	}
}

// randomDays calls f with days of the years 1 to 9990, as package time has them.
func randomDays(n int, f func(r *rand.Rand, day time.Time)) {
	r := rand.New(rand.NewPCG(seed, 0))
	first := time.Date(11, 1, 1, 0, 0, 0, 0, time.UTC)
	for range n {
		f(r, first.AddDate(0, 0, r.IntN(3_640_000)))
	}
}

// dateOf returns the bounds of the date that the phrase says.
func dateOf(t *testing.T, phrase string, at said.Dateline, planned bool) edtf.Range {
	t.Helper()
	r, err := said.Read(phrase, at, planned)
	if err != nil {
		t.Fatalf("%s on %+v: %v", phrase, at, err)
	}
	return r.Date.Span(nil).Start
}

// days returns the time from one day to the end of another.
func days(from, to time.Time) edtf.Range {
	return edtf.Range{From: edtf.Instant{Sec: from.Unix()}, To: edtf.Instant{Sec: to.AddDate(0, 0, 1).Unix()}}
}

// seek returns the first day, in steps from the given one, that has the weekday
// or the month.
func seek(day time.Time, step int, found func(time.Time) bool) time.Time {
	for !found(day) {
		day = day.AddDate(0, 0, step)
	}
	return day
}

func TestWeekdaysAgreeWithPackageTime(t *testing.T) {
	randomDays(2000, func(r *rand.Rand, today time.Time) {
		want := time.Weekday(r.IntN(7))
		is := func(d time.Time) bool { return d.Weekday() == want }
		monday := seek(today, -1, func(d time.Time) bool { return d.Weekday() == time.Monday })
		for _, tt := range []struct {
			phrase  string
			planned bool
			want    time.Time
		}{
			{want.String(), false, seek(today, -1, is)},
			{want.String(), true, seek(today, +1, is)},
			{"last " + want.String(), false, seek(today.AddDate(0, 0, -1), -1, is)},
			{"next " + want.String(), true, seek(today.AddDate(0, 0, +1), +1, is)},
			{"this " + want.String(), false, seek(monday, +1, is)},
		} {
			if got := dateOf(t, tt.phrase, on(today), tt.planned); got != days(tt.want, tt.want) {
				t.Errorf("%s on %s is %v, want %v", tt.phrase, today, got, tt.want)
			}
		}
	})
}

func TestCountsAgreeWithPackageTime(t *testing.T) {
	randomDays(2000, func(r *rand.Rand, today time.Time) {
		n := 1 + r.IntN(120)
		monday := seek(today, -1, func(d time.Time) bool { return d.Weekday() == time.Monday })
		month := today.AddDate(0, 0, 1-today.Day())
		year := time.Date(today.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
		for _, tt := range []struct {
			unit             string
			years, mons, day int
			start            time.Time
		}{{"day", 0, 0, 1, today}, {"week", 0, 0, 7, monday}, {"month", 0, 1, 0, month}, {"year", 1, 0, 0, year}} {
			unit := func(k int) edtf.Range {
				return days(tt.start.AddDate(k*tt.years, k*tt.mons, k*tt.day), tt.start.AddDate((k+1)*tt.years, (k+1)*tt.mons, (k+1)*tt.day-1))
			}
			if tt.unit == "year" {
				n %= 10 // stay within the years
			}
			for phrase, k := range map[string]int{
				fmt.Sprintf("%d %ss ago", n+1, tt.unit): -n - 1, fmt.Sprintf("in %d %ss", n+1, tt.unit): n + 1,
				"a " + tt.unit + " earlier": -1, "one " + tt.unit + " from now": 1,
			} {
				if got := dateOf(t, phrase, on(today), false); got != unit(k) {
					t.Errorf("%s on %s is %v, want %v", phrase, today, got, unit(k))
				}
			}
			for step, k := range map[string]int{"last ": -1, "this ": 0, "next ": 1} {
				if tt.unit == "day" {
					continue
				}
				if got := dateOf(t, step+tt.unit, on(today), false); got != unit(k) {
					t.Errorf("%s%s on %s is %v, want %v", step, tt.unit, today, got, unit(k))
				}
			}
		}
	})
}

func TestClocksAgreeWithPackageTime(t *testing.T) {
	randomDays(2000, func(r *rand.Rand, today time.Time) {
		now := today.Add(time.Duration(r.IntN(86400)) * time.Second)
		at := on(today)
		at.Civil.Hour, at.Civil.Minute, at.Civil.Second = now.Clock()
		at.Precision = edtf.Second
		n := 1 + r.IntN(10000)
		for unit, length := range map[string]time.Duration{"hour": time.Hour, "minute": time.Minute, "second": time.Second} {
			from := now.Add(-time.Duration(n) * length).Truncate(length)
			phrase := fmt.Sprintf("%d %ss ago", n, unit)
			for offset, east := range map[string]int64{"": 0, "Z": 0, "+05:30": 5*3600 + 1800, "-03": -3 * 3600} {
				at.Offset = offset
				want := edtf.Range{From: edtf.Instant{Sec: from.Unix() - east}, To: edtf.Instant{Sec: from.Add(length).Unix() - east}}
				if got := dateOf(t, phrase, at, false); got != want {
					t.Errorf("%s at %s%s is %v, want %v", phrase, now, offset, got, want)
				}
			}
		}
	})
}

// Days and months without a year are found as a reader would, day by day.
func TestRecurrencesAgreeWithPackageTime(t *testing.T) {
	randomDays(500, func(r *rand.Rand, today time.Time) {
		other := time.Date(2016, 1, 1+r.IntN(366), 0, 0, 0, 0, time.UTC) // a leap year has them all
		same := func(d time.Time) bool { return d.Month() == other.Month() && d.Day() == other.Day() }
		for planned, step := range map[bool]int{false: -1, true: +1} {
			want := seek(today, step, same)
			if got := dateOf(t, other.Format("January 2"), on(today), planned); got != days(want, want) {
				t.Errorf("%s on %s, planned %t, is %v, want %v", other.Format("2 January"), today, planned, got, want)
			}
			in := seek(today, step, func(d time.Time) bool { return d.Month() == other.Month() })
			first := in.AddDate(0, 0, 1-in.Day())
			if got, want := dateOf(t, "in "+other.Month().String(), on(today), planned), days(first, first.AddDate(0, 1, -1)); got != want {
				t.Errorf("in %s on %s, planned %t, is %v, want %v", other.Month(), today, planned, got, want)
			}
		}
	})
}

// phrases returns the phrases of the table that have a date and nothing else.
func phrases(t *testing.T) []row {
	var all []row
	for line := range lines(t, "phrases.txt") {
		r, ok := parseRow(t, line)
		if !ok {
			continue
		}
		got, err := said.Read(r.phrase, r.at, r.planned)
		first, _, _ := strings.Cut(r.phrase, " ")
		if err == nil && !got.Date.IsZero() && !strings.Contains("before after by between in on at during", strings.ToLower(first)) {
			all = append(all, r)
		}
	}
	if len(all) < 250 {
		t.Fatalf("only %d phrases", len(all))
	}
	return all
}

// Early, mid and late follow each other without a gap and make up the whole.
func TestThirdsMakeUpTheWhole(t *testing.T) {
	n := 0
	for _, r := range phrases(t) {
		got, err := said.Read("early in "+r.phrase, r.at, r.planned)
		if err != nil || recurs(r.phrase) {
			continue // each third of a recurring month is the nearest, perhaps in different years
		}
		whole := dateOf(t, r.phrase, r.at, r.planned)
		early := got.Date.Span(nil).Start
		mid := dateOf(t, "mid "+r.phrase, r.at, r.planned)
		late := dateOf(t, "late "+r.phrase, r.at, r.planned)
		n++
		if early.From != whole.From || early.To != mid.From || mid.To != late.From || late.To != whole.To {
			t.Errorf("%s is %v, in thirds %v, %v, %v", r.phrase, whole, early, mid, late)
		}
	}
	if n < 60 {
		t.Errorf("only %d phrases have thirds", n)
	}
}

// recurs reports whether a phrase is the name of a month alone.
func recurs(phrase string) bool {
	_, err := said.Read(phrase+" 2017", said.Dateline{}, false)
	return err == nil
}

// What is before X touches X, what is after it too, what is by X ends with it,
// and what lies between X and Y is their hull, unless X goes by the year of Y.
func TestPrepositionsMeetTheirDates(t *testing.T) {
	all := phrases(t)
	for i, r := range all {
		x := dateOf(t, r.phrase, r.at, r.planned)
		for _, tt := range []struct {
			preposition string
			want        edtf.Range
		}{
			{"before", edtf.Range{FromLimit: edtf.Open, To: x.From}},
			{"after", edtf.Range{From: x.To, ToLimit: edtf.Open}},
			{"by", edtf.Range{FromLimit: edtf.Open, To: x.To}},
		} {
			got, err := said.Read(tt.preposition+" "+r.phrase, r.at, r.planned)
			if err != nil && strings.Contains(err.Error(), "outside the years") {
				continue // before the first year, say
			}
			if s := got.Date.Span(nil).Start; err != nil || s.Hull(tt.want) != s || s.Intersect(tt.want) != s {
				t.Errorf("%s %s is %v, want %v (%v)", tt.preposition, r.phrase, s, tt.want, err)
			}
		}
		other := all[(i*7+3)%len(all)]
		if other.at != r.at || other.planned != r.planned {
			continue
		}
		y := dateOf(t, other.phrase, r.at, r.planned)
		got, err := said.Read("between "+r.phrase+" and "+other.phrase, r.at, r.planned)
		if err != nil && strings.Contains(err.Error(), "write out both dates") {
			continue // a bare weekday
		}
		if strings.Contains(got.Rule, "that does not come after") {
			if s := got.Date.Span(nil).Start; s.To != y.To || s.From.Before(y.From.AddSeconds(-9*366*86400)) || y.To.Before(s.From) {
				t.Errorf("between %s and %s (%v) is %v", r.phrase, other.phrase, y, got.Date)
			}
			continue
		}
		if backwards := !x.From.Before(y.To); backwards != (err != nil) {
			t.Errorf("between %s (%v) and %s (%v): %v", r.phrase, x, other.phrase, y, err)
		} else if want := (edtf.Range{From: x.From, To: y.To}); err == nil && got.Date.Span(nil).Start != want {
			t.Errorf("between %s and %s is %v, want %v", r.phrase, other.phrase, got.Date, want)
		}
	}
}
