package timeline_test

import (
	"bytes"
	"fmt"
	"image/color"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"throughline/chronology"
	"throughline/events/edtf"
	"throughline/figure"
	"throughline/internal/golden"
	"throughline/timeline"
)

// What the hard cases say on the page that is made by default, and one of them in each
// form, is kept as text: the ends of marks as dates, colours as lanes, links as from
// whom to whom, and all words with their roles.
func TestWhatHardCasesSay(t *testing.T) {
	type one struct {
		name, file string
		opt        timeline.Options
	}
	var all []one
	for _, h := range hard {
		all = append(all, one{caseName(h.file), h.file, timeline.Options{}})
	}
	for _, form := range forms[1:] {
		all = append(all, one{"events-" + string(form), "../data/events.yaml", timeline.Options{Form: form}})
	}
	all = append(
		all,
		one{"two-sources-list", "testdata/two-sources.yaml", timeline.Options{Form: timeline.List}},
		one{"every-mark-vertical", "testdata/every-mark.yaml", timeline.Options{Form: timeline.Vertical}},
		one{"last-days-crowded", "testdata/last-days.yaml", timeline.Options{Form: timeline.Linear, Height: 700}},
		one{"incident-pages", "testdata/incident.yaml", timeline.Options{Width: 560, Height: 420}},
	)
	for _, o := range all {
		t.Run(o.name, func(t *testing.T) {
			t.Parallel()
			c := file(t, o.file)
			b := chronology.Solve(c)
			pic, err := laid(c, b, o.opt)
			if err != nil {
				t.Fatal(err)
			}
			m := meant{pic, c, b, o.opt}
			golden.Check(t, "said/"+o.name+".txt", m.text(t))
		})
	}
}

// text is what all pages of m say.
func (m meant) text(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	for i, f := range m.Pages {
		fmt.Fprintf(&b, "# page %d of %d, %s: %s\n", i+1, len(m.Pages), m.Report.Form, f.Desc)
		if err := figure.WriteText(&b, f, figure.TextOptions{Place: m.dates(f), Colour: m.names()}); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}

// names are words for the colours of lanes and of the theme.
func (m meant) names() func(color.NRGBA) string {
	th, words := m.theme(), map[color.NRGBA]string{}
	words[m.lanes()[""]] = "no lane"
	for id, c := range m.lanes() {
		if id != "" {
			words[c] = "lane " + id
		}
	}
	for i, c := range []color.NRGBA{th.Secondary, th.Warning, th.Leader, th.LensEdge, th.Background, th.Text, th.Cause, th.Response, th.Enable, th.Follow, th.Part, th.Dispute} {
		if words[c] == "" {
			words[c] = [...]string{"secondary", "warning", "leader", "lens", "background", "text", "cause", "response", "enable", "follow", "part", "dispute"}[i]
		}
	}
	return func(c color.NRGBA) string { return words[c] }
}

// dates turns places of marks on f back into dates: those of the event first, then any
// other bound that stands there. In a list and in the legend places mean nothing.
func (m meant) dates(f *figure.Figure) func(figure.Mark, float64) string {
	axes, wants := m.axes(f), m.wants()
	return func(x figure.Mark, at float64) string {
		w, ok := wants[x.Event]
		if !ok || m.Report.Form == timeline.List {
			return "-"
		}
		var here []tied
		axis := axes[axisOf(f, x)]
		for _, part := range parts(f, axis) {
			if slices.ContainsFunc(part, func(p tied) bool { return math.Abs(p.x-at) <= near }) || len(part) == len(axis) {
				here = part
			}
		}
		of := []edtf.Instant{w.of.EarliestStart.At, w.of.LatestStart.At, w.of.EarliestEnd.At, w.of.LatestEnd.At}
		for _, p := range axis {
			of = append(of, p.t)
		}
		for _, i := range of {
			if stands(here, i, at, x.Upright) {
				return written(i, m.c.Zone)
			}
		}
		return "no bound"
	}
}

// stands tells whether an instant stands at a place: on the line through the ends that
// lie farthest apart, or, along an upright axis, between those next to it.
func stands(all []tied, i edtf.Instant, at float64, upright bool) bool {
	if upright {
		before, after := all[:0:0], all[:0:0]
		for _, p := range all {
			if p.outer && !i.Before(p.t) {
				before = append(before, p)
			}
			if p.outer && !p.t.Before(i) {
				after = append(after, p)
			}
		}
		if len(before) == 0 || len(after) == 0 {
			return false
		}
		all = []tied{slices.MaxFunc(before, byTime), slices.MinFunc(after, byTime)}
		if all[0].t == all[1].t {
			return math.Abs(all[0].x-at) <= near
		}
	}
	r, ok := rulerOf(all)
	if !ok {
		return slices.ContainsFunc(all, func(p tied) bool { return p.t == i && math.Abs(p.x-at) <= near })
	}
	return math.Abs(r.x(i)-at) <= near*max(1, math.Abs(at-r.a.x)/(r.b.x-r.a.x))
}

// written is an instant as short as it can be: a day without the hour if that is 0:00.
func written(i edtf.Instant, zone *time.Location) string {
	c := i.In(zone)
	day := fmt.Sprintf("%04d-%02d-%02d", c.Year, c.Month, c.Day)
	clock := fmt.Sprintf("T%02d:%02d:%02d", c.Hour, c.Minute, c.Second)
	return day + strings.TrimSuffix(strings.TrimSuffix(clock, ":00"), "T00:00")
}
