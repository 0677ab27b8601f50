package desktop

import (
	"context"

	"talentnav/rules/profile"
	"talentnav/storage/record"
)

// household gives the open case a wife, two children and some papers.
func (b *bench) household() {
	b.t.Helper()
	for _, body := range []record.Body{
		record.Person{Relation: "applicant", Documents: []record.Document{{Sort: "passport", Expires: profile.On(2031, 5, 6)}}},
		record.Person{Relation: "spouse", Names: []record.Name{{Text: "Anna"}}},
		record.Person{Relation: "child", Names: []record.Name{{Text: "Ben"}}, BirthDate: profile.On(2012, 3, 4), Married: "no"},
		record.Person{Relation: "child", BirthDate: profile.On(2009, 1, 15), Married: "no"},
		record.Evidence{Document: "photo", State: "received"}, record.Evidence{Document: "travel-document", State: "verified"},
		record.Evidence{Document: "graduation-proof", State: "asked"},
	} {
		if _, err := b.file.AddItem(context.Background(), b.opened.id, body, noon); err != nil {
			b.t.Fatal(err)
		}
	}
}
