package rules

import (
	"slices"

	"talentnav/rules/profile"
)

// PackSchema is the JSON Schema of a file of a pack or of an overlay, without a
// final judgement: what it allows can still have faults.
func PackSchema() []byte {
	d := commonWords()
	parts(d)
	for _, scope := range scopes() {
		scope.define(d)
	}
	return written(object{
		"$schema": draft, "title": "talentnav pack", "definitions": d,
		"if": object{"required": []string{"list"}}, "then": defined("list-file"), "else": defined("pack-file"),
	})
}

// alsoAt are the addresses of one page in other languages.
func alsoAt(line object) object {
	return shape(object{"en": line, "zh-Hant": line, "zh-Hans": line}).about("The same official page in other languages, where its address is known.")
}

// parts are the definitions of everything but criteria.
func parts(d object) {
	text, day, line := defined("text"), defined("day"), defined("line")
	d["cite"] = listOf(shape(object{"source": defined("id"), "at": text.about("The heading, paragraph or note.")}, "source", "at")).
		about("The sources that it rests on, and the place in each.")
	d["accept"] = object{"type": "object", "propertyNames": oneOfNames(acceptable()), "additionalProperties": line,
		"description": "Warnings that you have looked at, each with the reason why it is right as it is."}
	d["source"] = shape(object{
		"title": text, "publisher": text, "url": line.about("Where it was read."), "check": line.about("The official address, if url is not it."), "also at": alsoAt(line),
		"kind": oneOfNames([]string{"reported", "official"}), "revised": day.about("The date that the page gives itself."),
		"captured": day.about("The day on which it was read."), "note": text, "accept": defined("accept"),
	}, "title", "publisher")
	d["authority"] = shape(object{"name": text, "accept": defined("accept")}, "name")
	d["confirmation"] = shape(object{
		"asks": text.about("The statement to make."), "known": listOf(text), "url": line, "cite": defined("cite"), "accept": defined("accept"),
	}, "asks", "url")
	d["entry"] = shape(object{
		"id": line, "name": text, "place": object{"type": "string", "pattern": "^[A-Z]{2}$"}, "also": listOf(line).about("Other names that people type."),
		"search": listOf(line).about("Further words to look it up by. They never count as its name: short forms that others share, misspellings."),
		"from":   day.about("The first day on the list."), "until": day.about("The last day on it."), "source": defined("id"), "removed": defined("id"), "note": text,
	}, "id", "name", "from")
	lookalikeParts(d)
	list := object{"cautions": byID("caution"), "lookalikes": listOf(defined("lookalike")), "written": byID("writing").about("Words that are written in several ways."),
		"of": oneOfNames(nameFacts()), "title": text, "note": text, "entries": object{"type": "array", "minItems": 1, "items": defined("entry")}, "accept": defined("accept")}
	d["list"] = shape(list, "of", "title", "entries")
	d["list-file"] = shape(list.plus(object{"list": defined("id")}), "list", "of", "title", "entries")
	d["caveat"] = shape(object{"says": text, "cite": defined("cite")}, "says", "cite")
	guideParts(d)
	schemeParts(d)
	professionParts(d)
	d["route"] = shape(object{
		"title": text, "short": text.about("A name for narrow places."), "summary": text, "group": oneOfNames([]string{"scheme", "profession", GroupProgramme}),
		"from": day.about("The first day of applications, or of which the pack knows."), "before": oneOfNames([]string{"not open", "not covered"}).about("How it stands before that day."), "until": day.about("The last day; leave out while it is open."), "url": line.about("The official page."), "first": line.about("Where the first step of next: is made, if not at url."),
		"needs": defined("node"), "guides": listOf(defined("id")).about("What the route brings and asks beside its criteria."), "caveats": listOf(defined("caveat")), "gives": listOf(text), "next": text, "accept": defined("accept"),
	}, "from", "needs").plus(namedByProgramme())
	d["note"] = shape(object{"route": defined("id"), "criterion": defined("id"), "says": text, "cite": defined("cite"), "accept": defined("accept")}, "says")
	d["pack-file"] = packFile()
}

// namedByProgramme leaves out of the route of a programme what this says itself.
func namedByProgramme() object {
	own := object{"title": false, "short": false, "summary": false, "url": false}
	return object{
		"if":   object{"properties": object{"group": object{"const": GroupProgramme}}, "required": []string{"group"}},
		"then": object{"properties": own}, "else": object{"required": []string{"title", "short", "url"}},
	}
}

func (o object) plus(more object) object {
	out := object{}
	for _, part := range []object{o, more} {
		for k, v := range part {
			out[k] = v
		}
	}
	return out
}

func packFile() object {
	s := shape(object{
		"pack": defined("id"), "version": anyOf(defined("line"), object{"type": "number"}), "title": defined("text"), "from": defined("day").about("The first day that the pack covers."),
		"review by":   defined("day").about("The day by which the rules should be read again."),
		"stale after": object{"type": "string", "pattern": "^[1-9][0-9]* (months|years)$", "description": "How long after the last reading of a source people are told that the rules are old: 6 months."},
		"order":       listOf(defined("id")).about("The routes in the order in which people read them; others follow."),
		"overlay":     defined("id").about("The firm's own id: every id in the overlay starts with it."), "over": defined("id").about("The pack that it lies over."), "accept": defined("accept"),
		"sources": byID("source"), "authorities": byID("authority"), "lists": byID("list"), "confirmations": byID("confirmation"),
		"criteria": byID("criterion"), "guides": byID("guide"), "routes": byID("route"), "programmes": byID("programme"), "segments": byID("segment"), "professions": byID("profession"), "profession list": defined("profession-list"), "notes": listOf(defined("note")).about("What an overlay says about a route or a criterion."),
	})
	s["dependencies"] = object{"pack": []string{"version", "title", "from"}, "overlay": []string{"over", "version", "title"}, "over": []string{"overlay"}, "accept": []string{"overlay"}, "notes": object{"not": object{"required": []string{"pack"}}}}
	return s
}

// reach is what a criterion can look at: the person, or one record of a list.
type reach struct {
	list  string // empty for the person
	facts []profile.Fact
}

func scopes() []reach {
	out := []reach{{"", profile.FactSchema}}
	for _, l := range profile.Lists {
		out = append(out, reach{l.ID, l.Fields})
	}
	return out
}

func (s reach) named(name string) string {
	if s.list == "" {
		return name
	}
	return name + "-of-" + s.list
}

// define makes a criterion of this scope, and what may stand where one is named.
func (s reach) define(d object) {
	criterion, node := s.named("criterion"), s.named("node")
	d[criterion] = s.criterion()
	d[node] = defined(criterion)
	if s.list == "" {
		d[node] = object{"if": object{"type": "string"}, "then": defined("id"), "else": defined(criterion)}
	}
}

func (s reach) criterion() object {
	text, day := defined("text"), defined("day")
	below := listOf(defined(s.named("node")))
	whole := object{"type": "integer", "minimum": 1}
	p := object{
		"says": text, "note": text.about("What is uncertain, or how it is counted."), "evidence": text.about("What proves it."), "change": text.about("How it can be changed."),
		"kind": oneOfNames(kindNames[:]), "confidence": oneOfNames(confidenceNames[:]), "from": day, "until": day, "cite": defined("cite"), "accept": defined("accept"),
		"shows":  listOf(oneOfNames(idsOf(profile.FactSchema))).about("Facts that whoever judges would look at; they decide nothing."),
		"spares": object{"type": "boolean"}.about("Who meets it is spared what stands beside it in an any; it is then not listed among what is met."),
		"all":    below, "any": below, "at least": whole, "of": below, "pass": whole,
		"points":    listOf(shape(object{"when": defined(s.named("node")), "points": object{"type": "integer", "minimum": 1, "maximum": 1000}}, "when", "points")),
		"judged by": defined("id").about("Nobody can tell beforehand: this authority decides."),
		"fact":      oneOfNames(idsOf(s.facts)),
	}
	for _, op := range boundOps {
		p[op] = true
	}
	if s.list == "" {
		p = p.plus(object{
			"some": oneOfNames(listIDs()).about("One record of the list meets the test."), "every": oneOfNames(listIDs()).about("Every record does."), "where": true,
			"confirm": defined("id").about("The person states that they meet an official text."), "presume": object{"type": "boolean"},
		})
	}
	c := shape(p, "says")
	c["oneOf"], c["dependencies"], c["allOf"] = s.tests(), s.together(), slices.Concat(s.bounds(), s.wheres())
	return c
}

// tests are the words of which a criterion has exactly one.
func (s reach) tests() (out []any) {
	for _, key := range nodeKeys {
		if s.list == "" || !slices.Contains([]string{"some", "every", "confirm"}, key) {
			out = append(out, object{"required": []string{key}})
		}
	}
	return out
}

// together are the keys that go with others.
func (s reach) together() object {
	out := object{"at least": []string{"of"}, "of": []string{"at least"}, "points": []string{"pass"}, "pass": []string{"points"}}
	for _, op := range boundOps {
		out[op] = []string{"fact"}
	}
	if s.list == "" {
		out = out.plus(object{
			"some": []string{"where"}, "every": []string{"where"}, "presume": []string{"confirm"},
			"where": anyOf(object{"required": []string{"some"}}, object{"required": []string{"every"}}),
		})
	}
	return out
}

func given(key string, values []string) object {
	return object{"required": []string{key}, "properties": object{key: object{"enum": values}}}
}

// bounds allow each fact the comparisons that make sense for it, and its values.
func (s reach) bounds() (out []any) {
	for _, family := range families(s.facts) {
		f := family[0]
		var one []any
		p := object{}
		for _, op := range boundOps {
			p[op] = false
			if slices.Contains(opsOf(f.Type), op) {
				p[op] = bound(f, op)
				one = append(one, object{"required": []string{op}})
			}
		}
		out = append(out, object{"if": given("fact", idsOf(family)), "then": object{"properties": p, "oneOf": one}})
	}
	return out
}

// wheres are the tests of a record, by the list that is looked through.
func (s reach) wheres() (out []any) {
	if s.list != "" {
		return nil
	}
	for _, key := range []string{"some", "every"} {
		for _, id := range listIDs() {
			where := defined(reach{list: id}.named("node"))
			out = append(out, object{"if": given(key, []string{id}), "then": object{"properties": object{"where": where}}})
		}
	}
	return out
}

// bound is the value of a comparison: a number only with its day, a name also
// without one.
func bound(f profile.Fact, op string) object {
	value := quantity(f.Type)
	switch {
	case op == "between":
		value = object{"type": "array", "minItems": 2, "maxItems": 2, "items": value}
	case f.Type == profile.Flag:
		value = object{"type": "boolean"}
	case f.Type == profile.Category:
		value = names(f)
	}
	timeline := object{
		"type": "object", "minProperties": 1, "maxProperties": maxSteps, "propertyNames": defined("day"),
		"additionalProperties": anyOf(object{"const": "ended"}, value), "description": "The value from each day on: {2022-12-28: …}. “ended” ends it.",
	}
	if f.Type == profile.Flag || f.Type == profile.Category {
		return anyOf(value, timeline)
	}
	return timeline
}

// names are one name, several, or a list of the pack.
func names(f profile.Fact) object {
	if f.Domain == nil {
		return anyOf(defined("line"), listOf(defined("line")))
	}
	return anyOf(oneOfNames(f.Domain), defined("id").about("A list of the pack."), listOf(oneOfNames(f.Domain)))
}
