// Package said reads dates as a source words them, "last month" or "two days
// after chemical-attack", against the day on which the source was published.
//
// [Read] turns a phrase into a [Reading]: dates of package edtf, ties to other
// events, and the rules that were followed, for people to check. The grammar is
// closed. What it does not have is an error that names the first word not
// understood, and what a source can mean in two ways is refused, not guessed.
//
// # Grammar
//
// Capital letters mean nothing, nor do commas, the full stop of "Dec." and the
// preposition a phrase may begin with (in, on, at, during). X and Y are dates, or
// the ids of events where the meaning is given for one. On the left are phrases,
// on the right what they say; each of them is a line of testdata/phrases.txt.
//
//	yesterday; today; tomorrow             the day before the dateline's; it; the one after
//	Tuesday; on Tuesday                    the latest that is not after the dateline's day;
//	                                       of what is planned the earliest not before it
//	last Tuesday; next Tuesday             the latest before that day; the earliest after it
//	this Tuesday                           the one in the dateline's week, Monday to Sunday
//	last week; this month; next year       the calendar unit; likewise decade and century
//	last decade; this century
//	earlier this week; later this year     from the unit's first day to the dateline's;
//	                                       from the dateline's day to the unit's last
//	last November; next November           the latest before the dateline's month; after it
//	this November                          the one in the dateline's year
//
//	3 days ago; two days earlier           counted on the calendar, so that "two weeks ago"
//	in 2 weeks; a month from now           is a week and "a decade ago" is ten years
//	two years later; three centuries ago
//	3 hours ago; in ten minutes            counted on the clock, at the offset of the dateline's
//	                                       time; from one without a time, all hours it can be
//
//	yesterday morning; Tuesday night       hours of a day: morning 06–12, noon or midday 11–13,
//	this afternoon; last Tuesday evening   afternoon 12–18, evening 18–24, night 20–06 of the
//	Tuesday at noon; the morning of May 2  next day
//	tonight                                the night of the dateline's day
//	overnight; last night                  the night that began the day before; overnight, of
//	                                       what is planned, that of the dateline's day
//
//	2015; Nov 2015; 2017-05                a year of three or four digits, or any with BC, BCE,
//	44 BC; AD 79; March 15, 44 BC          AD or CE; a month; a day
//	December 30, 2016; 30 Dec. 2016
//	30th of December 2016; 2017-05-03
//	Wednesday, May 3, 2017                 the weekday must be right
//	the 1980s                              198X; "the 1900s" may be a century and is refused
//	the 19th century                       18XX, the years 1800 to 1899
//	the 5th century BC                     -04XX, the years 500 BC to 401 BC
//	in November; December 30               the latest that does not begin after the dateline; of
//	the 3rd of May                         what is planned the earliest that does not end before
//
//	early May 2016; mid-May; late March    days 1–10, 11–20, 21 to the last of a month;
//	early last month; late in 2016         January–April, May–August, September–December;
//	the mid-1980s                          years 0–3, 4–6, 7–9 of a decade;
//	early in the 19th century              years 00–33, 34–66, 67–99 of a century
//	early in the 1st century BC            likewise 100–67 BC, 66–34 BC, 33–1 BC
//
//	the day before X; 2 weeks after X      counted as above, back from the first day of the date
//	a week after X; 3 hours before X       X or on from its last; from an event: a tie Within
//	the day of X; the same day as X        the unit that holds X; from an event: a tie Within
//
//	since X                                begins within X, and was under way on the dateline's
//	                                       day if X begins before the dateline and nothing was
//	                                       planned; an event: a tie Since
//	until X; till X                        ends within X; an event: a tie Until
//	before X; after X                      all before X begins; all after it ends; an event:
//	                                       a tie Before; a tie After
//	by X                                   all before X ends; an event: a tie Until
//	between X and Y                        from the beginning of X to the end of Y; an event:
//	                                       a tie Since for X, a tie Until for Y
//	from X to Y; from X until Y            begins within X and ends within Y; an event as before
//	between March and May 2019             a month or a day without a year before one with it:
//	from 28 December to 3 January 2019     the latest not after the beginning of that
//
// Numbers are digits up to 1,000,000,000, a, an, and one to twelve. "The day
// before yesterday morning" is the morning of the day before yesterday.
//
// An event's id is a word of the letters a to z, digits and hyphens that has a
// letter and is not [Reserved].
//
// "Between Monday and May 12, 2018" is refused: Monday may be near either day.
//
// Not understood are vague counts ("a few days ago"), midnight, which ends a day
// or begins it, seasons, which depend on the hemisphere, and days in numbers
// alone ("3/5/2017"), unless as ISO 8601 has them.
//
// # Dates
//
// One calendar unit is one date, "2017-04" or "198X". A run of them is a set that
// package edtf reads as all the time from its first to its last member,
// "[2017-04-24..2017-04-30]", and may be open: "[..2017-05-01]". Hours, minutes
// and seconds that are counted from a dateline at an offset have that too,
// "2017-05-03T11:40Z".
package said
