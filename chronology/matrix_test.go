package chronology_test

import (
	"math"
	"math/big"

	"throughline/events"
	"throughline/events/edtf"
)

// The oracle says what a chronicle implies in the plainest terms: a matrix of the
// limits of every difference of two time points, in nanoseconds, and the method of
// Floyd and Warshall. It is written from the description of the file format, not
// from package chronology.

// A limit is at most, or less than, a number of nanoseconds; nil is no limit.
type limit struct {
	most   *big.Int
	strict bool
}

func (l *limit) less(m *limit) bool {
	if l == nil || m == nil {
		return l != nil && m == nil
	}
	c := l.most.Cmp(m.most)
	return c < 0 || c == 0 && l.strict && !m.strict
}

func (l *limit) plus(m *limit) *limit {
	return &limit{new(big.Int).Add(l.most, m.most), l.strict || m.strict}
}

func (l *limit) negative() bool {
	return l.most.Sign() < 0 || l.most.Sign() == 0 && l.strict
}

func (l *limit) String() string {
	switch {
	case l == nil:
		return "no limit"
	case l.strict:
		return "less than " + l.most.String()
	}
	return "at most " + l.most.String()
}

// A matrix limits the differences of time points: m[a][b] limits b − a. Point 0 is
// the beginning of 1970; starts are odd, and each end follows its start.
type matrix [][]*limit

const origin = 0

func start(event int) int { return 1 + 2*event }
func end(event int) int   { return 2 + 2*event }

func newMatrix(events int) matrix {
	m := make(matrix, 1+2*events)
	for i := range m {
		m[i] = make([]*limit, len(m))
		m[i][i] = &limit{most: new(big.Int)}
	}
	return m
}

// most adds that b − a is at most l.
func (m matrix) most(a, b int, l *limit) {
	if l.less(m[a][b]) {
		m[a][b] = l
	}
}

// order adds that a is not after b.
func (m matrix) order(a, b int) { m.most(b, a, &limit{most: new(big.Int)}) }

// from and before add that p is not before t, and that it is before t (or at it,
// if closed).
func (m matrix) from(p int, t edtf.Instant) {
	m.most(p, origin, &limit{most: new(big.Int).Neg(nanoseconds(t))})
}

func (m matrix) before(p int, t edtf.Instant, closed bool) {
	m.most(origin, p, &limit{nanoseconds(t), !closed})
}

// inside adds that p lies in r, or at its end if that is closed.
func (m matrix) inside(p int, r edtf.Range, closed bool) {
	if r.FromLimit == edtf.Known {
		m.from(p, r.From)
	}
	if r.ToLimit == edtf.Known {
		m.before(p, r.To, closed)
	}
}

// apart adds that b − a is as long as d says.
func (m matrix) apart(a, b int, d events.Duration) {
	if d.IsZero() {
		return
	}
	if !d.NoMax {
		m.most(a, b, &limit{seconds(d.Max), d.Strict})
	}
	if !d.NoMin {
		m.most(b, a, &limit{seconds(-d.Min), d.Strict})
	}
}

// closes makes every limit as tight as the others imply, and reports whether they allow
// anything.
func (m matrix) closes() bool {
	for k := range m {
		for i := range m {
			if m[i][k] == nil {
				continue
			}
			for j := range m {
				if m[k][j] == nil {
					continue
				}
				if l := m[i][k].plus(m[k][j]); l.less(m[i][j]) {
					m[i][j] = l
				}
			}
		}
		for i := range m {
			if m[i][i].negative() {
				return false
			}
		}
	}
	return true
}

func seconds(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e9)) }

func nanoseconds(t edtf.Instant) *big.Int {
	return new(big.Int).Add(seconds(t.Sec), big.NewInt(int64(t.Nsec)))
}

// instant returns the instant of a number of nanoseconds; seconds end with those of an
// int64.
func instant(ns *big.Int) edtf.Instant {
	sec, nsec := new(big.Int).DivMod(ns, big.NewInt(1e9), new(big.Int))
	switch {
	case sec.Cmp(big.NewInt(math.MaxInt64)) > 0:
		return edtf.Instant{Sec: math.MaxInt64, Nsec: 999999999}
	case sec.Cmp(big.NewInt(math.MinInt64)) < 0:
		return edtf.Instant{Sec: math.MinInt64}
	}
	return edtf.Instant{Sec: sec.Int64(), Nsec: int32(nsec.Int64())}
}
