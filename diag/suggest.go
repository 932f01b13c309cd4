package diag

import (
	"slices"
	"strconv"
)

// Quote returns a piece of the author's file for use in a message: in double quotes, with
// unprintable characters escaped, and cut if it is long.
func Quote(s string) string {
	const most = 60
	if r := []rune(s); len(r) > most {
		s = string(r[:most-1]) + "…"
	}
	return strconv.Quote(s)
}

// DidYouMean returns the question "did you mean …?" about the word nearest to s, or
// empty if none is near.
func DidYouMean(s string, words []string) string {
	if best := Nearest(s, words); best != "" {
		return "did you mean " + strconv.Quote(best) + "?"
	}
	return ""
}

// Nearest returns the word nearest to s, or empty if none is near. Of equally near
// words the first counts.
func Nearest(s string, words []string) string {
	best, least := "", max(2, len([]rune(s))/3+1)
	for _, w := range words {
		if d := distance(s, w, least); d < least {
			best, least = w, d
		}
	}
	return best
}

// distance returns how many letters must be inserted, deleted, changed or swapped with
// their neighbour to turn a into b (optimal string alignment), or least if that is not
// less.
func distance(a, b string, least int) int {
	if d := len(a) - len(b); d >= 4*least || -d >= 4*least { // a letter has at most four bytes
		return least
	}
	s, t := []rune(a), []rune(b)
	before, last := make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := range s {
		row := make([]int, len(t)+1)
		row[0] = i + 1
		for j := range t {
			row[j+1] = min(row[j], last[j+1]) + 1
			if s[i] == t[j] {
				row[j+1] = min(row[j+1], last[j])
			} else {
				row[j+1] = min(row[j+1], last[j]+1)
			}
			if i > 0 && j > 0 && s[i] == t[j-1] && s[i-1] == t[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		if slices.Min(row) >= least {
			return least
		}
		before, last = last, row
	}
	return min(last[len(t)], least)
}
