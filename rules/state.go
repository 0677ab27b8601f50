package rules

// State is what is known of one criterion.
type State uint8

const (
	// Unknown: an answer is missing, or not precise enough to decide.
	Unknown State = iota
	// NotMet: the answers rule it out.
	NotMet
	// Met: the answers and an official or reported text establish it.
	Met
	// Depends: nothing that the person can tell is missing, but it waits for
	// somebody else: an officer's judgement, a quota, a selection, a text that
	// the person only states to meet, or a text that is not confirmed.
	Depends
)

var stateNames = [...]string{"unknown", "not-met", "met", "depends"}

func (s State) String() string { return stateNames[s] }

// Kind is what sort of test a criterion is.
type Kind uint8

const (
	Rule      Kind = iota // decided by facts
	Judgement             // an officer decides
	Quota                 // places may run out
	Selection             // meeting it only lets you into the pool
	Confirm               // the person states that they meet an official text
)

var kindNames = [...]string{"rule", "judgement", "quota", "selection", "confirm"}

func (k Kind) String() string { return kindNames[k] }

// Confidence is how sure the wording of a criterion is.
type Confidence uint8

const (
	Official    Confidence = iota // the official text was read
	Reported                      // a copy or report of it was read
	Unconfirmed                   // it rests on a weak report or on inference
)

var confidenceNames = [...]string{"official", "reported", "unconfirmed"}

func (c Confidence) String() string { return confidenceNames[c] }

// Standing is where a person stands with a route.
type Standing uint8

const (
	NotKnownYet Standing = iota
	CannotApplyNow
	CanApply
	CanApplyIf
	NotOpen    // outside the dates on which the route takes applications
	NotCovered // the route was open, but the pack does not know its rules of that day
)

var standingNames = [...]string{"not-known-yet", "cannot-apply-now", "can-apply", "can-apply-if", "not-open", "not-covered"}

func (s Standing) String() string { return standingNames[s] }

// standingOf reads a route's standing off the state of its root.
func standingOf(root State) Standing { return Standing(root) }

// Best orders standings as people want to read them: what is possible first.
func (s Standing) Best() int { return [...]int{2, 3, 0, 1, 4, 5}[s] }

// Shut tells whether no answer could change the standing on the day.
func (s Standing) Shut() bool { return s == NotOpen || s == NotCovered }
