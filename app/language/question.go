package language

// Question is how one question is asked.
type Question struct {
	Label string // the question itself
	Short string // its name in a list of answers
	Why   string // why we ask
	Help  string // what counts and what does not
}

// Question returns the wording of a question: of [profile.Fields] by its path,
// of a record by "degree." or "job." and its path.
func (t Tag) Question(path string) Question {
	at := "question." + path + "."
	return Question{t.Say(at + "label"), t.Say(at + "short"), t.Say(at + "why"), t.Say(at + "help")}
}

// Option is the wording of one choice of such a question.
func (t Tag) Option(path, value string) string { return t.Say("option." + path + "." + value) }
