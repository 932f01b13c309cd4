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
	"throughline/events/formats/document"
	"throughline/graph"
)

// NewDocument makes the document of g: a node for each event, and an edge for each link,
// from the earlier event to the one that has the link. Lanes without a colour take those
// of the palette, in turn. Text has no control characters and no line breaks but \n.
func NewDocument(g *graph.Graph, palette []string) *document.Document {
	c := g.Chronicle()
	x := &exporter{g: g, index: g.Index(), zone: c.Zone, colours: make(map[string]string), cited: make(map[string]string)}
	for i, colour := range c.Colours(palette) {
		if l := c.Lanes[i]; x.index.Lanes[l.ID] == l && document.HexColour(colour) {
			x.colours[l.ID] = colour
		}
	}
	d := &document.Document{
		Title: document.OneLine(c.Title), Subtitle: document.OneLine(c.Subtitle),
		NodeColumns: slices.Clone(nodeColumns), EdgeColumns: slices.Clone(edgeColumns),
	}
	if c.Zone != nil {
		d.Zone = document.OneLine(c.Zone.String())
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
	cited   map[string]string // texts of lists of sources, by what they cite
}

// node returns the node of an event.
func (x *exporter) node(e *events.Event, days bool) document.Node {
	b, _ := x.g.Bounds().Of(e.ID)
	n := document.Node{ID: document.Clean(e.ID), Label: document.OneLine(e.Title), Colour: x.colours[e.Lane]}
	n.Start, n.End = x.interval(b, days)
	var a document.Attrs
	a.Add(document.AttrWhen, document.Text, document.OneLine(x.g.Bounds().Words(e)))
	a.Add(document.AttrEDTF, document.Text, x.written(e))
	bound(&a, "earliest_start", b.EarliestStart, b.EarliestStart.At, x.zone)
	bound(&a, "latest_start", b.LatestStart, b.LatestStart.Last(b.Starts()), x.zone)
	bound(&a, "earliest_end", b.EarliestEnd, b.EarliestEnd.At, x.zone)
	bound(&a, "latest_end", b.LatestEnd, b.LatestEnd.Last(b.Ends()), x.zone)
	if l := x.index.Lanes[e.Lane]; l != nil {
		a.Add(document.AttrLane, document.Text, cmp.Or(document.OneLine(l.Title), document.Clean(l.ID)))
	}
	a.Add(document.AttrStatus, document.Text, e.Status.String())
	a.Add(document.AttrImportance, document.Text, e.Importance.String())
	a.AddList(document.AttrActors, x.actors(e))
	a.AddList(document.AttrAccordingTo, x.claimants(e))
	if p := x.index.Places[e.Place]; p != nil {
		a.Add(document.AttrPlace, document.Text, cmp.Or(document.OneLine(p.Name), document.Clean(p.ID)))
		degrees(&a, document.AttrLat, p.Lat)
		degrees(&a, document.AttrLon, p.Lon)
	}
	a.AddList(document.AttrTags, lines(e.Tags))
	a.Add(document.AttrSources, document.List, x.citations(cited(e)))
	a.Add(document.AttrSummary, document.Text, strings.TrimSpace(document.Clean(e.Summary)))
	_, aside := x.g.Bounds().SetAside(e.ID)
	a.Add(document.AttrContradicted, document.Boolean, strconv.FormatBool(aside))
	n.Attrs = a
	return n
}

// edge is the edge of a link.
func (x *exporter) edge(e graph.Edge, l events.Link) document.Edge {
	var a document.Attrs
	a.Add(document.AttrConfidence, document.Text, l.Confidence.String())
	a.Add(document.AttrGap, document.Text, document.OneLine(l.Gap.Text))
	a.Add(document.AttrSources, document.List, x.citations(l.Sources))
	a.Add(document.AttrContradicted, document.Boolean, strconv.FormatBool(x.g.Bounds().LinkSetAside(e.To.ID, l)))
	return document.Edge{Source: document.Clean(e.From.ID), Target: document.Clean(e.To.ID), Kind: l.Type.String(), Attrs: a}
}

// bound adds a bound, and how it is known: "given" by dates or "inferred" from links.
func bound(a *document.Attrs, name string, b chronology.Bound, at edtf.Instant, zone *time.Location) {
	if b.Known() {
		a.Add(name, document.Text, moment(at, zone))
		a.Add(name+"_basis", document.Text, b.Kind.String())
	}
}

func degrees(a *document.Attrs, name string, x *float64) {
	if x != nil {
		a.Add(name, document.Real, strconv.FormatFloat(*x, 'f', -1, 64))
	}
}

// written returns the date of an event in EDTF, if that says all that is claimed of when it
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

// nodeColumns and edgeColumns are all attributes that NewDocument may make.
var (
	nodeColumns = []string{
		document.AttrWhen, document.AttrEDTF, "earliest_start", "earliest_start_basis", "latest_start", "latest_start_basis",
		"earliest_end", "earliest_end_basis", "latest_end", "latest_end_basis", document.AttrLane, document.AttrStatus,
		document.AttrImportance, document.AttrActors, document.AttrAccordingTo, document.AttrPlace, document.AttrLat,
		document.AttrLon, document.AttrTags, document.AttrSources, document.AttrSummary, document.AttrContradicted,
	}
	edgeColumns = []string{document.AttrConfidence, document.AttrGap, document.AttrSources, document.AttrContradicted}
)

func zone(l *time.Location) *time.Location { return cmp.Or(l, time.UTC) }

// actors returns those who take part, each with the role beside the name.
func (x *exporter) actors(e *events.Event) []string {
	var all []string
	for _, p := range e.Actors {
		s := document.OneLine(x.index.ActorName(p.Actor))
		if role := document.OneLine(p.Role); role != "" {
			s += " (" + role + ")"
		}
		all = append(all, s)
	}
	return all
}

// claimants returns those whose claim an event is.
func (x *exporter) claimants(e *events.Event) []string {
	var all []string
	for _, r := range e.AccordingTo {
		all = append(all, document.OneLine(x.index.ActorName(r.ID)))
	}
	return all
}

// cited returns the sources of an event, those of its dates among them.
func cited(e *events.Event) []events.Citation {
	all := slices.Clip(e.Sources)
	for _, id := range e.SourceIDs() {
		if !slices.ContainsFunc(e.Sources, func(c events.Citation) bool { return c.Source == id }) {
			all = append(all, events.Citation{Source: id})
		}
	}
	return all
}

// citations returns sources as the text of a list. Many events may cite the same sources,
// so equal lists are one text.
func (x *exporter) citations(list []events.Citation) string {
	var key strings.Builder
	for _, c := range list {
		for _, s := range [...]string{c.Source, c.At, c.Via, c.Quote} {
			key.WriteString(strconv.Itoa(len(s)) + " " + s)
		}
	}
	text, ok := x.cited[key.String()]
	if !ok {
		text = document.ListText(x.citationWords(list))
		x.cited[key.String()] = text
	}
	return text
}

// citationWords returns sources in words: who published what and when, where it is to be
// found, and where in it.
func (x *exporter) citationWords(list []events.Citation) []string {
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
		if s := strings.Join(slices.DeleteFunc(lines(parts), func(s string) bool { return s == "" }), ", "); s != "" {
			all = append(all, s)
		}
	}
	return all
}

// lines returns texts of one line each.
func lines(list []string) []string {
	all := make([]string, len(list))
	for i, s := range list {
		all[i] = document.OneLine(s)
	}
	return all
}
