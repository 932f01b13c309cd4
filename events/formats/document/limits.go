package document

// Limits of one file. They keep a hostile file from eating memory or time; an honest one
// is far from them.
const (
	MaxBytes  = 16 << 20 // length of a file
	MaxValues = 1 << 20  // nodes, edges and attributes in a file

	MaxDefaults = 8 << 20 // bytes that the defaults of attributes come to, once for each node and edge that has them
)
