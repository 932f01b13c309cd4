package edtf

import "strings"

// Words says v in English: "Nov 2015", "about Nov 2016", "3–30 Mar 2017",
// "44 BC", "Mar or Apr 2017", "perhaps 1984" for ?, "30 Dec 2016 –" for an open
// end, "a day in Feb 1985" for what is unspecified. Years from 1000 to 9999
// stand alone, others have AD or BC.
func (v Value) Words() string {
	s := v.words()
	if v.any(func(d date) bool { return d.cal == julian }) {
		s += " (Julian)"
	}
	return s
}

func (v Value) words() string {
	switch {
	case v.IsZero():
		return "no date"
	case v.kind == Date:
		return v.date.words()
	case v.kind == Interval:
		return v.parts[0].words()
	}
	suffix := v.shared()
	members := make([]string, len(v.parts))
	for i, s := range v.parts {
		members[i] = s.memberWords(v.kind)
		if i < len(v.parts)-1 {
			members[i] = strings.TrimSuffix(members[i], suffix)
		}
	}
	if v.kind == OneOf {
		return enumerate(members, " or ")
	}
	return enumerate(members, " and ")
}

// shared returns the words for the month and year, or the year, that all
// members of a set have and need to say only once.
func (v Value) shared() string {
	a := v.parts[0].from
	sameMonth := a.level == Day
	other := func(d date) bool {
		sameMonth = sameMonth && d.month == a.month
		return !d.plain() || d.level != a.level || d.year != a.year
	}
	switch {
	case a.level < Month || v.any(other):
		return ""
	case sameMonth:
		return " " + monthNames[a.month-1] + " " + yearWords(a.year)
	}
	return " " + yearWords(a.year)
}

// enumerate joins words with commas, and the last two with the word given.
func enumerate(words []string, and string) string {
	last := len(words) - 1
	if last == 0 {
		return words[0]
	}
	return strings.Join(words[:last], ", ") + and + words[last]
}

// memberWords says a member of a set.
func (s stretch) memberWords(kind Kind) string {
	switch {
	case s.fromLimit != Known && kind == AllOf:
		return "all up to " + s.to.words()
	case s.fromLimit != Known:
		return "by " + s.to.words()
	case s.toLimit != Known && kind == AllOf:
		return "all from " + s.from.words()
	case s.toLimit != Known:
		return "from " + s.from.words()
	case s.single():
		return s.from.words()
	}
	return s.words()
}

// words says an interval, with what both dates share only once.
func (s stretch) words() string {
	a, b := s.from, s.to
	switch {
	case s.fromLimit == Open:
		return "– " + b.words()
	case s.fromLimit == Unknown:
		return "unknown – " + b.words()
	case s.toLimit == Open:
		return a.words() + " –"
	case s.toLimit == Unknown:
		return a.words() + " – unknown"
	case !a.plain() || !b.plain() || a.level != b.level:
		return a.words() + " – " + b.words()
	case a.level == Year:
		return yearRange(a.year, b.year)
	case a.level == Month:
		return monthRange(a.ymd(), b.ymd())
	case a.level == Day:
		return dayRange(a.ymd(), b.ymd())
	case a.ymd() == b.ymd() && a.zoned == b.zoned && a.offset == b.offset && a.level > Hour:
		return dayWords(a.ymd()) + ", " + a.clockWords() + "–" + b.clockWords() + b.zoneWords()
	}
	return a.words() + " – " + b.words()
}
