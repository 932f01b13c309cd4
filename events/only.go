package events

import "slices"

// Only is c with those events that keepEvent wants, and of their links those to events
// that are kept too and that keepLink, asked with the event that has the link, wants.
// A nil function keeps all. Lanes, actors, places and sources stay as they are, and so
// do claims of when an event was, even those that name events that are gone: they are
// what is said. c itself does not change.
func (c *Chronicle) Only(keepEvent func(*Event) bool, keepLink func(*Event, Link) bool) *Chronicle {
	less := *c
	less.Events = nil
	kept := make(map[string]bool, len(c.Events))
	for _, e := range c.Events {
		if keepEvent == nil || keepEvent(e) {
			less.Events = append(less.Events, e)
			kept[e.ID] = true
		}
	}
	for i, e := range less.Events {
		drops := func(l Link) bool { return !kept[l.Event] || keepLink != nil && !keepLink(e, l) }
		if !slices.ContainsFunc(e.Links, drops) {
			continue
		}
		copied := *e
		copied.Links = slices.DeleteFunc(slices.Clone(e.Links), drops)
		less.Events[i] = &copied
	}
	return &less
}
