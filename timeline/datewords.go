package timeline

// dateWords is when i was, as short as the panel allows.
func (n *panel) dateWords(i *item) string { return i.date }
