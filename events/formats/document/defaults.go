package document

import "slices"

// A key declares an attribute in GraphML or GEXF.
type key struct {
	id, of, name string
	t            Type
}

// Defaults are the attributes that nodes or edges have where they say nothing else, in the
// order of their keys. All of them share one text.
type defaults struct {
	ids   []string // of the keys
	attrs []Attr
}

// defaultOf returns the default that the element declares for a key, clean and of a type
// that it has. It is empty if there is none.
func (r *reader) defaultOf(e *element, k *key) Attr {
	d := e.child("default")
	value := Clean(d.raw())
	if value == "" {
		return Attr{}
	}
	return r.checked(d.at, Attr{k.name, typeOf(k.name, value, k.t), value})
}

// add adds the default of the key with this id. Of several for one name the first counts.
func (d *defaults) add(id string, a Attr) {
	if a.Value != "" && !slices.ContainsFunc(d.attrs, func(b Attr) bool { return a.Name == b.Name }) {
		d.ids, d.attrs = append(d.ids, id), append(d.attrs, a)
	}
}

// byDefault adds to a list what the node or edge at s has by default, except for the keys
// that are given. Few bytes in the file may stand for many, so it counts them.
func (r *reader) byDefault(s spot, list []Attr, d defaults, given func(id string) bool) []Attr {
	own := len(list)
	for i, a := range d.attrs {
		if given(d.ids[i]) || Value(list[:own], a.Name) != "" {
			continue
		}
		if !r.expand(s, len(a.Value)) || !r.fewer(s, len(list)) || !r.room(s) {
			return list
		}
		list = append(list, a)
	}
	return list
}

// expand counts the bytes of a default and reports whether there is room for them.
func (r *reader) expand(s spot, bytes int) bool {
	if r.stopped() {
		return false
	}
	if r.expanded += bytes; r.expanded > MaxDefaults {
		r.at(s, "too-many-defaults", "up to here the defaults of attributes come to more than %d MiB", MaxDefaults>>20).
			Hint = "shorten the defaults, or leave them out"
	}
	return r.expanded <= MaxDefaults
}
