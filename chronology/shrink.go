package chronology

// shrink keeps only what explanations need: one settled chronology may have a hundred
// calendars.
func (c *calendar) shrink() {
	kept := c.solution.Shrink()
	reasons := make([]reason, len(kept))
	for i, k := range kept {
		reasons[i] = c.reasons[k]
	}
	c.reasons, c.net = reasons, nil
}

// shrink keeps only what explanations need.
func (r *run) shrink() {
	kept := r.solution.Shrink()
	rules := make([]int32, len(kept))
	var derived []*derivation
	for i, k := range kept {
		rule := r.ruleOf(int(k))
		if d := rule - len(r.m.origins); d >= 0 {
			derived = append(derived, r.derived[d])
			rule = len(r.m.origins) + len(derived) - 1
		}
		rules[i] = int32(rule)
	}
	r.rules, r.derived, r.net = rules, derived, nil
}
