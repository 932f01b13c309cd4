package edtf

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"
)

const seed = 1 // of the random tests: they are the same in every run

// The bounds of a masked date are the first and the last of all days whose
// text matches it, found here by looking at every day of four centuries.
func TestMasksAgreeWithBruteForce(t *testing.T) {
	for _, cal := range []calendar{gregorian, julian} {
		days := everyDay(cal, -199, 199)
		r := rand.New(rand.NewPCG(seed, uint64(cal)))
		valid := 0
		for range 250 {
			pattern := randomMask(r)
			var match []int
			for i, text := range days {
				if matches(text, pattern) {
					match = append(match, i)
				}
			}
			v, err := parse(pattern, cal)
			if len(match) == 0 {
				if err == nil {
					t.Errorf("%s has no day but reads as %v", pattern, v)
				}
				continue
			}
			valid++
			base := midnight(-199, 1, 1, cal).Sec
			from, to := base+int64(match[0])*86400, base+int64(match[len(match)-1]+1)*86400
			want := Range{From: Instant{Sec: from}, To: Instant{Sec: to}}
			if got := v.Span(nil).Start; err != nil || got != want {
				t.Errorf("%s: %v, %v, want %v", pattern, got, err, want)
			}
		}
		if valid < 50 {
			t.Errorf("only %d of the masks have a day", valid)
		}
	}
}

// everyDay returns the text of all days from one year to another, in order.
func everyDay(cal calendar, from, to int64) []string {
	var days []string
	for year := from; year <= to; year++ {
		for month := 1; month <= 12; month++ {
			for day := 1; day <= cal.days(year, month); day++ {
				days = append(days, fmt.Sprintf("%s-%02d-%02d", yearText(year), month, day))
			}
		}
	}
	return days
}

func matches(text, pattern string) bool {
	if len(text) != len(pattern) {
		return false
	}
	for i := range len(text) {
		if text[i] != pattern[i] && (pattern[i] != 'X' || text[i] == '-') {
			return false
		}
	}
	return true
}

// randomMask returns a date of the years -0199 to 0199 with some digits
// replaced by X. About half of the masks match no day.
func randomMask(r *rand.Rand) string {
	text := fmt.Appendf(nil, "%04d-%02d-%02d", r.IntN(200), 1+r.IntN(12), 1+r.IntN(31))
	if r.IntN(3) == 0 {
		copy(text[5:], "02-29")
	}
	for i := 2; i < len(text); i++ {
		if text[i] != '-' && r.IntN(3) == 0 {
			text[i] = 'X'
		}
	}
	if r.IntN(2) == 0 {
		return "-" + string(text)
	}
	return string(text)
}

func TestDayNumbersAreConsecutive(t *testing.T) {
	for _, cal := range []calendar{gregorian, julian} {
		want := cal.number(-801, 1, 1)
		for year := int64(-801); year < 2402; year++ {
			for month := 1; month <= 12; month++ {
				for day := 1; day <= cal.days(year, month); day++ {
					if got := cal.number(year, month, day); got != want {
						t.Fatalf("calendar %d: %d-%d-%d is day %d, want %d", cal, year, month, day, got, want)
					}
					want++
				}
			}
		}
	}
}

func TestCivilAgreesWithPackageTime(t *testing.T) {
	r := rand.New(rand.NewPCG(seed, 2))
	for range 20000 {
		c := Civil{
			int64(r.IntN(12000) - 1000), r.IntN(60) - 20, r.IntN(100) - 30, r.IntN(100) - 40,
			r.IntN(200) - 60, r.IntN(200) - 60, int32(r.Int64N(4e9) - 2e9),
		}
		want := time.Date(int(c.Year), time.Month(c.Month), c.Day, c.Hour, c.Minute, c.Second, int(c.Nsec), time.UTC)
		got := c.Instant(nil)
		if got != (Instant{want.Unix(), int32(want.Nanosecond())}) {
			t.Fatalf("%+v is %v, want %v", c, got, want)
		}
		if c.Weekday() != want.Weekday() {
			t.Fatalf("%+v is a %v, want %v", c, c.Weekday(), want.Weekday())
		}
		back := got.In(time.UTC)
		y, m, d := want.Date()
		if back.Year != int64(y) || back.Month != int(m) || back.Day != d || back.Instant(time.UTC) != got {
			t.Fatalf("%v is %+v in UTC, want %v", got, back, want)
		}
	}
}

// A clock that shows the time of an instant shows it first at that instant or,
// when it was turned back, earlier; and never in a gap.
func TestZonesAgreeWithPackageTime(t *testing.T) {
	r := rand.New(rand.NewPCG(seed, 3))
	for _, name := range []string{"America/New_York", "Australia/Lord_Howe", "Europe/London", "Africa/Cairo", "Pacific/Apia"} {
		zone, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		for range 5000 {
			at := Instant{Sec: r.Int64N(6e9) - 3e9, Nsec: int32(r.IntN(1e9))}
			c := at.In(zone)
			want := time.Unix(at.Sec, int64(at.Nsec)).In(zone)
			if c.Day != want.Day() || c.Hour != want.Hour() || c.Minute != want.Minute() || c.Second != want.Second() {
				t.Fatalf("%v in %s is %+v, want %v", at, name, c, want)
			}
			first, last := c.Instant(zone), lastBefore(c.naive().addNanoseconds(1), zone)
			if at.Before(first) || first.In(zone) != c || last.Before(at) {
				t.Fatalf("%+v in %s is first %v and last %v, want %v", c, name, first, last, at)
			}
		}
	}
}
