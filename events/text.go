package events

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"throughline/diag"
	"throughline/events/edtf"
)

// textTypes lists the JSON types that unquoted text may look like.
var textTypes = []string{"string", "number", "boolean"}

// Shapes of text.
var (
	plainText   = shape[string]{&Schema{Type: textTypes, MinLength: 1}, readLine}
	prose       = shape[string]{&Schema{Type: textTypes, MinLength: 1}, readProse}
	idText      = shape[string]{&Schema{Type: textTypes, Pattern: idPattern.String()}, readID}
	refShape    = shape[Ref]{idText.schema, readRef}
	dateShape   = shape[edtf.Value]{&Schema{Type: []string{"string", "number"}, MinLength: 1}, readDate}
	zoneName    = shape[*time.Location]{&Schema{Type: "string", MinLength: 1}, readZone}
	colourShape = shape[string]{&Schema{Type: "string", Pattern: colourPattern.String()}, readColour}
	flagShape   = shape[bool]{&Schema{Type: "boolean"}, readFlag}
)

var (
	idPattern     = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	colourPattern = regexp.MustCompile(`^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$`)
)

// scalar returns the text of n as it was written: a date does not become a timestamp, nor
// 1066 a number.
func scalar(r *reader, n *node, what string) (string, bool) {
	m := r.want(n, scalarNode, what)
	switch {
	case m == nil:
		return "", false
	case m.Tag == "!!null":
		r.errorf(n, "empty", "this is empty").Hint = "write " + what + ", or remove the key"
		return "", false
	}
	if m.Style&escapedStyle == 0 {
		return m.Value, true // guardText has seen all of it
	}
	if i := strings.IndexFunc(m.Value, diag.Forbidden); i >= 0 {
		c, _ := utf8.DecodeRuneInString(m.Value[i:])
		r.errorf(n, "control-character", "the text holds the %s %U", kindOfForbidden(c), c).Hint = "remove it"
		return "", false
	}
	return m.Value, true
}

// readProse reads text of any number of lines.
func readProse(r *reader, n *node, to *string) bool {
	s, ok := scalar(r, n, "text")
	if !ok {
		return false
	}
	if *to = strings.TrimSpace(s); *to == "" {
		r.errorf(n, "empty", "this is empty").Hint = "write text, or remove the key"
	}
	return *to != ""
}

// readLine reads text and joins its lines into one.
func readLine(r *reader, n *node, to *string) bool {
	ok := readProse(r, n, to)
	if len(*to) > maxLine {
		r.errorf(n, "too-long", "this has %d bytes; the limit is %d", len(*to), maxLine).Hint = "put what is long into summary:"
		*to = ""
		return false
	}
	if strings.ContainsAny(*to, "\n\t") {
		*to = strings.Join(strings.FieldsFunc(*to, func(c rune) bool { return c == '\n' || c == '\t' || c == ' ' }), " ")
	}
	return ok
}

func readID(r *reader, n *node, to *string) bool {
	s, ok := scalar(r, n, "an id")
	switch {
	case !ok:
	case len(s) > maxID:
		r.errorf(n, "bad-id", "%s is too long for an id", diag.Quote(s)).Hint = fmt.Sprintf("write at most %d letters", maxID)
	case !isID(s):
		d := r.errorf(n, "bad-id", "%s cannot be an id: ids are made of a–z, 0–9 and single hyphens", diag.Quote(s))
		if t := slug(s); t != "" {
			d.Hint = "write " + t
		}
	default:
		*to = s
	}
	return *to != ""
}

// maxLine is the length in bytes of the longest text that is drawn as one line.
const maxLine = 4096

// maxID is the length of the longest id.
const maxID = 100

// isID reports whether s matches idPattern, without the cost of a regular expression.
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

// slug returns s made into an id.
func slug(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(c rune) bool {
		return (c < 'a' || c > 'z') && (c < '0' || c > '9')
	})
	return strings.Join(words, "-")
}

func readRef(r *reader, n *node, to *Ref) bool {
	to.Pos = r.pos(n)
	return idText.read(r, n, &to.ID)
}

func readDate(r *reader, n *node, to *edtf.Value) bool { return readDateIn(r, n, edtf.Parse, to) }

func readDateIn(r *reader, n *node, parse func(string) (edtf.Value, error), to *edtf.Value) bool {
	s, ok := scalar(r, n, "a date")
	if !ok {
		return false
	}
	v, err := parse(s)
	if err != nil {
		r.badDate(n, err)
		return false
	}
	*to = v
	if v.NorthernSeason() {
		r.Warnf(r.pos(n), "season", "%s is read as the northern meteorological season, %s", v, v.WideSpan(nil).Start.Words(nil))
	}
	return true
}

// badDate reports err, at the very character where it can.
func (r *reader) badDate(n *node, err error) {
	d := r.errorf(n, "bad-date", "%v", err)
	se, ok := err.(*edtf.SyntaxError)
	if !ok {
		return
	}
	d.Msg, d.Hint = diag.Quote(se.Input)+" is not a date: "+se.Msg, se.Hint
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

// readColour reads #rgb or #rrggbb and stores the long form.
func readColour(r *reader, n *node, to *string) bool {
	s, ok := scalar(r, n, `a colour in quotes such as "#0072B2"`)
	switch {
	case !ok:
		return false
	case !colourPattern.MatchString(s):
		r.errorf(n, "bad-colour", "%s is not a colour", diag.Quote(s)).Hint = `write red, green and blue in hexadecimal, such as "#0072B2"`
		return false
	case len(s) == 4:
		s = string([]byte{'#', s[1], s[1], s[2], s[2], s[3], s[3]})
	}
	*to = strings.ToLower(s)
	return true
}

func readFlag(r *reader, n *node, to *bool) bool {
	s, ok := scalar(r, n, "true or false")
	if ok && s != "true" && s != "false" {
		r.errorf(n, "wrong-type", "this should be true or false, not %s", diag.Quote(s))
		return false
	}
	*to = s == "true"
	return ok
}

// number returns the shape of a number from low to high.
func number(what string, low, high float64) shape[*float64] {
	schema := &Schema{Type: "number", Minimum: &low, Maximum: &high}
	return shape[*float64]{schema, func(r *reader, n *node, to **float64) bool {
		s, ok := scalar(r, n, what)
		if !ok {
			return false
		}
		x, err := strconv.ParseFloat(s, 64)
		if err != nil || math.IsNaN(x) || x < low || x > high {
			r.errorf(n, "wrong-type", "this should be %s, not %s", what, diag.Quote(s)).
				Hint = fmt.Sprintf("write a number from %v to %v", low, high)
			return false
		}
		*to = &x
		return true
	}}
}
