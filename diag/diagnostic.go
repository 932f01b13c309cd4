package diag

import (
	"cmp"
	"slices"
	"strings"
)

// Severity says whether a problem stops the command.
type Severity uint8

// Severities. A warning stops nothing.
const (
	Error Severity = iota
	Warning
)

// String returns "error" or "warning".
func (s Severity) String() string {
	if s == Error {
		return "error"
	}
	return "warning"
}

// A Diagnostic is one problem found in the input.
type Diagnostic struct {
	Pos      Pos
	Severity Severity
	Code     string // stable name such as "duplicate-id"
	Msg      string
	Hint     string // optional: what to write instead
	Notes    []Note // optional: the statements that make the problem, such as the links of a cycle

	Conclusion string // optional: what follows from the notes, in a line below them
}

// A Note is a statement that belongs to a problem, and where it stands.
type Note struct {
	Pos Pos
	Msg string
}

// String returns one line: file:line:col: error: message; hint [code].
func (d Diagnostic) String() string { return d.line(d.Severity.String()) }

// line returns d as String does, with the given word for its severity.
func (d Diagnostic) line(severity string) string {
	var b strings.Builder
	if p := d.Pos.String(); p != "" {
		b.WriteString(p + ": ")
	}
	b.WriteString(severity + ": " + d.Msg)
	if d.Hint != "" {
		b.WriteString("; " + d.Hint)
	}
	b.WriteString(" [" + d.Code + "]")
	return b.String()
}

// A List holds the problems found in the input. [List.Err] returns it as an error if it
// holds one.
type List []Diagnostic

// Error returns a line for each problem, with its notes and conclusion below it.
func (ds List) Error() string {
	var b strings.Builder
	for i, d := range ds {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(d.String())
		for _, n := range d.Notes {
			b.WriteString("\n    " + n.Msg + "  " + n.Pos.String())
		}
		if d.Conclusion != "" {
			b.WriteString("\n  " + d.Conclusion)
		}
	}
	return b.String()
}

// Count returns the number of problems of severity s.
func (ds List) Count(s Severity) int {
	n := 0
	for _, d := range ds {
		if d.Severity == s {
			n++
		}
	}
	return n
}

// Err returns ds if it holds an error, else nil.
func (ds List) Err() error {
	if ds.Count(Error) == 0 {
		return nil
	}
	return ds
}

// Sort puts ds into reading order and keeps one problem for each place and code, except
// those that rest on different statements or, where no column is known, say something else.
func (ds List) Sort() List {
	slices.SortStableFunc(ds, func(a, b Diagnostic) int {
		if order := cmp.Or(a.Pos.Compare(b.Pos), strings.Compare(a.Code, b.Code)); order != 0 || a.Pos.Col > 0 {
			return order
		}
		return strings.Compare(a.Msg, b.Msg)
	})
	return slices.CompactFunc(ds, func(a, b Diagnostic) bool {
		return a.Pos.Compare(b.Pos) == 0 && a.Code == b.Code && slices.Equal(a.Notes, b.Notes) && (a.Pos.Col > 0 || a.Msg == b.Msg)
	})
}
