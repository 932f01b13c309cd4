package edtf

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"
)

// floorByTime returns the beginning of the unit that holds t, and of the one
// after it, by package time.
func floorByTime(u Unit, t time.Time) (first, next time.Time) {
	y, m, d := t.Date()
	day := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	years := func(n int) (first, next time.Time) {
		from := y - y%n
		to := from + n
		if y < 0 { // -004X is -0049 to -0040, and -000X ends before year 0
			from, to = y-y%n-n+1, min(y-y%n+1, 0)
		}
		return day(from, 1, 1), day(to, 1, 1)
	}
	switch u {
	case Seconds:
		first = t.Truncate(time.Second)
		return first, first.Add(time.Second)
	case Minutes:
		first = time.Date(y, m, d, t.Hour(), t.Minute(), 0, 0, time.UTC)
		return first, first.Add(time.Minute)
	case Hours:
		first = time.Date(y, m, d, t.Hour(), 0, 0, 0, time.UTC)
		return first, first.Add(time.Hour)
	case Days:
		return day(y, m, d), day(y, m, d+1)
	case Weeks:
		monday := d - (int(t.Weekday())+6)%7
		return day(y, m, monday), day(y, m, monday+7)
	case Months:
		return day(y, m, 1), day(y, m+1, 1)
	case Years:
		return day(y, 1, 1), day(y+1, 1, 1)
	case Decades:
		return years(10)
	}
	return years(100)
}

// civilOf returns what package time shows.
func civilOf(t time.Time) Civil {
	y, m, d := t.Date()
	return Civil{int64(y), int(m), d, t.Hour(), t.Minute(), t.Second(), int32(t.Nanosecond())}
}

// randomTimes calls f with times of the years -3000 to 3000, many of them near the
// turn of a year, of year 0 most of all.
func randomTimes(n int, f func(r *rand.Rand, t time.Time)) {
	r := rand.New(rand.NewPCG(seed, 4))
	for range n {
		y, m, d := r.IntN(6000)-3000, 1+r.IntN(12), 1+r.IntN(31)
		switch r.IntN(4) {
		case 0:
			m, d = 12, 25+r.IntN(14)
		case 1:
			y, m, d = r.IntN(240)-120, 12, 25+r.IntN(14)
		}
		f(r, time.Date(y, time.Month(m), d, r.IntN(24), r.IntN(60), r.IntN(60), r.IntN(1e9), time.UTC))
	}
}

func TestUnitsAgreeWithPackageTime(t *testing.T) {
	randomTimes(20000, func(r *rand.Rand, at time.Time) {
		for u := Seconds; u <= Centuries; u++ {
			first, next := floorByTime(u, at)
			c := civilOf(at)
			if got := u.Floor(c); got != civilOf(first) {
				t.Fatalf("the %s of %v begins at %+v, want %v", u, at, got, first)
			}
			if got := u.Next(c, 1); got != civilOf(next) {
				t.Fatalf("the %s after %v begins at %+v, want %v", u, at, got, next)
			}
			n := int64(r.IntN(2000) - 1000)
			if got, want := u.Next(c, n), u.First(u.Number(civilOf(first))+n); got != want {
				t.Fatalf("%d %s from %v is %+v, want %+v", n, u.Plural(), at, got, want)
			}
		}
	})
}

func TestUnitsAreNumberedWithoutGaps(t *testing.T) {
	for u := Seconds; u <= Centuries; u++ {
		r := rand.New(rand.NewPCG(seed, uint64(u)))
		span := int64(4e17 / u.Mean()) // 12 thousand million years to either side
		for i := range int64(20000) {
			n := i - 10000
			if i%2 == 0 {
				n = r.Int64N(2*span) - span
			}
			first, next := u.First(n), u.First(n+1)
			last := next.naive().addNanoseconds(-1).In(nil)
			if a, b, c := u.Number(first), u.Number(last), u.Number(next); a != n || b != n || c != n+1 {
				t.Fatalf("%s %d from %+v to %+v: its ends are in %d and %d, the next is %d", u, n, first, last, a, b, c)
			}
		}
	}
}

func TestLengthsOfUnits(t *testing.T) {
	for u := Seconds; u <= Centuries; u++ {
		from, to := u.Number(Civil{Year: 2000, Month: 1, Day: 3}), u.Number(Civil{Year: 2400, Month: 1, Day: 3})
		if u < Days { // one day shows all there is
			to = from + 100_000
		}
		shortest, longest := int64(math.MaxInt64), int64(0)
		for n := from; n < to; n++ {
			length := u.First(n+1).naive().Sec - u.First(n).naive().Sec
			shortest, longest = min(shortest, length), max(longest, length)
		}
		if shortest != u.Shortest() || longest != u.Longest() {
			t.Errorf("a %s has %d to %d seconds, want %d to %d", u, u.Shortest(), u.Longest(), shortest, longest)
		}
		all := u.First(to).naive().Sec - u.First(from).naive().Sec
		if mean := float64(all) / float64(to-from); math.Abs(u.Mean()/mean-1) > 1e-12 {
			t.Errorf("a %s has %v seconds on the average, want %v", u, u.Mean(), mean)
		}
	}
}

// A local day begins at the first instant whose clock shows it, though clocks be
// turned at midnight.
func TestLocalDaysOfUnits(t *testing.T) {
	for _, name := range []string{"America/Sao_Paulo", "Asia/Beirut", "Pacific/Apia", "Europe/London", "America/Juneau"} {
		zone, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		r := rand.New(rand.NewPCG(seed, 5))
		for range 5000 {
			at := Instant{Sec: r.Int64N(6e9) - 3.5e9}
			for u := Days; u <= Years; u++ {
				c := at.In(zone)
				from, to := u.Floor(c).Instant(zone), u.Next(c, 1).Instant(zone)
				if at.Before(from) || !at.Before(to) && firstAt(c.naive(), zone) == at {
					t.Fatalf("%v in %s is not in its %s, %v to %v", at, name, u, from, to)
				}
				if before := from.AddSeconds(-1).In(zone); u.Number(before) > u.Number(c) {
					t.Fatalf("the %s of %v in %s begins before %v", u, at, name, from)
				}
			}
		}
	}
}

// Beyond what seconds can count, units end where instants do.
func TestUnitsNeverOverflow(t *testing.T) {
	for u := Seconds; u <= Centuries; u++ {
		for _, zone := range []*time.Location{nil, time.FixedZone("", 3600)} {
			if got := u.First(math.MaxInt64).Instant(zone); got.Sec < 9e18 {
				t.Errorf("the last %s is %v", u, got)
			}
			if got := u.First(math.MinInt64).Instant(zone); got.Sec > -9e18 {
				t.Errorf("the first %s is %v", u, got)
			}
		}
		end := Civil{Year: math.MaxInt64, Month: 1, Day: 1}
		if u.Number(end) <= 0 || u.Next(end, math.MaxInt64).Instant(nil).Before(u.Floor(end).Instant(nil)) {
			t.Errorf("%s: number %d, floor %v", u, u.Number(end), u.Floor(end))
		}
	}
}

func TestNamesOfUnits(t *testing.T) {
	for got, want := range map[string]string{
		Seconds.String(): "second", Centuries.String(): "century", Unit(99).String(): "Unit(99)",
		Weeks.Plural(): "weeks", Centuries.Plural(): "centuries",
		Days.Count(1): "1 day", Months.Count(0): "0 months", Centuries.Count(2): "2 centuries",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
