package stn

import (
	"cmp"
	"math"
	"math/bits"
)

// A Time is a length of time or, counted from the origin, a moment. It is an integer of
// 128 bits that counts nanoseconds and, in its lowest bits, how many infinitesimals are
// missing. "Less than 3" is "at most 3 less an infinitesimal", so strict and other
// constraints add up alike. Times are compared with == and [Time.Less].
type Time struct {
	hi int64
	lo uint64
}

// epsilonBits is the number of bits for infinitesimals. A path has at most one for every
// constraint on it.
const epsilonBits = 24

// maxPoints keeps the infinitesimals of a path from running into nanoseconds.
const maxPoints = 1<<epsilonBits - 2

// Infinity is greater than every other Time. As a bound it means none.
var Infinity = Time{math.MaxInt64, math.MaxUint64}

// farthest is where sums saturate, in the higher 64 bits: twice that does not overflow.
const farthest = 1 << 61

// NewTime returns a time of whole seconds and nanoseconds.
func NewTime(seconds, nanoseconds int64) Time {
	hi, lo := mul(seconds, 1e9)
	t := Time{hi, lo}.plus(Time{nanoseconds >> 63, uint64(nanoseconds)})
	return Time{t.hi<<epsilonBits | int64(t.lo>>(64-epsilonBits)), t.lo << epsilonBits}
}

// mul returns the product of a and b, which must be positive, in 128 bits.
func mul(a int64, b uint64) (int64, uint64) {
	hi, lo := bits.Mul64(uint64(a), b)
	if a < 0 {
		hi -= b
	}
	return int64(hi), lo
}

// Below returns t less an infinitesimal: as an upper limit it is strict.
func (t Time) Below() Time { return t.plus(Time{-1, math.MaxUint64}) }

// Negative reports whether t is less than zero, even by only an infinitesimal.
func (t Time) Negative() bool { return t.hi < 0 }

// Less reports whether t is less than u.
func (t Time) Less(u Time) bool { return t.hi < u.hi || t.hi == u.hi && t.lo < u.lo }

// Compare returns −1, 0 or +1 as t is less than, equal to or greater than u.
func (t Time) Compare(u Time) int { return cmp.Or(cmp.Compare(t.hi, u.hi), cmp.Compare(t.lo, u.lo)) }

func (t Time) plus(u Time) Time {
	lo, carry := bits.Add64(t.lo, u.lo, 0)
	return Time{t.hi + u.hi + int64(carry), lo}
}

// Plus returns the sum of t and u. It is Infinity if either of them is.
func (t Time) Plus(u Time) Time {
	if t == Infinity || u == Infinity {
		return Infinity
	}
	s := t.plus(u) // does not overflow
	switch {
	case s.hi >= farthest:
		return Time{hi: farthest}
	case s.hi < -farthest:
		return Time{hi: -farthest}
	}
	return s
}

// Neg returns −t. It is meant for lengths that are not strict: the negative of a strict
// limit is greater than −t by an infinitesimal instead of strict.
func (t Time) Neg() Time {
	lo, borrow := bits.Sub64(0, t.lo, 0)
	return Time{-t.hi - int64(borrow), lo}
}

// Split returns the limit t in whole seconds and nanoseconds (0 to 999,999,999), and
// whether it is strict. Seconds that do not fit into an int64 become the nearest that
// does.
func (t Time) Split() (seconds int64, nanoseconds int32, strict bool) {
	const mask = 1<<epsilonBits - 1
	strict = t.lo&mask != 0
	t = t.plus(Time{0, mask}) // rounds up, which undoes Below
	lo := t.lo>>epsilonBits | uint64(t.hi)<<(64-epsilonBits)
	hi := t.hi >> epsilonBits
	seconds, nanoseconds = div(hi, lo)
	return seconds, nanoseconds, strict
}

// div returns hi·2^64 + lo divided by 1e9, rounded down, and the remainder.
func div(hi int64, lo uint64) (seconds int64, rest int32) {
	negative := hi < 0
	if negative { // −n is divided, n−1 to round down
		hi, lo = ^hi, ^lo
	}
	if hi >= 1e9/2 {
		seconds, rest = math.MaxInt64, 1e9-1
	} else {
		q, r := bits.Div64(uint64(hi), lo, 1e9)
		seconds, rest = int64(q), int32(r)
	}
	if negative {
		seconds, rest = ^seconds, 1e9-1-rest
	}
	return seconds, rest
}
