package events_test

import (
	"fmt"
	"testing"

	"throughline/events"
)

// Relative dates are read against the source's day; a bare weekday is the latest
// that is not after it, or, of what is planned, the earliest that is not before.
func TestSaid(t *testing.T) {
	tests := []struct{ dateline, said, status, want string }{
		{"2017-05-03", "Wednesday", "reported", "2017-05-03"},
		{"2017-05-03", "wednesday", "planned", "2017-05-03"},
		{"2017-05-03", "Tuesday", "reported", "2017-05-02"},
		{"2017-05-03", "Tuesday", "planned", "2017-05-09"},
		{"2017-05-03", "Thursday", "reported", "2017-04-27"},
		{"2017-05-03", "Thursday", "planned", "2017-05-04"},
		{"2017-05-03", "last month", "reported", "2017-04"},
		{"2017-01-31", "last month", "reported", "2016-12"},
		{"2016-03-01", "Monday", "reported", "2016-02-29"},
		{"2016-12-31", "Sunday", "planned", "2017-01-01"},
		{"-0043-03-15", "last month", "reported", "-0043-02"},
		{"0000-01-01", "last month", "reported", "-0001-12"},
		{"9999-12-31", "Friday", "planned", "9999-12-31"},
		{"2017-05-03T01:00:00+09:00", "Wednesday", "reported", "2017-05-03"},
	}
	for _, tt := range tests {
		file := fmt.Sprintf("sources: {s: {date: %q}}\nevents: [{id: x, title: X, status: %s, when: {said: %s}, sources: s}]\n",
			tt.dateline, tt.status, tt.said)
		c, ds := events.Read(events.File{Name: "f", Data: []byte(file)})
		if len(ds) > 0 {
			t.Errorf("%v: %v", tt, ds)
			continue
		}
		if got := c.Events[0].When[0].Date.String(); got != tt.want {
			t.Errorf("%q, %s, on %s = %s, want %s", tt.said, tt.status, tt.dateline, got, tt.want)
		}
	}
}

func TestZonesOfClaims(t *testing.T) {
	c, ds := events.Read(events.File{Name: "f", Data: []byte(`
timezone: Europe/Moscow
places: {p: {name: P, timezone: Asia/Tokyo}, q: Q}
sources: {s: {date: 2017-05-03, timezone: America/New_York}}
events:
  - {id: file, title: F, when: 2017, sources: s}
  - {id: place, title: P, when: {said: Tuesday}, place: p, sources: s}
  - {id: source, title: S, when: {said: Tuesday}, place: q, sources: s}
`)})
	if ds.Err() != nil {
		t.Fatal(ds)
	}
	for i, want := range []string{"Europe/Moscow", "Asia/Tokyo", "America/New_York"} {
		if got := c.Events[i].When[0].Zone.String(); got != want {
			t.Errorf("the zone of %s is %s, want %s", c.Events[i].ID, got, want)
		}
	}
}

// A day beyond the years that EDTF has days in cannot be written, so it is an error.
func TestSaidBeyondTheYears(t *testing.T) {
	for dateline, said := range map[string]string{"9999-12-31": "Saturday", "-9999-01-15": "last month"} {
		file := fmt.Sprintf("sources: {s: {date: %q}}\nevents: [{id: x, title: X, status: planned, when: {said: %s}, sources: s}]\n", dateline, said)
		_, ds := events.Read(events.File{Name: "f", Data: []byte(file)})
		if len(ds) != 1 || ds[0].Code != "bad-said" {
			t.Errorf("%s on %s: %v", said, dateline, ds)
		}
	}
}
