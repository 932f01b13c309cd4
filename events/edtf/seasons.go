package edtf

import "strings"

// A season is a part of the year: its first month, its length in months, its
// name, which the year follows, and what it is. A season over the turn of the
// year belongs to the year in which it begins.
type season struct {
	from, months int
	name, kind   string
}

// seasons holds the parts of the year from code 21 on. The months of the
// seasons proper are the meteorological ones, our reading: the standard leaves
// them open. Those of quarters and the like follow from their lengths.
var seasons = [...]season{
	{3, 3, "spring", "season"},
	{6, 3, "summer", "season"},
	{9, 3, "autumn", "season"},
	{12, 3, "winter", "season"},
	{3, 3, "northern spring", "northern season"},
	{6, 3, "northern summer", "northern season"},
	{9, 3, "northern autumn", "northern season"},
	{12, 3, "northern winter", "northern season"},
	{9, 3, "southern spring", "southern season"},
	{12, 3, "southern summer", "southern season"},
	{3, 3, "southern autumn", "southern season"},
	{6, 3, "southern winter", "southern season"},
	{1, 3, "Q1", "quarter"},
	{4, 3, "Q2", "quarter"},
	{7, 3, "Q3", "quarter"},
	{10, 3, "Q4", "quarter"},
	{1, 4, "Jan–Apr", "third"},
	{5, 4, "May–Aug", "third"},
	{9, 4, "Sep–Dec", "third"},
	{1, 6, "first half of", "half"},
	{7, 6, "second half of", "half"},
}

// overNewYear reports whether s ends in the next year.
func (s season) overNewYear() bool { return s.from+s.months > 13 }

// noun returns the name without the "of" that joins it to the year.
func (s season) noun() string { return strings.TrimSuffix(s.name, " of") }
