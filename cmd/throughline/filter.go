package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"throughline/events"
	"throughline/graph"
)

// filterHelp describes the flags that commands share.
const filterHelp = `All flags that choose events (--actor to --query) must hold; where one has several
values, one of these. "throughline ls --help" tells what each wants.`

// filterHelpInFull describes them in the help of ls.
const filterHelpInFull = `Of the flags that choose events (--actor to --query), each takes one value or
several: one of them must hold. All flags must hold. Several values stand with
commas between them, or the flag is given again; --query can only be given again,
for commas are part of its words, all of which must stand in the title or the
summary, be it inside longer words.

--actor counts those who take part and those whose claim it is, --source those who
report the event or when it was. --between 2017-05-02/2017-05-03 wants what may have
been going on at some time from the first moment of 2 May to the last of 3 May, in
the zone of the file; 2017~ is 2016 to 2018, as in the file; ../2016 has no
beginning, and events without bounds stay. --near wants an event and what at most
--hops links, of any type and in either direction, tie to it.

What is left is a chronicle: bounds and order are those of the whole, and links to
events that are left out are counted.`

// A filter holds the flags that choose events.
type filter struct {
	graph.Filter
	between stretches
}

func (f *filter) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	for _, x := range [...]struct {
		values      *[]string
		name, usage string
		have        func(*events.Chronicle) []cobra.Completion
	}{
		{&f.Actors, "actor", "events of this `actor`, or by whose account they happened", actorIDs},
		{&f.Places, "place", "events at this `place`", placeIDs},
		{&f.Lanes, "lane", "events of this `lane`", laneIDs},
		{&f.Tags, "tag", "events with this `tag`", graph.Tags},
		{&f.Statuses, "status", "events of this `status`, such as alleged", func(*events.Chronicle) []string { return graph.Statuses() }},
		{&f.Sources, "source", "events that this `source` reports", sourceIDs},
		{&f.Near, "near", "this `event`, and what links tie to it", eventIDs},
	} {
		flags.StringSliceVar(x.values, x.name, nil, x.usage)
		must(cmd.RegisterFlagCompletionFunc(x.name, completeIDs(x.have)))
	}
	flags.Var(&f.between, "between", "events that may have been going on at some time of this stretch")
	f.Hops = 1
	flags.Var(limit{&f.Hops, 1_000_000}, "hops", "with --near: by how many `links` at most")
	flags.StringArrayVar(&f.Query, "query", nil, "events with all these `words` in title or summary")
}

// apply returns the part of an input that passes, and says so on standard error.
func (f *filter) apply(cmd *cobra.Command, in input) (input, error) {
	in, err := f.choose(cmd, in)
	if err != nil {
		return in, err
	}
	return in, in.sayChosen(cmd.ErrOrStderr())
}

// applySome is apply for commands that need at least one event.
func (f *filter) applySome(cmd *cobra.Command, in input, do string) (input, error) {
	in, err := f.choose(cmd, in)
	switch {
	case err != nil:
		return in, err
	case in.chosen() != nil && in.chosen().Events == 0:
		return in, misusef("%s, so there is nothing to %s", nonePasses(in.chosen()), do)
	}
	return in, in.sayChosen(cmd.ErrOrStderr())
}

// sayChosen prints what was chosen, if that is not everything.
func (in input) sayChosen(w io.Writer) error {
	s := in.chosen()
	if s == nil {
		return nil
	}
	words := s.Words()
	if s.Events == 0 {
		words = nonePasses(s)
	}
	_, err := fmt.Fprintln(w, words)
	return err
}

// chosen returns what was chosen, or nil if that is everything.
func (in input) chosen() *graph.Selection { return in.graph.Selection() }

// nonePasses returns the message that no event passes.
func nonePasses(s *graph.Selection) string { return "no event passes (" + s.Filter + ")" }

// choose returns the part of an input that passes.
func (f *filter) choose(cmd *cobra.Command, in input) (input, error) {
	switch {
	case cmd.Flags().Changed("hops") && len(f.Near) == 0:
		return in, misusef("--hops goes with --near")
	case f.Hops < 1:
		return in, misusef("--hops must be at least 1")
	case f.isZero():
		return in, nil
	}
	if err := in.believes(f.Near); err != nil {
		return in, err
	}
	wanted := f.Filter
	wanted.Between = f.between
	g, err := in.graph.Select(wanted)
	if err != nil {
		return in, misuse{err}
	}
	in.graph = g
	return in, nil
}

// believes returns an error if --near names an event that is not believed.
func (in input) believes(near []string) error {
	for _, id := range near {
		if in.graph.Event(id) == nil && in.said.Event(id) != nil {
			return misusef("--near: the event %q is dropped, as it is not believed", id)
		}
	}
	return nil
}

// keeps returns an error if the question is about events that are left out.
func (in input) keeps(ids []string) error {
	for _, id := range ids {
		if in.graph.Event(id) == nil {
			return misusef("%s", in.noEvent(id))
		}
	}
	return nil
}

// isZero reports whether no flag was given.
func (f *filter) isZero() bool { return f.IsZero() && len(f.between) == 0 }
