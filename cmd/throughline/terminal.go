package main

import (
	"io"
	"os"

	"golang.org/x/term"

	"throughline/diag"
)

// isTerminal reports whether w is a screen that a person looks at.
func isTerminal(w io.Writer) bool {
	if o, ok := w.(*outStream); ok {
		w = o.Writer
	}
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// hasColours reports whether text on w may be coloured; see https://no-color.org.
func hasColours(w io.Writer) bool {
	return os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && isTerminal(w)
}

// styleOf returns how problems are written to w: on a terminal errors are red, warnings
// yellow and carets green.
func styleOf(w io.Writer) diag.Style {
	if !hasColours(w) {
		return diag.Style{}
	}
	return diag.Style{Error: "\x1b[1;31m", Warning: "\x1b[1;33m", Caret: "\x1b[1;32m", Off: "\x1b[0m"}
}
