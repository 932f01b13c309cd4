package graph_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"throughline/graph"
)

// Answers in JSON hold the fields that are documented, lists that are never null, and
// the same events as the answers themselves.
func TestAnswersInJSON(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/claims.txtar")
	if err != nil {
		t.Fatal(err)
	}
	g := read(t, archive.Files[0])
	tests := []struct{ question, ids, fields, events string }{
		{"why", "strike", "depth event events filter left_out links min_confidence more near question types", "warning crane strike inquiry"},
		{"impact", "rumour", "depth event events filter left_out links min_confidence more near question types", "rumour"},
		{"without", "warning", "event events filter kept left_out links lost min_confidence question types", "warning crane strike inquiry"},
		{"path", "warning strike", "back best cut events filter from join left_out links max min_confidence more others question shortest to types", "warning crane strike"},
		{"path", "rumour closure", "back best cut events filter from join left_out links max min_confidence more others question shortest to types", "rumour crane closure"},
	}
	for _, tt := range tests {
		found, err := answer(g, tt.question, strings.Fields(tt.ids), graph.Asking{})
		if err != nil {
			t.Fatal(err)
		}
		text := written(t, found.WriteJSON)
		var got map[string]any
		if err := json.Unmarshal([]byte(text), &got); err != nil {
			t.Fatal(err)
		}
		var events []string
		for _, e := range got["events"].([]any) {
			events = append(events, e.(map[string]any)["id"].(string))
		}
		fields := strings.Join(slices.Sorted(maps.Keys(got)), " ")
		if fields != tt.fields || strings.Join(events, " ") != tt.events {
			t.Errorf("%s %s: fields %s, events %s in\n%s", tt.question, tt.ids, fields, events, text)
		}
	}
}
