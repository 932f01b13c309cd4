package document

// Limits of one file. They keep a hostile file from eating memory or time; an honest one
// is far from them.
const (
	MaxBytes  = 16 << 20 // length of a file
	MaxValues = 1 << 20  // nodes, edges and attributes in a file

	// MaxDefaults is how many bytes the default values that a file declares may come to
	// where they are given to nodes and edges: a few bytes can stand for many.
	MaxDefaults = 8 << 20
)
