package events

import (
	"time"

	"throughline/diag"
)

// A reader turns the nodes of one file into values and collects the problems.
type reader struct {
	diag.Collector
	file     string
	lines    int
	brackets int                       // that are open, at the end of a line
	depth    int                       // how deep values may be nested
	content  bool                      // whether the document has begun, so that no directive can come
	zones    map[string]*time.Location // that were read
	noZones  int                       // how many names of zones were wrong
}

// pos returns the position of n, or of the alias that stands for it. YAML puts a value
// missing at the end of a file on a line after the last.
func (r *reader) pos(n *node) diag.Pos {
	if n.Line > r.lines {
		return diag.Pos{File: r.file, Line: r.lines, Col: 1}
	}
	return diag.Pos{File: r.file, Line: n.Line, Col: n.Column}
}

// errorf reports a problem at n, as at does.
func (r *reader) errorf(n *node, code, format string, args ...any) *diag.Diagnostic {
	return r.Errorf(r.pos(n), code, format, args...)
}

// duplicate reports that second says again what first said.
func (r *reader) duplicate(second, first *node, code, format string, args ...any) {
	d := r.errorf(second, code, format, args...)
	d.Hint = "remove one of the two"
	d.Notes = []diag.Note{{Pos: r.pos(first), Msg: "first here"}}
}

// resolve returns n, or what it stands for if it is an alias. guard has made sure that
// the search ends.
func (r *reader) resolve(n *node) *node {
	for n.Kind == aliasNode {
		n = n.Alias
	}
	return n
}

// want returns n without its aliases if it has the wanted kind. Otherwise it reports what
// is there instead and returns nil.
func (r *reader) want(n *node, kind kindOf, what string) *node {
	m := r.resolve(n)
	if m.Kind == kind && m.Style&taggedStyle == 0 {
		return m
	}
	if m.Style&taggedStyle != 0 {
		r.errorf(n, "tag", "the tag %s has no meaning here", diag.Quote(m.Tag)).Hint = "remove it"
		return nil
	}
	r.errorf(n, "wrong-type", "this should be %s, not %s", what, describe(m))
	return nil
}

// describe returns what kind of value n is, in words.
func describe(n *node) string {
	switch {
	case n.Kind == mappingNode:
		return "a mapping"
	case n.Kind == sequenceNode:
		return "a list"
	case n.Tag == "!!null":
		return "empty"
	}
	return "the text " + diag.Quote(n.Value)
}

// keyAt returns the key at index i of the mapping n. If that cannot be a key, keyAt
// reports it and returns nil.
func (r *reader) keyAt(n *node, i int) *node {
	k := r.resolve(n.Content[i])
	switch {
	case k.Tag == "!!merge":
		r.errorf(k, "merge-key", "merge keys (<<) are not read").Hint = "write the keys out"
		return nil
	case k.Kind != scalarNode:
		r.errorf(n.Content[i], "wrong-type", "a key should be text, not %s", describe(k))
		return nil
	}
	return k
}

// keyNamed returns the first key of the mapping n with that name, or nil.
func (r *reader) keyNamed(n *node, name string) *node {
	for i := 0; i < len(n.Content); i += 2 {
		if k := r.resolve(n.Content[i]); k.Value == name {
			return k
		}
	}
	return nil
}
