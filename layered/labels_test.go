package layered

import (
	"slices"
	"strings"
	"testing"
	"time"

	"throughline/events/edtf"
)

// ranges reads times in which events may have begun: "2001-05-03", "2001-05-03+2002",
// "2001-05-03+" from that day on, "+2001-05-03" by the end of that day, "+" any time.
func ranges(t *testing.T, words string, zone *time.Location) []edtf.Range {
	var all []edtf.Range
	for w := range strings.FieldsSeq(words) {
		from, to, two := strings.Cut(w, "+")
		if !two {
			to = from
		}
		r := nothing.Range
		if from != "" {
			r.From, r.FromLimit = date(t, from, zone).From, edtf.Known
		}
		if to != "" {
			r.To, r.ToLimit = date(t, to, zone).To, edtf.Known
		}
		all = append(all, r)
	}
	return all
}

func date(t *testing.T, s string, zone *time.Location) edtf.Range {
	v, err := edtf.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return v.Span(zone).Start
}

// In columns and in want, bars separate the columns and what is said of them.
var labelCases = []struct{ name, columns, want string }{
	{"one date", "2001-05-03", "3 May 2001"},
	{"no date", "2001-05-03 | + | +", "3 May 2001 | no date"},
	{"two dates", "2001-05-03 2001-05-04", "3–4 May 2001"},

	{"open above", "2001-05-03+", "from 3 May 2001"},
	{"one open above", "2001-05-03 2001-05-04 2001-05-03+", "from 3 May 2001"},
	{"open below", "+2001-05-03", "by 3 May 2001"},
	{"all open below", "+2001-05-03 +2001-05-04", "by 4 May 2001"},
	{"one open below", "2001-05-03 +2001-05-03", "3 May 2001 or earlier"},
	{"open below until later", "2001-05-03 +2001-05-05", "3–5 May 2001 or earlier"},
	{"open on both sides", "+2001-05-05 2001-05-03+", "by 5 May 2001 or from 3 May 2001"},
	{"open on both sides of a day", "+2001-05-03 2001-05-03 2001-05-03+", "by or from 3 May 2001"},
	{"some before, some after", "+2001-05-02 2001-05-03 2001-05-04+", "by 3 May 2001 or from 4 May 2001"},

	{"neighbours of one day", "2001-05-03 | 2001-05-03 | 2001-05-04", "3 May 2001 | 4 May 2001"},
	{"neighbours open alike", "2001-05-03+ | 2001-05-03+", "from 3 May 2001"},
	{"the same day again", "2001-05-03 | 2001-05-04 | 2001-05-04+ | 2001-05-04", "3 May 2001 | 4 May 2001 | from 4 May 2001 | 4 May 2001"},
	{"begun by a day among that day", "2001-05-03 | +2001-05-03 | +2001-05-03 | 2001-05-03", "3 May 2001"},
	{"begun by a day behind that day", "2001-05-03 | +2001-05-03 | 2001-05-04", "3 May 2001 | by 3 May 2001 | 4 May 2001"},
	{"begun by a day or earlier", "2001-05-03 +2001-05-03 | +2001-05-03 | 2001-05-03 +2001-05-03", "3 May 2001 or earlier"},

	{"hours of a day", "2001-05-03T10:00 | 2001-05-03T11:00 2001-05-03T11:30", "3 May 2001, 10:00 | 11:00–11:30"},
	{"hours of two days", "2001-05-03T10:00 | 2001-05-04T11:00", "3 May 2001, 10:00 | 4 May 2001, 11:00"},
	{"a day and its hours", "2001-05-03 | 2001-05-03 | 2001-05-03T23:30", "3 May 2001 | 23:30"},
	{"hours of a day, some open", "2001-05-03T10:00 | 2001-05-03T10:30+ | 2001-05-03T11:00 | +", "3 May 2001, 10:00 | from 10:30 | 11:00 | no date"},
	{"no date before the hours of a day", "+ | 2001-05-03T10:00 | +2001-05-03T10:15", "no date | 3 May 2001, 10:00 | by 10:15"},

	{"hours at the ends of weeks", "1911-06-01T20:00+1911-06-26T23:59", "1–26 Jun 1911"},
	{"hours at the ends of days", "1911-06-01T20:00+1911-06-03T23:58", "1 Jun 1911, 20:00 – 3 Jun 1911, 23:58"},
	{"one unit for months", "1986-05-01+1986-07-04 | 1986-07-22+1986-10-31 | 1986-08-01+1986-10-30", "May–Jul 1986 | Jul–Oct 1986 | Aug–Oct 1986"},
	{"one unit for weeks", "1986-05-01+1986-05-14 | 1986-05-16+1986-06-12 | 1986-06-03+1986-09-05", "1–14 May 1986 | 16 May – 12 Jun 1986 | 3 Jun – 5 Sep 1986"},
	{"years", "1800-03-04 1840-05-06 | 1850-07-08 1899-09-10", "1800–1840 | 1850–1899"},
	{"a day beside months", "1986-05-01+1986-07-04 | 1986-07-22", "May–Jul 1986 | 22 Jul 1986"},
	{"a short time beside months", "1873-05-18+1874-06-30 | 1873-10-20+1873-10-24", "May 1873 – Jun 1874 | 20–24 Oct 1873"},
	{"a month beside years", "1800-03-04 1840-05-06 | 1850-07", "1800–1840 | Jul 1850"},
	{"months beside years", "1800-03-04 1840-05-06 | 1850-07-02 1850-10-02 | 1899 1904", "1800–1840 | Jul–Oct 1850 | 1899–1904"},
	{"no more exact than months", "1986-05-02+1986-05-14 | 1986-05-16 1986-06 | 1986-07-02+1986-07-14", "2–14 May 1986 | May–Jun 1986 | 2–14 Jul 1986"},
	{"from a month", "1873-05-18+1874-06-30 | 1874-07-01+", "May 1873 – Jun 1874 | from Jul 1874"},
	{"from a day beside months", "1873-05-18+1874-06-30 | 1874-07-02+ | +1875-07-31", "May 1873 – Jun 1874 | from 2 Jul 1874 | by Jul 1875"},

	{"back: by a date", "2001-05-03 | 2001-05-01+2001-05-04", "3 May 2001 | by 4 May 2001"},
	{"back and open", "2001-05-03 | 2001-05-01+", "3 May 2001 | no clear date"},
	{"back altogether", "2001-05-03 | 2001-05-01", "3 May 2001 | no clear date"},
	{"back on the way", "2001-05-03 | 2001-05-01+2001-05-09 | 2001-05-01+2001-05-04", "3 May 2001 | by 9 May 2001"},
	{"back in rounding only", "1986-05-01+1986-07-04 | 1986-07-22 | 1986-07-22+1986-10-31", "May–Jul 1986 | 22 Jul 1986 | Jul–Oct 1986"},

	{"before Christ", "-0099+-0043 | -0043-03-15", "100–44 BC | 15 Mar 44 BC"},
}

func TestLabels(t *testing.T) {
	for _, tt := range labelCases {
		t.Run(tt.name, func(t *testing.T) {
			var starts [][]edtf.Range
			for c := range strings.SplitSeq(tt.columns, "|") {
				starts = append(starts, ranges(t, c, time.UTC))
			}
			var got []string
			for _, g := range groups(starts, time.UTC) {
				got = append(got, g.words)
			}
			if want := strings.Split(tt.want, " | "); !slices.Equal(got, want) {
				t.Errorf("labels of %s are %q, want %q", tt.columns, got, want)
			}
		})
	}
}

func TestUnitsHoldWhatTheyRound(t *testing.T) {
	for _, name := range []string{"UTC", "Europe/Moscow", "America/Sao_Paulo", "Pacific/Apia"} {
		zone, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		for i := range int64(3000) {
			r := edtf.Range{From: edtf.Instant{Sec: i * 700_001, Nsec: int32(i % 3)}}
			r.To = r.From.AddSeconds(1 + i*i*97)
			for u := exact; u <= year; u++ {
				if o := u.out(r, zone); r.From.Before(o.From) || o.To.Before(r.To) {
					t.Fatalf("%s: %v in whole units is %v", name, r, o)
				}
			}
		}
	}
}
