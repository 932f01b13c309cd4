package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"throughline/chronology"
	"throughline/events"
)

// A whatIf is the flags that doubt parts of a chronicle.
type whatIf struct {
	sources, trusted, events, links []string

	aside bool // whether what changes is told beside the answer: that is for programs
}

func (f *whatIf) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringSliceVar(&f.sources, "drop-source", nil, "do not believe this `source`, nor what it alone reports")
	flags.StringSliceVar(&f.trusted, "trust", nil, "believe only these `sources`")
	flags.StringSliceVar(&f.events, "drop-event", nil, "do not believe this `event`")
	flags.StringSliceVar(&f.links, "drop-link", nil, "do not believe the links between two events, `A:B`")
	must(cmd.RegisterFlagCompletionFunc("drop-source", completeIDs(sourceIDs)))
	must(cmd.RegisterFlagCompletionFunc("trust", completeIDs(sourceIDs)))
	must(cmd.RegisterFlagCompletionFunc("drop-event", completeIDs(eventIDs)))
	must(cmd.RegisterFlagCompletionFunc("drop-link", completeIDs(linkedPairs)))
}

// doubt is what the flags do not believe.
func (f *whatIf) doubt() (events.Doubt, error) {
	d := events.Doubt{Sources: f.sources, Trusted: f.trusted, Events: f.events}
	for _, l := range f.links {
		a, b, ok := strings.Cut(l, ":")
		if !ok {
			return d, misusef("--drop-link takes two events, as in us-strikes:chemical-attack, not %q", l)
		}
		d.Links = append(d.Links, events.Pair{A: a, B: b})
	}
	return d, nil
}

// apply is an input as far as it is believed, and what changes by that; nil if
// nothing is doubted, or the input has errors.
func (f *whatIf) apply(in input) (input, *chronology.Difference, error) {
	d, err := f.doubt()
	if err != nil || d.IsZero() || in.graph == nil {
		return in, nil, err
	}
	c, err := in.graph.Chronicle().Without(d)
	if err != nil {
		return in, nil, misuse{err}
	}
	less := in
	less.solve(c)
	diff := chronology.Compare(in.graph.Bounds(), less.graph.Bounds())
	return less, &diff, nil
}

// out is where to say what changes.
func (f *whatIf) out(cmd *cobra.Command) io.Writer {
	if f.aside {
		return cmd.ErrOrStderr()
	}
	return cmd.OutOrStdout()
}

// writeDifference writes what changes when something is not believed. ids are the
// events whose bounds are asked about; nil is all.
func writeDifference(w io.Writer, in input, d *chronology.Difference, ids []string) error {
	if d == nil {
		return nil
	}
	var b strings.Builder
	bounds := in.graph.Bounds()
	for _, c := range d.Gone {
		fmt.Fprintf(&b, "  no longer a contradiction: %s  %s\n", c.Text, c.Pos)
	}
	for _, c := range d.New {
		fmt.Fprintf(&b, "  a contradiction now: %s  %s\n", c.Text, c.Pos)
	}
	for _, id := range d.Dropped {
		fmt.Fprintf(&b, "  %s: not believed\n", id)
	}
	for _, c := range d.Changes {
		if ids == nil || slices.Contains(ids, c.Before.ID) {
			fmt.Fprintf(&b, "  %s: %s; before: %s\n", c.Before.ID, bounds.ShortWords(c.After), bounds.ShortWords(c.Before))
		}
	}
	heading := "what changes if that is not believed:\n"
	if b.Len() == 0 {
		heading = "nothing changes if that is not believed\n"
	}
	_, err := io.WriteString(w, heading+b.String())
	return err
}
