package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"throughline/diag"
	"throughline/events"
	"throughline/graph"
	graphs "throughline/graph/formats" // for formats are those of render
	"throughline/report"
)

// An answer is the answer to a question about causes.
type answer interface {
	WriteText(io.Writer) error
}

// A drawable answer is a part of the graph, too.
type drawable interface{ Graph() *graph.Graph }

// queryFlags are the flags of questions about causes.
type queryFlags struct {
	graph.Query
	types  []string
	least  choice
	format choice
	wanted filter
}

// A limit is a flag whose value is a whole number from 0 to most.
type limit struct {
	value *int
	most  int
}

func (l limit) String() string {
	if l.value == nil { // as package pflag makes one to ask
		return "0"
	}
	return strconv.Itoa(*l.value)
}

func (l limit) Type() string { return "N" }

// Set takes a number in the range of l.
func (l limit) Set(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > l.most {
		return fmt.Errorf("it must be a whole number from 0 to %d", l.most)
	}
	*l.value = n
	return nil
}

func (a *queryFlags) add(cmd *cobra.Command, formats ...string) {
	a.format.value = formats[0]
	addChoice(cmd, &a.format, "format", "form of the answer", formats...)
	addChoice(cmd, &a.least, "min-confidence", "leave out links of less confidence, or of none that is stated", "low", "medium", "high")
	cmd.Flags().StringSliceVar(&a.types, "types", nil, "take links of these `types`, too: follows, ends, part-of")
	must(cmd.RegisterFlagCompletionFunc("types", cobra.FixedCompletions([]string{"follows", "ends", "part-of"}, cobra.ShellCompDirectiveNoFileComp)))
	a.wanted.add(cmd)
}

// read sets the query from the words of the flags.
func (a *queryFlags) read() error {
	for c := events.Low; c <= events.High; c++ {
		if c.String() == a.least.value {
			a.MinConfidence = c
		}
	}
	for _, name := range a.types {
		t, err := linkType(name)
		if err != nil {
			return err
		}
		a.Types = append(a.Types, t)
	}
	return nil
}

// linkType returns the type of links with the name.
func linkType(name string) (events.LinkType, error) {
	var names []string
	for t := events.CausedBy; t <= events.Disputes; t++ {
		if t.String() == name {
			return t, nil
		}
		names = append(names, t.String())
	}
	msg := "there is no type of links " + strconv.Quote(name)
	if hint := diag.DidYouMean(name, names); hint != "" {
		return 0, misusef("%s; %s", msg, hint)
	}
	return 0, misusef("%s; there are %s", msg, strings.Join(names, ", "))
}

// answer answers a question about n different events, which args name along with the
// files.
func (a *queryFlags) answer(cmd *cobra.Command, args []string, n int, question func(*graph.Graph, []string) (answer, error)) error {
	ids, files := split(args)
	if err := named(ids, n); err != nil {
		return err
	}
	if err := a.read(); err != nil {
		return err
	}
	return ask(cmd, files, &whatIf{}, nil, func(in input) error {
		if _, err := in.known(ids); err != nil {
			return err
		}
		in, err := a.wanted.apply(cmd, in)
		if err != nil {
			return err
		}
		if err := in.keeps(ids); err != nil {
			return err
		}
		data, err := withProgress(cmd, "searching", func() ([]byte, error) {
			found, err := question(in.graph, ids)
			if err != nil {
				return nil, misuse{err}
			}
			return a.written(in.graph, found)
		})
		if err != nil {
			return err
		}
		return deliver(cmd, "", data)
	})
}

// named returns an error unless ids names n events.
func named(ids []string, n int) error {
	number := []string{"no event", "one event", "two events"}
	switch exists := func(name string) bool { _, err := os.Stat(name); return err == nil }; {
	case len(ids) == n:
		return nil
	case len(ids) < n || slices.ContainsFunc(ids, exists):
		return misusef("name %s; a file or a folder has a dot or a slash in its name, as in ./data", number[n])
	case len(ids) == 2:
		return misusef("name one event, not two")
	}
	return misusef("name %s, not %d", number[n], len(ids))
}

// reported returns an answer about g in the form that programs read.
func reported(g *graph.Graph, found answer) any {
	switch found := found.(type) {
	case *graph.Tree:
		return report.NewTree(g, found)
	case *graph.Loss:
		return report.NewLoss(g, found)
	case *graph.Route:
		return report.NewRoute(g, found)
	}
	return nil
}

// written returns an answer in the chosen format.
func (a *queryFlags) written(g *graph.Graph, found answer) ([]byte, error) {
	var b bytes.Buffer
	var err error
	switch a.format.value {
	case "json":
		err = report.Write(&b, reported(g, found))
	case "dot":
		err = writeDOT(&b, found.(drawable).Graph(), "TB")
	case "mermaid":
		err = graphs.WriteMermaid(&b, found.(drawable).Graph(), graphs.MermaidOptions{})
	default:
		err = found.WriteText(&b)
	}
	return b.Bytes(), err
}
