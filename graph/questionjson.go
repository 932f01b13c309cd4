package graph

import (
	"io"

	"throughline/events"
)

// WriteJSON writes t as one object:
//
//   - question: "why" or "impact"
//   - event: the id of the event
//   - types: those of links that count
//   - min_confidence: the least that links must have; null if any will do
//   - filter: what events were chosen, in words; null if all are there
//   - left_out: how many links that count tie events that are found to earlier (why) or
//     later ones (impact) that are left out
//   - depth: Asking.Depth; null if there is no limit
//   - events: it and those that are found, in the order of time; each with id, title,
//     when (in words), the fields of [JSONBounds], lane, place, status, claim (its status
//     if that needs a word, and whose claim it is), roles and sources
//   - links: those that count among these events, each with from (the id of the earlier
//     event), type, to, gap and confidence (null if not stated), contradicted, sources
//   - more: how many events lie further away than Asking.Depth
//   - near: events and links next to the event by links that do not count, the nearest
//     in time first, where nothing is found
//
// A source has source (its id), name, at, via and quote. What is not stated is null.
func (t *Tree) WriteJSON(w io.Writer) error {
	question := "impact"
	if t.Back {
		question = "why"
	}
	var depth *int
	if t.c.ask.Depth > 0 {
		depth = &t.c.ask.Depth
	}
	return writeJSON(w, struct {
		Question string `json:"question"`
		Event    string `json:"event"`
		jsonAsked
		Depth *int `json:"depth"`
		jsonPart
		More int      `json:"more"`
		Near jsonPart `json:"near"`
	}{question, t.Event.ID, t.c.jsonAsked(t.c.out.leftOut(t.found, t.Back)), depth, t.json(t.c.g), t.More, t.near().json(t.c.g)})
}

// WriteJSON writes l as one object:
//
//   - question: "without"
//   - event: the id of the event that is taken away
//   - types, min_confidence and filter: as [Tree.WriteJSON] has them
//   - left_out: how many links that count tie these events to others that are left out
//   - lost and kept: lists of effects, each with event (its id), gone and left (the ids
//     of its direct causes), left_out (the ids of causes that are) and through (the id of the last event that all chains of
//     causes to it pass; null if it is kept)
//   - events and links: as [Tree.WriteJSON] has them, with all causes of the effects
func (l *Loss) WriteJSON(w io.Writer) error {
	return writeJSON(w, struct {
		Question string `json:"question"`
		Event    string `json:"event"`
		jsonAsked
		Lost []jsonEffect `json:"lost"`
		Kept []jsonEffect `json:"kept"`
		jsonPart
	}{"without", l.Event.ID, l.c.jsonAsked(l.leftOut()), jsonEffects(l.Lost), jsonEffects(l.Kept), l.json(l.c.g)})
}

type jsonEffect struct {
	Event   string   `json:"event"`
	Gone    []string `json:"gone"`
	Left    []string `json:"left"`
	LeftOut []string `json:"left_out"`
	Through *string  `json:"through"`
}

func jsonEffects(list []Effect) []jsonEffect {
	all := []jsonEffect{}
	for _, e := range list {
		j := jsonEffect{e.Event.ID, eventIDs(e.Gone), eventIDs(e.Left), eventIDs(e.LeftOut), nil}
		if e.Through != nil {
			j.Through = &e.Through.ID
		}
		all = append(all, j)
	}
	return all
}

// WriteJSON writes r as one object:
//
//   - question: "path"
//   - from and to: the ids of the two events
//   - types, min_confidence and filter: as [Tree.WriteJSON] has them
//   - left_out: how many links that count tie the events to others that are left out
//   - max: Asking.Most
//   - shortest, best, back and join: chains as lists of ids with both ends, empty if
//     there is no such chain
//   - others: a list of further chains
//   - more: whether there are more than these
//   - cut: whether there are fewer than was asked for because they are long
//   - events and links: as [Tree.WriteJSON] has them, those of all these chains
func (r *Route) WriteJSON(w io.Writer) error {
	others := [][]string{}
	for _, c := range r.Others {
		others = append(others, eventIDs(c.Events()))
	}
	return writeJSON(w, struct {
		Question string `json:"question"`
		From     string `json:"from"`
		To       string `json:"to"`
		jsonAsked
		Max      int        `json:"max"`
		Shortest []string   `json:"shortest"`
		Best     []string   `json:"best"`
		Others   [][]string `json:"others"`
		More     bool       `json:"more"`
		Cut      bool       `json:"cut"`
		Back     []string   `json:"back"`
		Join     []string   `json:"join"`
		jsonPart
	}{
		"path", r.From.ID, r.To.ID, r.c.jsonAsked(r.leftOut()), r.c.ask.Most, eventIDs(r.Shortest.Events()), eventIDs(r.Best.Events()), others, r.More, r.Cut,
		eventIDs(r.Back.Events()), eventIDs(r.Join.Events()), r.json(r.c.g),
	})
}

// Events are the events along a chain, with both ends; none if it has no steps.
func (c Chain) Events() []*events.Event {
	var list []*events.Event
	for i, s := range c {
		if i == 0 {
			list = append(list, s.begin())
		}
		list = append(list, s.End())
	}
	return list
}
