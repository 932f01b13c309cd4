package layered_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"throughline/events/edtf"
	"throughline/figure"
	"throughline/graph"
	"throughline/layered"
)

// within reports whether all of a start lies within what a label says.
func within(l layered.Label, r edtf.Range) bool {
	known := func(x edtf.Limit) bool { return x == edtf.Known }
	from := known(r.FromLimit) && !r.From.Before(l.Says.From)
	to := known(r.ToLimit) && !l.Says.To.Before(r.To)
	switch {
	case l.Either:
		return from || to
	case l.Earlier, l.Joined:
		return to
	}
	return (!known(l.Says.FromLimit) || from) && (!known(l.Says.ToLimit) || to)
}

// labels calls do for the labels of all chronicles, and of columns that no chronicle can
// have.
func labels(t *testing.T, do func(t *testing.T, all []layered.Label, starts [][]edtf.Range)) {
	each(t, func(t *testing.T, g *graph.Graph) {
		all, starts := layered.Labels(g)
		do(t, all, starts)
	})
	for seed := range uint64(3000) {
		starts := columns(rand.New(rand.NewPCG(seed, 7)))
		t.Run(fmt.Sprint("columns=", seed), func(t *testing.T) { do(t, layered.LabelsOf(starts, time.UTC), starts) })
	}
}

// columns returns times in which events may have begun, by column, about in the order of
// time.
func columns(r *rand.Rand) [][]edtf.Range {
	const hour = 3600
	unit := []int64{hour, 24 * hour, 31 * 24 * hour, 400 * 24 * hour}[r.IntN(4)]
	columns := make([][]edtf.Range, 1+r.IntN(9))
	for k := range columns {
		for range 1 + r.IntN(3) {
			x := edtf.Range{From: edtf.Instant{Sec: (int64(k) + r.Int64N(3)) / 2 * unit}}
			x.To = x.From.AddSeconds(unit * (1 + r.Int64N(4)))
			switch r.IntN(9) {
			case 0:
				x.From, x.FromLimit = edtf.Instant{}, edtf.Unknown
			case 1:
				x.To, x.ToLimit = edtf.Instant{}, edtf.Unknown
			}
			columns[k] = append(columns[k], x)
		}
	}
	return columns
}

func TestLabelsSayNoMoreThanIsKnown(t *testing.T) {
	labels(t, func(t *testing.T, all []layered.Label, _ [][]edtf.Range) {
		for _, l := range all {
			for _, r := range l.Starts {
				if !within(l, r) {
					t.Errorf("%q stands above an event that began %s", l.Words, r.Words(nil))
				}
			}
		}
	})
}

func TestGroupsAreAllColumns(t *testing.T) {
	labels(t, func(t *testing.T, all []layered.Label, starts [][]edtf.Range) {
		next := 0
		for i, l := range all {
			if l.From != next || l.To <= l.From {
				t.Errorf("%q is of columns %d to %d, want from %d on", l.Words, l.From, l.To, next)
			}
			if next = l.To; i > 0 && l.Words == all[i-1].Words {
				t.Errorf("%q stands twice", l.Words)
			}
		}
		if next != len(starts) {
			t.Errorf("labels of %d columns, want %d", next, len(starts))
		}
	})
}

func TestTheAxisNeverRunsBack(t *testing.T) {
	labels(t, func(t *testing.T, all []layered.Label, _ [][]edtf.Range) {
		var last edtf.Instant
		some := false
		for _, l := range all {
			from, to := l.Says.FromLimit == edtf.Known, l.Says.ToLimit == edtf.Known
			switch {
			case from:
				first := earliest(l) // in months, a label may begin with the month of one before it
				if some && first.Before(last) {
					t.Errorf("%q behind what began %v", l.Words, last)
				}
				last, some = first, true
			case to && some && !last.Before(l.Says.To):
				t.Errorf("%q behind what began %v", l.Words, last)
			}
		}
	})
}

// earliest returns when the first of the events under a label may have begun.
func earliest(l layered.Label) edtf.Instant {
	var first edtf.Instant
	some := false
	for _, r := range l.Starts {
		tells := r.FromLimit == edtf.Known && !r.From.Before(l.Says.From) && !(l.Either && r.ToLimit == edtf.Known)
		if tells && (!some || r.From.Before(first)) {
			first, some = r.From, true
		}
	}
	return first
}

func TestLabelsStandOverTheirColumns(t *testing.T) {
	each(t, func(t *testing.T, g *graph.Graph) {
		f := layout(t, g).Figure
		for i, a := range f.Axes {
			if i > 0 && a.X0 <= f.Axes[i-1].X1 {
				t.Errorf("bracket from %v touches one to %v", a.X0, f.Axes[i-1].X1)
			}
			if len(a.Ticks) != 2 || a.Ticks[0].X != a.X0 || a.Ticks[1].X != a.X1 {
				t.Errorf("bracket from %v to %v has ticks %v, want one at each end", a.X0, a.X1, a.Ticks)
			}
		}
		for _, b := range f.Bands {
			if !slices.ContainsFunc(f.Axes, func(a figure.Axis) bool { return a.X0 <= b.X0 && b.X1 <= a.X1 }) {
				t.Errorf("no bracket over %v", b.Box)
			}
		}
		for _, x := range f.Texts {
			if x.Role == figure.TickRole && x.Box().X1 > f.Width-36 {
				t.Errorf("%q leaves the margin", x.Words)
			}
		}
	})
}

// dated makes a chronicle of many kinds of dates within some days or some years, with
// links that bound them further.
func dated(t *testing.T, r *rand.Rand) *graph.Graph {
	zone := []string{"UTC", "Europe/Moscow", "America/New_York"}[r.IntN(3)]
	days := []int{1, 3, 28}[r.IntN(3)]
	wide := r.IntN(2) == 0
	date := func() string {
		s := fmt.Sprintf("2001-03-%02d", 1+r.IntN(days))
		if wide {
			s = fmt.Sprintf("%d-%02d-%02d", 2001+r.IntN(9), 1+r.IntN(12), 1+r.IntN(28))
		}
		switch r.IntN(5) {
		case 0:
			return s + fmt.Sprintf("T%02d:%02d", r.IntN(24), r.IntN(60))
		case 1:
			return s[:7]
		}
		return s
	}
	var b strings.Builder
	fmt.Fprintf(&b, "title: T\ntimezone: %s\nevents:\n", zone)
	for i := range 1 + r.IntN(30) {
		fmt.Fprintf(&b, "  - id: e%d\n    title: X\n", i)
		if r.IntN(5) > 0 {
			d := date()
			fmt.Fprintf(&b, "    when: %s\n", []string{d, d, d, "{ongoing: " + d + "}", "../" + d, d + "/..", "/" + d}[r.IntN(7)])
		}
		for range min(i, r.IntN(2)) {
			fmt.Fprintf(&b, "    links: [%s: e%d]\n", []string{"follows", "caused-by", "part-of", "disputes"}[r.IntN(4)], r.IntN(i))
		}
	}
	return read(t, "dated.yaml", []byte(b.String()))
}

func TestLastLine(t *testing.T) {
	tests := []struct {
		name, events, want string // want is its last sentence
	}{
		{"plain", "{id: a, title: A, when: 2001}", "Columns follow when events began, not to scale."},
		{
			"Julian",
			"{id: a, title: A, when: {edtf: 1917-02-27, calendar: julian}}",
			"Dates marked Julian are of that calendar; all others, and the axis, are Gregorian.",
		},
		{
			"a day before its hours",
			"{id: a, title: A, when: 2001-05-03}, {id: b, title: B, when: 2001-05-03T10:00, links: [disputes: a]}",
			"Events of which only the day is known stand before those with an hour.",
		},
		{
			"a day alone",
			"{id: a, title: A, when: 2001-05-03}, {id: b, title: B, when: 2001-05-04T10:00, links: [disputes: a]}",
			"Columns follow when events began, not to scale.",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := layout(t, read(t, "x.yaml", []byte("events: ["+tt.events+"]\n"))).Figure
			var words []string
			for _, x := range f.Texts {
				if x.Role == figure.SourceRole {
					words = append(words, x.Words)
				}
			}
			if got := strings.Join(words, " "); !strings.HasSuffix(got, tt.want) {
				t.Errorf("last line %q, want it to end in %q", got, tt.want)
			}
		})
	}
}
