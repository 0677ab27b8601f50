package edit

import (
	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
)

// draft is what every answer shares that is typed: text that is not an answer is
// kept aside, and the answer stays as it was shown.
type draft struct {
	ask     Ask
	message *message
	unknown *piece.Options
	proof   proof
	typed   func() string   // what to keep
	tell    func(left bool) // says what is understood or wrong
}

func newDraft(a Ask) draft {
	return draft{ask: a, message: newMessage(a.Grown), unknown: unknown(a)}
}

// unfinished reports whether what is typed is kept aside.
func (d *draft) unfinished() bool {
	_, kept := d.ask.Drafts[d.ask.Words]
	return kept
}

// half keeps text that cannot be read. It must not leave its beginning behind as
// an answer.
func (d *draft) half() {
	d.ask.Answer(d.proof.shown)
	d.keep()
	d.tell(false)
}

func (d *draft) keep() {
	if d.ask.Drafts != nil {
		d.ask.Drafts[d.ask.Words] = d.typed()
	}
}

// store answers. What is refused is kept aside; why is said only once the field is
// left, for somebody who types 2020-1 may be on the way to 2020-12.
func (d *draft) store(v profile.View, left bool) {
	d.unknown.Set(-1)
	if problem := d.ask.Answer(v); problem != "" {
		d.ask.Answer(d.proof.shown)
		d.keep()
		d.tell(false)
		if left {
			d.message.Warn(problem)
		}
		return
	}
	delete(d.ask.Drafts, d.ask.Words)
	d.tell(false)
}

// settle tries a draft again, since what spoke against it may have been mended
// elsewhere, and says what is wrong if something still is.
func (d *draft) settle(value any, ok bool) bool {
	if d.unfinished() && !ok {
		d.tell(true)
		return false
	}
	if d.unfinished() {
		d.store(d.proof.answer(value), true)
	}
	if d.unfinished() {
		return false
	}
	if ok {
		d.proof = proof{d.proof.answer(value)}
	}
	return true
}

// notKnown takes "I do not know" in place of what was typed.
func (d *draft) notKnown() {
	delete(d.ask.Drafts, d.ask.Words)
	d.ask.Answer(profile.View{State: profile.NotKnown})
	d.tell(false)
}
