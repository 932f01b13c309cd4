package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// A build makes one graph of the chronicle and one index beside that of the reader; a
// part of it costs one of each more, for the part itself. The coverage of a real build
// counts how often these functions begin, so no code has to count for the test.
func TestGraphsAndIndexesAreMadeOnce(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program with coverage")
	}
	tool, err := exec.LookPath("go")
	if err != nil {
		t.Skip(err)
	}
	bin := filepath.Join(t.TempDir(), "throughline")
	// The hook that writes coverage at the end needs package main among the covered.
	succeed(t, tool, "build", "-cover", "-covermode=atomic", "-coverpkg=throughline/cmd/throughline,throughline/graph,throughline/events", "-o", bin, ".")
	makesGraph := lineOf(t, "../../graph/graph.go", "New")
	makesIndex := lineOf(t, "../../events/chronicle.go", "Index")
	const data = "../../data/events.yaml"
	for _, tt := range []struct {
		args            string
		graphs, indexes int // one index is the reader's
	}{
		{"build -o OUT", 1, 2},
		{"build --page a4 --links minimal -o OUT", 1, 2},
		{"build --lane diplomacy -o OUT", 2, 3},
		{"build --near us-strikes --hops 2 --between 2017 -o OUT", 2, 3},
		{"render --alt OUT.txt --report -o OUT.pdf", 1, 2},
		{"graph --reduce -o OUT.svg", 1, 2},
		{"order", 1, 2},
		{"why --lane diplomacy ties-restored", 2, 2}, // the answer is told with the names of the whole
	} {
		t.Run(tt.args, func(t *testing.T) {
			dir := t.TempDir()
			t.Setenv("GOCOVERDIR", dir)
			args := strings.Fields(strings.ReplaceAll(tt.args, "OUT", filepath.Join(t.TempDir(), "out")))
			succeed(t, bin, append(args, data)...)
			profile := filepath.Join(t.TempDir(), "profile")
			succeed(t, tool, "tool", "covdata", "textfmt", "-i="+dir, "-o="+profile)
			if n := runs(t, profile, "throughline/graph/graph.go", makesGraph); n != tt.graphs {
				t.Errorf("%d graphs are made, want %d", n, tt.graphs)
			}
			if n := runs(t, profile, "throughline/events/chronicle.go", makesIndex); n != tt.indexes {
				t.Errorf("%d indexes are made, want %d", n, tt.indexes)
			}
		})
	}
}

func succeed(t *testing.T, name string, args ...string) {
	t.Helper()
	if out, err := exec.CommandContext(t.Context(), name, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
}

// lineOf returns the line at which a function of a file begins.
func lineOf(t *testing.T, file, function string) int {
	t.Helper()
	files := token.NewFileSet()
	f, err := parser.ParseFile(files, file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range f.Decls {
		if d, ok := d.(*ast.FuncDecl); ok && d.Name.Name == function {
			return files.Position(d.Pos()).Line
		}
	}
	t.Fatalf("%s has no function %s", file, function)
	return 0
}

// runs returns how often the block that begins at a line of a file has run.
func runs(t *testing.T, profile, file string, line int) int {
	t.Helper()
	data, err := os.ReadFile(profile)
	if err != nil {
		t.Fatal(err)
	}
	block := regexp.MustCompile(`(?m)^` + regexp.QuoteMeta(file) + ":" + strconv.Itoa(line) + `\..* (\d+)$`)
	found := block.FindSubmatch(data)
	if found == nil {
		t.Fatalf("no block begins at %s:%d", file, line)
	}
	n, err := strconv.Atoi(string(found[1]))
	if err != nil {
		t.Fatal(err)
	}
	return n
}
