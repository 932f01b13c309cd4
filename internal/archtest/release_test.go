package archtest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// A release is what .goreleaser.yaml says, as far as we rely on it.
type release struct {
	Version int
	Builds  []struct {
		Main, Binary      string
		Env, Goos, Goarch []string
		Flags, Ldflags    []string
		ModTimestamp      string `yaml:"mod_timestamp"`
	}
	Archives []struct{ Files []string }
}

func readRelease(t *testing.T) release {
	t.Helper()
	data, err := os.ReadFile(root + "/.goreleaser.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var r release
	if err := yaml.Unmarshal(data, &r); err != nil {
		t.Fatal(err)
	}
	if r.Version != 2 || len(r.Builds) != 1 || len(r.Archives) != 1 {
		t.Fatalf("want version 2, one build and one archive, got %+v", r)
	}
	return r
}

func TestReleasesAreBuiltForTheSystemsThatCIBuilds(t *testing.T) {
	build := readRelease(t).Builds[0]
	var got []string
	for _, system := range build.Goos {
		for _, arch := range build.Goarch {
			got = append(got, system+"/"+arch)
		}
	}
	script, err := os.ReadFile(root + "/.ci/run")
	if err != nil {
		t.Fatal(err)
	}
	line := regexp.MustCompile(`(?m)^for target in (.*); do$`).FindSubmatch(script)
	if line == nil {
		t.Fatal(".ci/run has no line that begins with \"for target in\"")
	}
	want := strings.Fields(string(line[1]))
	slices.Sort(got)
	slices.Sort(want)
	if len(want) == 0 || !slices.Equal(got, want) {
		t.Errorf(".goreleaser.yaml builds %v, .ci/run %v", got, want)
	}
	if !slices.Contains(build.Env, "CGO_ENABLED=0") {
		t.Error("releases need a C library")
	}
}

// The linker is silent about names that do not exist.
func TestWhatTheLinkerSetsIsThere(t *testing.T) {
	build := readRelease(t).Builds[0]
	vars := packageVariables(t, filepath.Join(root, build.Main))
	set := regexp.MustCompile(`-X main\.(\w+)=`).FindAllStringSubmatch(strings.Join(build.Ldflags, "\n"), -1)
	if len(set) != 3 {
		t.Errorf("want version, commit and date to be set, got %q", set)
	}
	for _, m := range set {
		if !slices.Contains(vars, m[1]) {
			t.Errorf("there is no variable %s", m[1])
		}
	}
}

// packageVariables lists the package-level strings without a value in a folder.
func packageVariables(t *testing.T, dir string) []string {
	t.Helper()
	var names []string
	files, _ := filepath.Glob(dir + "/*.go")
	for _, name := range files {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			for _, s := range g.Specs {
				v := s.(*ast.ValueSpec)
				if typ, ok := v.Type.(*ast.Ident); ok && typ.Name == "string" && len(v.Values) == 0 {
					for _, n := range v.Names {
						names = append(names, n.Name)
					}
				}
			}
		}
	}
	return names
}

func TestArchivesHoldFilesThatExist(t *testing.T) {
	for _, pattern := range readRelease(t).Archives[0].Files {
		if found, err := filepath.Glob(filepath.Join(root, pattern)); err != nil || len(found) == 0 {
			t.Errorf("%s names no file", pattern)
		}
	}
}
