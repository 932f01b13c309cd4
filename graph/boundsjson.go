package graph

import (
	"throughline/chronology"
	"throughline/events/edtf"
)

// JSONBounds are the four bounds of an event in JSON: moments in UTC (RFC 3339; EDTF
// outside the years 0001 to 9999), null where nothing bounds a side, and how each is
// known: "given" or "inferred". Latest moments are the last second inside.
type JSONBounds struct {
	EarliestStart      *string `json:"earliest_start"`
	EarliestStartBasis *string `json:"earliest_start_basis"`
	LatestStart        *string `json:"latest_start"`
	LatestStartBasis   *string `json:"latest_start_basis"`
	EarliestEnd        *string `json:"earliest_end"`
	EarliestEndBasis   *string `json:"earliest_end_basis"`
	LatestEnd          *string `json:"latest_end"`
	LatestEndBasis     *string `json:"latest_end_basis"`
}

// NewJSONBounds are the bounds of an event as JSON has them.
func NewJSONBounds(of chronology.Event) (j JSONBounds) {
	j.EarliestStart, j.EarliestStartBasis = jsonBound(of.EarliestStart, of.EarliestStart.At)
	j.LatestStart, j.LatestStartBasis = jsonBound(of.LatestStart, of.LatestStart.Last(of.Starts()))
	j.EarliestEnd, j.EarliestEndBasis = jsonBound(of.EarliestEnd, of.EarliestEnd.At)
	j.LatestEnd, j.LatestEndBasis = jsonBound(of.LatestEnd, of.LatestEnd.Last(of.Ends()))
	return j
}

// jsonBound is a bound in JSON, and how it is known.
func jsonBound(b chronology.Bound, at edtf.Instant) (text, basis *string) {
	if !b.Known() {
		return nil, nil
	}
	k := b.Kind.String()
	return moment(at), &k
}
