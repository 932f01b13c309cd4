package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"throughline/chronology"
	"throughline/diag"
	"throughline/report"
)

// reports are the formats of check.
var reports = map[string]func(io.Writer, input) error{
	"text":   writeWhole,
	"json":   writeCheck,
	"github": func(w io.Writer, in input) error { return writeGitHub(w, in.problems) },
}

// writeCheck writes the problems and the contradictions for programs.
func writeCheck(w io.Writer, in input) error {
	var b *chronology.Bounds
	if in.graph != nil {
		b = in.graph.Bounds()
	}
	return report.Write(w, report.NewCheck(in.problems, b))
}

// writeText writes the problems for people, with colours on a terminal.
func writeText(w io.Writer, in input) error {
	return styleOf(w).Write(w, in.problems, in.files)
}

// writeWhole is writeText with what it comes to.
func writeWhole(w io.Writer, in input) error {
	if err := writeText(w, in); err != nil {
		return err
	}
	_, err := fmt.Fprintln(w, in.finding())
	return err
}

// hint returns what to do about d, with the statements that it is about.
func hint(d diag.Diagnostic) string {
	var about []string
	for _, n := range d.Notes {
		about = append(about, strings.TrimSpace(n.Msg+" "+n.Pos.String()))
	}
	what := cmp.Or(d.Hint, d.Conclusion)
	if len(about) == 0 {
		return what
	}
	return what + ": " + strings.Join(about, "; ")
}

// writeGitHub writes ds as workflow commands, which GitHub shows beside the lines.
func writeGitHub(w io.Writer, ds diag.List) error {
	var b strings.Builder
	for _, d := range ds {
		fmt.Fprintf(&b, "::%s file=%s", d.Severity, escapeProperty(d.Pos.File))
		if d.Pos.Line > 0 {
			fmt.Fprintf(&b, ",line=%d,col=%d", d.Pos.Line, d.Pos.Col)
		}
		msg := d.Msg
		if h := hint(d); h != "" {
			msg += "; " + h
		}
		fmt.Fprintf(&b, ",title=%s::%s\n", escapeProperty(d.Code), escapeData(msg))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// The rules of GitHub's own toolkit (actions/toolkit, packages/core/src/command.ts):
// a message must not hold a line break, a property neither that nor its separators.
var (
	dataEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func escapeData(s string) string     { return dataEscapes.Replace(s) }
func escapeProperty(s string) string { return propertyEscapes.Replace(s) }
