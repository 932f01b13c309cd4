package edtf

import (
	"cmp"
	"slices"
	"strings"
)

// onlyWords returns the words for the one member of a set.
func (s stretch) onlyWords(kind Kind) string {
	switch {
	case s.single():
		return s.from.words()
	case s.ranged() && kind == AllOf:
		return "all of " + s.words()
	case s.ranged():
		return s.oneOf()
	case kind == AllOf:
		return s.member(kind)
	case s.fromLimit != Known:
		return "by " + s.to.words()
	}
	return "from " + s.from.words()
}

// oneOf returns words for one date of a range, which a dash alone would turn
// into a duration.
func (s stretch) oneOf() string {
	from, to, _ := s.pair()
	what := s.from.grain()
	switch {
	case s.from.level > Day:
		what = "time"
	case s.from.level == Year && s.from.mask|s.to.mask != 0:
		from, to = s.from.definite(), s.to.definite()
	case s.from.level >= Month && s.from.plain() && s.to.plain():
		return "one of " + s.words()
	}
	return "a " + what + " from " + from + " to " + to
}

// list returns the members of a set in words. A member that begins with a
// qualifier comes last, so that the qualifier is not read as that of all.
func (v Value) list() string {
	parts := slices.Clone(v.stretches)
	slices.SortStableFunc(parts, func(s, t stretch) int { return cmp.Compare(s.front(), t.front()) })
	before, after := v.shared()
	list := make([]string, len(parts))
	for i, s := range parts {
		list[i] = strings.TrimPrefix(s.member(v.kind), before)
		if i < len(parts)-1 {
			list[i] = strings.TrimSuffix(list[i], after)
		}
	}
	if v.kind == OneOf && slices.ContainsFunc(parts, stretch.ranged) {
		return before + "one of " + strings.Join(list, ", ")
	}
	and := " or "
	if v.kind == AllOf {
		and = " and "
	}
	if v.openEnded() {
		and = "," + and // "1980 or earlier, or 1985"
	}
	return before + enumerate(list, and)
}

// front returns the qualifier with which the words for s begin.
func (s stretch) front() qual {
	d := s.from
	if s.fromLimit != Known {
		d = s.to
	}
	if right, common := d.shared(); right == d.lastComponent() {
		return common
	}
	return 0
}

// ranged reports whether s is a range between two dates.
func (s stretch) ranged() bool {
	return s.fromLimit == Known && s.toLimit == Known && !s.single()
}

// openEnded reports whether a member of the set is open.
func (v Value) openEnded() bool {
	return slices.ContainsFunc(v.stretches, func(s stretch) bool { return s.fromLimit != Known || s.toLimit != Known })
}

// member returns the words for a member of a set among others.
func (s stretch) member(kind Kind) string {
	switch {
	case s.single():
		return s.from.words()
	case s.ranged():
		return s.words()
	case s.fromLimit != Known && kind == AllOf:
		return "all up to " + s.to.words()
	case s.fromLimit != Known:
		return s.to.words() + " or earlier"
	case kind == AllOf:
		return "all from " + s.from.words()
	}
	return s.from.words() + " or later"
}

// shared returns how the words of all members begin and end if that needs to
// be said only once: with the day and the offset of times, with the month and
// the year, or with the year.
func (v Value) shared() (before, after string) {
	a := v.stretches[0].from
	if v.stretches[0].fromLimit != Known {
		a = v.stretches[0].to
	}
	all := func(f func(date) bool) bool { return !v.any(func(d date) bool { return !f(d) }) }
	like := func(d date) bool { return d.plain() && d.year == a.year && min(d.level, Hour) == min(a.level, Hour) }
	switch {
	case all(func(d date) bool { return d.besides(a) && d.grain() == a.grain() }):
		return "", strings.TrimPrefix(a.words(), seasons[a.month-21].noun())
	case a.level < Month || !all(like):
		return "", ""
	case a.level == Month || !all(func(d date) bool { return d.month == a.month }):
		return "", " " + YearWords(a.year)
	case a.level == Day:
		return "", " " + monthWords(a.ymd())
	case v.openEnded() || !all(func(d date) bool { return d.day == a.day && d.zoneWords() == a.zoneWords() }):
		return "", ""
	}
	return dayWords(a.ymd()) + ", ", a.zoneWords()
}

// enumerate joins words with commas, and the last two with the word and.
func enumerate(words []string, and string) string {
	last := len(words) - 1
	if last == 0 {
		return words[0]
	}
	return strings.Join(words[:last], ", ") + and + words[last]
}
