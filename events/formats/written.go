package formats

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"throughline/diag"
	"throughline/events"
)

// YAML returns c, which [Chronicle] made of the file with this name, as a file that
// [events.Read] takes, and what would be an error in that file, such as a title that is too
// long. As nobody has seen that file yet, the problems have the places that c has: those of
// nodes and edges.
func YAML(file string, c *events.Chronicle) ([]byte, diag.List) {
	var b limited
	if err := events.WriteYAML(&b, c); err != nil {
		return nil, diag.List{{
			Pos: diag.Pos{File: file}, Code: "file-too-large",
			Msg:  fmt.Sprintf("the chronicle would have more than %d bytes", events.MaxBytes),
			Hint: "export a part of the graph",
		}}
	}
	read, ds := events.Read(events.File{Name: file, Data: b.Bytes()})
	if ds.Err() == nil {
		return b.Bytes(), nil // warnings are for who works on with the file
	}
	at, lines := sites(read, c), bytes.Split(b.Bytes(), []byte("\n"))
	for i := range ds {
		at.move(&ds[i], file, lines)
	}
	return nil, ds.Sort()
}

// A limited buffer fails before it holds more than a file may have.
type limited struct{ bytes.Buffer }

var errTooLarge = errors.New("the file is too large")

func (b *limited) Write(p []byte) (int, error) {
	if b.Len()+len(p) > events.MaxBytes {
		return 0, errTooLarge
	}
	return b.Buffer.Write(p)
}

// A site is where something begins in the file that was written, and where it was in the graph.
type site struct {
	what        string
	written, in diag.Pos
}

// siteList are the sites of a file in its order.
type siteList []site

// sites finds where what was read from the file stands in the chronicle that was written.
func sites(read, c *events.Chronicle) siteList {
	was := make(map[string]diag.Pos)
	known := func(kind, id string, p diag.Pos) { was[kind+" "+id] = p }
	each(c, known)
	var list siteList
	each(read, func(kind, id string, p diag.Pos) {
		if in, ok := was[kind+" "+id]; ok {
			list = append(list, site{kind + " " + diag.Quote(id), p, in})
		}
	})
	slices.SortStableFunc(list, func(a, b site) int { return a.written.Compare(b.written) })
	return list
}

// each gives all that a graph makes in a chronicle, with its id and place.
func each(c *events.Chronicle, yield func(kind, id string, p diag.Pos)) {
	for _, l := range c.Lanes {
		yield("lane", l.ID, l.Pos)
	}
	for _, a := range c.Actors {
		yield("actor", a.ID, a.Pos)
	}
	for _, p := range c.Places {
		yield("place", p.ID, p.Pos)
	}
	for _, s := range c.Sources {
		yield("source", s.ID, s.Pos)
	}
	for _, e := range c.Events {
		yield("event", e.ID, e.Pos)
		for i, l := range e.Links {
			yield("link", fmt.Sprintf("%s %d", e.ID, i), l.Pos)
		}
	}
}

// move gives a problem the place that it has in the graph, and says what it is about.
func (list siteList) move(d *diag.Diagnostic, file string, lines [][]byte) {
	in := list.of(d.Pos)
	if key := keyIn(lines, d.Pos.Line); in.what != "" {
		d.Msg = in.what + key + ": " + d.Msg
	} else if d.Pos.Line > 0 {
		d.Msg = "the graph" + key + ": " + d.Msg
	}
	if d.Pos = in.in; d.Pos.File == "" {
		d.Pos.File = file
	}
	for i, n := range d.Notes {
		if d.Notes[i].Pos = list.of(n.Pos).in; d.Notes[i].Pos.File == "" {
			d.Notes[i].Pos.File = file
		}
	}
}

// of returns the site that holds a place of the file: the last one in a line up to its own.
func (list siteList) of(p diag.Pos) site {
	i, _ := slices.BinarySearchFunc(list, p.Line+1, func(s site, line int) int { return s.written.Line - line })
	if i == 0 {
		return site{}
	}
	return list[i-1]
}

// keyIn returns ", title" if that is the key in a line.
func keyIn(lines [][]byte, line int) string {
	if line < 1 || line > len(lines) {
		return ""
	}
	key, _, ok := strings.Cut(string(lines[line-1][:min(len(lines[line-1]), 40)]), ": ")
	if key = strings.TrimLeft(key, " -"); !ok || strings.ContainsAny(key, `"{`) {
		return ""
	}
	return ", " + key
}
