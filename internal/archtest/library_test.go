package archtest

import (
	"bytes"
	"fmt"
	"log"
	"os"
	"regexp"
	"strings"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/figure"
	"throughline/graph"
	"throughline/timeline"
)

// The lines between the two marks are those of docs/library.md.
func Example() {
	data := []byte(`
sources: {gazette: {publisher: The Gazette, date: 2024-03-15}}
events:
  - {id: warning, title: A warning, sources: [gazette]}
  - {id: flood, title: The flood, when: 2024-03-09, sources: [gazette], links: [{caused-by: warning}]}
`)
	// <library>
	c, problems := events.Read(events.File{Name: "flood.yaml", Data: data})
	if err := problems.Err(); err != nil {
		log.Fatal(err) // every error, with its place in the file
	}
	bounds := chronology.Solve(c) // when each event may have been, and what clashes
	fmt.Println(bounds.Words(c.Events[0]), len(bounds.Conflicts()))

	g := graph.New(c, bounds)
	tree, err := g.Why("flood", graph.Query{}) // what led to it
	if err != nil {
		log.Fatal(err)
	}
	if err := tree.WriteText(os.Stdout); err != nil {
		log.Fatal(err)
	}

	picture, err := timeline.Layout(g, timeline.Options{}) // pages as plain numbers
	if err != nil {
		log.Fatal(err)
	}
	var pdf bytes.Buffer
	if err := figure.WritePDF(&pdf, picture.Pages...); err != nil {
		log.Fatal(err)
	}
	// </library>
	// Output:
	// by 9 Mar 2024 (inferred) 0
	// what led to flood, by causal links: 1 event
	// flood                   9 Mar 2024                The flood [The Gazette]
	//   is caused by warning  by 9 Mar 2024 (inferred)  A warning [The Gazette]
}

// The program in docs/library.md is the example above; UPDATE=1 writes it there.
func TestLibraryPageHasTheExample(t *testing.T) {
	const page = root + "/docs/library.md"
	source, err := os.ReadFile("library_test.go")
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(source), "\t// <library>\n")
	example, _, found := strings.Cut(rest, "\t// </library>\n")
	block := regexp.MustCompile("(?s)```go\n.*?```")
	if !found || len(block.FindAll(text, -1)) != 1 {
		t.Fatal("want one example, and one block of Go on the page")
	}
	want := block.ReplaceAllLiteral(text, []byte("```go\n"+strings.ReplaceAll("\n"+example, "\n\t", "\n")[1:]+"```"))
	switch {
	case bytes.Equal(text, want):
	case os.Getenv("UPDATE") != "":
		if err := os.WriteFile(page, want, 0o666); err != nil {
			t.Fatal(err)
		}
	default:
		t.Error("docs/library.md differs from the example; UPDATE=1 go test ./internal/archtest writes it")
	}
}
