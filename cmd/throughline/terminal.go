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
	problemLine = regexp.MustCompile(`(?m)^(\S.*?: )(?:(error)|(warning)):`)
	caretLine   = regexp.MustCompile(`(?m)^([ |]*)(\^~*)`)
)

// paint colours the severities and the carets of problems.
func paint(text string) string {
	text = problemLine.ReplaceAllStringFunc(text, func(s string) string {
		m := problemLine.FindStringSubmatch(s)
		if m[2] != "" {
			return m[1] + "\x1b[1;31merror\x1b[0m:"
		}
		return m[1] + "\x1b[1;33mwarning\x1b[0m:"
	})
	return caretLine.ReplaceAllString(text, "$1\x1b[1;32m$2\x1b[0m")
}
