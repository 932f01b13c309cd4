package report

import (
	"fmt"

	"throughline/chronology"
	"throughline/events/edtf"
)

// A Bound limits the start or the end of an event on one side.
type Bound struct {
	At    string      `json:"at" doc:"a moment in UTC (RFC 3339; EDTF outside the years 0001 to 9999); of a latest bound the last second inside"`
	Basis string      `json:"basis" enum:"given,inferred" doc:"given by dates, or inferred from links"`
	Proof []Statement `json:"proof" null:"true" doc:"the statements it follows from; null where the answer does not give proofs"`
}

// Bounds holds the bounds of when an event may have begun and ended; null on a side that
// nothing bounds.
type Bounds struct {
	EarliestStart *Bound `json:"earliest_start"`
	LatestStart   *Bound `json:"latest_start"`
	EarliestEnd   *Bound `json:"earliest_end"`
	LatestEnd     *Bound `json:"latest_end"`
}

func boundsOf(e chronology.EventBounds, proofs bool) Bounds {
	of := func(b chronology.Bound, at edtf.Instant) *Bound {
		if !b.Known() {
			return nil
		}
		j := &Bound{At: moment(at), Basis: b.Kind.String()}
		if proofs {
			j.Proof = each(b.Proof(), statementOf)
		}
		return j
	}
	return Bounds{
		of(e.EarliestStart, e.EarliestStart.At), of(e.LatestStart, e.LatestStart.Last(e.Starts())),
		of(e.EarliestEnd, e.EarliestEnd.At), of(e.LatestEnd, e.LatestEnd.Last(e.Ends())),
	}
}

// moment returns t in RFC 3339, or its year as EDTF writes it if RFC 3339 has no place
// for it.
func moment(t edtf.Instant) string {
	if c := t.In(nil); c.Year > 9999 || c.Year < -9999 {
		return fmt.Sprintf("Y%d", c.Year)
	}
	return t.String()
}
