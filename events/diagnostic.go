package events

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A Pos is a place in a file. Line and Col count from 1; Col counts characters.
// The zero Pos means "nowhere in particular".
type Pos struct {
	File      string
	Line, Col int
}

// String is file:line:col, without the parts that are not known.
func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// Compare orders positions by file, then line, then column.
func (p Pos) Compare(q Pos) int {
	return cmp.Or(
		strings.Compare(p.File, q.File),
		cmp.Compare(p.Line, q.Line),
		cmp.Compare(p.Col, q.Col),
	)
}

// Severity tells whether a problem stops the work.
type Severity uint8

// Severities. Work goes on after warnings.
const (
	Error Severity = iota
	Warning
)

// String is "error" or "warning".
func (s Severity) String() string { return [...]string{"error", "warning"}[s] }

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

// String is one line: file:line:col: error: message; hint [code].
func (d Diagnostic) String() string {
	var b strings.Builder
	if p := d.Pos.String(); p != "" {
		b.WriteString(p + ": ")
	}
	b.WriteString(d.Severity.String() + ": " + d.Msg)
	if d.Hint != "" {
		b.WriteString("; " + d.Hint)
	}
	b.WriteString(" [" + d.Code + "]")
	return b.String()
}

// Diagnostics are problems found in the input.
type Diagnostics []Diagnostic

// Error is a line for each problem, with the lines of its notes and conclusion below it.
func (ds Diagnostics) Error() string {
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

// Count is the number of problems of severity s.
func (ds Diagnostics) Count(s Severity) int {
	n := 0
	for _, d := range ds {
		if d.Severity == s {
			n++
		}
	}
	return n
}

// Err is ds if it holds an error, else nil.
func (ds Diagnostics) Err() error {
	if ds.Count(Error) == 0 {
		return nil
	}
	return ds
}

// Sort puts ds into reading order and keeps one problem for each place and code, but
// for those that rest on different statements.
func (ds Diagnostics) Sort() Diagnostics {
	slices.SortStableFunc(ds, func(a, b Diagnostic) int {
		return cmp.Or(a.Pos.Compare(b.Pos), strings.Compare(a.Code, b.Code))
	})
	return slices.CompactFunc(ds, func(a, b Diagnostic) bool {
		return a.Pos == b.Pos && a.Code == b.Code && slices.Equal(a.Notes, b.Notes)
	})
}
