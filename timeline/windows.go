package timeline

import (
	"slices"
)

// windows are the stretches of time to magnify: those asked for, else those found.
func (s *story) windows(opt Options) []window {
	var all []window
	for _, w := range opt.Panels {
		all = append(all, window{Window: w, parent: -1})
	}
	slices.SortStableFunc(all, func(a, b window) int { return a.From.Compare(b.From) })
	s.nest(all)
	return all
}

// nest finds for each window the one around it, and the items that lie in it.
func (s *story) nest(all []window) {
	for i := range all {
		w := &all[i]
		for j, o := range all {
			if i != j && !w.From.Before(o.From) && !o.To.Before(w.To) && (w.parent < 0 || all[w.parent].contains(o.Window)) && (o.Window != w.Window || j < i) {
				w.parent = j
			}
		}
		for _, it := range s.items {
			if !it.from.Before(w.From) && !w.To.Before(it.to) {
				w.items = append(w.items, it)
			}
		}
	}
}

func (w Window) contains(o Window) bool { return !o.From.Before(w.From) && !w.To.Before(o.To) }
