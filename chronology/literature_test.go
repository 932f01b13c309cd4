package chronology_test

import (
	"fmt"
	"strings"
	"testing"

	"throughline/chronology"
	"throughline/chronology/internal/stn"
	"throughline/events/edtf"
)

const minute = 60

// johnAndFred returns Example 1.1 of Dechter, Meiri and Pearl, "Temporal Constraint
// Networks" (Artificial Intelligence 49, 1991), as a Simple Temporal Problem: John left
// home (1) between 7:10 and 7:20 and arrived at work (2) 10 to 20 minutes after Fred left
// home (3); Fred arrived (4) between 8:00 and 8:10. The origin is 7:00. How long they
// took depends on how they went.
func johnAndFred(john, fred [2]int64) *stn.Network {
	n := stn.New(4, 0)
	between := func(from, to stn.Point, least, most int64) {
		n.Least(from, to, stn.NewTime(least*minute, 0))
		n.Most(from, to, stn.NewTime(most*minute, 0))
	}
	between(stn.Origin, 1, 10, 20)
	between(1, 2, john[0], john[1])
	between(3, 2, 10, 20)
	between(3, 4, fred[0], fred[1])
	between(stn.Origin, 4, 60, 70)
	return n
}

var (
	byCar     = [2]int64{30, 40} // John
	byBus     = [2]int64{60, 600}
	byCarpool = [2]int64{40, 50} // Fred
	inHisCar  = [2]int64{20, 30}
)

// John went by car and Fred in a carpool: Tables 1 and 2 of the paper, the lengths of
// the shortest paths and the minimal network that they make.
func TestJohnAndFredHaveTheirMinimalNetwork(t *testing.T) {
	s, cycles := johnAndFred(byCar, byCarpool).Solve()
	if len(cycles) > 0 {
		t.Fatal(cycles)
	}
	want := [][]int64{
		{0, 20, 50, 30, 70},
		{-10, 0, 40, 20, 60},
		{-40, -30, 0, -10, 30},
		{-20, -10, 20, 0, 50},
		{-60, -50, -20, -40, 0},
	}
	for p := 1; p < 5; p++ {
		to := s.From(stn.Point(p))
		for q := 1; q < 5; q++ {
			if got := to(stn.Point(q)); got != stn.NewTime(want[p][q]*minute, 0) {
				t.Errorf("the way from %d to %d is %v, want %d minutes", p, q, got, want[p][q])
			}
		}
		if got := s.Earliest(stn.Point(p)); got != stn.NewTime(want[p][0]*minute, 0) {
			t.Errorf("earliest %d: %v, want %d minutes", p, got, want[p][0])
		}
		if got := s.Latest(stn.Point(p)); got != stn.NewTime(want[0][p]*minute, 0) {
			t.Errorf("latest %d: %v, want %d minutes", p, got, want[0][p])
		}
	}
}

// Of the four ways they can have gone one is impossible: had John taken the bus, for
// an hour or more, and Fred a carpool, Fred would have arrived at 8:30.
func TestJohnCannotHaveTakenTheBusAndFredACarpool(t *testing.T) {
	tests := []struct {
		name       string
		john, fred [2]int64
		possible   bool
	}{
		{"car, carpool", byCar, byCarpool, true},
		{"car, car", byCar, inHisCar, true},
		{"bus, car", byBus, inHisCar, true},
		{"bus, carpool", byBus, byCarpool, false},
	}
	for _, tt := range tests {
		if _, cycles := johnAndFred(tt.john, tt.fred).Solve(); tt.possible != (len(cycles) == 0) {
			t.Errorf("%s: possible %v, but cycles %v", tt.name, tt.possible, cycles)
		}
	}
}

// A story is a chronicle, and its bounds as they were worked out by hand.
type story struct {
	text string
	want map[string]string // by event: earliest and latest start, earliest and latest end
}

func (s story) check(t *testing.T) {
	t.Helper()
	b := chronology.Solve(read(t, s.text))
	if conflicts := b.Conflicts(); len(conflicts) > 0 {
		t.Error(conflicts)
	}
	for id, want := range s.want {
		e, ok := b.Of(id)
		var got []string
		for _, x := range sides(e) {
			if x.Known() {
				got = append(got, strings.TrimSuffix(x.At.String(), "Z"))
			} else {
				got = append(got, "?")
			}
		}
		if show := strings.Join(got, " "); !ok || show != want {
			t.Errorf("%s\n got %s\nwant %s", id, show, want)
		}
	}
}

// The same in YAML, where "10 minutes/20 minutes" is more than 9 and less than 21.
// With minutes after 7:00:
//
//	john-leaves    9 … 21
//	john-arrives   29 … 41 after that: 38 … 62; 9 … 21 after fred-leaves
//	fred-arrives   59 … 71
//	fred-leaves    39 … 51 before that: 8 … 32
//	so             john-arrives < 32 + 21 = 53, and fred-leaves > 38 − 21 = 17
func TestJohnAndFredInYAML(t *testing.T) {
	story{`
events:
  - {id: seven, title: Seven o'clock, when: {edtf: "2017-05-03T07:00:00.000000000", lasts: PT0S}}
  - {id: john-leaves, title: A, when: {lasts: PT0S}, links: [{follows: seven, gap: 10 minutes/20 minutes}]}
  - {id: john-arrives, title: B, when: {lasts: PT0S}, links: [{follows: john-leaves, gap: 30 minutes/40 minutes}, {follows: fred-leaves, gap: 10 minutes/20 minutes}]}
  - {id: fred-leaves, title: C, when: {lasts: PT0S}}
  - {id: fred-arrives, title: D, when: {lasts: PT0S}, links: [{follows: fred-leaves, gap: 40 minutes/50 minutes}, {follows: seven, gap: 60 minutes/70 minutes}]}
`, map[string]string{
		"john-leaves":  minutesAfterSeven(9, 21),
		"john-arrives": minutesAfterSeven(38, 53),
		"fred-leaves":  minutesAfterSeven(17, 32),
		"fred-arrives": minutesAfterSeven(59, 71),
	}}.check(t)
}

// minutesAfterSeven returns the bounds of a moment. What is counted from
// "07:00:00.000000000" is counted from a nanosecond.
func minutesAfterSeven(from, before int) string {
	clock := func(m int) string { return fmt.Sprintf("2017-05-03T%02d:%02d:00", 7+m/60, m%60) }
	one := clock(from) + " " + clock(before) + ".000000001"
	return one + " " + one
}

// Reigns in a row, of exact lengths, and one synchronism (1 Kings 14–16, Kurkh
// Monolith): Rehoboam 17 years, Abijam 3, Asa 41; Ahab became king in Asa's 38th year,
// reigned 22 years, and was at Qarqar in 853 BC. P17Y is 17·365 to 17·366 days; a gap
// of 37 years is more than 36·365 and less than 38·366 days. In days after the
// beginning (Q) or the end (Z) of 853 BC:
//
//	Ahab's start   ≤ Qarqar < Z; his end ≥ Qarqar ≥ Q, so start ≥ Q − 22·366 = Q − 8052
//	Ahab's end     Q … Z + 8052
//	Asa's start    > Q − 8052 − 38·366 = Q − 21960; < Z − 36·365 = Z − 13140
//	Asa's end      41·365 … 41·366 later: > Q − 21960 + 14965 = Q − 6995; < Z − 13140 + 15006 = Z + 1866
//	Abijam's start 3·365 … 3·366 earlier: > Q − 21960 − 1098 = Q − 23058; < Z − 13140 − 1095 = Z − 14235
//	Rehoboam's     17·365 … 17·366 earlier: > Q − 23058 − 6222 = Q − 29280; < Z − 14235 − 6205 = Z − 20440
func TestReignsInARowAreDatedByOneSynchronism(t *testing.T) {
	const q, z = "Q", "Z"
	story{`
events:
  - {id: rehoboam, title: Rehoboam of Judah, when: {lasts: P17Y}}
  - {id: abijam, title: Abijam, when: {lasts: P3Y}, links: [{follows: rehoboam, gap: PT0S}]}
  - {id: asa, title: Asa, when: {lasts: P41Y}, links: [{follows: abijam, gap: PT0S}]}
  - {id: ahab, title: Ahab of Israel, when: {lasts: P22Y}, links: [{enabled-by: asa, gap: 37 years}]}
  - {id: qarqar, title: Battle of Qarqar, when: "-0852", links: [{part-of: ahab}]}
`, map[string]string{
		"rehoboam": days(q, -29280, z, -20440, q, -23058, z, -14235),
		"abijam":   days(q, -23058, z, -14235, q, -21960, z, -13140),
		"asa":      days(q, -21960, z, -13140, q, -6995, z, 1866),
		"ahab":     days(q, -8052, z, 0, q, 0, z, 8052),
		"qarqar":   days(q, 0, z, 0, q, 0, z, 0),
	}}.check(t)
}

// days returns instants, each some days after the beginning (Q) or the end (Z) of 853 BC.
func days(pairs ...any) string {
	var out []string
	for i := 0; i < len(pairs); i += 2 {
		from := edtf.Civil{Year: -852, Month: 1, Day: 1}
		if pairs[i] == "Z" {
			from.Year++
		}
		t := from.Instant(nil).AddSeconds(int64(pairs[i+1].(int)) * 86400)
		out = append(out, strings.TrimSuffix(t.String(), "Z"))
	}
	return strings.Join(out, " ")
}

// Dallas, 22 November 1963, in the minutes of its clocks (UTC−6), after the Report of
// the President's Commission (1964). A minute such as 12:30 is 12:30:00 to before
// 12:31:00, and a gap of n minutes more than n−1 and less than n+1.
//
//	hospital     from 12:37 (shots end 12:30 or later, more than 7) to before 12:40 (12:31 + 9)
//	tippit       starts 44 to 46 after the shots end: 13:14 … 13:17; the arrest begins at
//	             13:50 … 13:51, 35 to 37 after he is shot: ends 13:13 … 13:16; so 13:14 … 13:16
//	announced    all of it 32 to 34 after the death ends: 13:32 … 13:35
//	escape       from the end of the shots, 12:30, to before Tippit is shot, 13:16
func TestADayInDallas(t *testing.T) {
	story{`
timezone: America/Chicago
sources: {report: {title: Report of the President's Commission}}
events:
  - {id: shots, title: Shots at the motorcade, when: "1963-11-22T12:30", sources: [report]}
  - {id: hospital, title: Arrival at Parkland, sources: [report], links: [{follows: shots, gap: 8 minutes}]}
  - {id: death, title: Declared dead, when: "1963-11-22T13:00", sources: [report], links: [{caused-by: shots}]}
  - {id: announced, title: Announced, when: {said: 33 minutes after death}, sources: [report]}
  - {id: escape, title: Flight, when: {said: before tippit}, sources: [report], links: [{follows: shots}]}
  - {id: tippit, title: Officer Tippit shot, sources: [report], links: [{follows: shots, gap: 45 minutes}]}
  - {id: arrest, title: Arrest, when: "1963-11-22T13:50", sources: [report], links: [{follows: tippit, gap: 36 minutes}]}
`, map[string]string{
		"shots":     dallas("12:30 12:31 12:30 12:31"),
		"hospital":  dallas("12:37 12:40 12:37 ?"),
		"death":     dallas("13:00 13:01 13:00 13:01"),
		"announced": dallas("13:32 13:35 13:32 13:35"),
		"escape":    dallas("12:30 13:16 12:30 13:16"),
		"tippit":    dallas("13:14 13:16 13:14 13:16"),
		"arrest":    dallas("13:50 13:51 13:50 13:51"),
	}}.check(t)
}

// dallas returns times of that day's clocks as instants of UTC.
func dallas(times string) string {
	var out []string
	for at := range strings.FieldsSeq(times) {
		var h, m int
		if _, err := fmt.Sscanf(at, "%d:%d", &h, &m); err == nil {
			at = fmt.Sprintf("1963-11-22T%02d:%02d:00", h+6, m)
		}
		out = append(out, at)
	}
	return strings.Join(out, " ")
}
