package chronology

// shrink keeps no more of c than explanations need: in one settled chronology there may
// be a hundred calendars.
func (c *calendar) shrink() {
	kept := c.solution.Shrink()
	reasons := make([]reason, len(kept))
	for i, k := range kept {
		reasons[i] = c.reasons[k]
	}
	c.reasons, c.net = reasons, nil
}

// shrink keeps no more of r than explanations need.
func (r *run) shrink() {
	kept := r.solution.Shrink()
	rules := make([]int32, len(kept))
	var derived []*derivation
	for i, k := range kept {
		rule := r.rule(int(k))
		if d := rule - len(r.m.origins); d >= 0 {
			derived = append(derived, r.derived[d])
			rule = len(r.m.origins) + len(derived) - 1
		}
		rules[i] = int32(rule)
	}
	r.rules, r.derived, r.net = rules, derived, nil
}
