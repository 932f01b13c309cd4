package edtf

// A season is a part of the year: its first month, its length in months, and
// its name, which the year follows. A season over the turn of the year belongs
// to the year in which it begins.
type season struct {
	from, months int
	name         string
}

// seasons holds the parts of the year from code 21 on. The months of the
// seasons proper are the meteorological ones, our reading: the standard leaves
// them open. Those of quarters and the like follow from their lengths.
var seasons = [...]season{
	{3, 3, "spring"},
	{6, 3, "summer"},
	{9, 3, "autumn"},
	{12, 3, "winter"},
	{3, 3, "northern spring"},
	{6, 3, "northern summer"},
	{9, 3, "northern autumn"},
	{12, 3, "northern winter"},
	{9, 3, "southern spring"},
	{12, 3, "southern summer"},
	{3, 3, "southern autumn"},
	{6, 3, "southern winter"},
	{1, 3, "Q1"},
	{4, 3, "Q2"},
	{7, 3, "Q3"},
	{10, 3, "Q4"},
	{1, 4, "Jan–Apr"},
	{5, 4, "May–Aug"},
	{9, 4, "Sep–Dec"},
	{1, 6, "first half of"},
	{7, 6, "second half of"},
}
