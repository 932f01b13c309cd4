package events

// The only file that imports the YAML library, which has no more releases:
// go.yaml.in/yaml/v3 can replace it in one line.
import (
	"bytes"
	"errors"
	"io"

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

// parse returns the content of the only document in data, or nil if data holds none. A
// second document is returned as second. The library stops at its first error, which
// names a line at most.
func parse(data []byte) (first, second *node, err *syntaxError) {
	return parseFrom(bytes.NewReader(data))
}

func parseFrom(in io.Reader) (first, second *node, err *syntaxError) {
	dec := yaml.NewDecoder(in)
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
