package plan

import (
	"slices"

	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/profile"
	"talentnav/storage"
	"talentnav/storage/record"
)

// HouseholdOf is what a case's items tell for the plan of a route.
func HouseholdOf(items []storage.Item, route string) result.Household {
	h := result.Household{Papers: map[result.Paper]string{}}
	applicant := ""
	for _, item := range items {
		switch b := item.Body.(type) {
		case record.Person:
			if b.Relation == "applicant" {
				applicant, h.Passport = item.UID, passportOf(b)
				continue
			}
			h.Members = append(h.Members, memberOf(item.UID, b))
		case record.Details:
			if i := slices.IndexFunc(b.Entries, func(e record.Entry) bool { return e.Route == route }); i >= 0 {
				h.Entry = b.Entries[i].On
			}
		}
	}
	for key, e := range evidence(items, applicant) {
		h.Papers[key] = e.Body.(record.Evidence).State
	}
	return h
}

func memberOf(uid string, p record.Person) result.Relative {
	m := result.Relative{ID: uid, Relation: p.Relation, Born: p.BirthDate, Married: p.Married, Lives: p.Lives, Nationalities: p.Nationalities}
	if len(p.Names) > 0 {
		m.Name = p.Names[0].Text
	}
	return m
}

// passportOf is the day on which a person's passport ends.
func passportOf(p record.Person) profile.Date {
	for _, d := range p.Documents {
		if d.Sort == "passport" {
			return d.Expires
		}
	}
	return profile.Date{}
}

// evidence are the items that tell how far a paper is; the applicant's go by no
// person.
func evidence(items []storage.Item, applicant string) map[result.Paper]storage.Item {
	out := map[result.Paper]storage.Item{}
	for _, item := range items {
		e, ok := item.Body.(record.Evidence)
		if !ok || e.Document == "" {
			continue
		}
		key := result.Paper{Document: e.Document, Person: e.Person}
		if e.Person == applicant {
			key.Person = ""
		}
		out[key] = item
	}
	return out
}

// applicantOf is the item of the applicant, if there is one.
func applicantOf(items []storage.Item) (storage.Item, record.Person) {
	for _, item := range items {
		if p, ok := item.Body.(record.Person); ok && p.Relation == "applicant" {
			return item, p
		}
	}
	return storage.Item{}, record.Person{Relation: "applicant"}
}

// withPassport is a person with another day on which the passport ends.
func withPassport(p record.Person, day profile.Date) record.Person {
	p.Documents = slices.Clone(p.Documents)
	for i, d := range p.Documents {
		if d.Sort == "passport" {
			p.Documents[i].Expires = day
			return p
		}
	}
	p.Documents = append(p.Documents, record.Document{Sort: "passport", Expires: day})
	return p
}

// detailsOf are the details of the case.
func detailsOf(items []storage.Item) record.Details {
	for _, item := range items {
		if d, ok := item.Body.(record.Details); ok {
			return d
		}
	}
	return record.Details{}
}

// entering are details with another day of entry for a route; none takes it out.
func entering(d record.Details, route string, day profile.Date) record.Details {
	d.Entries = slices.DeleteFunc(slices.Clone(d.Entries), func(e record.Entry) bool { return e.Route == route })
	if day.Year != 0 {
		d.Entries = append(d.Entries, record.Entry{Route: route, On: day})
	}
	return d
}

// asks reports whether somebody of that relation is told of in a route's text.
func asks(p result.Plan, relation string) bool {
	return slices.ContainsFunc(p.Family, func(v result.Provision) bool { return slices.Contains(v.May, relation) })
}

// relations are those that the page can add.
var relations = rules.Relations
