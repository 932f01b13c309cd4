package events

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"throughline/diag"
)

// A shape describes one kind of value in the file format. The reader and the JSON Schema
// are both made from it, so they cannot disagree.
type shape[T any] struct {
	schema *Schema
	read   func(r *reader, n *node, to *T) bool // false once the problem is reported
}

// A key is one key of a mapping that is read into an S.
type key[S any] struct {
	name     string
	schema   *Schema
	required string // for a key that must be there: what to write
	either   bool   // one of the keys that have this must be there
	read     func(r *reader, n *node, s *S)
}

// field returns the key whose value, of the given shape, is stored at at(s).
func field[S, T any](name, doc string, of shape[T], at func(*S) *T) key[S] {
	return key[S]{name: name, schema: of.schema.describe(doc), read: func(r *reader, n *node, s *S) {
		of.read(r, n, at(s))
	}}
}

// fieldAt is like field but also stores the position of the value.
func fieldAt[S, T any](name, doc string, of shape[T], at func(*S) (*T, *diag.Pos)) key[S] {
	return key[S]{name: name, schema: of.schema.describe(doc), read: func(r *reader, n *node, s *S) {
		to, pos := at(s)
		*pos = r.pos(n)
		of.read(r, n, to)
	}}
}

// must returns k as a required key; hint says what to write where it is missing.
func must[S any](k key[S], hint string) key[S] {
	k.required = hint
	return k
}

// object returns the shape of a mapping with the given keys; place returns where an S
// stores its position.
func object[S any](what string, place func(*S) *diag.Pos, keys ...key[S]) shape[S] {
	schema := &Schema{Type: "object", Properties: map[string]*Schema{}, AdditionalProperties: no}
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = k.name
		schema.Properties[k.name] = k.schema
		if k.required != "" {
			schema.Required = append(schema.Required, k.name)
		}
		if k.either {
			schema.AnyOf = append(schema.AnyOf, &Schema{Required: []string{k.name}})
		}
	}
	return shape[S]{schema, func(r *reader, n *node, s *S) bool {
		*place(s) = r.pos(n)
		if n = r.want(n, mappingNode, what); n == nil {
			return false
		}
		var seen, meant uint64 // bits, by key
		for i := 0; i < len(n.Content); i += 2 {
			k := r.keyAt(n, i)
			if k == nil {
				meant = math.MaxUint64 // whatever it was to be: it may be what is missing
				continue
			}
			switch j := slices.Index(names, k.Value); {
			case j < 0:
				if j = r.unknownKey(k, what, names); j >= 0 {
					meant |= 1 << j // it is misspelt, not missing
				}
			case seen&(1<<j) != 0:
				r.duplicate(k, r.keyNamed(n, k.Value), "duplicate-key", "key %q is here twice", k.Value)
			default:
				seen |= 1 << j
				keys[j].read(r, n.Content[i+1], s)
			}
		}
		missing(r, n, what, keys, seen|meant)
		return true
	}}
}

// missing reports required keys that are not among those seen.
func missing[S any](r *reader, n *node, what string, keys []key[S], seen uint64) {
	var names, hints []string
	either, found := false, false
	for j, k := range keys {
		has := seen&(1<<j) != 0
		if !has && k.required != "" {
			names, hints = append(names, strconv.Quote(k.name)), append(hints, k.required)
		}
		either = either || k.either
		found = found || k.either && has
	}
	if either && !found {
		names, hints = append(names, "type"), append(hints, "write one of "+strings.Join(alternatives(keys), ", "))
	}
	if len(names) > 0 {
		r.errorf(n, "missing-key", "%s has no %s", what, strings.Join(names, " and no ")).Hint = strings.Join(hints, "; ")
	}
}

// alternatives returns the names of the keys of which one is required.
func alternatives[S any](keys []key[S]) []string {
	var names []string
	for _, k := range keys {
		if k.either {
			names = append(names, k.name)
		}
	}
	return names
}

// orScalar returns the shape of an object that may be shortened to its most important
// value.
func orScalar[S, T any](obj shape[S], of shape[T], at func(*S) (*T, *diag.Pos)) shape[S] {
	return shape[S]{anyOf(of.schema, obj.schema), func(r *reader, n *node, s *S) bool {
		if r.resolve(n).Kind != scalarNode {
			return obj.read(r, n, s)
		}
		to, pos := at(s)
		*pos = r.pos(n)
		return of.read(r, n, to)
	}}
}

// pointer returns a shape that reads what of describes into newly allocated memory.
func pointer[S any](of shape[S]) shape[*S] {
	return shape[*S]{of.schema, func(r *reader, n *node, to **S) bool {
		*to = new(S)
		return of.read(r, n, *to)
	}}
}

// list returns the shape of a sequence of values of one shape. Items that cannot be read
// are left out.
func list[T any](what string, of shape[T]) shape[[]T] {
	return shape[[]T]{&Schema{Type: "array", Items: of.schema}, func(r *reader, n *node, to *[]T) bool {
		if n = r.want(n, sequenceNode, what); n == nil {
			return false
		}
		vs := make([]T, len(n.Content))
		read := 0
		for _, item := range n.Content {
			if of.read(r, item, &vs[read]) {
				read++
			} else {
				vs[read] = *new(T)
			}
		}
		*to = vs[:read]
		return true
	}}
}

// oneOrMany returns the shape of a list that may be shortened to its only item.
func oneOrMany[T any](what string, of shape[T]) shape[[]T] {
	many := list(what, of)
	return shape[[]T]{anyOf(of.schema, many.schema), func(r *reader, n *node, to *[]T) bool {
		if r.resolve(n).Kind == sequenceNode {
			return many.read(r, n, to)
		}
		*to = make([]T, 1)
		return of.read(r, n, &(*to)[0])
	}}
}

// byID returns the shape of a mapping from ids to values of one shape; key returns where
// a value stores its id and its position.
func byID[S any](what string, of shape[S], key func(*S) (*string, *diag.Pos)) shape[[]*S] {
	schema := &Schema{Type: "object", PropertyNames: idText.schema, AdditionalProperties: of.schema}
	return shape[[]*S]{schema, func(r *reader, n *node, to *[]*S) bool {
		if n = r.want(n, mappingNode, "a mapping from ids to "+what); n == nil {
			return false
		}
		seen := make(map[string]*node, len(n.Content)/2)
		for i := 0; i < len(n.Content); i += 2 {
			k, s := n.Content[i], new(S)
			of.read(r, n.Content[i+1], s)
			id, pos := key(s)
			if *pos = r.pos(k); !idText.read(r, k, id) {
				continue
			}
			if first := seen[*id]; first != nil {
				r.duplicate(k, first, "duplicate-id", "id %q is here twice", *id)
				continue
			}
			seen[*id] = k
			*to = append(*to, s) // though its value may be wrong: the id is there
		}
		return true
	}}
}

// enum returns the shape of one of words, which are in the order of their values.
func enum[T ~uint8](what string, words []string, first T) shape[T] {
	words = words[first:]
	return shape[T]{&Schema{Enum: words}, func(r *reader, n *node, to *T) bool {
		var s string
		if !plainText.read(r, n, &s) {
			return false
		}
		i := slices.Index(words, s)
		if i < 0 {
			d := r.errorf(n, "unknown-value", "%s %s does not exist", what, diag.Quote(s))
			d.Hint = cmp.Or(diag.DidYouMean(s, words), "write one of "+strings.Join(words, ", "))
			return false
		}
		*to = T(i) + first
		return true
	}}
}

// unknownKey reports a key that the mapping does not have. It returns the index of the
// key that was probably meant, or −1.
func (r *reader) unknownKey(k *node, what string, names []string) int {
	d := r.errorf(k, "unknown-key", "unknown key %s", diag.Quote(k.Value))
	meant := slices.Index(names, diag.Nearest(k.Value, names))
	if meant >= 0 {
		d.Hint = fmt.Sprintf("did you mean %q?", names[meant])
	} else {
		d.Hint = fmt.Sprintf("%s has the keys %s", what, strings.Join(names, ", "))
	}
	return meant
}
