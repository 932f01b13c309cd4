package events

import (
	"bufio"
	"cmp"
	"encoding/json"
	"io"
	"regexp"
	"strconv"
	"strings"
)

// WriteYAML writes c as a file that [Read] reads as c again. Where words were read as a
// date, it writes the words. Comments are lost, and a chronicle of several files becomes
// one file, in the clock zone of the first that names one.
func WriteYAML(w io.Writer, c *Chronicle) error {
	y := &yamlWriter{bufio.NewWriter(w)}
	y.field("", "title", c.Title)
	y.field("", "subtitle", c.Subtitle)
	if c.Zone != nil {
		y.field("", "timezone", c.Zone.String())
	}
	y.lanes(c.Lanes)
	y.actors(c.Actors)
	y.places(c.Places)
	y.sources(c.Sources)
	if len(c.Events) > 0 {
		y.WriteString("events:\n")
	}
	for _, e := range c.Events {
		y.event(e)
	}
	return y.Flush()
}

// A yamlWriter writes one file. The first error of its buffer shows at the flush.
type yamlWriter struct{ *bufio.Writer }

// plainYAML matches words that any reader of YAML takes as text without quotes: ids and
// dates. The exceptions, which are words of YAML, match yamlWords.
var (
	plainYAML = regexp.MustCompile(`^([a-z][a-z0-9]*(-[a-z0-9]+)*|[0-9]{4}-[0-9]{2}(-[0-9]{2})?)$`)
	yamlWords = regexp.MustCompile(`^(null|true|false|yes|no|on|off|y|n)$`)
)

// yamlText returns s as a YAML scalar. Quoted text is a JSON string (YAML 1.2.2, 1.3 and
// 7.3.1), in which line breaks are \n.
func yamlText(s string) string {
	if plainYAML.MatchString(s) && !yamlWords.MatchString(s) {
		return s
	}
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil {
		panic("events: a string is no JSON: " + err.Error()) // it always is
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// field writes a key with its value, if there is one.
func (y *yamlWriter) field(indent, key, value string) {
	if value != "" {
		y.WriteString(indent + key + ": " + yamlText(value) + "\n")
	}
}

// flow returns a mapping in braces of those keys that have a value.
func flow(keysAndValues ...string) string {
	var parts []string
	for i := 0; i < len(keysAndValues); i += 2 {
		if v := keysAndValues[i+1]; v != "" {
			parts = append(parts, keysAndValues[i]+": "+yamlText(v))
		}
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func (y *yamlWriter) lanes(list []*Lane) {
	for i, l := range list {
		y.entry(i, "lanes", l.ID, flow("title", cmp.Or(l.Title, l.ID), "colour", l.Colour))
	}
}

func (y *yamlWriter) actors(list []*Actor) {
	for i, a := range list {
		y.entry(i, "actors", a.ID, flow("name", cmp.Or(a.Name, a.ID), "kind", a.Kind))
	}
}

func (y *yamlWriter) places(list []*Place) {
	for i, p := range list {
		var lat, lon, zone string
		if p.Lat != nil {
			lat = "lat: " + strconv.FormatFloat(*p.Lat, 'f', -1, 64)
		}
		if p.Lon != nil {
			lon = "lon: " + strconv.FormatFloat(*p.Lon, 'f', -1, 64)
		}
		if p.Zone != nil {
			zone = "timezone: " + yamlText(p.Zone.String())
		}
		y.entry(i, "places", p.ID, with(flow("name", cmp.Or(p.Name, p.ID)), lat, lon, zone))
	}
}

func (y *yamlWriter) sources(list []*Source) {
	for i, s := range list {
		if i == 0 {
			y.WriteString("sources:\n")
		}
		y.WriteString("  " + yamlText(s.ID) + ":\n")
		const in = "    "
		if s.Publisher == "" && s.Date.IsZero() && s.URL == "" {
			y.field(in, "title", cmp.Or(s.Title, s.ID)) // so that it is not empty
		} else {
			y.field(in, "title", s.Title)
		}
		y.field(in, "publisher", s.Publisher)
		y.field(in, "date", s.Date.String())
		y.list(in, "authors", s.Authors)
		y.field(in, "url", s.URL)
		y.field(in, "archived", s.Archived)
		y.field(in, "accessed", s.Accessed.String())
		if s.Zone != nil {
			y.field(in, "timezone", s.Zone.String())
		}
		y.field(in, "language", s.Language)
		y.field(in, "file", s.File)
	}
}

// entry writes entry number i of a mapping from ids.
func (y *yamlWriter) entry(i int, key, id, value string) {
	if i == 0 {
		y.WriteString(key + ":\n")
	}
	y.WriteString("  " + yamlText(id) + ": " + value + "\n")
}

func (y *yamlWriter) list(indent, key string, items []string) {
	texts := make([]string, len(items))
	for i, s := range items {
		texts[i] = yamlText(s)
	}
	y.raw(indent, key, texts)
}

// raw writes a list of items that are YAML already.
func (y *yamlWriter) raw(indent, key string, items []string) {
	if len(items) > 0 {
		y.WriteString(indent + key + ": [" + strings.Join(items, ", ") + "]\n")
	}
}

func (y *yamlWriter) event(e *Event) {
	y.WriteString("  - id: " + yamlText(e.ID) + "\n")
	const in = "    "
	y.field(in, "title", e.Title)
	y.when(in, e.When)
	y.field(in, "lane", e.Lane)
	var parts []string
	for _, p := range e.Actors {
		if p.Role == "" {
			parts = append(parts, yamlText(p.Actor))
		} else {
			parts = append(parts, flow("actor", p.Actor, "role", p.Role))
		}
	}
	y.raw(in, "actors", parts)
	y.field(in, "place", e.Place)
	if e.Importance != Normal {
		y.field(in, "importance", e.Importance.String())
	}
	if e.Status != Reported {
		y.field(in, "status", e.Status.String())
	}
	var claimants []string
	for _, r := range e.AccordingTo {
		claimants = append(claimants, r.ID)
	}
	y.list(in, "according-to", claimants)
	y.list(in, "tags", e.Tags)
	y.field(in, "summary", e.Summary)
	y.raw(in, "sources", yamlCitations(e.Sources))
	if len(e.Links) > 0 {
		y.WriteString(in + "links:\n")
	}
	for _, l := range e.Links {
		y.WriteString(in + "  - " + l.Type.String() + ": " + yamlText(l.Event) + "\n")
		y.field(in+"    ", "gap", l.Gap.Text)
		y.field(in+"    ", "confidence", l.Confidence.String())
		y.raw(in+"    ", "sources", yamlCitations(l.Sources))
	}
}

func yamlCitations(list []Citation) []string {
	var all []string
	for _, c := range list {
		if c.At == "" && c.Quote == "" && c.Via == "" {
			all = append(all, yamlText(c.Source))
		} else {
			all = append(all, flow("source", c.Source, "at", c.At, "quote", c.Quote, "via", c.Via))
		}
	}
	return all
}

// when writes claims. A claim that is only a date is written as such, others as mappings.
func (y *yamlWriter) when(indent string, claims []Claim) {
	var all []string
	for _, c := range claims {
		all = append(all, yamlClaim(c))
	}
	switch {
	case len(all) == 0:
	case len(all) > 1:
		y.raw(indent, "when", all)
	default:
		if date := claims[0].Date.String(); all[0] == flow("edtf", date) {
			all[0] = yamlText(date)
		}
		y.WriteString(indent + "when: " + all[0] + "\n")
	}
}

func yamlClaim(c Claim) string {
	var date, ongoing, calendar, preferred string
	if c.Rule == "" {
		date = c.Date.String()
	}
	if !c.OngoingSaid() {
		ongoing = c.Ongoing.String()
	}
	if c.Date.Julian() || c.Ongoing.Julian() {
		calendar = "julian"
	}
	if c.Preferred {
		preferred = "preferred: true"
	}
	s := flow("edtf", date, "said", c.Said, "source", c.Source, "calendar", calendar, "ongoing", ongoing, "lasts", c.Lasts.Text)
	return with(s, preferred)
}

// with returns the mapping in braces, which is not empty, with more keys.
func with(mapping string, more ...string) string {
	var s strings.Builder
	s.WriteString(strings.TrimSuffix(mapping, "}"))
	for _, m := range more {
		if m != "" {
			s.WriteString(", " + m)
		}
	}
	return s.String() + "}"
}
