// Package diag holds what a program says of the problems in somebody's files: where (a [Pos]),
// what and what to write instead (a [Diagnostic]), all of them at once (a [List], filled by a
// [Collector]), with the line each is in ([Write]), and the nearest word that exists
// ([DidYouMean]).
//
// It also says which characters no text and no name of a file may hold ([Forbidden]), since
// every reader needs to know.
package diag
