package events

// The only file that imports the YAML library, which has no more releases:
// go.yaml.in/yaml/v3 can replace it in one line.
import (
	"bytes"
	"errors"
	"io"
	"sort"
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
	escapedStyle = yaml.DoubleQuotedStyle
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

// unexpected begins what the library's parser says, as against its scanner.
const unexpected = "did not find expected"

// newSyntaxError takes the line out of the library's message. Its scanner
// counts lines from 1 but its parser from 0. A message without a line is about
// the first.
func newSyntaxError(err error) *syntaxError {
	msg := strings.TrimPrefix(err.Error(), "yaml: ")
	rest, ok := strings.CutPrefix(msg, "line ")
	digits, text, colon := strings.Cut(rest, ": ")
	line, e := strconv.Atoi(digits)
	if !ok || !colon || e != nil {
		return &syntaxError{1, msg}
	}
	if strings.HasPrefix(text, unexpected) {
		line++
	}
	return &syntaxError{line, text}
}

// locate finds the line of an error about which the library says only where the
// block around it begins, or nothing: the end of the shortest beginning of the
// file that has the same error. Its last line is the one to mend. It lets large
// files be.
func (e *syntaxError) locate(data []byte) int {
	lines := bytes.SplitAfter(data, []byte("\n"))
	if len(data) > 1<<20 || e.msg == endOfStream {
		return min(e.line, bytes.Count(bytes.TrimRight(data, "\r\n"), []byte("\n"))+1)
	}
	return 1 + sort.Search(len(lines)-1, func(i int) bool {
		_, _, err := parse(bytes.Join(lines[:i+1], nil))
		return err != nil && *err == *e
	})
}

const endOfStream = "found unexpected end of stream"

// hint says what the author probably has to change.
func (e *syntaxError) hint() string {
	switch {
	case e.msg == endOfStream:
		return "close the quote or the bracket that is open"
	case strings.HasSuffix(e.msg, "or ']'"), strings.HasSuffix(e.msg, "or '}'"):
		return `close the bracket; put text that holds , ? # : or brackets in quotes, as in "2016?"`
	case strings.HasPrefix(e.msg, unexpected), strings.Contains(e.msg, "tab character"):
		return "mend the indentation (blanks, as many as on the lines beside it), or put the whole text in quotes"
	case strings.HasPrefix(e.msg, "mapping values"):
		return `put text that holds ": " in quotes`
	case strings.HasPrefix(e.msg, "found character"):
		return "put the text in quotes; indent with blanks, not tabs"
	case strings.HasPrefix(e.msg, "unknown anchor"):
		return "put the text in quotes: * begins an alias"
	}
	return ""
}
