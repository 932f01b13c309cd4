// Package formats brings other tools' files in and out: a file a format. What graph
// programs have is read and written by package document; [Chronicle] makes events of it.
package formats

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"throughline/diag"
	"throughline/events"
	"throughline/events/edtf"
	"throughline/events/formats/document"
	"throughline/events/said"
)

// Chronicle makes a chronicle of d, as far as d tells of one: a node is an event, and an
// edge a link of its target. It knows the attributes that [NewDocument] makes; what
// it does not know is left out. A date is what "edtf" or "date" says in EDTF; else the time
// in which the node exists, if d was not made of a chronicle. Ids that an event cannot
// have are made into such.
//
// Nothing is guessed: an edge whose kind is no type of link is an error, as is a status that
// there is not. Problems have the places of nodes and edges. Where they hold an error, the chronicle has what is
// sound.
func Chronicle(d *document.Document) (*events.Chronicle, diag.List) {
	x := &importer{
		d: d, c: &events.Chronicle{Title: d.Title, Subtitle: d.Subtitle}, ids: make(map[string]*events.Event), lists: make(map[string][]string),
		lanes: newNames("lane"), actors: newNames("actor"), places: newNames("place"), sources: newNames("source"),
	}
	x.zone()
	ids := newNames("event")
	for _, n := range d.Nodes {
		x.event(n, ids)
	}
	for _, e := range d.Edges {
		x.link(e)
	}
	return x.c, x.check()
}

// An importer makes a chronicle of a document.
type importer struct {
	d   *document.Document
	c   *events.Chronicle
	ids map[string]*events.Event // by the ids of nodes

	lists map[string][]string // by their text, which many nodes may have by default

	diag.Collector
	lanes, actors, places, sources *names
}

// check adds what is wrong with the whole.
func (x *importer) check() diag.List {
	for _, d := range events.Complete(x.c) {
		x.Add(d)
	}
	return x.List(x.d.File).Sort()
}

func (x *importer) zone() {
	if x.d.Zone == "" {
		return
	}
	zone, err := events.LoadZone(x.d.Zone)
	if err != nil {
		x.Errorf(x.d.ZonePos, "bad-timezone", "%v", err).Hint = "write an IANA name such as Europe/Moscow"
		return
	}
	x.c.Zone = zone
}

// event makes an event of a node.
func (x *importer) event(n document.Node, ids *names) {
	e := &events.Event{Pos: n.Pos, Title: document.OneLine(cmp.Or(n.Label, document.Value(n.Attrs, "title", "name"), n.ID))}
	e.ID, _ = ids.id(n.ID, n.ID)
	x.ids[n.ID] = e
	if v, at := x.date(n); !v.IsZero() {
		e.When = []events.Claim{{Pos: n.Pos, DatePos: at, Date: v}}
	}
	e.Status = word(x, n.Pos, document.AttrStatus, n.Attrs, events.Planned)
	e.Importance = word(x, n.Pos, document.AttrImportance, n.Attrs, events.Context)
	e.Lane = x.lane(n)
	for _, s := range x.items(n.Pos, n.Attrs, document.AttrActors, events.MaxActors) {
		e.Actors = append(e.Actors, x.part(n.Pos, s))
	}
	for _, s := range x.items(n.Pos, n.Attrs, document.AttrAccordingTo, events.MaxActors) {
		e.AccordingTo = append(e.AccordingTo, events.Ref{Pos: n.Pos, ID: x.actor(n.Pos, s)})
	}
	e.Place = x.place(n)
	e.Tags = x.list(document.Value(n.Attrs, document.AttrTags))
	e.Summary = strings.TrimSpace(document.Value(n.Attrs, document.AttrSummary))
	e.Sources = x.citations(n.Pos, n.Attrs)
	x.c.Events = append(x.c.Events, e)
}

// list returns the items of a list. Lists of one text are one, which must not change.
func (x *importer) list(text string) []string {
	items, ok := x.lists[text]
	if !ok {
		items = slices.Clip(document.ListItems(text))
		x.lists[text] = items
	}
	return items
}

// items returns those of an attribute, and reports if they are more than an event may have.
func (x *importer) items(p diag.Pos, list []document.Attr, name string, most int) []string {
	items := x.list(document.Value(list, name))
	if len(items) > most {
		x.Errorf(p, "too-many-"+strings.ReplaceAll(name, "_", "-"), "there are %d %s; the limit is %d", len(items), strings.ReplaceAll(name, "_", " "), most).
			Hint = "keep those that matter"
	}
	return items[:min(len(items), most)]
}

// date returns the date of a node, and its place; none if it has none.
func (x *importer) date(n document.Node) (edtf.Value, diag.Pos) {
	text := strings.TrimSpace(document.Value(n.Attrs, document.AttrEDTF, "date"))
	if text == "" && document.Value(n.Attrs, document.AttrWhen) == "" && (x.d.TimeFormat == "date" || x.d.TimeFormat == "dateTime") {
		switch {
		case n.Start == n.End:
			text = n.Start
		case n.Start != "" || n.End != "":
			text = cmp.Or(n.Start, "..") + "/" + cmp.Or(n.End, "..")
		}
	}
	if text == "" {
		x.leftOut(n)
		return edtf.Value{}, diag.Pos{}
	}
	v, err := edtf.Parse(text)
	if err != nil {
		x.Errorf(n.Pos, "bad-date", "%v", err).Hint = "write a date in EDTF, such as 2017-05-03 or 2016-11~"
	}
	return v, n.Pos
}

// leftOut warns of a date that a chronicle gave in more than one EDTF expression. What
// links imply is no loss, for the links are there.
func (x *importer) leftOut(n document.Node) {
	for _, a := range n.Attrs {
		if strings.HasSuffix(a.Name, "_basis") && a.Value == "given" {
			d := x.Errorf(n.Pos, "date-left-out", "the date of %q is left out: %s", n.ID, document.Value(n.Attrs, document.AttrWhen))
			d.Severity, d.Hint = diag.Warning, "write it under when:"
			return
		}
	}
}

// word returns the value of an attribute that is one of some words, of which last is the last.
func word[T interface {
	~uint8
	String() string
}](x *importer, p diag.Pos, name string, list []document.Attr, last T) T {
	s := strings.ToLower(strings.TrimSpace(document.Value(list, name)))
	var words []string
	for w := T(0); w <= last; w++ {
		if s == w.String() {
			return w
		}
		words = append(words, w.String())
	}
	if s != "" {
		d := x.Errorf(p, "unknown-value", "there is no %s %q", name, s)
		d.Hint = cmp.Or(diag.DidYouMean(s, words), "write one of "+strings.Join(words, ", "))
		d.Notes = []diag.Note{{Pos: p, Msg: name + ": " + s}} // a node may have several at its place
	}
	return 0
}

func (x *importer) lane(n document.Node) string {
	title := document.OneLine(document.Value(n.Attrs, document.AttrLane))
	if title == "" {
		return ""
	}
	id, first := x.lanes.id(title, title)
	if first {
		x.c.Lanes = append(x.c.Lanes, &events.Lane{Pos: n.Pos, ID: id, Title: title, Colour: n.Colour})
	}
	return id
}

// part returns an actor's part, of a name followed by the role in brackets.
func (x *importer) part(p diag.Pos, s string) events.Part {
	name, role := s, ""
	if rest, ok := strings.CutSuffix(s, ")"); ok {
		if i := strings.LastIndex(rest, " ("); i > 0 {
			name, role = rest[:i], rest[i+2:]
		}
	}
	return events.Part{Pos: p, Actor: x.actor(p, strings.TrimSpace(name)), Role: role}
}

func (x *importer) actor(p diag.Pos, name string) string {
	name = document.OneLine(name)
	id, first := x.actors.id(name, name)
	if first {
		x.c.Actors = append(x.c.Actors, &events.Actor{Pos: p, ID: id, Name: name})
	}
	return id
}

func (x *importer) place(n document.Node) string {
	name := document.OneLine(document.Value(n.Attrs, document.AttrPlace))
	if name == "" {
		return ""
	}
	id, first := x.places.id(name, name)
	if first {
		x.c.Places = append(x.c.Places, &events.Place{
			Pos: n.Pos, ID: id, Name: name, Lat: degrees(n.Attrs, document.AttrLat, 90), Lon: degrees(n.Attrs, document.AttrLon, 180),
		})
	}
	return id
}

// degrees returns a latitude or longitude; nil if there is none, or one that cannot be.
func degrees(list []document.Attr, name string, most float64) *float64 {
	f, err := strconv.ParseFloat(document.Value(list, name), 64)
	if err != nil || f < -most || f > most {
		return nil
	}
	return &f
}

// citations returns sources, each the title of one of its own.
func (x *importer) citations(p diag.Pos, list []document.Attr) []events.Citation {
	var all []events.Citation
	for _, s := range x.items(p, list, document.AttrSources, events.MaxCitations) {
		title := document.OneLine(s)
		id, first := x.sources.id(title, title)
		if first {
			x.c.Sources = append(x.c.Sources, &events.Source{Pos: p, ID: id, Title: title})
		}
		all = append(all, events.Citation{Pos: p, Source: id})
	}
	return all
}

// link makes a link of an edge.
func (x *importer) link(e document.Edge) {
	from, to := x.ids[e.Source], x.ids[e.Target]
	t, ok := linkType(e)
	switch {
	case from == nil || to == nil:
		x.Errorf(e.Pos, "unknown-node", document.UnknownNode, e.Source, e.Target).Hint = "add the node, or name another"
	case e.Undirected:
		x.Errorf(e.Pos, "undirected", "the edge between %q and %q has no direction", e.Source, e.Target).Hint = "direct it from the earlier event to the later one"
	case !ok:
		d := x.Errorf(e.Pos, "unknown-link", "the edge from %q to %q does not say which type of link it is", e.Source, e.Target)
		if kind(e) != "" {
			d.Msg = fmt.Sprintf("%q, of the edge from %q to %q, is no type of link", kind(e), e.Source, e.Target)
		}
		d.Hint = cmp.Or(diag.DidYouMean(kind(e), linkNames()), "give it one of the kinds "+strings.Join(linkNames(), ", "))
	default:
		l := events.Link{Pos: e.Pos, Type: t, Event: from.ID, Confidence: word(x, e.Pos, document.AttrConfidence, e.Attrs, events.High)}
		l.Sources = x.citations(e.Pos, e.Attrs)
		if gap := strings.TrimSpace(document.Value(e.Attrs, document.AttrGap)); gap != "" {
			var err error
			if l.Gap, err = events.ParseDuration(gap); err != nil {
				x.Errorf(e.Pos, "bad-duration", "%q is not a length of time: %v", gap, err).Hint = `write "1 day", "3 months/5 months" or an ISO 8601 duration such as PT24H`
			}
		}
		to.Links = append(to.Links, l)
	}
}

// kind returns what an edge says of itself.
func kind(e document.Edge) string {
	return strings.TrimSpace(cmp.Or(e.Kind, document.Value(e.Attrs, "kind", "type", "relation"), e.Label))
}

// linkType returns the type of link that an edge is: "caused-by", "caused by" or "caused_by".
func linkType(e document.Edge) (events.LinkType, bool) {
	i := slices.Index(linkNames(), strings.NewReplacer(" ", "-", "_", "-").Replace(strings.ToLower(kind(e))))
	return events.LinkType(max(0, i)), i >= 0
}

func linkNames() []string {
	var all []string
	for t := events.CausedBy; t <= events.Disputes; t++ {
		all = append(all, t.String())
	}
	return all
}

// Names are the ids of parts of one kind, by what they are known by.
type names struct {
	what  string // begins an id where nothing else does
	known map[string]string
	taken map[string]bool
	next  map[string]int
}

func newNames(what string) *names {
	return &names{what, make(map[string]string), make(map[string]bool), make(map[string]int)}
}

// id returns the id of what is known by key, and whether it was not known before: text, made
// into an id if it is none, with a number if another has that.
func (n *names) id(key, text string) (id string, first bool) {
	if id, ok := n.known[key]; ok {
		return id, false
	}
	id = slug(text)
	if id == "" || n.what == "event" && said.Reserved(id) { // it would read as part of a date
		id = strings.TrimSuffix(n.what+"-"+id, "-")
	}
	for base := id; n.taken[id]; {
		n.next[base] = max(2, n.next[base]+1)
		id = base + "-" + strconv.Itoa(n.next[base])
	}
	n.known[key], n.taken[id] = id, true
	return id, true
}

// slug returns s made into an id of at most 80 letters, which leaves room for a number; empty if
// it has nothing that an id may have.
func slug(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(c rune) bool { return (c < 'a' || c > 'z') && (c < '0' || c > '9') })
	id := strings.Join(words, "-")
	return strings.TrimSuffix(id[:min(len(id), 80)], "-")
}
