// Package caseload makes up cases of realistic size for tests and measurements.
// The same seed gives the same cases. No part of the program uses it.
package caseload

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"talentnav/rules/profile"
	"talentnav/storage/record"
)

// Case is one made-up case.
type Case struct {
	Title   string
	Profile profile.Profile
	Items   []record.Body
}

// Maker makes cases one after the other.
type Maker struct{ rnd *rand.Rand }

// New returns a maker whose cases follow from the seed.
func New(seed uint64) *Maker { return &Maker{rand.New(rand.NewPCG(seed, 2026))} }

var (
	surnames = []string{"陳 Chan", "李 Lee", "王 Wang", "張 Cheung", "黃 Wong", "劉 Liu", "林 Lam", "周 Zhou", "吳 Ng", "徐 Xu", "孫 Sun", "朱 Zhu",
		"馬 Ma", "胡 Hu", "郭 Kwok", "何 Ho", "高 Gao", "羅 Law", "鄭 Cheng", "梁 Leung", "謝 Tse", "宋 Song", "唐 Tang", "許 Hui", "韓 Han", "馮 Fung"}
	givens = []string{"大文 Tai Man", "小明 Siu Ming", "志強 Chi Keung", "麗華 Lai Wah", "偉 Wei", "芳 Fang", "娜 Na", "敏 Min", "靜 Jing", "強 Qiang", "磊 Lei",
		"洋 Yang", "艷 Yan", "勇 Yong", "傑 Jie", "娟 Juan", "濤 Tao", "超 Chao", "秀蘭 Sau Lan", "霞 Xia", "平 Ping", "剛 Gang", "桂英 Kwai Ying", "嘉欣 Ka Yan"}
	western = []string{"Élodie Martin", "Arjun Patel", "Nguyễn Văn An", "Søren Kjær", "María José García", "김민준", "田中 太郎", "Olivia O’Brien", "Иван Петров", "François Lefèvre"}
	places  = []string{"mainland", "hong-kong", "macao", "taiwan", "overseas"}
	nations = []string{"CN", "CN", "CN", "FR", "IN", "US", "VN", "GB", "KR"}
	subject = []string{"Computer Science 計算機科學", "Mechanical Engineering", "金融學 Finance", "Law", "Data Science", "Economics", "Biology"}
	company = []string{"Harbour Analytics Ltd", "甲信息科技有限公司", "Northern Star Bank", "乙諮詢", "Deep Blue Robotics", "Silk Road Trading Co."}
	paper   = []string{"degree certificate", "transcript", "tax return", "employment letter", "passport copy", "bank statement", "birth certificate", "marriage certificate"}
	said    = []string{"Client called and asked how long it takes.", "收到學歷證明，尚欠成績單。", "Sent the list of what is missing; reply promised for next week.", "薪俸稅單已核對，與合約一致。"}
	tags    = []string{"VIP", "bank", "2026 intake", "referral", "urgent", "回頭客", "corporate"}
)

// Next makes a case: a person with a history of study and work, a household, some
// papers, stays, tasks and notes.
func (m *Maker) Next() Case {
	names := m.names()
	c := Case{Title: names[0].Text, Profile: m.profile()}
	c.Items = append(c.Items, m.details(), m.person("applicant", names))
	for i := range m.rnd.IntN(3) {
		c.Items = append(c.Items, m.person([]string{"spouse", "child"}[min(i, 1)], m.names()))
	}
	for range 2 + m.rnd.IntN(4) {
		c.Items = append(c.Items, m.evidence())
	}
	if m.rnd.IntN(2) == 0 {
		from := m.day(2023, 3)
		c.Items = append(c.Items, record.Stay{Status: "ttps", From: from, Until: profile.On(from.Year+2, from.Month, from.Day)})
	}
	for range 1 + m.rnd.IntN(3) {
		c.Items = append(c.Items, record.Task{Title: "ask for the " + pick(m, paper), Deadline: m.day(2026, 2)})
	}
	for range m.rnd.IntN(4) {
		c.Items = append(c.Items, record.Note{Author: "Wong", Written: time.Date(2026, 1, 1+m.rnd.IntN(300), 9, 0, 0, 0, time.UTC), Text: strings.Repeat(pick(m, said)+"\n", 1+m.rnd.IntN(4))})
	}
	return c
}

func pick[T any](m *Maker, from []T) T { return from[m.rnd.IntN(len(from))] }

func (m *Maker) day(year, years int) profile.Date {
	return profile.On(year+m.rnd.IntN(years), time.Month(1+m.rnd.IntN(12)), 1+m.rnd.IntN(28))
}

func (m *Maker) names() []record.Name {
	if m.rnd.IntN(5) == 0 {
		return []record.Name{{Text: fmt.Sprintf("%s %d", pick(m, western), m.rnd.IntN(100)), Use: "passport"}}
	}
	han, latin, _ := strings.Cut(pick(m, surnames), " ")
	givenHan, givenLatin, _ := strings.Cut(pick(m, givens), " ")
	second, _, _ := strings.Cut(pick(m, givens), " ")
	return []record.Name{{Text: han + givenHan + second[:3], Use: "chinese"}, {Text: strings.ToUpper(latin) + " " + givenLatin, Use: "passport"}}
}

func (m *Maker) details() record.Body {
	d := record.Details{Stage: pick(m, record.Stages), Reference: fmt.Sprintf("TN-%06d", m.rnd.IntN(1_000_000)), RetainUntil: m.day(2028, 6)}
	for _, tag := range tags {
		if m.rnd.IntN(5) == 0 {
			d.Tags = append(d.Tags, tag)
		}
	}
	return d
}

func (m *Maker) person(relation string, names []record.Name) record.Body {
	return record.Person{
		Relation: relation, Names: names, BirthDate: m.day(1965, 40), Nationalities: []string{pick(m, nations)},
		Documents: []record.Document{{Sort: "passport", Number: fmt.Sprintf("E%08d", m.rnd.IntN(100_000_000)), Issuer: "CN", Expires: m.day(2027, 8)}},
	}
}

func (m *Maker) evidence() record.Body {
	return record.Evidence{
		Criterion: "degree", Title: pick(m, paper), State: pick(m, record.EvidenceStates), Asked: m.day(2026, 1), ReplyBy: m.day(2026, 2),
		Language: "zh-Hans", Translation: record.Translation{State: "needed"},
	}
}

func (m *Maker) profile() profile.Profile {
	p := profile.New()
	p.Person.BirthDate = profile.Told(m.day(1965, 40))
	p.Person.Nationalities = profile.Told([]string{pick(m, nations)})
	p.Person.Residence = profile.Told(pick(m, places))
	p.Record.Criminal = m.flag(20)
	p.Record.Immigration = m.flag(20)
	p.Record.SelfSupport = m.flag(1)
	p.Income.Employment = profile.Told(profile.HKD(int64(m.rnd.IntN(400)) * 10_000))
	p.Languages.Good = profile.Told([]string{"en", "zh"})
	p.Offer.Confirmed = m.flag(2)
	p.Offer.AnnualPay = profile.Told(profile.HKD(int64(m.rnd.IntN(200)) * 10_000))
	p.Business.Owns = m.flag(4)
	p.Studies.Degrees = m.degrees()
	p.Work.Jobs = m.jobs()
	return p
}

func (m *Maker) flag(oneIn int) profile.Answer[bool] {
	if m.rnd.IntN(6) == 0 {
		return profile.Answer[bool]{}
	}
	return profile.Told(m.rnd.IntN(oneIn) == 0)
}

func (m *Maker) degrees() profile.List[profile.Degree] {
	l := profile.List[profile.Degree]{Complete: m.rnd.IntN(3) > 0}
	for range 1 + m.rnd.IntN(2) {
		l.Items = append(l.Items, profile.Entry[profile.Degree]{Evidence: profile.InHand, Record: profile.Degree{
			Level: profile.Told(pick(m, []string{"bachelor", "master", "doctorate"})), Graduated: profile.Told(m.day(1995, 30)),
			Subject: profile.Told(pick(m, subject)), Institution: profile.Told(profile.Institution{Name: pick(m, []string{"University of Oxford", "清華大學", "Some College"})}),
			Honorary: profile.Told(false),
		}})
	}
	return l
}

func (m *Maker) jobs() profile.List[profile.Job] {
	l := profile.List[profile.Job]{Complete: m.rnd.IntN(3) > 0}
	year := 2008 + m.rnd.IntN(10)
	for range 1 + m.rnd.IntN(4) {
		start := profile.On(year, time.Month(1+m.rnd.IntN(12)), 1)
		year += 1 + m.rnd.IntN(3)
		l.Items = append(l.Items, profile.Entry[profile.Job]{Record: profile.Job{
			Employer: profile.Told(pick(m, company)), Title: profile.Told("Engineer"), Basis: profile.Told("full-time"), Start: profile.Told(start),
			End: profile.Told(profile.On(year, 12, 31)), GraduateLevel: profile.Told(true),
		}})
	}
	return l
}
