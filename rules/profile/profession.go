package profile

import "regexp"

// What [Offer].Profession can be beside the id of a profession.
const (
	OtherProfession = "other" // one on the list of which only the list itself tells
	NoProfession    = "none"  // the list was read, and none fits
)

// Statements that files of earlier versions hold without a profession: they
// tell which one was meant.
const (
	aiStatement    = "tl-experienced-ai-specialists" // which is the profession's id, too
	otherStatement = "talent-list-profession"
	anyStatement   = "qmas-old-talent-list" // as at days before November 2024
)

var idForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func isID(text string) bool { return len(text) <= 100 && idForm.MatchString(text) }

// claimed is the profession that the job, or the person, is said to be in. Where
// the question is unanswered, the statements that used to stand in its place
// still say what they said.
func claimed(p *Profile) Value {
	if a := p.Offer.Profession; a.State != Unanswered {
		return category(a)
	}
	if meant := p.meantBefore(); meant != "" {
		return category(Answer[string]{State: Answered, Value: meant})
	}
	return unknownOf(Unanswered)
}

// meantBefore is the profession that older answers mean, or nothing. A post
// that is not one for AI and the statement to meet the requirements for AI do
// not go together, and a post for AI whose requirements are not met may still
// be in another profession: then the question is asked.
func (p *Profile) meantBefore() string {
	ai, other, post := yes(p.Confirmations[aiStatement]), yes(p.Confirmations[otherStatement]), yes(p.Offer.AIPost)
	listed := yes(p.Confirmations[anyStatement])
	switch {
	case ai == certain && post == no:
		return ""
	case ai == certain:
		return aiStatement
	case other == certain:
		return OtherProfession
	case post == certain && ai == no:
		return ""
	case post == certain:
		return aiStatement
	case listed == certain:
		return OtherProfession
	case ai == no && other == no:
		return NoProfession
	}
	return ""
}
