// Package edtf reads, prints and measures dates written in the Extended
// Date/Time Format, the profile of ISO 8601-2 kept by the Library of Congress
// (https://www.loc.gov/standards/datetime/), levels 0, 1 and 2 in full.
//
// [Parse] turns text into a [Value], one expression: a date, an interval
// ("2015-11/2016-11~"), or a set ("[2017-03,2017-04]" for one of its members,
// "{…}" for all of them). [Value.String] prints it back in canonical form,
// [Value.Words] says it in English, and [Value.Span] gives its bounds: two
// half-open ranges of [Instant], one that holds the beginning and one that
// holds the end.
//
// # Readings
//
// Where the standard leaves a choice, this package takes the following.
//
//   - Year 0000 is 1 BC and -0043 is 44 BC. "-0000" is refused, so "-0XXX"
//     ends with -0001. Years reach from -10^11 to 10^11 in the calendar they
//     are written in; Julian ones come to lie up to 2,053,431 years beyond.
//   - A mask stands for the dates that exist: "190X-02-29" is 29 February of
//     1904 or 1908, "2004-XX-31" lies between 31 January and 31 December, and
//     "2001-02-3X" is an error.
//   - Seasons are whole months, and the year written is the one in which they
//     begin. 21–24 have no place in the standard and are read as northern
//     ones: spring is March to May, winter December to February of the next
//     year ("2001-24" is Dec 2001–Feb 2002). 25–28 are the same; 29–32 are
//     the southern ones: spring September to November, summer (30) December to
//     February of the next year, autumn March to May, winter June to August.
//     33–36 are quarters, 37–39 thirds and 40–41 halves of the year.
//   - Significant digits count from the first digit that is not zero:
//     "1950S2" is 1900 to 1999, "0195S2" is 190 to 199, "Y-17E7S3" is
//     -170999999 to -170000000.
//   - A plain Y year has at least five digits; an exponent may make any year
//     but 0. A year with Y or S stands alone, without a month.
//   - "24:00:00" is the first second of the next day, as ISO 8601 had it and
//     the 2012 draft of EDTF spelled out; no other time has hour 24. Second 60
//     is refused: there are no leap seconds here.
//   - ".." may start only the first and end only the last member of a set, and
//     the two ends of a range have the same precision; so have parts of the
//     year only among their like: seasons, quarters, thirds, halves.
//   - An interval needs a date on at least one side, and must not end before it
//     starts. If it does only as long as ~ is ignored ("2016-11~/2016-10") it
//     is read, and its Span is out of order.
//   - Decades and centuries of two and three digits, the basic format without
//     separators, week dates and ordinal dates are no part of EDTF.
//
// # Extensions
//
// A time may stop early ("T14", "T14:30") or have decimals ("T14:30:05.25", at
// most nine). Times may stand in intervals and sets. A qualifier may follow or
// precede a whole time ("T14:30~", "T~14:30").
//
// # Bounds
//
// [Value.Span] has the bounds of the standard, which ? ~ and % do not change.
// [Value.WideSpan] applies our own policy: ~ and % widen a date by one unit of
// its precision on each side.
//
// Bounds are moments, so a date without an offset needs a time zone. A local
// day begins with the first instant whose clock shows that day and ends after
// the last one, so most have 23 to 25 hours, but 18 October 1867 has 48 in
// Juneau. A midnight the clocks skipped is the first instant after the gap. A
// time that occurs twice spans both; one that never occurs begins after the gap
// and keeps its length. Seconds count in an int64, so no bound lies beyond the
// year 292,000,000,000 on either side.
package edtf
