package main

import (
	"strings"
	"testing"
)

func TestPaintColoursOnlySeveritiesAndCarets(t *testing.T) {
	const text = `a.yaml:3:5: error: unknown key "warning: x" [unknown-key]
        wehn: "error: ^"
        ^
warning: there are no events [no-events]
`
	got := paint(text)
	want := strings.NewReplacer(
		"5: error:", "5: \x1b[1;31merror\x1b[1;33m\x1b[0m:",
		"warning: there", "\x1b[1;31m\x1b[1;33mwarning\x1b[0m: there",
		" ^\n", " \x1b[1;32m^\x1b[0m\n",
	).Replace(text)
	if got != want {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}
