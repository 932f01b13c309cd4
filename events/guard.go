package events

import (
	"bytes"
	"unicode/utf8"

	"throughline/diag"
)

// Limits of one file. They keep a hostile file from eating memory or time; an
// honest one is far from them.
const (
	MaxBytes    = 16 << 20 // length of a file
	MaxValues   = 1 << 20  // values in a file, by its line breaks, commas, brackets and hyphens
	MaxDepth    = 32       // mappings and lists inside each other; the format needs 9
	MaxExpanded = 1 << 20  // values that aliases repeat
	MaxRepeated = 4 << 20  // bytes of text that aliases repeat
)

// guardText reports what no file may hold: too much, text that is not UTF-8, or control
// characters. It returns whether the file may be parsed.
func (r *reader) guardText(data []byte) bool {
	if len(data) > MaxBytes {
		r.Errorf(diag.Pos{File: r.file}, "file-too-large", "the file has more than %d bytes", MaxBytes).
			Hint = "split it into several files of one folder"
		return false
	}
	if other := encoding(data); other != "" {
		r.Errorf(diag.Pos{File: r.file, Line: 1, Col: 1}, "not-utf8", "the file is %s", other).Hint = "save it as UTF-8"
		return false
	}
	if values(data) > MaxValues {
		r.Errorf(diag.Pos{File: r.file}, "too-many-values", "the file has more than %d values", MaxValues).
			Hint = "split it into several files of one folder"
		return false
	}
	line := 1
	for rest := data; len(rest) > 0; line++ {
		text, after, _ := bytes.Cut(rest, []byte("\n"))
		text = bytes.TrimSuffix(text, []byte("\r"))
		r.guardLine(text, line)
		r.directive(text, line)
		r.measure(text)
		rest = after
	}
	return r.Len() == 0
}

// encoding returns the encoding that the byte order mark of data stands for, or "" if
// that is UTF-8 or there is no mark. UTF-32 is tried first, since its mark may begin with
// that of UTF-16.
func encoding(data []byte) string {
	for _, mark := range [][2]string{
		{"\xff\xfe\x00\x00", "UTF-32"}, {"\x00\x00\xfe\xff", "UTF-32"}, {"\xff\xfe", "UTF-16"}, {"\xfe\xff", "UTF-16"},
	} {
		if bytes.HasPrefix(data, []byte(mark[0])) {
			return mark[1]
		}
	}
	return ""
}

// directive reports a %TAG line before a document: tags mean nothing here, and the
// library compares each such line with all before it.
func (r *reader) directive(text []byte, line int) {
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	switch {
	case bytes.HasPrefix(text, []byte("...")): // the end of a document
		r.content = false
	case r.content:
	case bytes.HasPrefix(text, []byte("%TAG")):
		r.Errorf(diag.Pos{File: r.file, Line: line, Col: 1}, "tag", "a %%TAG directive has no meaning here").Hint = "remove the line"
		r.content = true // one is enough
	default:
		blank := bytes.TrimLeft(text, " \t")
		r.content = len(blank) > 0 && blank[0] != '#' && blank[0] != '%'
	}
}

// measure updates an upper bound of how deep the values of the file are nested. A level
// takes a bracket, or at least one column of indentation for two levels.
func (r *reader) measure(text []byte) {
	r.brackets += bytes.Count(text, []byte("[")) + bytes.Count(text, []byte("{"))
	indent := len(text) - len(bytes.TrimLeft(text, " -?"))
	r.depth = max(r.depth, r.brackets+2*(indent+1))
	r.brackets = max(0, r.brackets-bytes.Count(text, []byte("]"))-bytes.Count(text, []byte("}")))
}

// values returns an estimate of the number of values in data. The YAML library takes some
// 200 bytes for each, however short it is.
func values(data []byte) int {
	n := bytes.Count(data, []byte("- "))
	for _, sep := range "\n,[{" {
		n += bytes.Count(data, []byte{byte(sep)})
	}
	return n
}

// guardLine reports the first bad character of a line.
func (r *reader) guardLine(text []byte, line int) {
	for i := 0; i < len(text); {
		if b := text[i]; b >= ' ' && b < 0x7f || b == '\t' {
			i++
			continue
		}
		c, n := utf8.DecodeRune(text[i:])
		if bad := c == utf8.RuneError && n == 1; bad || diag.Forbidden(c) {
			p := diag.Pos{File: r.file, Line: line, Col: utf8.RuneCount(text[:i]) + 1}
			if bad {
				r.Errorf(p, "not-utf8", "byte %#02x is not UTF-8", text[i]).Hint = "save the file as UTF-8"
			} else {
				r.Errorf(p, "control-character", "%s %U", kindOfForbidden(c), c).Hint = "remove it"
			}
			return
		}
		i += n
	}
}

// kindOfForbidden returns the kind of a character that no text may hold.
func kindOfForbidden(c rune) string {
	if c == 0xfffe || c == 0xffff {
		return "noncharacter"
	}
	return "control character"
}

// guardTree reports nesting that is too deep, and aliases that contain themselves or
// repeat too much. It returns whether the tree may be read.
func (r *reader) guardTree(root *node, data []byte) bool {
	if r.depth <= MaxDepth && bytes.IndexByte(data, '&') < 0 {
		return true // it cannot hold either, and going through it all takes its time
	}
	g := guard{r: r, sizes: map[*node]size{}, used: map[*node]bool{}}
	g.walk(root, 1)
	sound := r.Len() == 0
	for _, n := range g.anchored {
		if sound && !g.used[n] {
			r.errorf(n, "unused-anchor", "nothing refers to the anchor %s", diag.Quote("&"+n.Anchor)).
				Hint = "remove it; put text that begins with & in quotes"
		}
	}
	return sound
}

// A guard measures a tree of nodes. A bare yaml node holds an alias as a
// pointer, so that a few lines can stand for billions of values.
type guard struct {
	r        *reader
	anchored []*node
	used     map[*node]bool
	sizes    map[*node]size // of anchored nodes with their aliases written out; negative while inside
	expanded size           // what aliases have repeated so far
}

// A size is how much a node holds.
type size struct{ values, bytes int }

func (s *size) add(t size) {
	s.values += t.values
	s.bytes += t.bytes
}

// walk returns the size of n and of everything below it, with aliases written out.
func (g *guard) walk(n *node, depth int) size {
	switch {
	case g.r.Len() > 0:
		return size{}
	case depth > MaxDepth:
		g.r.errorf(n, "too-deep", "this is nested more than %d levels deep", MaxDepth)
		return size{}
	case n.Kind == aliasNode:
		return g.alias(n)
	}
	if n.Anchor != "" {
		g.sizes[n] = size{values: -1}
		g.anchored = append(g.anchored, n)
	}
	whole := size{1, len(n.Value)}
	for _, c := range n.Content {
		whole.add(g.walk(c, depth+1))
	}
	if n.Anchor != "" {
		g.sizes[n] = whole
	}
	return whole
}

func (g *guard) alias(n *node) size {
	s := g.sizes[n.Alias]
	g.used[n.Alias] = true
	if s.values < 0 {
		g.r.errorf(n, "alias-loop", "%s holds itself", diag.Quote("*"+n.Value))
		return size{}
	}
	switch g.expanded.add(s); {
	case g.expanded.values > MaxExpanded:
		g.r.errorf(n, "too-many-aliases", "aliases repeat more than %d values", MaxExpanded)
	case g.expanded.bytes > MaxRepeated:
		g.r.errorf(n, "too-many-aliases", "aliases repeat more than %d bytes of text", MaxRepeated).
			Hint = "write the text once, where it belongs, and leave out the other places"
	}
	return s
}
