package events

import (
	"bytes"

	"throughline/diag"
)

// Read reads files into one chronicle and reports every problem it finds, in
// reading order. Only YAML's own syntax errors come alone, one a file. Where
// [Diagnostics.Err] is not nil the chronicle holds what could be read.
func Read(files ...File) (*Chronicle, diag.List) {
	var docs []document
	var ds diag.List
	size := 0
	for _, f := range files {
		size += len(f.Data)
		r := &reader{file: f.Name}
		if d, ok := r.document(f.Data); ok {
			docs = append(docs, d)
		}
		ds = append(ds, r.List(f.Name)...)
	}
	m := merge(docs)
	ds = append(ds, m.List("")...)
	ck := newChecker(&m.chronicle)
	ck.halfRead = ds.Err() != nil
	ck.errors(m.zones)
	ck.named(size)
	if !ck.halfRead {
		ck.warnings() // of what is only half read they would speak falsely
	}
	if ds = append(ds, ck.List("")...); len(ds) == 0 && len(m.chronicle.Events) == 0 && len(files) > 0 {
		ds = append(ds, diag.Diagnostic{Pos: diag.Pos{File: files[0].Name}, Severity: diag.Warning, Code: "no-events", Msg: "there are no events", Hint: "write events: and a list"})
	}
	ds = ds.Sort()
	setEnds(ds, files)
	return &m.chronicle, ds
}

// document reads one file. It returns false if nothing of the file can be used.
func (r *reader) document(data []byte) (document, bool) {
	if !r.guardText(data) {
		return document{}, false
	}
	r.lines = bytes.Count(data, []byte("\n")) + 1
	root, second, err := parse(data)
	switch {
	case err != nil:
		r.syntax(err, data)
	case root == nil:
		return document{}, true
	case second != nil:
		r.errorf(second, "second-document", "a second YAML document begins here").Hint = "put it into a file of its own"
	}
	if root == nil || !r.guardTree(root, data) {
		return document{}, false
	}
	var d document
	return d, fileShape.read(r, root, &d)
}

// syntax reports that a file is not YAML, at the first letter of the line.
func (r *reader) syntax(err *syntaxError, data []byte) {
	n := err.locate(data)
	line := bytes.Split(data, []byte("\n"))[n-1]
	indent := len(line) - len(bytes.TrimLeft(line, " \t"))
	r.Errorf(diag.Pos{File: r.file, Line: n, Col: indent + 1}, "yaml", "this is not YAML: %s", err.msg).Hint = err.hint()
}
