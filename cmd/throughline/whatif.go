package main

import (
	"strings"

	"github.com/spf13/cobra"

	"throughline/chronology"
	"throughline/events"
)

// A whatIf holds the flags that doubt parts of a chronicle.
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

// doubt returns what the flags do not believe.
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

// apply returns an input as far as it is believed, and what changes by that; nil if
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

// tell prints what changes, if anything was doubted. ids are the events whose bounds are
// asked about; nil means all.
func (f *whatIf) tell(cmd *cobra.Command, d *chronology.Difference, ids []string) error {
	if d == nil {
		return nil
	}
	out := cmd.OutOrStdout()
	if f.aside {
		out = cmd.ErrOrStderr()
	}
	return d.WriteText(out, ids)
}
