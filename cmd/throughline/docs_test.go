package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"throughline/events"
)

const root = "../.."

var (
	// A fenced block: what it is in, and what it holds.
	fenced = regexp.MustCompile("(?ms)^```(\\w*)\n(.*?)^```$")
	// calls matches lines that call the tool, first or behind a pipe.
	calls = regexp.MustCompile(`(^|\| )throughline\b`)
	// fileName matches the first line of a YAML block that is to be a file.
	fileName = regexp.MustCompile(`^# ([\w/-]+\.yaml)\n`)
)

// A block is a fenced part of a page.
type block struct{ language, text string }

func blocks(page string) []block {
	var list []block
	for _, m := range fenced.FindAllStringSubmatch(page, -1) {
		list = append(list, block{m[1], m[2]})
	}
	return list
}

// A command is one that a page shows, with the output it shows.
type command struct{ line, output string }

// commands lists the commands of a console block.
func commands(console string) []command {
	var list []command
	for _, shown := range strings.Split("\n"+console, "\n$ ")[1:] {
		line, output, _ := strings.Cut(shown, "\n")
		line = strings.Replace(line, "go run ./cmd/throughline", "throughline", 1)
		list = append(list, command{line, strings.TrimSpace(output)})
	}
	return list
}

// pages are the README and what lies beside it for readers, by their names. The
// benchmarks are measurements, which come out differently each time.
func pages(t *testing.T) map[string]string {
	t.Helper()
	names, _ := filepath.Glob(root + "/docs/*.md")
	texts := map[string]string{}
	for _, name := range append(names, root+"/README.md") {
		if filepath.Base(name) == "benchmarks.md" {
			continue
		}
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts[strings.TrimPrefix(filepath.ToSlash(name), root+"/")] = string(data)
	}
	if len(texts) < 2 {
		t.Fatal("no pages found")
	}
	return texts
}

// Each page is followed from top to bottom in a folder of its own, which holds
// a copy of the data. A YAML block whose first line is a comment with the name
// of a file becomes that file. Commands run one after the other.
func TestPagesDoWhatTheyShow(t *testing.T) {
	for name, text := range pages(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			if err := os.CopyFS(filepath.Join(dir, "data"), os.DirFS(root+"/data")); err != nil {
				t.Fatal(err)
			}
			for _, b := range blocks(text) {
				follow(t, dir, b)
			}
		})
	}
}

// follow does what a block shows.
func follow(t *testing.T, dir string, b block) {
	t.Helper()
	switch m := fileName.FindStringSubmatch(b.text); {
	case b.language == "console":
		for _, c := range commands(b.text) {
			if calls.MatchString(c.line) {
				c.try(t, dir)
			}
		}
	case b.language == "yaml" && m != nil:
		name := filepath.Join(dir, m[1])
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(b.text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// try runs c. What is shown of its output must come out; "…" alone on a line
// stands for any lines. Where no more than that is shown, c must succeed.
func (c command) try(t *testing.T, dir string) {
	t.Helper()
	cmd := exec.Command("sh", "-c", c.line)
	cmd.Dir = dir
	got, err := cmd.CombinedOutput()
	switch {
	case strings.Trim(c.output, "…") == "" && err != nil:
		t.Errorf("%s\nfails: %v\n%s", c.line, err, got)
	case c.output != "" && !shown(c.output).Match(got):
		t.Errorf("%s\ngives\n%s\nbut the page shows\n%s", c.line, got, c.output)
	}
}

// shown matches the output that a page shows.
func shown(output string) *regexp.Regexp {
	pattern := strings.ReplaceAll("\n"+regexp.QuoteMeta(output)+"\n", "\n…\n", "\n(?:.*\n)*")
	return regexp.MustCompile(`^\s*` + strings.TrimSpace(pattern) + `\s*$`)
}

// What a page shows is run above, or shows no output: nothing can go stale.
func TestPagesShowNoOutputThatIsNotTested(t *testing.T) {
	languages := []string{"console", "go", "text", "yaml"}
	for name, text := range pages(t) {
		if strings.Count(text, "\n```") != 2*len(blocks("\n"+text)) {
			t.Errorf("%s: a fenced block is not closed, or is indented", name)
		}
		for _, b := range blocks(text) {
			if !slices.Contains(languages, b.language) {
				t.Errorf("%s: a block is in %q, not in one of %q", name, b.language, languages)
			}
			if b.language != "console" && strings.Contains("\n"+b.text, "\n$ ") {
				t.Errorf("%s: a command stands in a block that is not run:\n%s", name, b.text)
			}
			for _, c := range commands(b.text) {
				if !calls.MatchString(c.line) && c.output != "" {
					t.Errorf("%s: nothing tests what %q prints", name, c.line)
				}
			}
		}
	}
}

// Every YAML block is a whole file without problems; a file that another one
// completes is checked by the commands that follow it.
func TestYAMLOfPagesHasNoProblems(t *testing.T) {
	for name, text := range pages(t) {
		for _, b := range blocks(text) {
			if b.language != "yaml" || strings.HasPrefix(b.text, "# trial/") {
				continue
			}
			if _, problems := events.Read(events.File{Name: name, Data: []byte(b.text)}); len(problems) > 0 {
				t.Errorf("%s:\n%s\nhas problems:\n%v", name, b.text, problems)
			}
		}
	}
}

func TestCommandsOfPagesAreFound(t *testing.T) {
	const page = "```console\n$ go run ./cmd/throughline build\nwrote a\n…\n\n$ go test ./...\n$ throughline check\n```\n\n```yaml\n# a.yaml\n```\n"
	bs := blocks(page)
	if len(bs) != 2 || bs[1] != (block{"yaml", "# a.yaml\n"}) {
		t.Fatalf("got %q", bs)
	}
	got := commands(bs[0].text)
	if len(got) != 3 || got[0].line != "throughline build" || got[2] != (command{"throughline check", ""}) {
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

// The page of the format names every key, and every word that a key can have.
func TestFormatPageIsComplete(t *testing.T) {
	var b bytes.Buffer
	if err := events.WriteSchema(&b); err != nil {
		t.Fatal(err)
	}
	var schema any
	if err := json.Unmarshal(b.Bytes(), &schema); err != nil {
		t.Fatal(err)
	}
	page := pages(t)["docs/format.md"]
	names := schemaNames(schema)
	for _, name := range names {
		if !strings.Contains(page, "`"+name+"`") {
			t.Errorf("docs/format.md does not tell of `%s`", name)
		}
	}
	if len(names) < 50 {
		t.Errorf("the schema has only %d names", len(names))
	}
}

// schemaNames lists the keys that a schema describes, and the words of enums.
func schemaNames(schema any) []string {
	var names []string
	switch s := schema.(type) {
	case []any:
		for _, x := range s {
			names = append(names, schemaNames(x)...)
		}
	case map[string]any:
		properties, _ := s["properties"].(map[string]any)
		names = slices.AppendSeq(names, maps.Keys(properties))
		words, _ := s["enum"].([]any)
		for _, w := range words {
			names = append(names, fmt.Sprint(w))
		}
		for _, x := range s {
			names = append(names, schemaNames(x)...)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
