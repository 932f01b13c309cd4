// Package report defines the one JSON format of the project: what programs read of a
// chronicle and of the answers about it.
//
//	Graph ─┬─ NewChronicle ──► everything: events, links, sources, contradictions ─► ls, the page
//	       ├─ NewWhen, NewOrder, NewRelation ──► bounds with their proofs, order, Allen relations
//	       ├─ NewTree, NewLoss, NewRoute, NewStats ──► answers of package graph
//	       └─ NewCheck ──► problems and contradictions
//
// Each answer is one object with "schema" ([Schema]), "question" and its own fields, made of
// the same parts: an [Event], a [Link], a [Citation], a [Bound], a [Conflict], a [Source] is
// written the same way wherever it stands. Within one version of the schema fields are added,
// never renamed or removed. Lists are never null; what is not stated is null. [WriteSchema]
// describes all answers as a JSON Schema (draft 2020-12).
package report

// Schema is the version of the JSON.
const Schema = "throughline/1"

// A Head begins every answer.
type Head struct {
	Schema   string `json:"schema" doc:"version of this format"`
	Question string `json:"question" doc:"the command that was asked"`
}

func head(question string) Head { return Head{Schema, question} }

// stated returns nil for an empty string, which JSON has as null.
func stated(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// each returns the results of applying of to every item. It never returns nil, which JSON
// would have as null.
func each[T, U any](list []T, of func(T) U) []U {
	all := make([]U, len(list))
	for i, x := range list {
		all[i] = of(x)
	}
	return all
}
