package main

import (
	"io"
	"os"
	"regexp"

	"golang.org/x/term"
)

// isTerminal tells whether w is a screen that a person looks at.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// hasColours tells whether text on w may be coloured; see https://no-color.org.
func hasColours(w io.Writer) bool {
	return os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && isTerminal(w)
}

var (
	severities = regexp.MustCompile(`(?m)^((?:\S.*?: )?)(?:(error)|(warning)):`)
	carets     = regexp.MustCompile(`(?m)^( *)\^$`)
)

// paint colours the severities and the carets of problems: errors red, warnings yellow.
func paint(text string) string {
	text = severities.ReplaceAllString(text, "$1\x1b[1;31m$2\x1b[1;33m$3\x1b[0m:")
	return carets.ReplaceAllString(text, "$1\x1b[1;32m^\x1b[0m")
}
