package rules

import "talentnav/rules/profile"

// schemeParts are the definitions of programmes.
func schemeParts(d object) {
	text, day, line := defined("text"), defined("day"), defined("line")
	said := object{
		"says": text, "confidence": oneOfNames(confidenceNames[:]), "cite": defined("cite"),
		"from": day, "until": day, "seen": day.about("The last day of which a source says it."),
	}
	d["programme-line"] = shape(said, "says")
	d["programme-state"] = shape(said.plus(object{"is": oneOfNames(SchemeStates)}), "says", "is")
	d["programme-deadline"] = shape(said.plus(object{"opens": day, "closes": day}), "says", "closes")
	d["programme-amount"] = shape(said.plus(object{
		"amount": quantity(profile.Amount), "share": quantity(profile.Percent),
		"per": oneOfNames(GrantPers),
	}), "says")
	d["programme-member"] = shape(object{
		"name": text, "also": listOf(line), "host": text, "field": text, "confidence": oneOfNames(confidenceNames[:]), "cite": defined("cite"),
	}, "name")
	d["programme-roster"] = shape(object{"title": text, "members": listOf(defined("programme-member"))}, "title", "members")
	d["programme"] = shape(object{
		"title": text, "also": listOf(line).about("Other names that people search by."), "summary": text, "kind": oneOfNames(SchemeKinds),
		"applies": oneOfNames(Parties).about("Who applies."), "benefits": listOf(oneOfNames(Parties)), "newcomer": text.about("What a newcomer can do about it."),
		"testable": oneOfNames(Testables).about("How far a person can be held against the conditions."),
		"states":   listOf(defined("programme-state")), "deadlines": listOf(defined("programme-deadline")), "amounts": listOf(defined("programme-amount")),
		"conditions": listOf(defined("programme-line")), "warnings": listOf(defined("programme-line")),
		"unknown": listOf(text).about("What was looked for and not found."), "roster": defined("programme-roster"),
		"routes": listOf(defined("id")), "url": line.about("The official page; leave out when none was found."), "cite": defined("cite"), "accept": defined("accept"),
	}, "title", "summary", "kind", "applies", "newcomer", "testable", "states", "cite")
}
