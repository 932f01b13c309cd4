package said_test

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"throughline/events/edtf"
	"throughline/events/said"
	"throughline/internal/golden"
)

// A row of a table is what it says and the phrase it starts from.
type row struct {
	at      said.Dateline
	planned bool
	phrase  string
	start   string // the columns up to the phrase, as they stand
}

// table calls read for each row of a file and checks that the result is what
// follows in the file. With UPDATE set, it writes the results instead.
func table(t *testing.T, name string, read func(row) string) {
	t.Helper()
	var got strings.Builder
	for line := range lines(t, name) {
		if r, ok := parseRow(t, line); ok {
			line = r.start + " | " + read(r) + "\n"
		}
		got.WriteString(line)
	}
	golden.Check(t, name, []byte(got.String()))
}

func lines(t testing.TB, name string) func(func(string) bool) {
	t.Helper()
	text, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Lines(string(text))
}

// parseRow reads "dateline | planned or - | phrase | …".
func parseRow(t testing.TB, line string) (r row, ok bool) {
	t.Helper()
	if line == "\n" || line[0] == '#' {
		return r, false
	}
	columns := strings.SplitN(line, " | ", 4)
	if len(columns) < 3 {
		t.Fatalf("%q has less than three columns", line)
	}
	r = row{dateline(t, columns[0]), columns[1] == "planned", strings.Trim(columns[2], "\n"), ""}
	r.start = strings.Join([]string{columns[0], columns[1], r.phrase}, " | ")
	return r, true
}

// dateline reads a dateline in EDTF; "-" is none.
func dateline(t testing.TB, text string) said.Dateline {
	t.Helper()
	if text == "-" {
		return said.Dateline{}
	}
	local, offset := text, ""
	if i := strings.IndexByte(text, 'T'); i >= 0 {
		if j := strings.IndexAny(text[i:], "Z+-"); j >= 0 {
			local, offset = text[:i+j], text[i+j:]
		}
	}
	v, err := edtf.Parse(local)
	if err != nil {
		t.Fatal(err)
	}
	return said.Dateline{Civil: v.Span(nil).Start.From.In(nil), Precision: v.Precision(), Offset: offset}
}

// line returns a reading in one line: the dates, the ties, and whether it used
// the dateline.
func line(r said.Reading) string {
	var parts []string
	for _, d := range []struct {
		name string
		v    edtf.Value
	}{{"", r.Date}, {"since ", r.Since}, {"until ", r.Until}, {"ongoing ", r.Ongoing}} {
		if !d.v.IsZero() {
			parts = append(parts, d.name+d.v.String())
		}
	}
	for _, tie := range r.Ties {
		if tie.How == said.Within {
			parts = append(parts, fmt.Sprintf("within %+d %s of %s", tie.N, tie.Unit, tie.Event))
			continue
		}
		parts = append(parts, tie.How.String()+" "+tie.Event)
	}
	if r.Dated {
		parts = append(parts, "dated")
	}
	return strings.Join(parts, ", ")
}

func outcome(r row) string {
	reading, err := said.Read(r.phrase, r.at, r.planned)
	if err != nil {
		return "error: " + err.Error()
	}
	return line(reading)
}

func TestPhrases(t *testing.T) { table(t, "phrases.txt", outcome) }

func TestRules(t *testing.T) {
	table(t, "rules.txt", func(r row) string {
		reading, err := said.Read(r.phrase, r.at, r.planned)
		if err != nil {
			t.Errorf("%s: %v", r.phrase, err)
		}
		return reading.Rule
	})
}

func TestRefused(t *testing.T) {
	table(t, "refused.txt", func(r row) string {
		reading, err := said.Read(r.phrase, r.at, r.planned)
		e, ok := errors.AsType[*said.Error](err)
		if !ok {
			t.Errorf("%s is read as %s", r.phrase, line(reading))
			return ""
		}
		hint := e.Hint
		if hint == said.Understood {
			hint = "Understood"
		}
		return strings.Join([]string{e.Code, e.Msg, hint}, " | ")
	})
}

// Every phrase of the grammar in the package comment is in the table, with an
// event's id and a date for X and Y.
func TestGrammarIsCovered(t *testing.T) {
	read := map[string]bool{}
	for line := range lines(t, "phrases.txt") {
		if r, ok := parseRow(t, line); ok {
			read[r.phrase] = true
		}
	}
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(doc)) {
		phrases, ok := strings.CutPrefix(line, "//\t")
		phrases, _, _ = strings.Cut(phrases, "  ")
		if !ok || phrases == "" {
			continue
		}
		for phrase := range strings.SplitSeq(strings.TrimSpace(phrases), "; ") {
			for _, x := range []string{"chemical-attack", "last month"} {
				n++
				if p := strings.NewReplacer("X", x, "Y", "strike").Replace(phrase); !read[p] {
					t.Errorf("%q is not in phrases.txt", p)
				}
			}
		}
	}
	if n < 120 {
		t.Errorf("only %d phrases found", n)
	}
}

// Every word that is read is reserved, except numbers, which only count before a
// unit, and the ids of the events.
func TestWordsOfTheGrammarAreReserved(t *testing.T) {
	for line := range lines(t, "phrases.txt") {
		r, ok := parseRow(t, line)
		if !ok {
			continue
		}
		reading, err := said.Read(r.phrase, r.at, r.planned)
		if err != nil {
			t.Errorf("%s: %v", r.phrase, err)
		}
		numbers := strings.Fields("a an one two three four five six seven eight nine ten eleven twelve")
		for word := range strings.FieldsSeq(strings.ToLower(r.phrase)) {
			word = strings.Trim(word, ".,")
			event := func(tie said.Tie) bool { return tie.Event == word }
			if strings.ContainsAny(word, letters) && !said.Reserved(word) && !slices.Contains(numbers, word) && !slices.ContainsFunc(reading.Ties, event) {
				t.Errorf("%q is not reserved, but read in %q", word, r.phrase)
			}
		}
	}
}

const letters = "abcdefghijklmnopqrstuvwxyz"
