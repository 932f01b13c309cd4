// Package diag holds what a program reports about problems in somebody's files. A
// [Diagnostic] says where (a [Pos]), what, and what to write instead. A [List] holds all
// of them at once; a [Collector] fills it. [Write] shows each with its line of the file,
// and [DidYouMean] suggests the nearest word that exists.
//
// The package also says which characters no text and no file name may hold ([Forbidden]),
// since every reader needs to know.
package diag
