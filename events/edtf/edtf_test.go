package edtf

import (
	"errors"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"
)

// table reads a file of testdata: lines of columns between " | ", blank lines
// and comments left out.
func table(t testing.TB, name string, columns int) [][]string {
	t.Helper()
	text, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for i, line := range strings.Split(string(text), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		row := strings.Split(line, " |")
		if len(row) != columns {
			t.Fatalf("%s:%d: %d columns, want %d", name, i+1, len(row), columns)
		}
		for k := range row {
			row[k] = strings.TrimSpace(row[k])
		}
		rows = append(rows, row)
	}
	return rows
}

// limits returns a range as the tables write it.
func limits(r Range, zone *time.Location) string {
	from, to := r.FromLimit.String(), r.ToLimit.String()
	if r.FromLimit == Known {
		from = strings.TrimSuffix(local(r.From, zone), "T00:00:00")
	}
	if t, ok := r.Latest(); ok {
		to = strings.TrimSuffix(local(t, zone), "T23:59:59")
	}
	return from + ".." + to
}

// local prints an instant in a zone, without the offset; in UTC, which a nil
// zone is, with Z unless it is cut off.
func local(t Instant, zone *time.Location) string {
	c := t.In(zone)
	s := Instant{c.naive().Sec, c.Nsec}.String()
	return strings.TrimSuffix(s, "Z")
}

func TestExpressionsMeanWhatTheTablesSay(t *testing.T) {
	for _, file := range []struct {
		name  string
		parse func(string) (Value, error)
	}{{"loc.txt", Parse}, {"forms.txt", Parse}, {"julian.txt", ParseJulian}} {
		for _, row := range table(t, file.name, 6) {
			v, err := file.parse(row[0])
			if err != nil {
				t.Errorf("%s: %v", file.name, err)
				continue
			}
			span := v.Span(nil)
			got := []string{
				row[0], limits(span.Start, nil), limits(span.End, nil),
				v.Precision().String(), v.String(), v.Words(),
			}
			if row[2] == "=" {
				row[2] = row[1]
			}
			if row[4] == "=" {
				row[4] = row[0]
			}
			if !reflect.DeepEqual(got, row) {
				t.Errorf("%s:\n got %s\nwant %s", file.name, strings.Join(got, " | "), strings.Join(row, " | "))
			}
			if again, err := file.parse(v.String()); err != nil || !reflect.DeepEqual(again, v) {
				t.Errorf("%s: %s prints as %s, which reads as %+v, %v", file.name, row[0], v, again, err)
			}
		}
	}
}

func TestInvalidExpressionsAreExplained(t *testing.T) {
	for _, row := range table(t, "invalid.txt", 4) {
		input := strings.NewReplacer(`\s`, " ", `\t`, "\t").Replace(row[0])
		v, err := Parse(input)
		e, ok := errors.AsType[*SyntaxError](err)
		if !ok {
			t.Errorf("Parse(%q) = %v, %v, want a SyntaxError", input, v, err)
			continue
		}
		got := []string{row[0], strconv.Itoa(e.Offset), e.Msg, e.Hint}
		if e.Input != input || !reflect.DeepEqual(got, row) {
			t.Errorf("\n got %s\nwant %s", strings.Join(got, " | "), strings.Join(row, " | "))
		}
	}
}

// A hint that names a whole expression must be one.
func TestHintsAreValid(t *testing.T) {
	for _, row := range table(t, "invalid.txt", 4) {
		fixed, ok := strings.CutPrefix(row[3], "write ")
		if !ok || strings.ContainsAny(fixed, " ") || fixed == "Z" || strings.HasPrefix(row[0], "[") {
			continue
		}
		if _, err := Parse(fixed); err != nil {
			t.Errorf("hint for %s: %v", row[0], err)
		}
	}
}

func TestNothingIsNoDate(t *testing.T) {
	for _, input := range []string{"", " ", "\n"} {
		if v, err := Parse(input); err == nil || !v.IsZero() {
			t.Errorf("Parse(%q) = %v, %v", input, v, err)
		}
	}
	long := "[" + strings.Repeat("1985,", 1000) + "1985]"
	if _, err := Parse(long); err == nil {
		t.Error("a set of 5006 characters is read")
	}
	var none Value
	span := none.Span(nil)
	if !none.IsZero() || none.String() != "" || none.Words() != "no date" || span.Start.Words(nil) != "no date" {
		t.Errorf("zero Value: %q %q %v", none, none.Words(), span)
	}
	if none.Zoned() || none.Approximate() || none.Precision() != NoPrecision || none.Widened() {
		t.Error("the zero Value has properties")
	}
}

func TestProperties(t *testing.T) {
	for _, row := range table(t, "properties.txt", 2) {
		v, err := Parse(row[0])
		if err != nil {
			t.Error(err)
			continue
		}
		var got []string
		for _, p := range []struct {
			name string
			has  bool
		}{
			{"approximate", v.Approximate()},
			{"uncertain", v.Uncertain()},
			{"zoned", v.Zoned()},
			{"northern", v.NorthernSeason()},
			{"widened", v.Widened()},
		} {
			if p.has {
				got = append(got, p.name)
			}
		}
		if s := strings.Join(append([]string{v.Kind().String()}, got...), ", "); s != row[1] {
			t.Errorf("%s: %s, want %s", row[0], s, row[1])
		}
	}
}

func TestWideSpanFollowsThePolicy(t *testing.T) {
	for _, row := range table(t, "policy.txt", 3) {
		v, err := Parse(row[0])
		if err != nil {
			t.Error(err)
			continue
		}
		span := v.WideSpan(nil)
		wide := span.Start.Hull(span.End)
		if got := limits(wide, nil); got != row[1] {
			t.Errorf("%s widens to %s, want %s", row[0], got, row[1])
		}
		if got := wide.Words(nil); got != row[2] {
			t.Errorf("%s widens to %s, want %s", row[0], got, row[2])
		}
	}
}

func TestDaysAreLocal(t *testing.T) { checkZones(t, "zones.txt", Value.Span) }

func TestWideningIsLocal(t *testing.T) { checkZones(t, "widezones.txt", Value.WideSpan) }

func checkZones(t *testing.T, name string, span func(Value, *time.Location) Span) {
	t.Helper()
	for _, row := range table(t, name, 5) {
		zone, err := time.LoadLocation(row[1])
		if err != nil {
			t.Fatal(err)
		}
		v, err := Parse(row[0])
		if err != nil {
			t.Error(err)
			continue
		}
		r := span(v, zone).Start
		got := []string{row[0], row[1], r.From.String(), r.To.String(), r.Words(zone)}
		if !reflect.DeepEqual(got, row) {
			t.Errorf("\n got %s\nwant %s", strings.Join(got, " | "), strings.Join(row, " | "))
		}
	}
}
