package timeline_test

import (
	"errors"
	"fmt"
	"image/color"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/events/edtf"
	"throughline/figure"
	"throughline/timeline"
)

// A meant is a picture, and the chronicle and bounds that it is to show.
type meant struct {
	*timeline.Picture
	c   *events.Chronicle
	b   *chronology.Bounds
	opt timeline.Options
}

// eachMeant calls do for pictures in every form: of random chronicles,
// and of the hard cases as the program shows them by default.
func eachMeant(t *testing.T, do func(t *testing.T, m meant)) {
	one := func(name string, c *events.Chronicle, opt timeline.Options) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			made, _ := pictures.LoadOrStore(name, sync.OnceValues(func() (meant, error) { return enlarged(c, opt) }))
			m, err := made.(func() (meant, error))()
			if err != nil {
				t.Fatal(err)
			}
			do(t, m)
		})
	}
	for seed := range uint64(10) {
		for _, form := range forms {
			r := rand.New(rand.NewPCG(seed, 21))
			c := varied(t, r, 1+r.IntN(50))
			opt := timeline.Options{Form: form, Width: 700 + r.Float64()*900, Links: []timeline.Links{timeline.DefaultLinks, timeline.AllLinks}[seed%2]}
			if opt.Height = 0; seed%5 == 4 {
				opt.Height = 500
			}
			if form == timeline.Panels || form == timeline.Zoom {
				opt.Panels = someWindows(r)
			}
			one(fmt.Sprintf("seed=%d/form=%s", seed, form), c, opt)
		}
	}
	for _, h := range hard {
		if caseName(h.file) != "war-year" { // its golden takes long enough
			one(caseName(h.file), file(t, h.file), timeline.Options{})
		}
	}
}

// pictures are what eachMeant has laid out, by name: several tests look at the same ones.
var pictures sync.Map

// enlarged is the picture of c, as large as it must be if it was to be smaller.
func enlarged(c *events.Chronicle, opt timeline.Options) (meant, error) {
	b := chronology.Solve(c)
	pic, err := laid(c, b, opt)
	if small, ok := errors.AsType[*timeline.TooSmallError](err); ok {
		opt.Width, opt.Height = max(opt.Width, small.Needs), 0
		pic, err = laid(c, b, opt)
	}
	return meant{pic, c, b, opt}, err
}

// someWindows are one or two windows of time, one after the other.
func someWindows(r *rand.Rand) []timeline.Window {
	year := func(y int) edtf.Instant { return edtf.Civil{Year: int64(y), Month: 1, Day: 1}.Instant(nil) }
	from := 1881 + r.IntN(4)
	all := []timeline.Window{{From: year(from), To: year(from + 2)}}
	if r.IntN(2) == 0 {
		all = append(all, timeline.Window{From: year(from + 3), To: year(from + 5)})
	}
	return all
}

// A want is what the marks of an event have to say, by its bounds and its claims.
type want struct {
	*events.Event
	of     chronology.EventBounds // what its marks show
	aside  bool                   // whether that is what its date says, which was set aside
	rivals []rival                // the other marks, where sources disagree
	main   bool                   // whether it has a mark of its own bounds
}

// A rival is when an event was by one of the sources that disagree.
type rival struct{ from, to edtf.Instant }

// wants are the events that have a place in time, by their ids.
func (m meant) wants() map[string]want {
	all := map[string]want{}
	for _, e := range m.c.Events {
		w := want{Event: e, main: true}
		w.of, _ = m.b.Of(e.ID)
		set, aside := m.b.SetAside(e.ID)
		if w.aside = aside; aside && set.Dated() {
			w.of = set
		}
		if !aside {
			w.disagree()
		}
		if w.of.Dated() {
			all[e.ID] = w
		}
	}
	return all
}

// disagree finds the marks of sources that disagree: where each dates the event on both
// sides, and not all alike. The preferred claim is what the bounds of the event show.
func (w *want) disagree() {
	var all []rival
	preferred, alike := -1, true
	for i, c := range w.When {
		s := c.Date.WideSpan(c.Zone)
		if c.Date.IsZero() || s.Start.FromLimit != edtf.Known || s.End.ToLimit != edtf.Known {
			return
		}
		all = append(all, rival{s.Start.From, s.End.To})
		alike = alike && all[i] == all[0]
		if c.Preferred {
			preferred = i
		}
	}
	if alike {
		return
	}
	w.main = preferred >= 0
	for i, r := range all {
		if i != preferred {
			w.rivals = append(w.rivals, r)
		}
	}
}

// settled tells whether the source takes what it says of w for a fact.
func (w want) settled() bool {
	return !w.aside && (w.Status == events.Reported || w.Status == events.Confirmed)
}

// style is how the mark of w's bounds is filled, and its sign.
func (w want) style() (figure.Style, string) {
	s, claimed := map[events.Status]figure.Style{
		events.Alleged: figure.Hatched, events.Disputed: figure.Barred, events.Planned: figure.Double, events.Refuted: figure.Struck,
	}[w.Status]
	switch {
	case w.aside:
		return figure.Crossed, ""
	case claimed:
		return s, ""
	}
	var written strings.Builder
	for _, c := range w.Claims() {
		written.WriteString(c.Date.String() + c.Since.String() + c.Until.String() + c.Ongoing.String())
	}
	switch {
	case strings.ContainsAny(written.String(), "?%"):
		return figure.Hollow, "?"
	case strings.Contains(written.String(), "~"):
		return figure.Hollow, "~"
	}
	return figure.Filled, ""
}

// lanes are the colours of the lanes of m, by their ids, that of no lane included.
func (m meant) lanes() map[string]color.NRGBA {
	th := m.theme()
	all := map[string]color.NRGBA{}
	filled := map[string]bool{}
	for id := range m.wants() {
		filled[m.c.Index().Events[id].Lane] = true
	}
	all[""] = th.Lanes[0]
	for i, hex := range m.c.Colours(th.Palette()) {
		c, err := figure.ParseColour(hex)
		if err != nil {
			panic(err)
		}
		if all[m.c.Lanes[i].ID] = th.Visible(c); filled[m.c.Lanes[i].ID] {
			all[""] = th.Secondary
		}
	}
	return all
}

func (m meant) theme() figure.Theme {
	if m.opt.Theme.Lanes == nil {
		return figure.Light()
	}
	return m.opt.Theme
}

// colour is that of the marks of w.
func (m meant) colour(w want) color.NRGBA {
	switch {
	case w.aside:
		return m.theme().Warning
	case w.Status == events.Refuted:
		return m.theme().Secondary
	}
	return m.lanes()[w.Lane]
}

// marksOf are the marks of every event on all pages, in their order.
func (m meant) marksOf() map[string][]figure.Mark {
	all := map[string][]figure.Mark{}
	for _, f := range m.Pages {
		for _, x := range f.Marks {
			if x.Event != "" {
				all[x.Event] = append(all[x.Event], x)
			}
		}
	}
	return all
}

// Marks look as the status of their event, the signs of its dates and its lane ask for;
// they are dashed where links imply a bound; their ends show what is open or unknown.
func TestMarksLookAsTheirEventsAre(t *testing.T) {
	eachMeant(t, func(t *testing.T, m meant) {
		wants := m.wants()
		for id, marks := range m.marksOf() {
			w, ok := wants[id]
			if !ok {
				t.Errorf("%s is without a date and has a mark", id)
				continue
			}
			if m.Report.Form == timeline.List {
				m.checkDot(t, w, marks)
				continue
			}
			if w.main {
				m.checkMain(t, w, marks[0])
				marks = marks[1:]
			}
			if len(marks) != len(w.rivals) {
				t.Errorf("%s has %d marks of sources that disagree, want %d", id, len(marks), len(w.rivals))
			}
			for _, x := range marks {
				m.checkRival(t, w, x)
			}
		}
	})
}

// checkMain holds how the mark of w's bounds looks.
func (m meant) checkMain(t *testing.T, w want, x figure.Mark) {
	t.Helper()
	m.checkStyle(t, w, x)
	left, right := endOf(w.of.EarliestStart), endOf(w.of.LatestEnd)
	if x.Left != left || x.Right != right {
		t.Errorf("%s has ends %v, %v, want %v, %v", w.ID, x.Left, x.Right, left, right)
	}
	if x.Dot && (left != figure.Closed || right != figure.Closed) {
		t.Errorf("%s is a dot and has an end that is not known", w.ID)
	}
}

// checkStyle holds how any mark of w looks that is not a rival's.
func (m meant) checkStyle(t *testing.T, w want, x figure.Mark) {
	t.Helper()
	if style, sign := w.style(); x.Style != style || x.Sign != sign {
		t.Errorf("%s (%s) is %v with sign %q, want %v with %q", w.ID, w.Status, x.Style, x.Sign, style, sign)
	}
	inferred := w.of.EarliestStart.Kind == chronology.Inferred || w.of.LatestEnd.Kind == chronology.Inferred
	if x.Dashed != inferred {
		t.Errorf("%s is dashed: %v, inferred: %v", w.ID, x.Dashed, inferred)
	}
	if c := m.colour(w); x.Colour != c {
		t.Errorf("%s in lane %q has colour %v, want %v", w.ID, w.Lane, x.Colour, c)
	}
}

// checkRival holds how a mark of one of several sources looks.
func (m meant) checkRival(t *testing.T, w want, x figure.Mark) {
	t.Helper()
	if x.Style != figure.Hollow || x.Sign != "" || x.Dashed || !x.Certain.Empty() || x.Left != figure.Closed || x.Right != figure.Closed {
		t.Errorf("%s has a mark of one source that is not plainly hollow: %+v", w.ID, x)
	}
	if c := m.colour(w); x.Colour != c {
		t.Errorf("%s in lane %q has colour %v, want %v", w.ID, w.Lane, x.Colour, c)
	}
}

// checkDot holds how the one dot of an event in a list looks.
func (m meant) checkDot(t *testing.T, w want, marks []figure.Mark) {
	t.Helper()
	x := marks[0]
	if len(marks) != 1 || !x.Dot || !x.Certain.Empty() {
		t.Errorf("%s has %d marks, want one dot", w.ID, len(marks))
	}
	if w.rivals == nil {
		m.checkStyle(t, w, x)
	} else if x.Style != figure.Hollow {
		t.Errorf("%s is dated differently by sources and is %v", w.ID, x.Style)
	}
}

func endOf(b chronology.Bound) figure.End {
	switch b.Kind {
	case chronology.Open:
		return figure.Arrow
	case chronology.Unknown:
		return figure.Fade
	}
	return figure.Closed
}

// Every event in time has a mark, or stands in one of the numbers "+n".
func TestEventsWithoutAMarkAreCounted(t *testing.T) {
	eachMeant(t, func(t *testing.T, m meant) {
		if m.Report.Form == timeline.Panels { // whose numbers count what other panels show
			return
		}
		missing := len(m.wants()) - len(m.marksOf())
		sum := 0
		for _, f := range m.Pages {
			for _, x := range f.Texts {
				if n := 0; x.Role == figure.CountRole && strings.HasPrefix(x.Words, "+") && x.Words != "+n" {
					if _, err := fmt.Sscanf(x.Words, "+%d", &n); err != nil {
						t.Error(err)
					}
					sum += n
				}
			}
		}
		if sum != missing {
			t.Errorf("%d events have no mark, the numbers say %d", missing, sum)
		}
	})
}
