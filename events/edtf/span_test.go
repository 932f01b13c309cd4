package edtf

import (
	"math"
	"testing"
	"time"
)

// moment returns the first instant of a date.
func moment(t *testing.T, s string) Instant {
	t.Helper()
	v, err := Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return v.Span(nil).Start.From
}

// between returns the range between two dates; ".." and "" as in an interval.
func between(t *testing.T, from, to string) Range {
	t.Helper()
	limits := map[string]Limit{"..": Open, "": Unknown}
	r := Range{FromLimit: limits[from], ToLimit: limits[to]}
	if r.FromLimit == Known {
		r.From = moment(t, from)
	}
	if r.ToLimit == Known {
		r.To = moment(t, to)
	}
	return r
}

func TestRangesInWords(t *testing.T) {
	tests := []struct{ from, to, want string }{
		{"2017", "2018", "2017"},
		{"2016", "2018", "2016–2017"},
		{"-0200", "-0100", "201–102 BC"},
		{"-0005", "0004", "6 BC – AD 3"},
		{"0999", "1001", "AD 999 – 1000"},
		{"2017-04", "2017-05", "Apr 2017"},
		{"2016-10", "2017", "Oct–Dec 2016"},
		{"2016-10", "2017-03", "Oct 2016 – Feb 2017"},
		{"2017-05-02", "2017-05-03", "2 May 2017"},
		{"2017-03-03", "2017-03-31", "3–30 Mar 2017"},
		{"2017-03-03", "2017-05-03", "3 Mar – 2 May 2017"},
		{"2016-12-30", "2017-05-04", "30 Dec 2016 – 3 May 2017"},
		{"2017-05-02T14:00", "2017-05-02T15:31", "2 May 2017, 14:00–15:30"},
		{"2017-05-02T14:00", "2017-05-02T14:01", "2 May 2017, 14:00"},
		{"2017-05-02T14:00", "2017-05-03", "2 May 2017, 14:00–23:59"},
		{"2017-05-02T14:00", "2017-05-03T09:00", "2 May 2017, 14:00 – 3 May 2017, 08:59"},
		{"2017-05-02T14:00:05", "2017-05-02T14:00:06", "2 May 2017, 14:00:05"},
		{"2017-05-02T14:00", "2017-05-02T14:00:06", "2 May 2017, 14:00:00–14:00:05"},
		{"2017-05-02T14:00:05.25", "2017-05-02T14:00:05.26", "2 May 2017, 14:00:05.25"},
		{"2017-05-02T14:00:05.25", "2017-05-02T14:00:05.3", "2 May 2017, 14:00:05.25–14:00:05.29"},
		{"..", "2017-05", "by 30 Apr 2017"},
		{"", "2017-05", "by 30 Apr 2017"},
		{"", "2017-05-02T15:31", "by 2 May 2017, 15:30"},
		{"", "2017-05-02T15:31:05", "by 2 May 2017, 15:31:04"},
		{"2017-05-02T14:00", "2017-05-02T14:00:01", "2 May 2017, 14:00:00"},
		{"2017-05-02T14:00:05", "2017-05-02T14:00:05.1", "2 May 2017, 14:00:05.0"},
		{"9000", "Y12001", "9000 – AD 12,000"},
		{"2016-12-30", "..", "from 30 Dec 2016"},
		{"2016-12-30T14:00:05", "", "from 30 Dec 2016, 14:00:05"},
		{"", "", "no date"},
		{"..", "..", "no date"},
		{"2017", "2017", "no time at all"},
	}
	for _, tt := range tests {
		if got := between(t, tt.from, tt.to).Words(nil); got != tt.want {
			t.Errorf("[%s, %s) is %q, want %q", tt.from, tt.to, got, tt.want)
		}
	}
}

// Every October the clocks of Berlin show the hour from 02:00 twice.
func TestRepeatedTimesHaveOffsets(t *testing.T) {
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ from, to, want string }{
		{"2017-10-29T00:30", "2017-10-29T01:21", "29 Oct 2017, 02:30 UTC+2 – 02:20 UTC+1"},
		{"2017-10-29T00:30", "2017-10-29T01:31", "29 Oct 2017, 02:30"},
		{"2017-10-29T00:30", "2017-10-29T00:41", "29 Oct 2017, 02:30–02:40 UTC+2"},
		{"2017-10-29T00:00", "2017-10-29T02:31", "29 Oct 2017, 02:00–03:30"},
		{"2017-10-29T01:30", "..", "from 29 Oct 2017, 02:30 UTC+1"},
		{"2017-10-29T00:30", "..", "from 29 Oct 2017, 02:30"},
		{"", "2017-10-29T00:31", "by 29 Oct 2017, 02:30 UTC+2"},
		{"", "2017-10-29T01:31", "by 29 Oct 2017, 02:30"},
	}
	for _, tt := range tests {
		if got := between(t, tt.from, tt.to).Words(zone); got != tt.want {
			t.Errorf("[%s, %s) is %q, want %q", tt.from, tt.to, got, tt.want)
		}
	}
}

func TestHullAndIntersection(t *testing.T) {
	tests := []struct {
		a, b, hull, common [2]string
	}{
		{[2]string{"2001", "2005"}, [2]string{"2003", "2007"}, [2]string{"2001", "2007"}, [2]string{"2003", "2005"}},
		{[2]string{"2001", "2007"}, [2]string{"2003", "2005"}, [2]string{"2001", "2007"}, [2]string{"2003", "2005"}},
		{[2]string{"2001", ".."}, [2]string{"2003", "2005"}, [2]string{"2001", ".."}, [2]string{"2003", "2005"}},
		{[2]string{"2001", ""}, [2]string{"2003", "2005"}, [2]string{"2001", ""}, [2]string{"2003", "2005"}},
		{[2]string{"2001", ""}, [2]string{"..", "2005"}, [2]string{"..", ""}, [2]string{"2001", "2005"}},
		{[2]string{"..", ""}, [2]string{"", ".."}, [2]string{"..", ".."}, [2]string{"..", ".."}},
		{[2]string{"", ""}, [2]string{"", "2005"}, [2]string{"", ""}, [2]string{"", "2005"}},
	}
	for _, tt := range tests {
		a, b := between(t, tt.a[0], tt.a[1]), between(t, tt.b[0], tt.b[1])
		hull, common := between(t, tt.hull[0], tt.hull[1]), between(t, tt.common[0], tt.common[1])
		if a.Hull(b) != hull || b.Hull(a) != hull {
			t.Errorf("%v and %v: hull %v and %v, want %v", tt.a, tt.b, a.Hull(b), b.Hull(a), hull)
		}
		if a.Intersect(b) != common || b.Intersect(a) != common {
			t.Errorf("%v and %v: common %v and %v, want %v", tt.a, tt.b, a.Intersect(b), b.Intersect(a), common)
		}
	}
	if r := between(t, "2001", "2002").Intersect(between(t, "2003", "2004")); !r.Empty() {
		t.Errorf("2001 and 2003 share %v", r)
	}
}

func TestLatestIsTheLastWholeSecond(t *testing.T) {
	tests := []struct{ from, to, want string }{
		{"2017", "2018", "2017-12-31T23:59:59Z"},
		{"", "2018", "2017-12-31T23:59:59Z"},
		{"2017-05-02T14:00:05", "2017-05-02T14:00:05.5", "2017-05-02T14:00:05Z"},
		{"2017-05-02T14:00:05.25", "2017-05-02T14:00:05.26", "2017-05-02T14:00:05.259999999Z"},
		{"2017-05-02T14:00:05.25", "2017-05-02T14:00:06", "2017-05-02T14:00:05.999999999Z"},
		{"2017-05-02T14:00:05.25", "2017-05-02T14:00:07", "2017-05-02T14:00:06Z"},
	}
	for _, tt := range tests {
		if got, ok := between(t, tt.from, tt.to).Latest(); !ok || got.String() != tt.want {
			t.Errorf("[%s, %s): %v, %v, want %v", tt.from, tt.to, got, ok, tt.want)
		}
	}
	for _, to := range []string{"..", "", "2017", "2016"} {
		if got, ok := between(t, "2017", to).Latest(); ok {
			t.Errorf("[2017, %s) ends with %v", to, got)
		}
	}
}

func TestInstants(t *testing.T) {
	tests := []struct {
		at   Instant
		want string
	}{
		{Instant{}, "1970-01-01T00:00:00Z"},
		{Instant{-1, 999_999_999}, "1969-12-31T23:59:59.999999999Z"},
		{Instant{0, 500_000_000}, "1970-01-01T00:00:00.5Z"},
		{Civil{Year: 0, Month: 1, Day: 1}.Instant(nil), "0000-01-01T00:00:00Z"},
		{Civil{Year: -43, Month: 3, Day: 15}.Instant(nil), "-0043-03-15T00:00:00Z"},
		{Civil{Year: 12345, Month: 3, Day: 15}.Instant(nil), "Y12345-03-15T00:00:00Z"},
		{Civil{Year: -170000002, Month: 1, Day: 1}.Instant(nil), "Y-170000002-01-01T00:00:00Z"},
	}
	for _, tt := range tests {
		if got := tt.at.String(); got != tt.want {
			t.Errorf("%+v is %s, want %s", tt.at, got, tt.want)
		}
	}
}

func TestSecondsSaturate(t *testing.T) {
	end, start := Instant{Sec: math.MaxInt64}, Instant{Sec: math.MinInt64}
	if end.AddSeconds(1) != end || start.AddSeconds(-1) != start || start.AddSeconds(math.MinInt64) != start {
		t.Error("AddSeconds overflows")
	}
	zone := time.FixedZone("east", 3600)
	for _, at := range []Instant{end, start} {
		if at.In(zone).Instant(zone) == (Instant{}) {
			t.Errorf("%v has no civil time", at)
		}
	}
	far := Civil{Year: math.MaxInt64, Month: 12, Day: math.MaxInt}
	if got := far.Instant(nil); got.Sec < math.MaxInt64/2 {
		t.Errorf("%+v is %v", far, got)
	}
}

func TestDays(t *testing.T) {
	for _, tt := range []struct {
		year        int64
		month, want int
	}{{2000, 2, 29}, {1900, 2, 28}, {-4, 2, 29}, {2001, 4, 30}, {2001, 13, 31}, {2001, 14, 28}, {2001, -10, 29}} {
		if got := DaysIn(tt.year, tt.month); got != tt.want {
			t.Errorf("DaysIn(%d, %d) = %d, want %d", tt.year, tt.month, got, tt.want)
		}
	}
}
