package events

// maxChain is how many events may be dated one by the next: each proof of a date
// names all before it.
const maxChain = 100

// chains reports events that are dated by an event that is dated by an event, and
// so on, too many times. Those in a circle are reported as such.
func (ck *checker) chains() {
	dated := map[string][]*Event{} // by the event that dates them
	waits := map[*Event]int{}
	for _, e := range ck.c.Events {
		for _, c := range e.When {
			if c.Near != nil {
				dated[c.Near.Event] = append(dated[c.Near.Event], e)
				waits[e]++
			}
		}
	}
	if len(dated) == 0 {
		return
	}
	var level []*Event
	for _, e := range ck.c.Events {
		if waits[e] == 0 {
			level = append(level, e)
		}
	}
	for depth := 0; len(level) > 0; depth++ {
		var next []*Event
		for _, e := range level {
			if depth == maxChain+1 {
				ck.at(e.Pos, "too-long-chain", "%s is the last of more than %d events dated one by the next", quote(e.ID), maxChain).
					Hint = "write edtf: and the date"
			}
			for _, d := range dated[e.ID] {
				if waits[d]--; waits[d] == 0 {
					next = append(next, d)
				}
			}
		}
		level = next
	}
}
