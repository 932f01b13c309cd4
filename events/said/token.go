package said

import (
	"strconv"
	"strings"
)

// split cuts a phrase into words in lower case, at blanks and commas. A month
// loses its full stop, and "mid-May" becomes two words.
func split(phrase string) []string {
	var words []string
	for field := range strings.FieldsSeq(strings.ToLower(phrase)) {
		for _, w := range cut(field) {
			if m, ok := strings.CutSuffix(w, "."); ok && months[m] != 0 {
				w = m
			}
			if rest, ok := middle(w); ok {
				words = append(words, "mid")
				w = rest
			}
			words = append(words, w)
		}
	}
	return words
}

// cut splits a field at its commas, except those inside a number such as
// "1,000".
func cut(field string) []string {
	if groups := strings.Split(strings.TrimRight(field, ","), ","); len(groups) > 1 && grouped(groups) {
		return []string{strings.Join(groups, ",")}
	}
	return strings.FieldsFunc(field, func(r rune) bool { return r == ',' })
}

// grouped reports whether the groups are those of one number.
func grouped(groups []string) bool {
	for i, g := range groups {
		if !digits(g) || len(g) > 3 || i > 0 && len(g) < 3 {
			return false
		}
	}
	return true
}

// middle cuts "mid-" off a word that can be said to have a middle.
func middle(word string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(word, "mid-")
	_, nth := ordinal(rest)
	_, decade := decade(rest)
	return rest, ok && (months[rest] != 0 || nth || decade || digits(rest))
}

// digits reports whether a word has only digits, at least one.
func digits(word string) bool {
	return word != "" && strings.Trim(word, "0123456789") == ""
}

// number reads a word of at most the given number of digits.
func number(word string, most int) (n int64, ok bool) {
	if !digits(word) || len(word) > most {
		return 0, false
	}
	n, err := strconv.ParseInt(word, 10, 64)
	return n, err == nil
}

// ordinal reads "3rd".
func ordinal(word string) (n int64, ok bool) {
	if len(word) < 3 {
		return 0, false
	}
	end := len(word) - 2
	switch word[end:] {
	case "st", "nd", "rd", "th":
		return number(word[:end], 3)
	}
	return 0, false
}

// decade reads "1980s" as its first year.
func decade(word string) (year int64, ok bool) {
	rest, ok := strings.CutSuffix(word, "s")
	if !ok || len(rest) < 3 || rest[len(rest)-1] != '0' {
		return 0, false
	}
	return number(rest, 4)
}

// count reads digits, perhaps with commas, or a word for a number.
func count(word string) (n int64, ok bool) {
	if n, ok := numbers[word]; ok {
		return n, true
	}
	const most = 1_000_000_000
	n, ok = number(strings.ReplaceAll(word, ",", ""), len("1000000000"))
	return n, ok && 0 < n && n <= most
}

// isID reports whether a word can be the id of an event.
func isID(word string) bool {
	for part := range strings.SplitSeq(word, "-") {
		if part == "" || strings.Trim(part, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return strings.Trim(word, "0123456789-") != "" && !Reserved(word)
}

// numeric reports whether a word is a day in numbers that leaves open which of
// them is the month: 3/5/2017, 03.05.2017, 3-5-2017.
func numeric(word string) bool {
	if digits(word) || strings.Trim(word, "0123456789/.-") != "" {
		return false
	}
	parts := strings.FieldsFunc(word, func(r rune) bool { return strings.ContainsRune("/.-", r) })
	return len(parts) == 3 && len(parts[0]) < 4
}
