package figure

import (
	"image/color"
	"math"
	"testing"
)

// visions turn linear RGB into what is seen with full strength of each kind of
// colour blindness (Machado, Oliveira and Fernandes 2009).
var visions = []struct {
	name string
	m    [9]float64
}{
	{"full colour", [9]float64{1, 0, 0, 0, 1, 0, 0, 0, 1}},
	{"protanopia", [9]float64{0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998}},
	{"deuteranopia", [9]float64{0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881}},
	{"tritanopia", [9]float64{1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}},
}

// A just noticeable difference is about 1, that of neighbouring colours in the
// palette of Okabe and Ito 11. The palettes were searched for these values.
func TestLanesDifferForAllReaders(t *testing.T) {
	want := map[string]float64{"light": 12, "dark": 15, "print": 13}
	for _, theme := range themes {
		th := theme()
		if len(th.Lanes) < 7 {
			t.Errorf("%s has %d lanes, want 7", th.Name, len(th.Lanes))
		}
		least := math.Inf(1)
		for _, v := range visions {
			for i, a := range th.Lanes {
				for j, b := range th.Lanes[:i] {
					d := ciede2000(lab(a, v.m), lab(b, v.m))
					least = min(least, d)
					if d < want[th.Name] {
						t.Errorf("%s: lanes %d and %d differ by %.1f in %s, want %v", th.Name, j, i, d, v.name, want[th.Name])
					}
				}
			}
		}
		t.Logf("%s: all lanes differ by %.2f (CIEDE2000) or more", th.Name, least)
	}
}

// A copy in grey keeps the lanes of the theme for print apart.
func TestPrintedLanesDifferInLightness(t *testing.T) {
	lanes := Print().Lanes
	for i, a := range lanes {
		for j, b := range lanes[:i] {
			if d := math.Abs(lab(a, visions[0].m)[0] - lab(b, visions[0].m)[0]); d < 8 {
				t.Errorf("lanes %d and %d differ by %.1f in lightness, want 8", j, i, d)
			}
		}
	}
}

// lab returns c in CIELAB under D65, as seen with a vision.
func lab(c color.NRGBA, m [9]float64) [3]float64 {
	in := [3]float64{linear(c.R), linear(c.G), linear(c.B)}
	var s [3]float64
	for i := range s {
		s[i] = min(1, max(0, m[3*i]*in[0]+m[3*i+1]*in[1]+m[3*i+2]*in[2]))
	}
	f := func(t float64) float64 {
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	x := f((0.4124564*s[0] + 0.3575761*s[1] + 0.1804375*s[2]) / 0.95047)
	y := f(0.2126729*s[0] + 0.7151522*s[1] + 0.0721750*s[2])
	z := f((0.0193339*s[0] + 0.1191920*s[1] + 0.9503041*s[2]) / 1.08883)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// ciede2000 returns the difference of two colours in CIELAB by the formula of Sharma,
// Wu and Dalal (2005), whose names it keeps.
func ciede2000(p, q [3]float64) float64 {
	const rad = math.Pi / 180
	seventh := func(c float64) float64 { c = math.Pow(c, 7); return math.Sqrt(c / (c + 6103515625)) }
	g := 1.5 - 0.5*seventh((math.Hypot(p[1], p[2])+math.Hypot(q[1], q[2]))/2)
	a1, a2 := g*p[1], g*q[1]
	c1, c2 := math.Hypot(a1, p[2]), math.Hypot(a2, q[2])
	hue := func(b, a float64) float64 { return math.Mod(math.Atan2(b, a)/rad+360, 360) }
	h1, h2 := hue(p[2], a1), hue(q[2], a2)
	dh, h := h2-h1, (h1+h2)/2
	switch {
	case c1*c2 == 0:
		dh, h = 0, h1+h2
	case dh > 180:
		dh, h = dh-360, math.Mod(h+180, 360)
	case dh < -180:
		dh, h = dh+360, math.Mod(h+180, 360)
	}
	dL, dC, dH := q[0]-p[0], c2-c1, 2*math.Sqrt(c1*c2)*math.Sin(dh/2*rad)
	l, c := (p[0]+q[0])/2-50, (c1+c2)/2
	t := 1 - 0.17*math.Cos((h-30)*rad) + 0.24*math.Cos(2*h*rad) + 0.32*math.Cos((3*h+6)*rad) - 0.2*math.Cos((4*h-63)*rad)
	sl, sc, sh := 1+0.015*l*l/math.Sqrt(20+l*l), 1+0.045*c, 1+0.015*c*t
	rt := -2 * seventh(c) * math.Sin(60*math.Exp(-(h-275)*(h-275)/625)*rad)
	return math.Sqrt(dL/sl*dL/sl + dC/sc*dC/sc + dH/sh*dH/sh + rt*dC/sc*dH/sh)
}

// From the test data of Sharma, Wu and Dalal.
func TestCIEDE2000(t *testing.T) {
	tests := []struct {
		p, q [3]float64
		want float64
	}{
		{[3]float64{50, 2.6772, -79.7751}, [3]float64{50, 0, -82.7485}, 2.0425},
		{[3]float64{50, 2.5, 0}, [3]float64{73, 25, -18}, 27.1492},
		{[3]float64{50, 2.5, 0}, [3]float64{58, 24, 15}, 19.4535},
		{[3]float64{60.2574, -34.0099, 36.2677}, [3]float64{60.4626, -34.1751, 39.4387}, 1.2644},
		{[3]float64{2.0776, 0.0795, -1.1350}, [3]float64{0.9033, -0.0636, -0.5514}, 0.9082},
		{[3]float64{22.7233, 20.0904, -46.6940}, [3]float64{23.0331, 14.9730, -42.5619}, 2.0373},
	}
	for _, tt := range tests {
		if got := ciede2000(tt.p, tt.q); math.Abs(got-tt.want) > 0.0001 {
			t.Errorf("ciede2000(%v, %v) = %.4f, want %.4f", tt.p, tt.q, got, tt.want)
		}
	}
}
