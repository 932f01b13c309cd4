package main

import (
	"bytes"
	"cmp"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"throughline/diag"
	"throughline/events"
	imports "throughline/events/formats"
	"throughline/events/formats/document"
)

const importHelp = `Make a chronicle of a graph that another program has written, and write it as
YAML to standard output. The format is what the name ends in: .graphml, .gexf,
.json (JSON Graph Format), or .csv for two tables, of nodes and of edges.

A node is an event, an edge a link of its target. An edge must say which type of
link it is, and have a direction; dates are read from the attributes edtf or date.
Nothing is guessed.`

func newImport() *cobra.Command {
	return &cobra.Command{
		Use:     "import file...",
		Short:   "Make a chronicle of a graph of another program",
		Long:    importHelp,
		Example: "  throughline import story.gexf > story.yaml\n  throughline import nodes.csv edges.csv > story.yaml",
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return []cobra.Completion{"graphml", "gexf", "json", "csv"}, cobra.ShellCompDirectiveFilterFileExt
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			data, err := withProgress(cmd, "reading", func() ([]byte, error) { return imported(cmd, args) })
			if err != nil {
				return err
			}
			return deliver(cmd, "", data)
		},
	}
}

// graphReaders read the formats that have one file, by what its name ends in.
var graphReaders = map[string]func(events.File) (*document.Document, diag.List){
	".graphml": document.ReadGraphML, ".gexf": document.ReadGEXF, ".json": document.ReadJGF,
}

// imported returns the chronicle of the graph in the files, as YAML.
func imported(cmd *cobra.Command, names []string) ([]byte, error) {
	read, err := readerFor(names)
	if err != nil {
		return nil, err
	}
	var files []events.File
	for _, name := range names {
		f, err := readFile(name)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	doc, problems := read(files)
	c, more := imports.Chronicle(doc)
	problems = append(problems, more...).Sort()
	if err := styleOf(cmd.ErrOrStderr()).Write(cmd.ErrOrStderr(), problems, files); err != nil || problems.Err() != nil {
		if swapped(files) {
			return nil, misusef("%s is the table of edges; name that of nodes first", files[0].Name)
		}
		return nil, cmp.Or(err, problems.Err())
	}
	data, problems := imports.YAML(names[0], c)
	return data, cmp.Or(styleOf(cmd.ErrOrStderr()).Write(cmd.ErrOrStderr(), problems, files), problems.Err())
}

// swapped reports whether the first of two tables is that of edges.
func swapped(files []events.File) bool {
	if len(files) != 2 {
		return false
	}
	first, _, _ := bytes.Cut(files[0].Data, []byte("\n"))
	return bytes.Contains(bytes.ToLower(first), []byte("target"))
}

// readerFor returns the function that reads files with these names.
func readerFor(names []string) (func([]events.File) (*document.Document, diag.List), error) {
	if len(names) == 0 {
		return nil, misusef("name a file that ends in .graphml, .gexf or .json, or two that end in .csv")
	}
	ext := strings.ToLower(filepath.Ext(names[0]))
	switch read := graphReaders[ext]; {
	case ext == ".csv" && len(names) == 2:
		return func(f []events.File) (*document.Document, diag.List) { return document.ReadCSV(f[0], f[1]) }, nil
	case ext == ".csv":
		return nil, misusef("name two files, the table of nodes and that of edges")
	case read == nil:
		return nil, misusef("%s ends in nothing that can be imported; there are .graphml, .gexf, .json and .csv", names[0])
	case len(names) > 1:
		return nil, misusef("import reads one %s file, but there are %d names", ext, len(names))
	default:
		return func(f []events.File) (*document.Document, diag.List) { return read(f[0]) }, nil
	}
}
