package events

// The only file that imports the YAML library, which has no more releases:
// go.yaml.in/yaml/v3 can replace it in one line.
import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

type (
	node   = yaml.Node
	kindOf = yaml.Kind
)

const (
	scalarNode   = yaml.ScalarNode
	mappingNode  = yaml.MappingNode
	sequenceNode = yaml.SequenceNode
	aliasNode    = yaml.AliasNode
	taggedStyle  = yaml.TaggedStyle
	literalStyle = yaml.LiteralStyle | yaml.FoldedStyle
	quotedStyle  = yaml.SingleQuotedStyle | yaml.DoubleQuotedStyle
)

// parse gives the content of the only document in data, or nil if data holds
// none. A second document comes back as second. The library's own errors come
// alone and name a line at most.
func parse(data []byte) (first, second *node, err *syntaxError) {
	dec := yaml.NewDecoder(bytes.NewReader(data))
	var doc, next node
	switch e := dec.Decode(&doc); {
	case errors.Is(e, io.EOF):
		return nil, nil, nil
	case e != nil:
		return nil, nil, newSyntaxError(e)
	}
	switch e := dec.Decode(&next); {
	case errors.Is(e, io.EOF):
		return doc.Content[0], nil, nil
	case e != nil:
		return nil, nil, newSyntaxError(e)
	}
	return doc.Content[0], &next, nil
}

// A syntaxError is the library's word that a file is not YAML.
type syntaxError struct {
	line int
	msg  string
}

// newSyntaxError takes the line out of the library's message. Its scanner
// counts lines from 1 but its parser from 0; only the parser's messages begin
// with "did not find expected". A message without a line is about the first.
func newSyntaxError(err error) *syntaxError {
	msg := strings.TrimPrefix(err.Error(), "yaml: ")
	rest, ok := strings.CutPrefix(msg, "line ")
	digits, text, colon := strings.Cut(rest, ": ")
	line, e := strconv.Atoi(digits)
	if !ok || !colon || e != nil {
		return &syntaxError{1, msg}
	}
	if strings.HasPrefix(text, "did not find expected") {
		line++
	}
	return &syntaxError{line, text}
}
