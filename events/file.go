package events

// A File is one input: its name, as diagnostics show it, and its whole content.
type File struct {
	Name string
	Data []byte
}
