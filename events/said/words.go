package said

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"throughline/events/edtf"
)

// grammarWords are the words of the grammar, and those nearby that may come to
// have a meaning, so that "the day before yesterday" cannot mean an event.
var grammarWords = strings.Fields(`
	today yesterday tomorrow tonight overnight now this last next earlier later ago
	the in on at of and or as same
	after before between by since until till from to during
	early mid late morning afternoon evening night noon midday midnight
	second seconds minute minutes hour hours day days week weeks month months year years
	decade decades century centuries
	monday tuesday wednesday thursday friday saturday sunday
	january february march april may june july august september october november december
	jan feb mar apr jun jul aug sep sept oct nov dec
	spring summer autumn fall winter ad bc bce ce`)

// Reserved reports whether a word in lower case is part of the grammar, so that
// no event may have it as its id: those of a fixed list, "3rd", "1980s" and
// "mid-may". Number words are not reserved, because they are numbers only
// before a unit.
func Reserved(word string) bool {
	_, mid := middle(word)
	_, nth := ordinal(word)
	_, decade := decade(word)
	return mid || nth || decade || slices.Contains(grammarWords, word)
}

var weekdays = map[string]time.Weekday{
	"monday": time.Monday, "tuesday": time.Tuesday, "wednesday": time.Wednesday, "thursday": time.Thursday,
	"friday": time.Friday, "saturday": time.Saturday, "sunday": time.Sunday,
}

var months = map[string]time.Month{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6,
	"july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6,
	"jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

var units = map[string]edtf.Unit{
	"second": edtf.Seconds, "seconds": edtf.Seconds, "minute": edtf.Minutes, "minutes": edtf.Minutes, "hour": edtf.Hours, "hours": edtf.Hours,
	"day": edtf.Days, "days": edtf.Days, "week": edtf.Weeks, "weeks": edtf.Weeks, "month": edtf.Months, "months": edtf.Months,
	"year": edtf.Years, "years": edtf.Years, "decade": edtf.Decades, "decades": edtf.Decades, "century": edtf.Centuries, "centuries": edtf.Centuries,
}

var numbers = map[string]int64{
	"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
	"seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}

// eras says for each word whether its years are counted back.
var eras = map[string]bool{"bc": true, "bce": true, "ad": false, "ce": false}

// steps lead from the dateline's unit to another.
var steps = map[string]int64{"last": -1, "this": 0, "next": 1}

// neighbours lead from the dateline's day to another.
var neighbours = map[string]int64{"yesterday": -1, "today": 0, "tomorrow": 1}

// A clash is a word that sources use and the grammar does not have, because it
// says too little: what it is, and what to write instead.
type clash struct{ msg, hint string }

const (
	vague     = "is no number"
	giveCount = "give the number, or write edtf: and a range of dates"
	turned    = "is in other months in the south"
	giveMonth = "name the months, or write edtf: and the season, such as "
)

var clashes = map[string]clash{
	"midnight": {"may be the beginning of the day or its end", "name the day and the part of it, such as Tuesday night"},
	"few":      {vague, giveCount},
	"several":  {vague, giveCount},
	"couple":   {vague, giveCount},
}

// seasons have these codes in EDTF.
var seasons = map[string]int{"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

// clash returns what is wrong with the word w, if it says too little.
func (p *parser) clash(w string) (c clash, ok bool) {
	if code := seasons[w]; code > 0 {
		return clash{turned, fmt.Sprintf("%s%s-%d", giveMonth, p.seasonYear(), code)}, true
	}
	c, ok = clashes[w]
	return c, ok
}

// seasonYear returns the first year from the word before the season on, in
// EDTF, or 2016 if there is none.
func (p *parser) seasonYear() string {
	for k := -min(1, p.pos); p.pos+k < len(p.words); k++ {
		if year, _, ok := p.yearAt(k); ok && whole(edtf.Years, year).inside() {
			return unitText(edtf.Years, year)
		}
	}
	return unitText(edtf.Years, 2016)
}
