package formats

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"throughline/chronology"
	"throughline/events"
	"throughline/events/edtf"
	"throughline/graph"
)

// NewDocument makes the document of g: a node for each event, and an edge for each link,
// from the earlier event to the one that has the link. Lanes without a colour take those
// of the palette, in turn. Text has no control characters and no line breaks but \n.
func NewDocument(g *graph.Graph, palette []string) *Document {
	c := g.Chronicle()
	x := &exporter{g: g, index: c.Index(), zone: c.Zone, colours: make(map[string]string)}
	for i, colour := range c.Colours(palette) {
		if l := c.Lanes[i]; x.index.Lanes[l.ID] == l && hexColour.MatchString(colour) {
			x.colours[l.ID] = colour
		}
	}
	d := &Document{
		Title: oneLine(c.Title), Subtitle: oneLine(c.Subtitle),
		NodeColumns: slices.Clone(nodeColumns), EdgeColumns: slices.Clone(edgeColumns),
	}
	if c.Zone != nil {
		d.Zone = oneLine(c.Zone.String())
	}
	days := x.wholeDays()
	for e := range g.Events() {
		d.Nodes = append(d.Nodes, x.node(e, days))
		if n := &d.Nodes[len(d.Nodes)-1]; d.TimeFormat == "" && (n.Start != "" || n.End != "") {
			d.TimeFormat = "dateTime"
			if days {
				d.TimeFormat = "date"
			}
		}
	}
	for e := range g.Edges() {
		for _, l := range e.Links {
			d.Edges = append(d.Edges, x.edge(e, l))
		}
	}
	return d
}

// An exporter makes a document of one graph.
type exporter struct {
	g       *graph.Graph
	index   events.Index
	zone    *time.Location
	colours map[string]string // of lanes, by id
}

// An attrs is a list of attributes that grows by those that have a value.
type attrs []Attr

func (a *attrs) add(name string, t Type, value string) {
	if value != "" {
		*a = append(*a, Attr{name, t, value})
	}
}

func (a *attrs) list(name string, items []string) {
	items = slices.DeleteFunc(items, func(s string) bool { return s == "" })
	a.add(name, List, ListText(items))
}

// node is the node of an event.
func (x *exporter) node(e *events.Event, days bool) Node {
	b, _ := x.g.Bounds().Of(e.ID)
	n := Node{ID: clean(e.ID), Label: oneLine(e.Title), Colour: x.colours[e.Lane]}
	n.Start, n.End = x.interval(b, days)
	var a attrs
	a.add(whenName, Text, oneLine(x.g.Bounds().Words(e)))
	a.add(edtfName, Text, x.written(e))
	a.bound("earliest_start", b.EarliestStart, b.EarliestStart.At, x.zone)
	a.bound("latest_start", b.LatestStart, b.LatestStart.Last(b.Starts()), x.zone)
	a.bound("earliest_end", b.EarliestEnd, b.EarliestEnd.At, x.zone)
	a.bound("latest_end", b.LatestEnd, b.LatestEnd.Last(b.Ends()), x.zone)
	if l := x.index.Lanes[e.Lane]; l != nil {
		a.add(laneName, Text, cmp.Or(oneLine(l.Title), clean(l.ID)))
	}
	a.add(statusName, Text, e.Status.String())
	a.add(importanceName, Text, e.Importance.String())
	a.list(actorsName, x.actors(e))
	a.list(accordingName, x.claimants(e))
	if p := x.index.Places[e.Place]; p != nil {
		a.add(placeName, Text, cmp.Or(oneLine(p.Name), clean(p.ID)))
		a.degrees(latName, p.Lat)
		a.degrees(lonName, p.Lon)
	}
	a.list(tagsName, lines(e.Tags))
	a.list(sourcesName, x.citations(cited(e)))
	a.add(summaryName, Text, strings.TrimSpace(clean(e.Summary)))
	_, aside := x.g.Bounds().SetAside(e.ID)
	a.add(contradictedName, Boolean, strconv.FormatBool(aside))
	n.Attrs = a
	return n
}

// edge is the edge of a link.
func (x *exporter) edge(e graph.Edge, l events.Link) Edge {
	var a attrs
	a.add(confidenceName, Text, l.Confidence.String())
	a.add(gapName, Text, oneLine(l.Gap.Text))
	a.list(sourcesName, x.citations(l.Sources))
	a.add(contradictedName, Boolean, strconv.FormatBool(x.g.Bounds().LinkSetAside(e.To.ID, l)))
	return Edge{Source: clean(e.From.ID), Target: clean(e.To.ID), Kind: l.Type.String(), Attrs: a}
}

// bound adds a bound, and how it is known: "given" by dates or "inferred" from links.
func (a *attrs) bound(name string, b chronology.Bound, at edtf.Instant, zone *time.Location) {
	if b.Known() {
		a.add(name, Text, moment(at, zone))
		a.add(name+"_basis", Text, b.Kind.String())
	}
}

func (a *attrs) degrees(name string, x *float64) {
	if x != nil {
		a.add(name, Real, strconv.FormatFloat(*x, 'f', -1, 64))
	}
}

// written is the date of an event in EDTF, if that says all that is claimed of when it
// was, and means the same in the zone of the whole chronicle; empty if not.
func (x *exporter) written(e *events.Event) string {
	if len(e.When) != 1 {
		return ""
	}
	c := e.When[0]
	if !c.Since.IsZero() || !c.Until.IsZero() || !c.Ongoing.IsZero() || !c.Lasts.IsZero() || len(c.Ties) > 0 {
		return ""
	}
	if zone(c.Zone).String() != zone(x.zone).String() && !c.Date.Zoned() {
		return ""
	}
	s := c.Date.String()
	if v, err := edtf.Parse(s); err != nil || v.Words() != c.Date.Words() { // it is Julian
		return ""
	}
	return s
}

func zone(l *time.Location) *time.Location { return cmp.Or(l, time.UTC) }

// actors are those who take part, each with the role beside the name.
func (x *exporter) actors(e *events.Event) []string {
	var all []string
	for _, p := range e.Actors {
		s := oneLine(x.index.ActorName(p.Actor))
		if role := oneLine(p.Role); role != "" {
			s += " (" + role + ")"
		}
		all = append(all, s)
	}
	return all
}

// claimants are those whose claim an event is.
func (x *exporter) claimants(e *events.Event) []string {
	var all []string
	for _, r := range e.AccordingTo {
		all = append(all, oneLine(x.index.ActorName(r.ID)))
	}
	return all
}

// cited are the sources of an event, those of its dates among them.
func cited(e *events.Event) []events.Citation {
	all := slices.Clip(e.Sources)
	for _, id := range e.SourceIDs() {
		if !slices.ContainsFunc(e.Sources, func(c events.Citation) bool { return c.Source == id }) {
			all = append(all, events.Citation{Source: id})
		}
	}
	return all
}

// citations are sources in words: who published what and when, where it is to be found,
// and where in it.
func (x *exporter) citations(list []events.Citation) []string {
	var all []string
	for _, c := range list {
		parts := []string{c.Source}
		if s := x.index.Sources[c.Source]; s != nil {
			parts = []string{s.Publisher, s.Title, s.Date.String(), s.URL}
			if s.Publisher == "" && s.Title == "" {
				parts[0] = s.ID
			}
		}
		parts = append(parts, c.At)
		if c.Via != "" {
			parts = append(parts, "via "+c.Via)
		}
		if c.Quote != "" {
			parts = append(parts, "“"+c.Quote+"”")
		}
		all = append(all, strings.Join(slices.DeleteFunc(lines(parts), func(s string) bool { return s == "" }), ", "))
	}
	return all
}

// lines are texts of one line each.
func lines(list []string) []string {
	all := make([]string, len(list))
	for i, s := range list {
		all[i] = oneLine(s)
	}
	return all
}
