package rules

import "talentnav/rules/profile"

// CasesSchema is the JSON Schema of a *.cases.yaml file.
func CasesSchema() []byte {
	d := commonWords()
	d["case"] = caseShape()
	d["facts"] = factsShape()
	for _, l := range profile.Lists {
		d["rows-of-"+l.ID] = rowsShape(l)
	}
	return written(object{
		"$schema": draft, "title": "talentnav cases", "definitions": d,
	}.plus(shape(object{"cases": listOf(defined("case"))}, "cases")))
}

func caseShape() object {
	byName := func(value object) object {
		return object{"type": "object", "propertyNames": defined("id"), "additionalProperties": value}
	}
	return shape(object{
		"case": defined("line").about("What is special about it, in a few words."), "at": defined("day"),
		"like": defined("line").about("A case above whose facts it takes over first."), "facts": defined("facts"),
		"profile":  object{"type": "object"}.about("Answers in the form of a profile file, see profile.schema.json; the facts stand above them."),
		"confirms": byName(answer(object{"type": "boolean"})).about("What the person states about each text to confirm."),
		"expect":   byName(oneOfNames(standingNames[:])).about("Where the person stands with each route."),
		"criteria": byName(oneOfNames(stateNames[:])).about("The state of criteria."),
		"missing":  listOf(defined("line")).about("The questions that can still matter to the routes expected."),
		"why":      defined("line").about("Where it comes from, for the reader."),
	}, "case", "at")
}

// factsShape allows each fact what its type can be.
func factsShape() object {
	p := object{}
	for _, f := range profile.FactSchema {
		p[f.ID] = telling(f)
	}
	for _, l := range profile.Lists {
		p[l.ID] = defined("rows-of-" + l.ID)
	}
	return shape(p).about("What is told; a fact that is left out is unanswered, a list that is given is complete.")
}

func rowsShape(l profile.ListFact) object {
	p := object{}
	for _, f := range l.Fields {
		p[f.ID] = telling(f)
	}
	return listOf(anyOf(shape(p), object{"const": "maybe more"}))
}

func telling(f profile.Fact) object {
	switch {
	case f.Type == profile.Flag:
		return answer(object{"type": "boolean"})
	case f.Domain != nil:
		return answer(oneOfNames(f.Domain))
	case f.Type == profile.Category:
		return answer(defined("line"))
	}
	q := quantity(f.Type)
	return answer(anyOf(q, object{"type": "array", "minItems": 2, "maxItems": 2, "items": q}))
}

func answer(value object) object {
	return anyOf(value, oneOfNames([]string{"unknown", "do not know"}))
}
