package timeline

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"throughline/events/edtf"
)

// Each axis has the labels that are wanted, with the larger unit where it
// changes, in brackets.
func TestCalendar(t *testing.T) {
	tests := []struct {
		from, to string
		most     int
		want     string
	}{
		{"2015-11-01", "2017-05-04", 11, "Nov [2015] Jan [2016] Apr Jul Oct Jan [2017] Apr"},
		{"2017-05-01", "2017-05-08", 9, "1 [May 2017] 2 3 4 5 6 7 8"},
		{"2017-04-20", "2017-06-01", 9, "22 [Apr 2017] 1 [May 2017] 8 15 22 1 [Jun 2017]"},
		{"2017-05-03T14:00:00", "2017-05-03T14:45:00", 4, "14:00 [3 May 2017] 14:15 14:30 14:45"},
		{"2017-05-03T14:00:00", "2017-05-03T14:00:12", 9, "14:00:00 [3 May 2017] 14:00:05 14:00:10"},
		{"2017-05-03T22:00:00", "2017-05-04T03:00:00", 9, "22:00 [3 May 2017] 23:00 00:00 [4 May 2017] 01:00 02:00 03:00"},
		{"-0999", "2000", 8, "1000 BC 500 BC AD 1 AD 500 1000 1500 2000"},
		{"-0003", "0003", 8, "4 BC 3 BC 2 BC 1 BC AD 1 AD 2 AD 3"},
		{"1999", "2003", 6, "1999 2000 2001 2002 2003"},
		{"Y-170000000", "Y10000000", 5, "150,000,000 BC 100,000,000 BC 50,000,000 BC AD 1"},
	}
	for _, tt := range tests {
		if got := words(calendar(at(t, tt.from), at(t, tt.to), nil, tt.most, edtf.Seconds)); got != tt.want {
			t.Errorf("from %s to %s\n got %s\nwant %s", tt.from, tt.to, got, tt.want)
		}
	}
}

func words(ticks []tick) string {
	var all []string
	tier := ""
	for _, t := range ticks {
		if t.Label == "" {
			continue
		}
		w := t.Label
		if t.Tier != tier {
			w += " [" + t.Tier + "]"
		}
		tier = t.Tier
		all = append(all, w)
	}
	return strings.Join(all, " ")
}

func at(t *testing.T, date string) edtf.Instant {
	t.Helper()
	v, err := edtf.Parse(date)
	if err != nil {
		t.Fatal(err)
	}
	return v.Span(nil).Start.From
}

// Whatever the period, ticks rise, lie within it, and are not too many.
func TestCalendarAtEveryScale(t *testing.T) {
	zone, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	from := at(t, "2016-10-30T17:25:11")
	for size := int64(2); size < 1e18; size = size*5/4 + 1 {
		for _, most := range []int{1, 3, 9, 20} {
			to := from.AddSeconds(size)
			ticks := calendar(from, to, zone, most, edtf.Seconds)
			labels := 0
			for i, tk := range ticks {
				if tk.Label != "" {
					labels++
				}
				if tk.At.Before(from) || to.Before(tk.At) || i > 0 && !ticks[i-1].At.Before(tk.At) {
					t.Fatalf("%d seconds, %d labels: tick %d at %v", size, most, i, tk.At)
				}
			}
			if labels > most+1 || len(ticks) > 13*most+2 {
				t.Fatalf("%d seconds: %d labels of at most %d, %d ticks", size, labels, most, len(ticks))
			}
		}
	}
}

func TestSteps(t *testing.T) {
	sizes := []float64{}
	for _, s := range steps {
		sizes = append(sizes, s.size)
	}
	if !slices.IsSorted(sizes) {
		t.Error(fmt.Sprint("steps do not grow: ", sizes))
	}
}

// Of every step the tick before a time is one, is not after it, and the next one is.
func TestStepsHoldEveryTime(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 0))
	for range 3000 {
		sec := r.Int64N(4e11) - 2e11 // 6,000 years to either side
		if r.IntN(3) == 0 {
			sec = sec * 1e6 / 3
		}
		c := edtf.Instant{Sec: sec}.In(nil)
		for _, s := range steps {
			floor := s.floor(c)
			next := s.next(floor)
			from, to := floor.Instant(nil), next.Instant(nil)
			if from.Sec > sec || to.Sec <= sec || s.floor(floor) != floor || s.floor(next) != next {
				t.Fatalf("%d %s: %+v lies between the ticks %+v and %+v", s.n, s.unit.Plural(), c, floor, next)
			}
		}
	}
}

// Years are Gregorian ones: these two days are 1,699,985 centuries apart, as a rule
// of 365¼ days to the year would not have it.
func TestFarTimesInUnits(t *testing.T) {
	from, to := at(t, "Y-170000000"), at(t, "-1500")
	if got := lengthWords(seconds(from, to)); got != "1699985 centuries" {
		t.Errorf("from %v to %v are %s", from, to, got)
	}
}
