package edtf

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

func mustParse(t *testing.T, s string) Value {
	t.Helper()
	v, err := Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestLocalAndOffset(t *testing.T) {
	for _, local := range []string{"2017-05-03T14", "2017-05-03T14:30", "-0043-03-15T23:59:59", "2016-12-31T24:00:00", "1985-04-12T23:20:30.25"} {
		for minutes, offset := range map[int]string{0: "Z", 120: "+02:00", -210: "-03:30", 14 * 60: "+14:00"} {
			v := mustParse(t, local+offset)
			if got := v.Local().String() + v.Offset(); got != local+offset {
				t.Errorf("%s%s is %s by its parts", local, offset, got)
			}
			from := v.Local().Span(time.FixedZone("", 60*minutes)).Start.From
			if v.Local().Zoned() || from != v.Span(nil).Start.From {
				t.Errorf("%s in the zone %s begins at %v, want %v", v.Local(), offset, from, v.Span(nil).Start.From)
			}
		}
		if v := mustParse(t, local); v.Offset() != "" || v.Local().String() != v.String() {
			t.Errorf("%s has the offset %q, and is %s without", local, v.Offset(), v.Local())
		}
	}
	both := mustParse(t, "2017-05-03T14:30Z/2017-05-03T15:30+01:00")
	if got := both.Local().String(); got != "2017-05-03T14:30/2017-05-03T15:30" || !both.Zoned() || both.Offset() != "" {
		t.Errorf("%s is %s on the clock, and has the offset %q", both, got, both.Offset())
	}
}

func TestPartsOfValues(t *testing.T) {
	tests := []struct{ in, dates, opened, civil string }{
		{"2017", "2017", "2017", ""},
		{"201X-05-03", "201X-05-03", "201X-05-03", ""},
		{"2017-21", "2017-21", "2017-21", ""},
		{"2017-05", "2017-05", "2017-05", "2017-5-0 0:0:0"},
		{"-0043-03-15~", "-0043-03-15~", "-0043-03-15~", "-43-3-15 0:0:0"},
		{"2017-05-03T14:30Z", "2017-05-03T14:30Z", "2017-05-03T14:30Z", "2017-5-3 14:30:0"},
		{"2017/", "2017", "2017/..", ""},
		{"/2017-05", "2017-05", "../2017-05", ""},
		{"../2017", "2017", "../2017", ""},
		{"2017-05/2018-06", "2017-05 2018-06", "2017-05/2018-06", ""},
		{"2017-05/2017-05", "2017-05 2017-05", "2017-05/2017-05", ""},
		{"[..1983,1990,1995..1998]", "1983 1990 1995 1998", "[..1983,1990,1995..1998]", ""},
	}
	for _, tt := range tests {
		v := mustParse(t, tt.in)
		var dates []string
		for _, d := range v.Dates() {
			dates = append(dates, d.String())
		}
		if got := strings.Join(dates, " "); got != tt.dates {
			t.Errorf("the dates of %s are %s, want %s", tt.in, got, tt.dates)
		}
		if got := v.Opened().String(); got != tt.opened || v.String() != tt.in {
			t.Errorf("%s opened is %s, want %s", v, got, tt.opened)
		}
		civil := ""
		if c, ok := v.Civil(); ok {
			civil = fmt.Sprintf("%d-%d-%d %d:%d:%d", c.Year, c.Month, c.Day, c.Hour, c.Minute, c.Second)
		}
		if civil != tt.civil {
			t.Errorf("%s shows %q, want %q", tt.in, civil, tt.civil)
		}
	}
	if v := (Value{}); v.Dates() != nil || !v.Local().IsZero() || !v.Opened().IsZero() || v.Offset() != "" {
		t.Errorf("no date has the dates %v, the offset %q", v.Dates(), v.Offset())
	}
}

// A Julian date shows what is written, and stays Julian in parts.
func TestPartsOfJulianDates(t *testing.T) {
	v, err := ParseJulian("1917-10-25T21:45Z/")
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range slices.Concat(v.Dates(), v.Opened().Dates(), v.Local().Dates()) {
		if c, ok := d.Civil(); !ok || !d.Julian() || c.Month != 10 || c.Day != 25 || c.Hour != 21 {
			t.Errorf("%s of %s shows %+v, Julian: %v", d, v, c, d.Julian())
		}
	}
}

// FromWords and ToWords are Words without the preposition.
func TestWordsOfEnds(t *testing.T) {
	zone := time.FixedZone("", 2*3600)
	for _, in := range []string{"2016-12", "2017-05-03T14", "2017-05-03T14:30:05.25", "-0043-03-15", "Y-170000002"} {
		r := mustParse(t, in).Span(zone).Start
		from, to := Range{From: r.From, ToLimit: Unknown}, Range{To: r.To, FromLimit: Unknown}
		if got := "from " + r.FromWords(zone); got != from.Words(zone) {
			t.Errorf("%s begins %q, want %q", in, got, from.Words(zone))
		}
		if got := "by " + r.ToWords(zone); got != to.Words(zone) {
			t.Errorf("%s ends %q, want %q", in, got, to.Words(zone))
		}
	}
}
