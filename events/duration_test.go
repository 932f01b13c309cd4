package events_test

import (
	"fmt"
	"testing"

	"throughline/events"
	"throughline/events/edtf"
)

const (
	hour = 3600
	day  = 24 * hour
)

// "N units" is counted: more than N−1 and less than N+1. ISO durations are measured.
func TestParseDuration(t *testing.T) {
	tests := []struct {
		in   string
		want events.Duration // without its text
	}{
		{"1 day", events.Duration{Min: 0, Max: 2 * 25 * hour, Strict: true}},
		{"3 days", events.Duration{Min: 2 * 23 * hour, Max: 4 * 25 * hour, Strict: true}},
		{"0 days", events.Duration{Min: -25 * hour, Max: 25 * hour, Strict: true}},
		{"1 month", events.Duration{Min: 0, Max: 2 * 31 * day, Strict: true}},
		{"2 years", events.Duration{Min: 365 * day, Max: 3 * 366 * day, Strict: true}},
		{"3 months/5 months", events.Duration{Min: 2 * 28 * day, Max: 6 * 31 * day, Strict: true}},
		{"40 minutes / 1 hour", events.Duration{Min: 39 * 60, Max: 2 * hour, Strict: true}},
		{"2 weeks", events.Duration{Min: 7 * 23 * hour, Max: 3 * 7 * 25 * hour, Strict: true}},
		{"2 centuries", events.Duration{Min: 36524 * day, Max: 3 * 36525 * day, Strict: true}},
		{"3months", events.Duration{Min: 2 * 28 * day, Max: 4 * 31 * day, Strict: true}},
		{"../2 days", events.Duration{Max: 3 * 25 * hour, NoMin: true, Strict: true}},
		{"PT24H", events.Duration{Min: day, Max: day}},
		{"PT1H30M5S", events.Duration{Min: 5405, Max: 5405}},
		{"P1D", events.Duration{Min: 23 * hour, Max: 25 * hour}},
		{"P1Y2M", events.Duration{Min: 365*day + 56*day, Max: 366*day + 62*day}},
		{"P2W", events.Duration{Min: 14 * 23 * hour, Max: 14 * 25 * hour}},
	}
	for _, tt := range tests {
		got, err := events.ParseDuration(tt.in)
		tt.want.Text = tt.in
		if err != nil || got != tt.want {
			t.Errorf("ParseDuration(%q) = %+v, %v; want %+v", tt.in, got, err, tt.want)
		}
	}
}

func TestParseDurationRefuses(t *testing.T) {
	for in, want := range map[string]string{
		"":                    `"" is not a whole number`,
		"day":                 `"day" is not a whole number`,
		"1":                   `it has no unit`,
		"1 fortnight":         `there is no unit "fortnight"`,
		"-1 days":             `"-1" is not a whole number`,
		"1.5 days":            `"1.5" is not a whole number`,
		"2000000000 days":     `2000000000 is more than 1000000000`,
		"../..":               `it is open`,
		"5 months/3 days":     `it runs backwards`,
		"1 day/":              `"" is not a whole number`,
		"P":                   `it states no length`,
		"PT":                  `"" is not a whole number`,
		"P1":                  `its last number has no unit`,
		"P1H":                 `"H" does not belong there`,
		"PT1D":                `"D" does not belong there`,
		"P1D1Y":               `"Y" does not belong there`,
		"P1DT":                `"" is not a whole number`,
		"PT1S1M":              `"M" does not belong there`,
		"P1.5D":               `"." does not belong there`,
		"P99999999999999999Y": `99999999999999999 is more than 1000000000`,
	} {
		_, err := events.ParseDuration(in)
		if err == nil || err.Error() != want {
			t.Errorf("ParseDuration(%q): %v; want %s", in, err, want)
		}
	}
}

// Units is what ParseDuration reads of "n units", in whichever form.
func TestUnitsIsACount(t *testing.T) {
	for u := edtf.Seconds; u <= edtf.Centuries; u++ {
		for _, n := range []int64{0, 1, 2, 3, 1_000_000_000} {
			for _, name := range []string{u.String(), u.Plural()} {
				want, err := events.ParseDuration(fmt.Sprintf("%d %s", n, name))
				got := events.Units(n, u)
				want.Text = got.Text
				if err != nil || got != want {
					t.Errorf("Units(%d, %s) is %+v, but as text %+v, %v", n, u, got, want, err)
				}
			}
			if again, err := events.ParseDuration(events.Units(n, u).Text); err != nil || again != events.Units(n, u) {
				t.Errorf("Units(%d, %s) is %+v, read again %+v, %v", n, u, events.Units(n, u), again, err)
			}
		}
		if got, want := events.Units(1<<62, u), events.Units(1_000_000_000, u); got != want {
			t.Errorf("Units(2^62, %s) is %+v, want %+v", u, got, want)
		}
	}
}
