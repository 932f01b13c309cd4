package events

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"throughline/events/edtf"
)

// textTypes are the JSON types that unquoted text may look like.
var textTypes = []string{"string", "number", "boolean"}

// Shapes of text.
var (
	plainText = shape[string]{&Schema{Type: textTypes, MinLength: 1}, readLine}
	prose     = shape[string]{&Schema{Type: textTypes, MinLength: 1}, readProse}
	idText    = shape[string]{&Schema{Type: textTypes, Pattern: idPattern.String()}, readID}
	ref       = shape[Ref]{idText.schema, readRef}
	date      = shape[edtf.Value]{&Schema{Type: []string{"string", "number"}, MinLength: 1}, readDate}
	zoneName  = shape[*time.Location]{&Schema{Type: "string", MinLength: 1}, readZone}
	colour    = shape[string]{&Schema{Type: "string", Pattern: colourPattern.String()}, readColour}
	flag      = shape[bool]{&Schema{Type: "boolean"}, readFlag}
)

var (
	idPattern     = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	colourPattern = regexp.MustCompile(`^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$`)
)

// scalar is the text of n as it was written: a date does not become a
// timestamp, nor 1066 a number.
func scalar(r *reader, n *node, what string) (string, bool) {
	m := r.want(n, scalarNode, what)
	switch {
	case m == nil:
		return "", false
	case m.Tag == "!!null":
		r.errorf(n, "empty", "this is empty").Hint = "write " + what + ", or remove the key"
		return "", false
	}
	if i := strings.IndexFunc(m.Value, isControl); i >= 0 {
		c, _ := utf8.DecodeRuneInString(m.Value[i:])
		r.errorf(n, "control-character", "the text holds the control character %U", c).Hint = "remove it"
		return "", false
	}
	return m.Value, true
}

// readProse reads text of any number of lines.
func readProse(r *reader, n *node) (string, bool) {
	s, ok := scalar(r, n, "text")
	if ok {
		if s = strings.TrimSpace(s); s == "" {
			r.errorf(n, "empty", "this is empty").Hint = "write text, or remove the key"
		}
	}
	return s, ok && s != ""
}

// readLine reads text and makes one line of it.
func readLine(r *reader, n *node) (string, bool) {
	s, ok := readProse(r, n)
	if strings.ContainsAny(s, "\n\t") {
		s = strings.Join(strings.FieldsFunc(s, func(c rune) bool { return c == '\n' || c == '\t' || c == ' ' }), " ")
	}
	return s, ok
}

func readID(r *reader, n *node) (string, bool) {
	s, ok := scalar(r, n, "an id")
	if len(s) > maxID {
		r.errorf(n, "bad-id", "%s is too long for an id", quote(s)).Hint = fmt.Sprintf("write at most %d letters", maxID)
		return "", false
	}
	if ok && !isID(s) {
		d := r.errorf(n, "bad-id", "%s cannot be an id: ids are made of a–z, 0–9 and single hyphens", quote(s))
		if t := slug(s); t != "" {
			d.Hint = "write " + t
		}
		return "", false
	}
	return s, ok
}

// maxID is the length of the longest id.
const maxID = 100

// isID is idPattern without the cost of a regular expression.
func isID(s string) bool {
	last := byte('-')
	for i := range len(s) {
		if c := s[i]; c == '-' && last == '-' || c != '-' && (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
		last = s[i]
	}
	return last != '-'
}

// slug is s made into an id.
func slug(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(c rune) bool {
		return (c < 'a' || c > 'z') && (c < '0' || c > '9')
	})
	return strings.Join(words, "-")
}

func readRef(r *reader, n *node) (Ref, bool) {
	id, ok := idText.read(r, n)
	return Ref{r.pos(n), id}, ok
}

func readDate(r *reader, n *node) (edtf.Value, bool) { return readDateIn(r, n, edtf.Parse) }

func readDateIn(r *reader, n *node, parse func(string) (edtf.Value, error)) (edtf.Value, bool) {
	s, ok := scalar(r, n, "a date")
	if !ok {
		return edtf.Value{}, false
	}
	v, err := parse(s)
	if err != nil {
		r.badDate(n, err)
		return edtf.Value{}, false
	}
	if v.NorthernSeason() {
		d := r.errorf(n, "season", "%s is read as the northern meteorological season, %s", v, v.WideSpan(nil).Start.Words(nil))
		d.Severity = Warning
	}
	return v, true
}

// badDate reports err, pointing at the very character where it can.
func (r *reader) badDate(n *node, err error) {
	d := r.errorf(n, "bad-date", "%v", err)
	se, ok := err.(*edtf.SyntaxError)
	if !ok {
		return
	}
	d.Msg, d.Hint = quote(se.Input)+" is not a date: "+se.Msg, se.Hint
	if d.Hint == "" && strings.Contains(se.Input, " ") {
		d.Hint = "write EDTF such as 2017-05-03, 2017-05 or 2016-11~; a source's own words go under said:"
	}
	switch m := r.resolve(n); {
	case m != n, m.Style&literalStyle != 0:
	case m.Style&quotedStyle != 0:
		d.Pos.Col += se.Offset + 1
	default:
		d.Pos.Col += se.Offset
	}
}

// readZone reads the IANA name of a clock zone. "Local" is none: what a file
// means may not depend on the machine.
func readZone(r *reader, n *node) (*time.Location, bool) {
	s, ok := plainText.read(r, n)
	if !ok {
		return nil, false
	}
	zone, err := time.LoadLocation(s)
	if err != nil || s == "Local" {
		r.errorf(n, "bad-zone", "there is no clock zone %s", quote(s)).Hint = `write an IANA name such as "Europe/Moscow"`
		return nil, false
	}
	return zone, true
}

// readColour reads #rgb or #rrggbb and gives the long form.
func readColour(r *reader, n *node) (string, bool) {
	s, ok := scalar(r, n, `a colour in quotes such as "#0072B2"`)
	switch {
	case !ok:
		return "", false
	case !colourPattern.MatchString(s):
		r.errorf(n, "bad-colour", "%s is not a colour", quote(s)).Hint = `write red, green and blue in hexadecimal, such as "#0072B2"`
		return "", false
	case len(s) == 4:
		s = string([]byte{'#', s[1], s[1], s[2], s[2], s[3], s[3]})
	}
	return strings.ToLower(s), true
}

func readFlag(r *reader, n *node) (bool, bool) {
	s, ok := scalar(r, n, "true or false")
	if ok && s != "true" && s != "false" {
		r.errorf(n, "wrong-type", "this should be true or false, not %s", quote(s))
		return false, false
	}
	return s == "true", ok
}

// number is a number from low to high.
func number(what string, low, high float64) shape[*float64] {
	schema := &Schema{Type: "number", Minimum: &low, Maximum: &high}
	return shape[*float64]{schema, func(r *reader, n *node) (*float64, bool) {
		s, ok := scalar(r, n, what)
		if !ok {
			return nil, false
		}
		x, err := strconv.ParseFloat(s, 64)
		if err != nil || math.IsNaN(x) || x < low || x > high {
			r.errorf(n, "wrong-type", "this should be %s, not %s", what, quote(s)).
				Hint = fmt.Sprintf("write a number from %v to %v", low, high)
			return nil, false
		}
		return &x, true
	}}
}
