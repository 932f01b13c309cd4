package events

import "throughline/diag"

// A File is one input: its name, as diagnostics show it, and its whole content.
type File = diag.File
