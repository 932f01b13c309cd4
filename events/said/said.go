package said

import (
	"strings"
	"unicode/utf8"

	"throughline/events/edtf"
)

// Understood says in one line what [Read] understands, for errors to show.
const Understood = "understood are today, Tuesday morning, last month, 3 days ago, in 2 weeks, early 2016, " +
	"30 December 2016, the 1980s; the day before X, 2 weeks after X, since, until, before, after or by X, " +
	"between X and Y, from X to Y, where X is such a date or the id of an event"

// maxLength is how many characters a phrase may have. It bounds how deep
// "the day before the day before …" can go.
const maxLength = 200

// A Dateline is the day, or the moment, at which a source was published, as the
// calendar and the clock there showed it. The zero Precision means that there
// is none; so does one coarser than a day, because no phrase can be read
// against that.
type Dateline struct {
	Civil     edtf.Civil
	Precision edtf.Precision
	Offset    string // of its time, as EDTF writes it: "Z", "+03:00"; empty if there is none to give
}

// A Reading is what a phrase says of an event. A date that the phrase does not
// give is the zero Value. Moments counted on the clock from the dateline's time
// have its offset. All other dates have none: they are those of the calendar
// there, and of its clock.
type Reading struct {
	Date    edtf.Value // the event begins and ends within this
	Since   edtf.Value // it begins within this, and its end is open
	Until   edtf.Value // it ends within this, and its beginning is open
	Ongoing edtf.Value // it was under way at some moment of this, the dateline's day
	Ties    []Tie      // what the words say of other events
	Rule    string     // the rules by which it was read, for people
	Dated   bool       // whether anything of it comes from the dateline
}

// An Error says why a phrase cannot be read, to whoever wrote it down.
type Error struct {
	Code string // "bad-said", or "no-dateline" if only the dateline is missing
	Msg  string // what is wrong
	Hint string // what to write instead
}

// Error returns the message and the hint in one line.
func (e *Error) Error() string { return e.Msg + "; " + e.Hint }

// Read reads words against a dateline. Set planned if the event was still to
// come: that turns "Tuesday" and "in November" to the future. The error is an
// [*Error].
func Read(words string, at Dateline, planned bool) (Reading, error) {
	if utf8.RuneCountInString(words) > maxLength {
		return Reading{}, &Error{"bad-said", "the words have more than 200 characters", Understood}
	}
	p := parser{text: strings.TrimSpace(words), words: split(words), planned: planned}
	p.at, p.none = at.span()
	_ = p.phrase() && p.end() // they note what is wrong
	switch {
	case p.dated && p.none && !p.stuck:
		return Reading{}, p.undated()
	case p.err != nil:
		return Reading{}, p.err
	}
	p.out.Rule, p.out.Dated = strings.Join(p.rules, "; "), p.dated
	return p.out, nil
}

// span returns the dateline as a calendar unit. Without one it returns some
// day, so that words can still be distinguished from what is not understood.
func (d Dateline) span() (s span, none bool) {
	units := map[edtf.Precision]edtf.Unit{
		edtf.Day: edtf.Days, edtf.Hour: edtf.Hours, edtf.Minute: edtf.Minutes, edtf.Second: edtf.Seconds, edtf.Fraction: edtf.Seconds,
	}
	u, ok := units[d.Precision]
	if !ok {
		return whole(edtf.Days, 0), true
	}
	s = whole(u, u.Number(d.Civil))
	if u < edtf.Days {
		s.offsets = [2]string{d.Offset, d.Offset}
	}
	return s, false
}

// undated complains that there is no dateline.
func (p *parser) undated() *Error {
	return &Error{
		"no-dateline", quote(p.text) + " needs the day on which it was written",
		"give the source a date of a day",
	}
}
