package rules

import "talentnav/rules/profile"

// guideParts are the definitions of guides and of a provision of each topic.
func guideParts(d object) {
	topics := object{}
	for topic, name := range topicNames {
		d["provision-"+name] = provisionShape(Topic(topic))
		topics[name] = listOf(defined("provision-" + name))
	}
	d["guide"] = shape(topics.plus(object{"accept": defined("accept")}))
}

func provisionShape(t Topic) object {
	text, day := defined("text"), defined("day")
	own, needed := provisionDetails(t)
	return shape(object{
		"says": text, "note": text.about("What is uncertain."), "confidence": oneOfNames(confidenceNames[:]),
		"from": day, "until": day, "cite": defined("cite"), "accept": defined("accept"),
	}.plus(own), append([]string{"says", "cite"}, needed...)...)
}

// provisionDetails are the keys of a topic beside those of all, and which of
// them it cannot do without.
func provisionDetails(t Topic) (object, []string) {
	length, flag, text := lengthShape(), object{"type": "boolean"}, defined("text")
	which := listOf(oneOfNames(Applications)).about("The applications meant; all when left out.")
	inTurn := flag.about("A stay or an extension of the usual way, in the order in which they follow.")
	switch t {
	case AboutStay:
		return object{"months": length, "contract": flag.about("No longer than the contract."), "in turn": inTurn}, nil
	case AboutExtension:
		return object{"months": length, "contract": flag.about("No longer than the contract."), "top tier": flag, "in turn": inTurn}, nil
	case AboutFiling:
		return object{"opens": length.about("How long before the stay ends."), "safer": flag, "because": text.about("Why this window is the safer one.")}, nil
	case AboutFees:
		return object{"for": which, "due": oneOfNames(dues), "over": length, "up to": length, "amount": feeShape()}, []string{"due", "amount"}
	case AboutProcessing:
		return object{"takes": length, "for": which}, nil
	case AboutInside:
		return object{
			"bounds":   flag.about("Who applies from within Hong Kong does so while the present stay runs."),
			"outside":  flag.about("One can also apply from elsewhere."),
			"wherever": flag.about("Whom the route is for may be in Hong Kong though home is elsewhere, so the end of the stay is asked of them too."),
		}, nil
	case AboutDocuments:
		return object{
			"id": defined("id").about("One and the same document has one id in all guides."), "of": oneOfNames(Givers), "for": which,
			"when": text.about("Who it is asked of."), "unless": text.about("When it falls away."),
			"asked if": object{"type": "object", "minProperties": 1, "additionalProperties": anyOf(object{"type": "boolean"}, object{"type": "string"}), "description": "The answers to which when: comes down: {person.mainland_resident: true}."},
		}, []string{"id"}
	case AboutFamily:
		who := listOf(oneOfNames(Relations))
		return object{
			"may come": who.about("Who can come along, by this text."), "may not come": who.about("Who cannot."),
			"under": length.about("A child must be younger than this when the family applies."), "unmarried": flag.about("A child must be unmarried."),
		}, nil
	case AboutAbode:
		return object{"after": length.about("How long one lives in Hong Kong before the right of abode can be asked for.")}, nil
	case AboutForms:
		return object{"number": defined("line"), "url": defined("line")}, nil
	}
	return object{}, nil
}

func lengthShape() object {
	return object{"type": "string", "pattern": "^[1-9][0-9]{0,3} (days|weeks|months|years)$"}
}

// feeShape is a timeline of amounts.
func feeShape() object {
	return object{
		"type": "object", "minProperties": 1, "maxProperties": maxSteps, "propertyNames": defined("day"),
		"additionalProperties": anyOf(object{"const": "ended"}, quantity(profile.Amount)), "description": "What each person pays from each day on: {2025-02-26: 600 HKD}.",
	}
}
