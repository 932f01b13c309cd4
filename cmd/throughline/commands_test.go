package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

const commandsPage = root + "/docs/commands.md"

// shownLines is how many lines of an output the page shows.
const shownLines = 16

// docs/commands.md is what the commands' help says, and what the commands of
// testdata/shown.txt print. UPDATE=1 writes it.
func TestPageOfCommandsIsTheirHelp(t *testing.T) {
	got := commandsDoc(t)
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(commandsPage, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(commandsPage)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("docs/commands.md is not what the commands say; UPDATE=1 go test ./cmd/throughline writes it")
	}
}

func commandsDoc(t *testing.T) string {
	t.Helper()
	top := newRoot()
	top.InitDefaultCompletionCmd()
	examples := shownExamples(t)
	var b strings.Builder
	b.WriteString("# Commands\n\n" + prose(top.Long) + "\nOf each command `--help` tells what stands here.\n\n| command | what it does |\n|--|--|\n")
	for _, c := range documented(top) {
		fmt.Fprintf(&b, "| [%s](#%[1]s) | %s |\n", c.Name(), c.Short)
	}
	b.WriteString("\n## Flags that choose events\n\nMany commands take these flags. [ls](#ls) tells what each wants.\n\n")
	ls, _, err := top.Find([]string{"ls"})
	if err != nil {
		t.Fatal(err)
	}
	b.WriteString(flagTable(ls, chooses))
	for _, c := range documented(top) {
		writeCommand(&b, c, examples[c.Name()])
		delete(examples, c.Name())
	}
	for name := range examples {
		t.Errorf("testdata/shown.txt calls %q, which is no command", name)
	}
	return b.String()
}

// documented lists the commands that the page tells of.
func documented(top *cobra.Command) []*cobra.Command {
	var list []*cobra.Command
	for _, c := range top.Commands() {
		if c.Name() != "help" {
			list = append(list, c)
		}
	}
	return list
}

func writeCommand(b *strings.Builder, c *cobra.Command, shown string) {
	fmt.Fprintf(b, "\n## %s\n\n```text\n%s\n```\n\n%s", c.Name(), c.UseLine(), prose(c.Long))
	if table := flagTable(c, func(name string) bool { return !chooses(name) }); table != "" {
		b.WriteString("\n" + table)
	}
	if c.Flags().Lookup("between") != nil {
		b.WriteString("\nIt also takes the [flags that choose events](#flags-that-choose-events).\n")
	}
	if c.Example != "" {
		fmt.Fprintf(b, "\nExamples:\n\n```text\n%s\n```\n", unindented(c.Example))
	}
	b.WriteString(shown)
}

// chooses reports whether a flag is one of those that choose events.
func chooses(name string) bool {
	var f filter
	var c cobra.Command
	f.add(&c)
	return c.Flags().Lookup(name) != nil
}

// flagTable lists the flags of c that are wanted; it is empty if there are none.
func flagTable(c *cobra.Command, want func(name string) bool) string {
	var b strings.Builder
	c.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if f.Name == "help" || !want(f.Name) {
			return
		}
		value, usage := pflag.UnquoteUsage(f)
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		if value != "" {
			name += " " + value
		}
		if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "0" {
			usage += " (default " + f.DefValue + ")"
		}
		fmt.Fprintf(&b, "| `%s` | %s |\n", strings.ReplaceAll(name, "|", `\|`), usage)
	})
	if b.Len() == 0 {
		return ""
	}
	return "| flag | what it does |\n|--|--|\n" + b.String()
}

// prose makes Markdown of a help text: what is indented keeps its form.
func prose(help string) string {
	var b strings.Builder
	for p := range strings.SplitSeq(strings.TrimSpace(help), "\n\n") {
		if b.Len() > 0 {
			b.WriteString("\n")
		}
		if strings.HasPrefix(p, " ") {
			b.WriteString("```text\n" + unindented(p) + "\n```\n")
			continue
		}
		b.WriteString(strings.NewReplacer("*", `\*`, "_", `\_`, "<", `\<`).Replace(strings.TrimSpace(p)) + "\n")
	}
	return b.String()
}

// unindented takes two spaces off each line.
func unindented(text string) string {
	return strings.TrimPrefix(strings.ReplaceAll("\n"+text, "\n  ", "\n"), "\n")
}

// shownExamples runs the commands of testdata/shown.txt, and shows the beginnings
// of their outputs in a block for each command.
func shownExamples(t *testing.T) map[string]string {
	t.Helper()
	data, err := os.ReadFile("testdata/shown.txt")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "data"), os.DirFS(root+"/data")); err != nil {
		t.Fatal(err)
	}
	examples := map[string]string{}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		_, call, found := strings.Cut(line, "throughline ")
		if !found {
			t.Fatalf("testdata/shown.txt: %q does not call throughline", line)
		}
		name, _, _ := strings.Cut(call, " ")
		examples[name] += "\n```console\n$ " + line + "\n" + beginning(printed(dir, line)) + "```\n"
	}
	return examples
}

// printed returns what a command prints, whatever its exit status: the page may
// show what is wrong.
func printed(dir, line string) string {
	cmd := exec.Command("sh", "-c", line)
	cmd.Dir = dir
	out, _ := cmd.CombinedOutput()
	return string(out)
}

// beginning cuts an output that is long.
func beginning(out string) string {
	lines := strings.SplitAfter(out, "\n")
	if len(lines) <= shownLines+1 {
		return out
	}
	return strings.Join(lines[:shownLines], "") + "…\n"
}
