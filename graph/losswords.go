package graph

import "throughline/events"

// A phrase is what is said of one event, and of several.
type phrase struct{ one, many string }

// of returns p said of some events: "no event loses", "1 event loses" or "2 events lose".
// Events that have not happened are counted apart.
func (p phrase) of(list []Effect) string {
	if len(list) == 0 {
		return "no event " + p.one
	}
	affected := make([]*events.Event, len(list))
	for i, e := range list {
		affected[i] = e.Event
	}
	words := events.Counted(len(list), "event") + " "
	if len(list) == 1 {
		words += p.one
	} else {
		words += p.many
	}
	return words + unreal(affected)
}

// lossWords are the words for a loss.
type lossWords struct {
	lose, keep, further phrase
	nothing             string    // what nothing does, if nothing came of an event
	known, counted      [3]string // one, two or any number of causes; counted if there are others that do not count
	causes              string
	rule                string
}

// words returns the words for causes, or for whatever leads to an event if links count
// that are not causal.
func (l *Loss) words() lossWords {
	if l.c.query.wide() {
		return leadsTo
	}
	return isCause
}

var isCause = lossWords{
	lose:    phrase{"loses every known cause", "lose every known cause"},
	keep:    phrase{"keeps another cause", "keep another cause"},
	further: phrase{"further on loses none of its causes", "further on lose none of their causes"},
	nothing: "loses a cause without it",
	known:   [3]string{"its only cause", "both its causes", "all its %d causes"},
	counted: [3]string{"its only cause that counts", "both its causes that count", "all its %d causes that count"},
	causes:  "causes",
	rule:    "causes are read as alternatives: an event is lost only if none of its known causes is left",
}

var leadsTo = lossWords{
	lose:    phrase{"loses all that is known to lead to it", "lose all that is known to lead to them"},
	keep:    phrase{"keeps something else that leads to it", "keep something else that leads to them"},
	further: phrase{"further on loses nothing that leads to it", "further on lose nothing that leads to them"},
	nothing: "rests on it",
	known:   [3]string{"all that leads to it", "both events that lead to it", "all %d events that lead to it"},
	counted: [3]string{"all that leads to it and counts", "both events that lead to it and count", "all %d events that lead to it and count"},
	causes:  "that lead to it",
	rule:    "what leads to an event is read as alternatives: an event is lost only if nothing that is known to lead to it is left",
}
