package main

import (
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"throughline/events"
	"throughline/graph"
)

const lsHelp = `List events in the order of time, a line each: id, when it was, title, and what keeps
it from being plain fact.

As json, the answer is a list of objects with id, title, when (in words), the bounds
as "when --format json" gives them, lane, status, importance, actors (objects with id
and role), according_to, place, tags, summary, sources, and links (objects with type,
event, gap and confidence), of which those to events that are not listed are left out.

` + filterHelpInFull + `

If no event passes that is said, and is no failure.`

func newLs() *cobra.Command {
	var wanted filter
	format := choice{value: "text"}
	cmd := &cobra.Command{
		Use:               "ls [file or folder]...",
		Short:             "List the events, or some of them",
		Long:              lsHelp,
		Example:           "  throughline ls --actor russia --between 2017\n  throughline ls --near us-strikes --hops 2 --format json war.yaml",
		SuggestFor:        []string{"find", "grep", "search"},
		ValidArgsFunction: completeInputs,
		RunE: func(cmd *cobra.Command, args []string) error {
			in, err := loadSound(cmd, args)
			if err != nil {
				return err
			}
			if in, err = wanted.apply(cmd, in); err != nil {
				return err
			}
			if err := lists[format.value](cmd.OutOrStdout(), in); err != nil {
				return cannotWrite(err)
			}
			return in.problems.Err()
		},
	}
	addChoice(cmd, &format, "format", "form of the list", "text", "json")
	wanted.add(cmd)
	return cmd
}

// lists are the formats of ls.
var lists = map[string]func(io.Writer, input) error{"text": writeList, "json": writeListJSON}

func writeList(out io.Writer, in input) error {
	index := in.chronicle.Index()
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, e := range graph.New(in.chronicle, in.bounds).Order() {
		fmt.Fprintf(w, "%s\t%s\t%s\n", e.ID, in.bounds.Words(e), titleOf(index, e))
	}
	return w.Flush()
}

// titleOf is the title of e and what keeps it from being plain fact.
func titleOf(index events.Index, e *events.Event) string {
	if c := index.Caveats(e); c != "" {
		return e.Title + " – " + c
	}
	return e.Title
}

// A listed is an event in JSON.
type listed struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	When  string `json:"when"`
	sides
	Lane        string       `json:"lane"`
	Status      string       `json:"status"`
	Importance  string       `json:"importance"`
	Actors      []listedPart `json:"actors"`
	AccordingTo []string     `json:"according_to"`
	Place       string       `json:"place"`
	Tags        []string     `json:"tags"`
	Summary     string       `json:"summary"`
	Sources     []string     `json:"sources"`
	Links       []listedLink `json:"links"`
}

type listedPart struct {
	ID   string `json:"id"`
	Role string `json:"role"`
}

type listedLink struct {
	Type       string `json:"type"`
	Event      string `json:"event"`
	Gap        string `json:"gap"`
	Confidence string `json:"confidence"`
}

func writeListJSON(w io.Writer, in input) error {
	list := []listed{} // so that none is [], not null
	for _, e := range graph.New(in.chronicle, in.bounds).Order() {
		of, _ := in.bounds.Of(e.ID)
		l := listed{
			ID: e.ID, Title: e.Title, When: in.bounds.Words(e), sides: sidesOf(of),
			Lane: e.Lane, Status: e.Status.String(), Importance: e.Importance.String(), Place: e.Place, Summary: e.Summary,
			Tags: append([]string{}, e.Tags...), AccordingTo: []string{}, Sources: e.SourceIDs(),
			Actors: []listedPart{}, Links: []listedLink{},
		}
		for _, p := range e.Actors {
			l.Actors = append(l.Actors, listedPart{p.Actor, p.Role})
		}
		for _, a := range e.AccordingTo {
			l.AccordingTo = append(l.AccordingTo, a.ID)
		}
		for _, x := range e.Links {
			l.Links = append(l.Links, listedLink{x.Type.String(), x.Event, x.Gap.Text, x.Confidence.String()})
		}
		list = append(list, l)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(list)
}
