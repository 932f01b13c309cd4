package archtest

import (
	"go/ast"
	"go/build"
	"go/doc"
	"go/parser"
	"go/token"
	"path/filepath"
	"testing"
)

func TestEveryExportedNameIsDocumented(t *testing.T) {
	for name, p := range packages(t) {
		if p.Name == "main" {
			continue
		}
		d := documentation(t, p)
		if d.Doc == "" {
			t.Errorf("package %s has no comment", name)
		}
		for _, missing := range undocumented(d) {
			t.Errorf("%s.%s has no comment", name, missing)
		}
	}
}

func documentation(t *testing.T, p *build.Package) *doc.Package {
	t.Helper()
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range p.GoFiles {
		f, err := parser.ParseFile(fset, filepath.Join(p.Dir, name), nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	d, err := doc.NewFromFiles(fset, files, p.Name)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// undocumented are the exported names of d without a comment. Fields may speak
// for themselves.
func undocumented(d *doc.Package) []string {
	names := append(values(d.Consts), values(d.Vars)...)
	names = append(names, functions("", d.Funcs)...)
	for _, typ := range d.Types {
		if typ.Doc == "" {
			names = append(names, typ.Name)
		}
		names = append(names, values(typ.Consts)...)
		names = append(names, values(typ.Vars)...)
		names = append(names, functions("", typ.Funcs)...)
		names = append(names, functions(typ.Name+".", typ.Methods)...)
	}
	return names
}

// values are the undocumented names of constants or variables. One comment may
// stand for a whole group.
func values(groups []*doc.Value) []string {
	var names []string
	for _, g := range groups {
		for _, s := range g.Decl.Specs {
			v := s.(*ast.ValueSpec)
			if g.Doc == "" && v.Doc == nil && v.Comment == nil {
				names = append(names, v.Names[0].Name)
			}
		}
	}
	return names
}

func functions(prefix string, funcs []*doc.Func) []string {
	var names []string
	for _, f := range funcs {
		if f.Doc == "" {
			names = append(names, prefix+f.Name)
		}
	}
	return names
}
