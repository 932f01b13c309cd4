package main

import (
	"github.com/spf13/cobra"

	"throughline/graph"
)

const whyHelp = `Say everything that led to an event, as a tree: below each event its causes, in the
order of time, each with the type of the link, its confidence and sources, when the
event was, whose claim it is, and its sources. A line that begins with "which" goes
on from the line above. What several events share is told once. Sources of one name
are told apart by their dates, titles or ids.

Links of the types caused-by, enabled-by and responds-to are causes; --types adds
others. Planned and refuted events and disputes links cause nothing. Where nothing
causal leads there, what came before is told.
` + answerHelp

const impactHelp = `Say everything that an event led to, as a tree: below each event its effects, told
as "throughline why" tells causes. Where it led to nothing, what came after is told.
` + answerHelp

// answerHelp is what all questions about causes have in common.
const answerHelp = `
Files and folders are told from events by a dot or a slash in their names, which
ids do not have: write ./data for the folder data.

` + filterHelp + `
What is told then leads only through events that pass, and links to others that would
count are counted.

"throughline schema --of report" describes the fields of the json.`

func newWhy() *cobra.Command {
	return newTree("why", "Say what led to an event", whyHelp,
		"  throughline why ties-restored\n  throughline why --types follows --format dot walkout | dot -Tsvg -o walkout.svg", (*graph.Graph).Why)
}

func newImpact() *cobra.Command {
	return newTree("impact", "Say what an event led to", impactHelp,
		"  throughline impact jet-downed\n  throughline impact --depth 2 --min-confidence medium jet-downed war.yaml", (*graph.Graph).Impact)
}

// newTree makes the command of a question that is answered with a tree.
func newTree(name, short, long, example string, question func(*graph.Graph, string, graph.Query) (*graph.Tree, error)) *cobra.Command {
	var a queryFlags
	cmd := &cobra.Command{
		Use:               name + " event [file or folder]...",
		Short:             short,
		Long:              long,
		Example:           example,
		ValidArgsFunction: completeIDs(eventIDs),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.answer(cmd, args, 1, func(g *graph.Graph, ids []string) (answer, error) {
				return question(g, ids[0], a.Query)
			})
		},
	}
	a.add(cmd, "text", "json", "dot", "mermaid")
	cmd.Flags().Var(limit{&a.MaxDepth, 1_000_000}, "depth", "follow no more than `N` links (default, and 0: all)")
	return cmd
}
