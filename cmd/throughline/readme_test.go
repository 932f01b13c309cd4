package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const readme = "../../README.md"

var (
	// consoleBlock matches the blocks of a README that show a terminal.
	consoleBlock = regexp.MustCompile("(?ms)^```console\n(.*?)^```$")
	// calls matches lines that call the tool, first or behind a pipe.
	calls = regexp.MustCompile(`(^|\| )throughline\b`)
)

// A command is one that a README shows, with the output it shows.
type command struct{ line, output string }

// The commands that call the tool run one after the other in a copy of the data.
// What is shown of the output must come out; "…" alone on a line stands for any
// lines. Where no more than that is shown, the command must succeed.
func TestCommandsOfTheREADMEDoWhatItShows(t *testing.T) {
	text, err := os.ReadFile(readme)
	if os.IsNotExist(err) {
		t.Skip("there is no README")
	}
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "data"), os.DirFS("../../data")); err != nil {
		t.Fatal(err)
	}
	for _, c := range commands(string(text)) {
		cmd := exec.Command("sh", "-c", c.line)
		cmd.Dir = dir
		got, err := cmd.CombinedOutput()
		switch {
		case strings.Trim(c.output, "…") == "" && err != nil:
			t.Errorf("%s\nfails: %v\n%s", c.line, err, got)
		case c.output != "" && !shown(c.output).Match(got):
			t.Errorf("%s\ngives\n%s\nbut the README shows\n%s", c.line, got, c.output)
		}
	}
}

// commands lists the commands of a README that call the tool.
func commands(text string) []command {
	var list []command
	for _, block := range consoleBlock.FindAllStringSubmatch(text, -1) {
		for _, shown := range strings.Split("\n"+block[1], "\n$ ")[1:] {
			line, output, _ := strings.Cut(shown, "\n")
			line = strings.Replace(line, "go run ./cmd/throughline", "throughline", 1)
			if calls.MatchString(line) {
				list = append(list, command{line, strings.TrimSpace(output)})
			}
		}
	}
	return list
}

// shown matches the output that a README shows.
func shown(output string) *regexp.Regexp {
	pattern := strings.ReplaceAll("\n"+regexp.QuoteMeta(output)+"\n", "\n…\n", "\n(?:.*\n)*")
	return regexp.MustCompile(`^\s*` + strings.TrimSpace(pattern) + `\s*$`)
}

func TestREADMECommandsAreFound(t *testing.T) {
	const text = "```console\n$ go run ./cmd/throughline build\nwrote a\n…\n\n$ go test ./...\n$ throughline check\n```\n"
	got := commands(text)
	if len(got) != 2 || got[0].line != "throughline build" || got[1] != (command{"throughline check", ""}) {
		t.Fatalf("got %q", got)
	}
	tests := []struct {
		output string
		want   bool
	}{
		{"wrote a\n", true},
		{"wrote a\nb\nc\n", true},
		{"wrote b\n", false},
		{"before\nwrote a\n", false},
	}
	for _, tt := range tests {
		if shown(got[0].output).MatchString(tt.output) != tt.want {
			t.Errorf("that %q is what is shown: want %v", tt.output, tt.want)
		}
	}
}
