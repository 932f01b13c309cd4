package look

// JulianNote says of a picture with dates of the Julian calendar which those are.
const JulianNote = "Dates marked Julian are of that calendar; all others, and the axis, are Gregorian"
