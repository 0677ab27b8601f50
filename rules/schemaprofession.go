package rules

import "slices"

// professionParts are the definitions of a list of professions and its parts.
func professionParts(d object) {
	text, day, line := defined("text"), defined("day"), defined("line")
	dated := object{"note": text, "confidence": oneOfNames(confidenceNames[:]), "from": day, "until": day, "cite": defined("cite"), "accept": defined("accept")}
	phrases := object{"type": "array", "maxItems": maxSteps, "items": line}
	d["words"] = shape(object{"en": phrases, "zh-Hant": phrases, "zh-Hans": phrases}).about("What people write, by language.")
	d["remark"] = shape(dated.plus(object{"says": text}), "says", "cite")
	d["field"] = shape(dated.plus(object{"says": text, "words": defined("words").about("Words by which the field is recognised.")}), "says", "cite")
	d["effect"] = shape(dated.plus(object{"says": text, "routes": listOf(defined("id"))}), "says", "cite")
	d["tally"] = shape(dated.plus(object{"count": object{"type": "integer", "minimum": 0}}), "count", "from", "cite")
	counts := listOf(defined("tally")).about("How many professions there are from each day on.")
	d["segment"] = shape(object{
		"title": text, "note": text, "from": day, "counts": counts, "accept": defined("accept"),
		"first": object{"type": "boolean"}.about("Its professions come before others that match as well."),
	}, "title")
	d["profession-list"] = shape(object{
		"title": text, "others": text.about("What the professions without a route are called together."),
		"confirmation": defined("id").about("The statement to meet the text of a profession without a route."), "note": text, "url": line, "counts": counts, "accept": defined("accept"),
		"holds":   listOf(defined("remark")).about("What is said of every profession."),
		"effects": listOf(defined("effect")).about("What a match does, by route."),
	}, "title", "url")
	d["reading"] = shape(object{"on": day, "by": line, "in": oneOfNames(Languages[:]).about("The language in which it was typed.")}, "on", "by")
	d["profession"] = professionShape()
}

func professionShape() object {
	text, day, remarks, words := defined("text"), defined("day"), listOf(defined("remark")), defined("words")
	states := slices.Clone(textStateNames[:])
	return shape(object{
		"title": text, "title note": text.about("Where the title is not the official wording."), "segment": defined("id"),
		"from": day.about("The first day on the list, which can be before the pack's."), "until": day.about("The last day on it."),
		"state": oneOfNames(states).about("How much of the official text is known."), "note": text,
		"fields": listOf(defined("field")), "tasks": remarks, "requirements": remarks, "history": remarks, "remarks": remarks,
		"bureau": text.about("Whom to ask."), "url": defined("line").about("Its official page, or the list's."),
		"confirmation": defined("id"), "route": defined("id"), "cite": defined("cite"), "accept": defined("accept"),
		"called": words.about("Names by which people call it."), "skills": words.about("What such people say that they do."),
		"not called": words.about("Names that sound like it and mean something else."),
		"completes":  defined("id").about("In an overlay: the official profession whose page the firm read."), "read": defined("reading").about("Who read that page, and when."),
	}, "title", "segment", "from", "url", "cite")
}
