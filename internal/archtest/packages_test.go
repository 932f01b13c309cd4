// Package archtest holds the tests of what is true of the module as a whole.
package archtest

import (
	"errors"
	"go/build"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const (
	module = "throughline"
	root   = "../.."
)

// packages are the packages of the module that hold code which is not a test,
// by their import paths below the module's.
func packages(t *testing.T) map[string]*build.Package {
	t.Helper()
	found := map[string]*build.Package{}
	err := filepath.WalkDir(root, func(dir string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if name := d.Name(); name == "testdata" || dir != root && strings.HasPrefix(name, ".") {
			return filepath.SkipDir
		}
		p, err := build.ImportDir(dir, 0)
		if _, none := errors.AsType[*build.NoGoError](err); none || err == nil && len(p.GoFiles) == 0 {
			return nil
		}
		name, _ := filepath.Rel(root, dir)
		found[filepath.ToSlash(name)] = p
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(found) == 0 {
		t.Fatal("no packages found")
	}
	return found
}

// A room says what a package may import: rooms of ours (each with those below
// it) and modules of others.
type room struct{ ours, others []string }

// rooms is the table of ARCHITECTURE.md, which a test compares with it. A new line
// or word here needs its reason there.
var rooms = map[string]room{
	"diag":                      {},
	"events/edtf":               {},
	"events/said":               {[]string{"events/edtf"}, nil},
	"events":                    {[]string{"diag", "events/edtf", "events/said"}, []string{"gopkg.in/yaml.v3"}},
	"events/formats":            {[]string{"diag", "events", "events/formats/document"}, nil},
	"events/formats/document":   {[]string{"diag", "events/edtf"}, nil},
	"chronology/internal/stn":   {},
	"chronology":                {[]string{"diag", "events", "chronology/internal/stn"}, nil},
	"graph/internal/csr":        {},
	"graph":                     {[]string{"diag", "events", "chronology", "graph/internal/csr"}, []string{"github.com/dominikbraun/graph"}},
	"graph/formats":             {[]string{"diag", "events", "events/formats/document", "chronology", "graph"}, nil},
	"report":                    {[]string{"diag", "events", "chronology", "graph"}, nil},
	"layered/internal/sugiyama": {},
	"layered":                   {[]string{"events", "chronology", "graph", "layered/internal/sugiyama", "figure", "figure/look"}, nil},
	"figure": {[]string{"diag"}, []string{
		"gonum.org/v1/plot", "codeberg.org/go-fonts", "codeberg.org/go-pdf/fpdf", "golang.org/x/image",
	}},
	"figure/look":             {[]string{"events", "chronology", "figure"}, nil},
	"timeline/internal/place": {},
	"timeline/internal/lens":  {},
	"timeline/internal/route": {[]string{"figure"}, nil},
	"timeline": {
		[]string{"events", "chronology", "graph", "figure", "figure/look", "timeline/internal/place", "timeline/internal/lens", "timeline/internal/route"},
		[]string{"gonum.org/v1/plot"},
	},
	"internal/atomicfile": {},
	"internal/golden":     {},
	"internal/pagefile":   {},
	"cmd/throughline": {
		[]string{"diag", "events", "chronology", "graph", "graph/formats", "report", "layered", "figure", "timeline", "internal"},
		[]string{"github.com/spf13/cobra", "golang.org/x/term"},
	},
}

func TestPackagesImportOnlyWhatTheirRoomMay(t *testing.T) {
	for name, p := range packages(t) {
		r, ok := rooms[name]
		if !ok {
			t.Errorf("package %s is in no room", name)
			continue
		}
		for _, imported := range p.Imports {
			if !r.allows(imported) {
				t.Errorf("%s imports %s, which its room may not", name, imported)
			}
		}
	}
}

func (r room) allows(imported string) bool {
	first, rest, _ := strings.Cut(imported, "/")
	switch {
	case first == module:
		return slices.ContainsFunc(r.ours, within(rest))
	case strings.Contains(first, "."):
		return slices.ContainsFunc(r.others, within(imported))
	}
	return true // the standard library
}

// within tells of a path whether it is that of pkg or above it.
func within(pkg string) func(string) bool {
	return func(p string) bool { return strings.HasPrefix(path.Clean(pkg)+"/", p+"/") }
}
