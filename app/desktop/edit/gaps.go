package edit

import (
	"talentnav/rules/profile"
)

// gaps names what is open in records that are all told: a list is answered then,
// and what still keeps a result open must have a name.
func (r *records[T]) gaps(list profile.List[T]) string {
	var out []string
	for i := range list.Items {
		matters := r.matters(i)
		for _, f := range r.kind.fields {
			if gap := r.gap(&list.Items[i].Record, f, matters(f.Path)); gap != "" {
				out = append(out, r.say("gaps.of", r.say(r.kind.words, i+1), gap))
			}
		}
	}
	if len(out) == 0 {
		return ""
	}
	more := len(out) - mostGaps
	if more <= 0 {
		return r.say("gaps", r.ask.Lang.List(out))
	}
	return r.say("gaps", r.ask.Lang.Say("result.and-more", r.ask.Lang.List(out[:mostGaps]), more))
}

// mostGaps are named; the records have them all.
const mostGaps = 4

// gap is empty where a question of the record is settled, or not asked.
func (r *records[T]) gap(record *T, f profile.Field, matters bool) string {
	if f.Kind == profile.KindText || r.kind.hidden(record, f.Path) {
		return ""
	}
	name, v := r.ask.Lang.Question(r.kind.words+"."+f.Path).Short, f.View(record)
	day, dated := v.Value.(profile.Date)
	switch {
	case v.State != profile.Answered && !matters: // it could change nothing
	case v.State == profile.NotKnown:
		return r.say("gaps.unknown", name)
	case r.ask.Matters != nil && !r.ask.Matters():
	case v.State == profile.Unanswered:
		return r.say("gaps.open", name)
	case dated && !day.Exact():
		return r.say("gaps.roughly", name)
	}
	return ""
}
