package events

import "slices"

// Only returns c with the events that keepEvent accepts. Of their links it keeps those to
// events that are kept too and that keepLink accepts; keepLink is called with the event
// that has the link. A nil function accepts everything. Lanes, actors, places and sources
// stay as they are. So do claims of when an event was, even those that name removed
// events: they are what is said. c itself does not change.
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
