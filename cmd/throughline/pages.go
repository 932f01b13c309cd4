package main

import "throughline/internal/pagefile"

// A target is a file to write.
type target struct {
	name    string
	content content
}

// targets returns the files for the pages of a picture, in order: the one of that name,
// or for several pages timeline-1.png, timeline-2.png and so on.
func targets(name string, pages []content) []target {
	var all []target
	for i, page := range pages {
		all = append(all, target{pagefile.Name(name, i+1, len(pages)), page})
	}
	return all
}

// names returns the names of files.
func names(files []target) []string {
	return each(files, func(f target) string { return f.name })
}
