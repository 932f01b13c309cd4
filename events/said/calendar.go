package said

import "throughline/events/edtf"

// Number is the number of the unit that holds what a calendar and a clock show.
// Units of one kind are numbered without gaps.
func (u Unit) Number(c edtf.Civil) int64 { return u.of(c.Instant(nil).Sec) }

// First is what a calendar and a clock show when the n-th unit begins.
func (u Unit) First(n int64) edtf.Civil { return edtf.Instant{Sec: u.start(n)}.In(nil) }
