package said

import (
	"fmt"

	"throughline/events/edtf"
)

// A Tie is what a phrase says of the event against another one, by How:
//
//   - Within, where Unit is Days or longer: the event lies within the local
//     calendar unit that is N units after the one in which the other event ends
//     if N > 0; before the one in which it begins if N < 0; and within the unit
//     in which it begins if N is 0.
//   - Within, where Unit is Hours, Minutes or Seconds: it lies more than |N|−1 and
//     less than |N|+1 units after the end of the other (N > 0) or before its
//     beginning (N < 0). N is not 0.
//   - Before: it ends no later than the other begins.
//   - After: it begins no earlier than the other ends.
//   - Since: it begins no earlier than the other begins.
//   - Until: it ends no later than the other ends.
//
// N and Unit are zero for all except Within. The caller checks whether there is an
// event with the id Event.
type Tie struct {
	Event string
	How   How
	N     int64
	Unit  edtf.Unit
}

// A How is the kind of a [Tie].
type How uint8

// The kinds of ties; [Tie] says what they mean.
const (
	Within How = iota
	Before
	After
	Since
	Until
)

// String returns the kind in lower case, such as "within".
func (h How) String() string {
	names := [...]string{"within", "before", "after", "since", "until"}
	if int(h) < len(names) {
		return names[h]
	}
	return fmt.Sprintf("How(%d)", uint8(h))
}

// tieRules say a tie other than Within for people.
var tieRules = map[How]string{
	Before: "it ends no later than %s begins",
	After:  "it begins no earlier than %s ends",
	Since:  "it begins no earlier than %s begins",
	Until:  "it ends no later than %s ends",
}

// tie records a tie other than Within.
func (p *parser) tie(event string, how How) bool {
	p.out.Ties = append(p.out.Ties, Tie{Event: event, How: how})
	p.rule(tieRules[how], event)
	return true
}

// within records the tie to the event that x is counted from.
func (p *parser) within(x operand) bool {
	p.out.Ties = append(p.out.Ties, Tie{x.event, Within, x.n, x.unit})
	switch n := max(x.n, -x.n); {
	case x.n == 0:
		p.rule("it lies within the %s in which %s begins", x.unit, x.event)
	case x.unit < edtf.Days && x.n > 0:
		p.rule("it lies more than %d and less than %d %s after %s ends", n-1, n+1, plural(x.unit), x.event)
	case x.unit < edtf.Days:
		p.rule("it lies more than %d and less than %d %s before %s begins", n-1, n+1, plural(x.unit), x.event)
	case x.n > 0:
		p.rule("%s are counted on the calendar from the one in which %s ends", plural(x.unit), x.event)
	default:
		p.rule("%s are counted on the calendar back from the one in which %s begins", plural(x.unit), x.event)
	}
	return true
}
