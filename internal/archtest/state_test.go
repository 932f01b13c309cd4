package archtest

import (
	"errors"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"testing"
)

// TestNoPackageHasState holds that no function writes to a variable of a package, and
// that other packages cannot change a slice or map of one: whatever a function
// depends on it is given, so that two pictures can be drawn side by side.
func TestNoPackageHasState(t *testing.T) {
	for name, p := range packages(t) {
		fset := token.NewFileSet()
		info := &types.Info{Uses: map[*ast.Ident]types.Object{}}
		pkg, files := checked(t, p, fset, info)
		for _, f := range files {
			ast.Inspect(f, func(n ast.Node) bool {
				for _, target := range written(n) {
					if id := shared(target, pkg, info); id != nil {
						t.Errorf("%s: %s of a package is written", fset.Position(id.Pos()), id.Name)
					}
				}
				return true
			})
		}
		for _, n := range pkg.Scope().Names() {
			if v, ok := pkg.Scope().Lookup(n).(*types.Var); ok && v.Exported() && changeable(v.Type()) {
				t.Errorf("%s.%s can be changed by other packages", name, n)
			}
		}
	}
}

// checked finds what the names in p stand for, without its imports: those take
// seconds to read, and what they declare does not matter here.
func checked(t *testing.T, p *build.Package, fset *token.FileSet, info *types.Info) (*types.Package, []*ast.File) {
	t.Helper()
	var files []*ast.File
	for _, name := range p.GoFiles {
		f, err := parser.ParseFile(fset, filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name.Name == p.Name {
			files = append(files, f)
		}
	}
	conf := types.Config{Importer: noImports{}, Error: func(error) {}}
	pkg, _ := conf.Check(p.Name, fset, files, info)
	return pkg, files
}

type noImports struct{}

func (noImports) Import(string) (*types.Package, error) { return nil, errors.New("not imported") }

// written are the expressions that a node assigns to or takes the address of.
func written(n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.AssignStmt:
		if n.Tok != token.DEFINE {
			return n.Lhs
		}
	case *ast.IncDecStmt:
		return []ast.Expr{n.X}
	case *ast.UnaryExpr:
		if n.Op == token.AND {
			return []ast.Expr{n.X}
		}
	case *ast.CallExpr:
		if f, ok := n.Fun.(*ast.Ident); ok && (f.Name == "delete" || f.Name == "clear" || f.Name == "copy") {
			return n.Args[:1]
		}
	}
	return nil
}

// shared is the variable of a package, or the name of another package, that an
// expression begins with; nil if it begins with something else.
func shared(e ast.Expr, pkg *types.Package, info *types.Info) *ast.Ident {
	for {
		switch x := e.(type) {
		case *ast.Ident:
			switch o := info.Uses[x].(type) {
			case *types.PkgName:
				return x
			case *types.Var:
				if o.Parent() == pkg.Scope() {
					return x
				}
			}
			return nil
		case *ast.SelectorExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.ParenExpr:
			e = x.X
		default:
			return nil
		}
	}
}

func changeable(typ types.Type) bool {
	switch typ.Underlying().(type) {
	case *types.Slice, *types.Map, *types.Pointer:
		return true
	}
	return false
}
