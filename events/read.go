package events

import "bytes"

// Read reads files into one chronicle and reports every problem it finds, in
// reading order. Only YAML's own syntax errors come alone, one a file. Where
// [Diagnostics.Err] is not nil the chronicle holds what could be read.
func Read(files ...File) (*Chronicle, Diagnostics) {
	var docs []document
	var ds Diagnostics
	for _, f := range files {
		r := &reader{file: f.Name}
		if d, ok := r.document(f.Data); ok {
			docs = append(docs, d)
		}
		ds = append(ds, r.all(f.Name)...)
	}
	m := merge(docs)
	ds = append(ds, m.all("")...)
	ck := newChecker(&m.chronicle)
	ck.errors(m.zones)
	if ds.Err() == nil {
		ck.warnings() // of what is only half read they would speak falsely
	}
	if ds = append(ds, ck.all("")...); len(ds) == 0 && len(m.chronicle.Events) == 0 {
		ds = append(ds, Diagnostic{Severity: Warning, Code: "no-events", Msg: "there are no events", Hint: "write events: and a list"})
	}
	return &m.chronicle, ds.Sort()
}

// document reads one file. It is false where nothing of the file can be used.
func (r *reader) document(data []byte) (document, bool) {
	if !r.guardText(data) {
		return document{}, false
	}
	root, second, err := parse(data)
	switch {
	case err != nil:
		line := min(err.line, bytes.Count(data, []byte("\n"))+1) // not beyond the end, where the library may see it
		r.at(Pos{File: r.file, Line: line}, "yaml", "this is not YAML: %s", err.msg)
	case root == nil:
		return document{}, true
	case second != nil:
		r.errorf(second, "second-document", "a second YAML document begins here").Hint = "put it into a file of its own"
	}
	if root == nil || !r.guardTree(root) {
		return document{}, false
	}
	return fileShape.read(r, root)
}
