package timeline

// A Size is the size of a page in points. Height 0 is as much as the events need.
type Size struct{ Width, Height float64 }

// A PageSize is a Size that has a name.
type PageSize struct {
	Name string
	Size
}

// PageSizes lists the sizes of pages that have a name: paper on its side, a slide of 16
// to 9, one column of a journal (90 mm), and a post of 1080 × 1350 pixels.
func PageSizes() []PageSize {
	return []PageSize{
		{"a4", Size{842, 595}},
		{"letter", Size{792, 612}},
		{"slide", Size{960, 540}},
		{"column", Size{255, 0}},
		{"social", Size{810, 1012.5}},
	}
}
