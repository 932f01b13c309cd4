package edtf

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// repairs turn common misspellings into EDTF. They are applied one after another
// to what normal returns, and the result is offered only if it is valid.
var repairs = []struct {
	pattern *regexp.Regexp
	with    string
}{
	{regexp.MustCompile(`^\s+|\s+$`), ""},
	{regexp.MustCompile(`^(?:CA?\.\s*|(?:CA?|CIRCA|ABOUT)\s+)(.+)$`), "$1~"},
	{regexp.MustCompile(`^(\d\d?)(?:ST|ND|RD|TH)?[ .-]*M(\d\d)(?:[ .,]+|-)(-?\d{4})(~?)$`), "$3-$2-$1$4"},
	{regexp.MustCompile(`^M(\d\d)[ .]*(\d\d?)(?:ST|ND|RD|TH)?[ ,]+(-?\d{4})(~?)$`), "$3-$1-$2$4"},
	{regexp.MustCompile(`^M(\d\d)(?:[ .,]+|-)(-?\d{4})(~?)$`), "$2-$1$3"},
	{regexp.MustCompile(`^(Y-?\d{1,3})[, ](\d{3})(?:[, ](\d{3}))?(?:[, ](\d{3}))?$`), "$1$2$3$4"},
	{regexp.MustCompile(`UNKNOWN`), ""}, // the draft of 2012
	{regexp.MustCompile(`OPEN`), ".."},
	{regexp.MustCompile(`\s*(?:UTC|GMT)$`), "Z"},
	{regexp.MustCompile(`U`), "X"},
	{regexp.MustCompile(`\?{2,}`), "?"},
	{regexp.MustCompile(`~{2,}`), "~"},
	{regexp.MustCompile(`[?~%]*(?:\?~|~\?|%[?~%]|[?~]%)[?~%]*`), "%"},
	{regexp.MustCompile(`(\d)\s+(\d\d?:)`), "${1}T$2"},
	{regexp.MustCompile(`\s*([-+/,.])\s*`), "$1"},
	{regexp.MustCompile(`([\[{])\s+`), "$1"},
	{regexp.MustCompile(`\s+([\]}])`), "$1"},
	{regexp.MustCompile(`^(\d{4})[/.](\d\d?)[/.](\d\d?)$`), "$1-$2-$3"},
	{regexp.MustCompile(`^(0?[1-9]|1[0-2])[-/.](\d{4})$`), "$2-$1"},
	{regexp.MustCompile(`^(\d{4})-(\d{4})$`), "$1/$2"},
	{regexp.MustCompile(`^(\d\d)(\d\d)[-/](1[3-9]|[2-9]\d)$`), "$1$2/$1$3"},
	{regexp.MustCompile(`(^|[/,\[{])(\d{4})(\d\d)(\d\d)(T|\b)`), "$1$2-$3-$4$5"},
	{regexp.MustCompile(`T(\d\d)(\d\d)`), "T$1:$2"},
	{regexp.MustCompile(`(T\d\d:\d\d)(\d\d)`), "$1:$2"},
	{regexp.MustCompile(`(T.*[-+]\d\d)(\d\d)$`), "$1:$2"},
	{regexp.MustCompile(`(^|[/,\[{])(-?(?:\d{5}|\d{7}|\d{9,}))\b`), "${1}Y$2"},
	{regexp.MustCompile(`([-:T+][?~%]?)(\d)($|[^\dX])`), "${1}0$2$3"},
	{regexp.MustCompile(`Y(-?)(\d{4})($|\D)`), "$1$2$3"},
	{regexp.MustCompile(`Y(-?)0+([1-9])`), "Y$1$2"},
	{regexp.MustCompile(`(:\d\d),(\d)`), "$1.$2"},
	{regexp.MustCompile(`-0000`), "0000"},
	{regexp.MustCompile(`^\+(\d{4})`), "$1"},
}

// repair returns the expression that in was meant to be, if that is clear.
func repair(in string, cal calendar) (string, bool) {
	const worthwhile = 200
	if len(in) > worthwhile {
		return "", false
	}
	s := normal(in)
	for _, r := range repairs {
		s = r.pattern.ReplaceAllString(s, r.with)
		s = r.pattern.ReplaceAllString(s, r.with) // matches that shared a character
	}
	return s, valid(s, cal)
}

func valid(s string, cal calendar) bool {
	p := parser{in: s, end: len(s), cal: cal}
	_, ok := p.value()
	return ok
}

// hexadecimal returns the hint for a number such as 0x7e1. As a date it would be a year
// with a digit that is not known.
func hexadecimal(in string) string {
	n, err := strconv.ParseUint(in, 0, 64)
	switch lower := strings.ToLower(in); {
	case err != nil || !strings.HasPrefix(lower, "0x"):
		return ""
	case n > 9999:
		return "write the year in decimal digits"
	}
	return fmt.Sprintf("write the year in decimal digits, such as %04d", n)
}

// slashed returns the hint for a date with day and month in front of the year.
// Which of the two comes first differs from country to country.
func slashed(in string, cal calendar) string {
	m := dayAndMonth.FindStringSubmatch(in)
	if m == nil {
		return ""
	}
	pad := func(s string) string { return "-" + ("0" + s)[len(s)-1:] }
	british, american := m[3]+pad(m[2])+pad(m[1]), m[3]+pad(m[1])+pad(m[2])
	switch first, second := valid(british, cal), valid(american, cal); {
	case first && second && british != american:
		return "either number may be the day: write " + british + " or " + american
	case first:
		return "write " + british
	case second:
		return "write " + american
	}
	return ""
}

var (
	dayAndMonth  = regexp.MustCompile(`^(\d\d?)[-/.](\d\d?)[-/.](\d{4})$`)
	decade       = regexp.MustCompile(`\b(\d\d[1-9])0'?s$`) // not 1900s, which may be a century
	word         = regexp.MustCompile(`\b[A-Z]{3,}\b\.?`)
	beforeChrist = regexp.MustCompile(`\b\d{1,4}\s*(?:BCE?\b|B\.\s?C\.)`)
)

// normal returns the text in upper case and ASCII, with M and two digits for
// the name of a month and with the years BC of EDTF. Only a lower-case s makes
// a decade, because a capital S is for significant digits.
func normal(in string) string {
	s := decade.ReplaceAllString(strings.Map(plain, in), "${1}X")
	s = word.ReplaceAllStringFunc(strings.ToUpper(s), monthCode)
	return beforeChrist.ReplaceAllStringFunc(s, astronomical)
}

// monthCode returns the code for an English name of a month, shortened or not.
func monthCode(word string) string {
	for m := time.January; m <= time.December; m++ {
		if strings.HasPrefix(strings.ToUpper(m.String()), strings.TrimSuffix(word, ".")) {
			return fmt.Sprintf("M%02d", m)
		}
	}
	return word
}

// astronomical returns a year BC as a year of EDTF, which has a year 0.
func astronomical(bc string) string {
	n, err := strconv.ParseInt(strings.TrimRight(bc, "BCE. \t"), 10, 64)
	if err != nil || n == 0 {
		return bc
	}
	return yearText(1 - n)
}

// plain returns a full-width character or a dash as the ASCII one, and others
// as they are.
func plain(r rune) rune {
	switch {
	case '！' <= r && r <= '～':
		return r - '！' + '!'
	case unicode.Is(unicode.Dash, r):
		return '-'
	}
	return r
}
