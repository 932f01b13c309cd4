package formats

import (
	"testing"
	"time"
	_ "time/tzdata"

	"throughline/events/edtf"
)

func TestMomentsCarryTheOffsetOfTheirClock(t *testing.T) {
	noon := edtf.Civil{Year: 2017, Month: 7, Day: 3, Hour: 12}.Instant(nil)
	for _, tt := range []struct {
		zone string
		at   edtf.Instant
		want string
	}{
		{"UTC", noon, "2017-07-03T12:00:00Z"},
		{"Asia/Damascus", noon, "2017-07-03T15:00:00+03:00"},
		{"Asia/Kolkata", noon, "2017-07-03T17:30:00+05:30"},
		{"America/New_York", noon, "2017-07-03T08:00:00-04:00"},
		{"America/St_Johns", noon, "2017-07-03T09:30:00-02:30"},
		{"America/St_Johns", noon.AddSeconds(-10 * 3600), "2017-07-02T23:30:00-02:30"},
		{"Pacific/Marquesas", noon, "2017-07-03T02:30:00-09:30"},
		{"Pacific/Kiritimati", noon, "2017-07-04T02:00:00+14:00"},
		{"Europe/Amsterdam", edtf.Civil{Year: 1900, Month: 1, Day: 1}.Instant(nil), "1900-01-01T00:00:00Z"}, // its clocks were ahead by no whole minutes
		{"UTC", edtf.Instant{Sec: noon.Sec, Nsec: 250_000_000}, "2017-07-03T12:00:00.25Z"},
		{"UTC", edtf.Civil{Year: -43, Month: 3, Day: 15}.Instant(nil), "-0043-03-15T00:00:00Z"},
		{"UTC", edtf.Civil{Year: 12000, Month: 1, Day: 1}.Instant(nil), "Y12000"},
	} {
		zone, err := time.LoadLocation(tt.zone)
		if err != nil {
			t.Fatal(err)
		}
		got := moment(tt.at, zone)
		if got != tt.want {
			t.Errorf("%v in %s is %s, want %s", tt.at, tt.zone, got, tt.want)
		}
		if back, err := time.Parse(time.RFC3339, got); err == nil && back.Unix() != tt.at.Sec {
			t.Errorf("%s is read as %v, not %v", got, back.UTC(), tt.at)
		}
	}
}
