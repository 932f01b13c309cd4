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

// What is counted on the clock from a source's time is a moment: the source's date
// gives the offset, else its zone, else the file's, and never the event's place.
func TestSaidOnTheClock(t *testing.T) {
	tests := []struct{ file, source, said, want, begins string }{
		{"timezone: Europe/Moscow", "date: 2017-05-03T12:00Z", "20 minutes ago", "2017-05-03T11:40Z", "2017-05-03T11:40:00Z"},
		{"", "date: 2017-05-03T12:00+03:00", "20 minutes ago", "2017-05-03T11:40+03:00", "2017-05-03T08:40:00Z"},
		{"", "date: 2017-05-03T12:00, timezone: Europe/London", "20 minutes ago", "2017-05-03T11:40+01:00", "2017-05-03T10:40:00Z"},
		{"timezone: Europe/Moscow", "date: 2017-05-03T12:00, timezone: Europe/London", "20 minutes ago", "2017-05-03T11:40+01:00", "2017-05-03T10:40:00Z"},
		{"timezone: Europe/Moscow", "date: 2017-05-03T12:00", "20 minutes ago", "2017-05-03T11:40+03:00", "2017-05-03T08:40:00Z"},
		{"", "date: 2017-05-03T12:00", "20 minutes ago", "2017-05-03T11:40Z", "2017-05-03T11:40:00Z"},
		{"timezone: America/St_Johns", "date: 2017-05-03T12", "20 minutes ago", "[2017-05-03T11:40-02:30..2017-05-03T12:39-02:30]", "2017-05-03T14:10:00Z"},
		{"timezone: Europe/Moscow", "date: -0043-03-15T12:00Z", "1 minute ago", "-0043-03-15T11:59Z", "-0043-03-15T11:59:00Z"},
		// Clocks changed in between: elapsed time does not.
		{"timezone: Europe/Berlin", "date: 2017-03-26T04:30", "2 hours ago", "2017-03-26T02+02:00", "2017-03-26T00:00:00Z"},
		{"timezone: Europe/Berlin", "date: 2017-03-26T04:30", "120 minutes ago", "2017-03-26T02:30+02:00", "2017-03-26T00:30:00Z"},
		{"timezone: Europe/Berlin", "date: 2017-03-26T01:30", "in 60 minutes", "2017-03-26T02:30+01:00", "2017-03-26T01:30:00Z"},
		// A time that clocks show twice, one that they skip, and one of local mean time, 2:30:17.
		{"timezone: Europe/Berlin", "date: 2017-10-29T02:30", "in 90 minutes", "2017-10-29T04:00+02:00", "2017-10-29T02:00:00Z"},
		{"timezone: Europe/Berlin", "date: 2017-03-26T02:30", "1 minute ago", "2017-03-26T02:29+01:30", "2017-03-26T00:59:00Z"},
		{"timezone: Europe/Moscow", "date: 1870-01-01T12:00", "1 minute ago", "1870-01-01T11:59+02:30", "1870-01-01T09:29:00Z"},
		// Days are those of the calendar, here in Tokyo, and so are hours of a day.
		{"timezone: Europe/Moscow", "date: 2017-05-03T12:00Z", "yesterday", "2017-05-02", "2017-05-01T15:00:00Z"},
		{"timezone: Europe/Moscow", "date: 2017-05-03", "2 hours ago", "[2017-05-02T22..2017-05-03T21]", "2017-05-02T13:00:00Z"},
	}
	for _, tt := range tests {
		c, ds := events.Read(events.File{Name: "f", Data: []byte(tt.file + `
places: {p: {name: P, timezone: Asia/Tokyo}}
sources: {s: {` + tt.source + `}}
events: [{id: x, title: X, place: p, when: {said: ` + tt.said + `}, sources: s}]
`)})
		if ds.Err() != nil {
			t.Errorf("%v: %v", tt, ds)
			continue
		}
		claim := c.Events[0].When[0]
		got, begins := claim.Date.String(), claim.Date.Span(claim.Zone).Start.From.String()
		if got != tt.want || begins != tt.begins {
			t.Errorf("%v = %s, from %s", tt, got, begins)
		}
	}
}

// A date that is not sure, or no single one, is no dateline, with an offset or not.
func TestDatelinesAreSure(t *testing.T) {
	for _, date := range []string{"2017-05-03T12:00~", "2017-05-03T12:00Z~", "2017-05-03T12Z?", "2017-05-03T12:00Z/2017-05-04T12:00Z", "2017-05-XXT12:00Z"} {
		file := fmt.Sprintf("sources: {s: {date: %q}}\nevents: [{id: x, title: X, when: {said: yesterday}, sources: s}]\n", date)
		if _, ds := events.Read(events.File{Name: "f", Data: []byte(file)}); ds.Err() == nil {
			t.Errorf("yesterday is read against %s", date)
		}
	}
}
