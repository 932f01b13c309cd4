package edtf

// Words returns v in English: "Nov 2015", "about Nov 2016", "3–30 Mar 2017",
// "44 BC", "Mar or Apr 2017", "perhaps 1984" for ?, "from 30 Dec 2016 on" for
// an open end, "a day in Feb 1985" for what is unspecified. A dash alone means
// the time from one date to the other; one date of several is "a year from 1670
// to 1672" or "one of Mar–May 2017". Years from 1000 to 9999 stand alone,
// others have AD or BC.
func (v Value) Words() string {
	s := v.words()
	if v.Julian() {
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
		return v.stretches[0].words()
	case len(v.stretches) == 1:
		return v.stretches[0].onlyWords(v.kind)
	}
	return v.list()
}

// words returns an interval in words.
func (s stretch) words() string {
	switch {
	case s.fromLimit == Open:
		return "until " + s.to.words()
	case s.fromLimit == Unknown:
		return "unknown – " + s.to.words()
	case s.toLimit == Open:
		return "from " + s.from.words() + " on"
	case s.toLimit == Unknown:
		return s.from.words() + " – unknown"
	}
	return dashed(s.pair())
}

// pair returns both dates in words, with what they share only once, and whether
// they are short enough for a dash without blanks. If they are the same, from
// is empty.
func (s stretch) pair() (from, to string, tight bool) {
	a, b := s.from, s.to
	switch {
	case a == b && a.mask == 0 && a.significant == 0:
		return "", b.words(), false
	case a.besides(b):
		return seasons[a.month-21].noun(), b.words(), false
	case !a.plain() || !b.plain() || min(a.level, b.level) <= Day && a.level != b.level:
		return a.words(), b.words(), false
	case a.level == Year:
		return yearPair(a.year, b.year)
	case a.level == Month:
		return monthPair(a.ymd(), b.ymd())
	case a.level == Day:
		return dayPair(a.ymd(), b.ymd())
	}
	return timePair(a, b)
}

// besides reports whether d and e are parts of the same year, so that the
// year needs to be said only once.
func (d date) besides(e date) bool {
	within := func(d date) bool {
		return d.level == Season && d.quals == 0 && d.mask == 0 && !seasons[d.month-21].overNewYear()
	}
	return within(d) && within(e) && d.year == e.year
}

// timePair returns two times in words, with the day and the offset only once if
// they are the same.
func timePair(a, b date) (from, to string, tight bool) {
	from, _ = a.clockEnds()
	_, to = b.clockEnds()
	from = dayWords(a.ymd()) + ", " + from
	if a.ymd() == b.ymd() && a.zoneWords() == b.zoneWords() {
		return from, to + b.zoneWords(), true
	}
	return from + a.zoneWords(), dayWords(b.ymd()) + ", " + to + b.zoneWords(), false
}

// dashed joins the results of a pair function.
func dashed(from, to string, tight bool) string {
	switch {
	case from == "":
		return to
	case tight:
		return from + "–" + to
	}
	return from + " – " + to
}
