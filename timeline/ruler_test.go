package timeline_test

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"testing"

	"throughline/chronology"
	"throughline/events/edtf"
	"throughline/figure"
	"throughline/timeline"
)

// A tied is an instant that some bound names, and where a mark shows it.
type tied struct {
	t     edtf.Instant
	x     float64
	what  string
	outer bool // whether it is an end of what is possible
}

// near is how far a place may be from where its instant stands, in points: coordinates
// are rounded to 1/64, and so are the two that a scale is taken from.
const near = 0.06

// secondsTo is the time from a to b.
func secondsTo(a, b edtf.Instant) float64 {
	return float64(b.Sec-a.Sec) + float64(b.Nsec-a.Nsec)/1e9
}

// A ruler is one stretch of an axis in proportion, by two marks on it.
type ruler struct{ a, b tied }

// rulerOf takes the outer ends that lie farthest apart; false if all are at one instant.
func rulerOf(all []tied) (ruler, bool) {
	var r ruler
	some := false
	for _, p := range all {
		if !p.outer {
			continue
		}
		if !some {
			r, some = ruler{p, p}, true
		}
		if p.t.Before(r.a.t) {
			r.a = p
		}
		if r.b.t.Before(p.t) {
			r.b = p
		}
	}
	return r, some && r.a.t.Before(r.b.t)
}

func (r ruler) x(t edtf.Instant) float64 {
	return r.a.x + (r.b.x-r.a.x)*secondsTo(r.a.t, t)/secondsTo(r.a.t, r.b.t)
}

// axisOf is which axis of f a mark stands over: the next below it, or the upright one.
func axisOf(f *figure.Figure, x figure.Mark) int {
	best := -1
	for i, a := range f.Axes {
		if !x.Upright && a.Y >= x.Y && (best < 0 || a.Y < f.Axes[best].Y) {
			best = i
		}
	}
	return best
}

// axes are the instants of the marks of a page, for each of its axes: those of the
// bounds on their four sides, and those of sources that disagree.
func (m meant) axes(f *figure.Figure) map[int][]tied {
	wants, seen := m.wants(), map[string]int{}
	all := map[int][]tied{}
	for _, x := range f.Marks {
		w, ok := wants[x.Event]
		if !ok {
			continue
		}
		k, i := axisOf(f, x), seen[x.Event]
		seen[x.Event]++
		if w.main && i == 0 {
			all[k] = append(all[k], boundsOf(w, x)...)
			continue
		}
		if w.main {
			i--
		}
		r := w.rivals[i]
		all[k] = append(all[k], tied{r.from, x.Possible.From, w.ID + " by one source from", true}, tied{r.to, x.Possible.To, w.ID + " by one source to", true})
	}
	return all
}

// boundsOf are the instants that a mark of w's bounds shows. What contradicts itself,
// such as an end before the start, has none.
func boundsOf(w want, x figure.Mark) []tied {
	es, ls, ee, le := w.of.EarliestStart, w.of.LatestStart, w.of.EarliestEnd, w.of.LatestEnd
	var all []tied
	if es.Known() && le.Known() && le.At.Before(es.At) {
		return nil
	}
	if es.Known() {
		all = append(all, tied{es.At, x.Possible.From, w.ID + " possible from", true})
	}
	if le.Known() {
		all = append(all, tied{le.At, x.Possible.To, w.ID + " possible to", true})
	}
	if !x.Certain.Empty() {
		all = append(all, tied{ls.At, x.Certain.From, w.ID + " certain from", false}, tied{ee.At, x.Certain.To, w.ID + " certain to", false})
	}
	return all
}

// The ends of marks are the bounds of their events: all that stand over one axis, or one
// part of it between two changes of scale, lie on one line from instants to places.
func TestEndsOfMarksAreTheBoundsOfTheirEvents(t *testing.T) {
	eachMeant(t, func(t *testing.T, m meant) {
		if m.Report.Form == timeline.List {
			return
		}
		for _, f := range m.Pages {
			for k, all := range m.axes(f) {
				slices.SortFunc(all, byTime)
				inOrder(t, all)
				if k < 0 {
					alongUpright(t, all)
					continue
				}
				for _, part := range parts(f, all) {
					inProportion(t, part)
				}
				m.years(t, f, f.Axes[k], all)
			}
		}
	})
}

// inOrder holds that of instants, sorted, no later one stands before an earlier one,
// and that one instant stands in one place.
func inOrder(t *testing.T, all []tied) {
	t.Helper()
	for i := 1; i < len(all); i++ {
		a, b := all[i-1], all[i]
		if b.x < a.x-near || a.t == b.t && b.x > a.x+near {
			t.Errorf("%s is %v at %.2f, but %s is %v at %.2f", a.what, a.t, a.x, b.what, b.t, b.x)
		}
	}
}

// inProportion holds that all stand on the line through the two farthest apart.
func inProportion(t *testing.T, all []tied) {
	t.Helper()
	r, ok := rulerOf(all)
	if !ok {
		return
	}
	for _, p := range all {
		if want := r.x(p.t); math.Abs(want-p.x) > near*max(1, math.Abs(want-r.a.x)/(r.b.x-r.a.x)) {
			t.Errorf("%s is %v at %.2f, want %.2f by %s and %s", p.what, p.t, p.x, want, r.a.what, r.b.what)
		}
	}
}

// parts are what stands in each part of an axis whose scale changes.
func parts(f *figure.Figure, all []tied) [][]tied {
	var at []float64
	for _, p := range f.Paths {
		if p.Class == figure.BreakPath && p.Title != "" {
			at = append(at, (p.Points[0].X+p.Points[1].X)/2)
		}
	}
	slices.Sort(at)
	at = append(append([]float64{math.Inf(-1)}, at...), math.Inf(1))
	var in [][]tied
	for i := 1; i < len(at); i++ {
		var part []tied
		for _, p := range all {
			if at[i-1]-near <= p.x && p.x <= at[i]+near {
				part = append(part, p)
			}
		}
		in = append(in, part)
	}
	return in
}

// alongUpright holds that an upright axis, which goes by labels as well as by time, goes
// by time for at least a twentieth.
func alongUpright(t *testing.T, all []tied) {
	t.Helper()
	r, ok := rulerOf(all)
	if !ok {
		return
	}
	for i := 1; i < len(all); i++ {
		a, b := all[i-1], all[i]
		if least := (r.x(b.t) - r.x(a.t)) / 20; b.x-a.x < least-near {
			t.Errorf("%s is %v at %.2f, and %s %v at %.2f: want %.2f between them at least", a.what, a.t, a.x, b.what, b.t, b.x, least)
		}
	}
}

// years holds that the years named on a plain axis stand where they begin.
func (m meant) years(t *testing.T, f *figure.Figure, a figure.Axis, all []tied) {
	t.Helper()
	r, ok := rulerOf(all)
	if !ok || m.Report.Form == timeline.Zoom {
		return
	}
	for _, x := range f.Texts {
		if x.Role != figure.TickRole || x.Font.Bold || x.Y < a.Y || x.Y > a.Y+30 || len(x.Words) != 4 {
			continue
		}
		year, err := strconv.ParseInt(x.Words, 10, 64)
		if err != nil {
			continue
		}
		at := edtf.Civil{Year: year, Month: 1, Day: 1}.Instant(m.c.Zone)
		if want := r.x(at); math.Abs(want-x.X) > near*max(1, (a.X1-a.X0)/(r.b.x-r.a.x)) {
			t.Errorf("the axis names %d at %.2f, want %.2f by %s and %s", year, x.X, want, r.a.what, r.b.what)
		}
	}
}

// What is certain is shown where the source takes the event for a fact and its latest
// start comes before its earliest end, and only there.
func TestCertainIsOnlyWhatIsSettled(t *testing.T) {
	eachMeant(t, func(t *testing.T, m meant) {
		wants := m.wants()
		for id, marks := range m.marksOf() {
			w, x := wants[id], marks[0]
			if !w.main || m.Report.Form == timeline.List {
				continue
			}
			ls, ee := w.of.LatestStart, w.of.EarliestEnd
			certain := w.settled() && ls.Known() && ee.Known() && ls.At.Before(ee.At)
			if !certain && !x.Certain.Empty() {
				t.Errorf("%s (%s) is shown as certain", id, w.Status)
			}
			if certain && x.Certain.Empty() && !short(w, x) {
				t.Errorf("%s (%s) is certain from %v to %v, and not shown so", id, w.Status, ls.At, ee.At)
			}
		}
	})
}

// short tells whether what is certain of w may be too short to be seen: a hundredth of a
// mark or less.
func short(w want, x figure.Mark) bool {
	es, le := w.of.EarliestStart, w.of.LatestEnd
	whole := 1000.0 * 365 * 86400
	if es.Known() && le.Known() {
		whole = secondsTo(es.At, le.At)
	}
	return secondsTo(w.of.LatestStart.At, w.of.EarliestEnd.At)*(x.Possible.To-x.Possible.From) < whole*2*near
}

// A side that nobody knows the end of goes on beyond what is known, one that the source
// leaves open to the end of the axis.
func TestOpenEndsGoBeyondWhatIsKnown(t *testing.T) {
	eachMeant(t, func(t *testing.T, m meant) {
		if m.Report.Form == timeline.List {
			return
		}
		wants := m.wants()
		for _, f := range m.Pages {
			axes := m.axes(f)
			for _, x := range f.Marks {
				w, ok := wants[x.Event]
				if !ok || !w.main {
					continue
				}
				all := axes[axisOf(f, x)]
				beyond(t, w, w.of.EarliestStart, -x.Possible.From, all, -1)
				beyond(t, w, w.of.LatestEnd, x.Possible.To, all, 1)
			}
		}
	})
}

// beyond holds that an end at x, if it is not known, is beyond what is: all instants of
// the axis where the source leaves it open, else those of the event.
func beyond(t *testing.T, w want, b chronology.Bound, x float64, all []tied, sign float64) {
	t.Helper()
	if b.Known() {
		return
	}
	own := map[edtf.Instant]bool{}
	for _, o := range []chronology.Bound{w.of.EarliestStart, w.of.LatestStart, w.of.EarliestEnd, w.of.LatestEnd} {
		if o.Known() {
			own[o.At] = true
		}
	}
	for _, p := range all {
		least := sign * p.x
		switch {
		case b.Kind == chronology.Unknown && !own[p.t]:
			continue
		case b.Kind == chronology.Unknown:
			least += 9 // a mark is as high
		}
		if x < least-near {
			t.Errorf("an end of %s is %v, and does not go beyond %s", w.ID, b.Kind, p.what)
		}
	}
}

// byTime orders instants, and those that are one by their places.
func byTime(a, b tied) int { return cmp.Or(a.t.Compare(b.t), cmp.Compare(a.x, b.x)) }
