package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"throughline/diag"
	"throughline/events"
)

// split separates ids of events from files and folders: a file or a folder is "-", or has
// a dot or a slash in its name, which no id has.
func split(args []string) (ids, files []string) {
	for _, a := range args {
		if a == "-" || strings.ContainsAny(a, `./\`) {
			files = append(files, a)
		} else {
			ids = append(ids, a)
		}
	}
	return ids, files
}

// known returns those events with the ids that are believed. An id that the files do not
// have at all is an error.
func (in input) known(ids []string) ([]*events.Event, error) {
	var found []*events.Event
	var unknown []error
	for _, id := range ids {
		if e := in.graph.Event(id); e != nil {
			found = append(found, e)
			continue
		}
		if in.said.Event(id) != nil {
			continue
		}
		msg := in.noEvent(id)
		if info, err := os.Stat(id); err == nil && info.IsDir() {
			msg = fmt.Sprintf("there is no event %q; for the folder write ./%s", id, id)
		}
		unknown = append(unknown, misusef("%s", msg))
	}
	if len(unknown) > 0 {
		return nil, misuse{errors.Join(unknown...)}
	}
	return found, nil
}

// fewIDs is how many ids a message lists.
const fewIDs = 12

// noEvent returns the message that there is no event with this id. It suggests a near id,
// or one of the words that may be given instead.
func (in input) noEvent(id string, words ...string) string {
	if in.said.Event(id) != nil {
		return fmt.Sprintf("the event %q is left out", id)
	}
	var ids []string
	for e := range in.said.Events() {
		ids = append(ids, e.ID)
	}
	slices.Sort(ids)
	msg := fmt.Sprintf("there is no event %q", id)
	switch hint := diag.DidYouMean(id, append(slices.Clone(words), ids...)); {
	case hint != "":
		msg += "; " + hint
	case len(ids) > 0 && len(ids) <= fewIDs:
		msg += "; write its id, one of " + strings.Join(ids, ", ")
	}
	return msg
}

// completeIDs completes the words that list returns for the chronicle that the arguments
// name.
func completeIDs(list func(*events.Chronicle) []cobra.Completion) cobra.CompletionFunc {
	return func(cmd *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
		_, names := split(args)
		files, err := readAll(cmd.InOrStdin(), names)
		if err != nil || slices.Contains(names, "-") {
			return nil, cobra.ShellCompDirectiveDefault
		}
		c, _ := events.Read(files...)
		return list(c), cobra.ShellCompDirectiveDefault
	}
}

func eventIDs(c *events.Chronicle) []cobra.Completion {
	return each(c.Events, func(e *events.Event) cobra.Completion { return cobra.CompletionWithDesc(e.ID, e.Title) })
}

func sourceIDs(c *events.Chronicle) []cobra.Completion {
	return each(c.Sources, func(s *events.Source) cobra.Completion { return cobra.CompletionWithDesc(s.ID, s.Name()) })
}

func actorIDs(c *events.Chronicle) []cobra.Completion {
	return each(c.Actors, func(a *events.Actor) cobra.Completion { return cobra.CompletionWithDesc(a.ID, a.Name) })
}

func placeIDs(c *events.Chronicle) []cobra.Completion {
	return each(c.Places, func(p *events.Place) cobra.Completion { return cobra.CompletionWithDesc(p.ID, p.Name) })
}

func laneIDs(c *events.Chronicle) []cobra.Completion {
	return each(c.Lanes, func(l *events.Lane) cobra.Completion { return cobra.CompletionWithDesc(l.ID, l.Title) })
}

func linkedPairs(c *events.Chronicle) []cobra.Completion {
	var all []cobra.Completion
	for _, e := range c.Events {
		for _, l := range e.Links {
			all = append(all, cobra.CompletionWithDesc(e.ID+":"+l.Event, l.Type.Verb()))
		}
	}
	return all
}

// each returns what of makes of every item.
func each[T, U any](list []T, of func(T) U) []U {
	all := make([]U, len(list))
	for i, x := range list {
		all[i] = of(x)
	}
	return all
}
