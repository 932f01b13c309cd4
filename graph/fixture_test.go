package graph_test

import (
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/events/edtf"
	"throughline/graph"
)

// on returns a claim of a date.
func on(date string) []events.Claim { return []events.Claim{{Date: must(edtf.Parse(date))}} }

// during returns a claim that something was under way.
func during(date string) []events.Claim { return []events.Claim{{Ongoing: must(edtf.Parse(date))}} }

func must(v edtf.Value, err error) edtf.Value {
	if err != nil {
		panic(err)
	}
	return v
}

// built returns the graph of a chronicle that has these events and nothing else.
func built(list ...*events.Event) *graph.Graph {
	c := &events.Chronicle{Events: list}
	return graph.New(c, chronology.SolveDates(c))
}

// harbour returns a made-up chronicle with all that a graph can show.
func harbour(t *testing.T) *graph.Graph {
	t.Helper()
	c := &events.Chronicle{
		Title: "How the harbour of Łeba came to close",
		Lanes: []*events.Lane{
			{ID: "port", Title: "In the port", Colour: "#0072B2"},
			{ID: "talks", Title: "Talks & promises", Colour: "#D55E00"},
			{ID: "press"},
		},
		Actors: []*events.Actor{
			{ID: "union", Name: "Dockers’ union"},
			{ID: "board", Name: "Harbour board"},
			{ID: "crane-firm", Name: "Dźwig S.A."},
		},
		Events: []*events.Event{
			{
				ID: "crane", Title: "Crane 4 falls into the outer basin", When: on("1986-03-11"), Lane: "port", Importance: events.Key,
				Actors: []events.Part{{Actor: "crane-firm", Role: "widely blamed"}, {Actor: "board"}},
			},
			{
				ID: "warning", Title: "A foreman warns the board that the bolts of the crane are loose", When: on("1986-02~"), Lane: "port",
				Status: events.Alleged, AccordingTo: []events.Ref{{ID: "union"}},
				Actors: []events.Part{{Actor: "board", Role: "accused of doing nothing"}},
			},
			{
				ID: "strike", Title: "Dockers walk out", When: on("1986-03-12/1986-04"), Lane: "port",
				Links: []events.Link{
					{Type: events.CausedBy, Event: "crane", Confidence: events.High},
					{Type: events.RespondsTo, Event: "warning", Confidence: events.Low},
					{Type: events.Follows, Event: "crane", Gap: events.Duration{Text: "1 day"}},
				},
			},
			{
				ID: "talks", Title: "Talks between the union and the harbour board", When: during("1986-04-20"), Lane: "talks",
				Links: []events.Link{{Type: events.EnabledBy, Event: "strike"}},
			},
			{
				ID: "offer", Title: `The board's "last offer"`, Lane: "talks",
				Links: []events.Link{{Type: events.PartOf, Event: "talks"}, {Type: events.Follows, Event: "strike"}},
			},
			{
				ID: "denial", Title: "The board denies that anyone warned it", When: on("1986-04-21"), Lane: "press",
				Links: []events.Link{{Type: events.Disputes, Event: "warning"}, {Type: events.Follows, Event: "warning"}, {Type: events.Follows, Event: "crane"}},
			},
			{
				ID: "deal", Title: "Deal", When: on("1986-05-02"), Lane: "talks", Status: events.Disputed,
				Links: []events.Link{
					{Type: events.Follows, Event: "talks"},
					{Type: events.Follows, Event: "strike"},
					{Type: events.Ends, Event: "strike"},
					{Type: events.Follows, Event: "offer"},
				},
			},
			{
				ID: "closure", Title: `Harbour closes for good; the file C:\Nowa\Lista is lost`, When: on("1987"), Importance: events.Context,
				Status: events.Planned,
				Links:  []events.Link{{Type: events.Follows, Event: "crane"}, {Type: events.Follows, Event: "deal"}, {Type: events.Disputes, Event: "offer"}},
			},
		},
	}
	return graph.New(c, chronology.SolveDates(c))
}
