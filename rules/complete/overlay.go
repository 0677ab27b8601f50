package complete

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// draft is an overlay in the making.
type draft struct {
	Specification
	official *rules.Profession
	pack     *rules.Pack
	firm     rules.Text
	judge    rules.Authority // who decides what no reading can

	criteria, confirmations *block
	below                   []string // the criteria of the route
	requirements            []*yaml.Node
}

// comment stands above what is written.
const comment = "# A firm's own reading of an official page, made by: talentnav rules complete\n# It can be changed here; completing the profession again replaces the file.\n"

func newDraft(s Specification, pack *rules.Pack, firm rules.Text) (*draft, error) {
	official, _ := pack.Profession(s.Profession)
	judge, ok := decider(pack)
	if !ok {
		return nil, fmt.Errorf("pack %s names nobody who decides on profession %s", pack.ID, s.Profession)
	}
	return &draft{Specification: s, official: official, pack: pack, firm: firm, judge: judge, criteria: newBlock(), confirmations: newBlock()}, nil
}

// decider is who judges under the routes that look at the list.
func decider(pack *rules.Pack) (rules.Authority, bool) {
	for _, r := range followed(pack) {
		if by := judged(r.Root); by != nil {
			return *by, true
		}
	}
	for _, r := range pack.Routes {
		if by := judged(r.Root); by != nil && r.Origin == "" {
			return *by, true
		}
	}
	return rules.Authority{}, false
}

func judged(c *rules.Criterion) *rules.Authority {
	if c.Node.By != nil {
		return c.Node.By
	}
	for _, k := range c.Node.Kids {
		if by := judged(k.Criterion); by != nil {
			return by
		}
	}
	return nil
}

// head is the overlay's own file.
func head(firm string, version int, over string, name rules.Text) ([]byte, error) {
	b := newBlock().word("overlay", firm).word("over", over).typed("version", strconv.Itoa(version)).says("title", name)
	b.done()
	return b.encoded(comment)
}

// rulesFile is what one profession adds.
func (d *draft) rulesFile() ([]byte, error) {
	d.post()
	d.level()
	d.fields()
	d.experience()
	d.licence()
	d.others()
	d.accepted()
	d.root()
	all := newBlock()
	all.with("sources", newBlock().with(d.page(), d.source()).node)
	if len(d.confirmations.node.Content) > 0 {
		all.with("confirmations", d.confirmations.node)
	}
	all.with("criteria", d.criteria.node)
	all.with("routes", newBlock().with(d.ID(), d.route()).node)
	all.with("professions", newBlock().with(d.ID(), d.profession()).node)
	return all.encoded(comment)
}

func (d *draft) page() string { return d.ID() + "-page" }

func (d *draft) part(name string) string { return d.ID() + "-" + name }

// say fills a sentence of ours in every language: {0} is the profession, {1} the
// firm, {2} who read the page, {3} what is given.
func (d *draft) say(key string, more ...rules.Text) rules.Text {
	return eachLanguage(func(lang string) string {
		args := []string{"{0}", d.official.Title.In(lang), "{1}", d.firm.In(lang), "{2}", d.By}
		for i, m := range more {
			args = append(args, "{"+strconv.Itoa(i+3)+"}", m.In(lang))
		}
		return strings.NewReplacer(args...).Replace(sentences[key].In(lang))
	})
}

func (d *draft) typed(w Wording) rules.Text { return w.inAll(d.Language) }

// cite points to the page.
func (d *draft) cite() *yaml.Node {
	one := newBlock().word("source", d.page()).with("at", inThree(d.say("place")))
	return &yaml.Node{Kind: yaml.SequenceNode, Content: []*yaml.Node{one.node}}
}

func (d *draft) source() *yaml.Node {
	return newBlock().says("title", d.say("page")).says("publisher", d.say("publisher")).typed("url", d.URL).
		word("kind", "reported").word("captured", d.Read).done()
}

// add puts a criterion of the route into the file.
func (d *draft) add(name string, c *block) {
	d.criteria.with(d.part(name), c.done())
	d.below = append(d.below, d.part(name))
}

// criterion starts one.
func (d *draft) criterion(says rules.Text) *block {
	return newBlock().says("says", says).with("cite", d.cite())
}

// statement is what the person states to meet: its text stands beside the
// question.
func (d *draft) statement(name string, asks rules.Text, known ...rules.Text) *yaml.Node {
	c := newBlock().says("asks", asks)
	if len(known) > 0 {
		c.sayings("known", known)
	}
	d.confirmations.with(d.part(name), c.typed("url", d.URL).with("cite", d.cite()).done())
	return word(d.part(name))
}

// require adds what the page asks for to the profession's requirements.
func (d *draft) require(says, note rules.Text) {
	d.requirements = append(d.requirements, newBlock().says("says", says).says("note", note).with("cite", d.cite()).done())
}

// postFact is the profession that a person claims, where the profile asks for
// one.
const postFact = "offer.profession"

// asksForPost reports whether the profile has it. Its values are the professions
// of the list, or those that the fact names itself.
func (d *draft) asksForPost() bool {
	i, ok := profile.FactIndex(postFact)
	if !ok {
		return false
	}
	domain := profile.FactSchema[i].Domain
	return domain == nil || slices.Contains(domain, d.Profession)
}

// post is the gate: the requirements are those of one profession.
func (d *draft) post() {
	c := d.criterion(d.say("post"))
	if d.asksForPost() {
		d.add("post", c.word("fact", postFact).word("is", d.Profession))
		return
	}
	d.add("post", c.with("confirm", d.statement("post", d.say("post-asks"))))
}

func (d *draft) level() {
	if d.Level == nil {
		return
	}
	says := d.typed(d.Level.Text)
	d.require(says, d.say("tested-level", levelNames[d.Level.Least]))
	degree := newBlock().says("says", d.say("degree")).list("all",
		newBlock().says("says", d.say("level", levelNames[d.Level.Least])).word("fact", "level").names("in", from(d.Level.Least)...).done(),
		newBlock().says("says", d.say("earned")).word("fact", "honorary").word("is", "false").done())
	d.add("level", d.criterion(says).says("evidence", d.say("degree-proof")).word("some", "degrees").with("where", degree.done()))
}

// from are the levels from one on.
func from(least string) []string { return Levels[max(0, slices.Index(Levels, least)):] }

func (d *draft) fields() {
	if d.Fields == nil {
		return
	}
	says := d.typed(d.Fields.Text)
	d.require(says, d.say("tested-fields-"+d.Fields.Test))
	c := d.criterion(says).says("evidence", d.say("degree-proof"))
	switch d.Fields.Test {
	case "stem":
		where := newBlock().says("says", d.say("stem")).word("fact", "stem").word("is", "true")
		c.word("some", "degrees").with("where", where.done())
	case "ai":
		c.word("fact", "studies.related_to_ai").word("is", "true")
	default:
		c.with("confirm", d.statement("fields", d.say("fields-asks"), says))
	}
	d.add("fields", c)
}

// workFacts are what each test of experience counts.
var workFacts = map[string]string{
	"graduate": "work.graduate_months", "related": "work.graduate_months", "ai": "work.ai_months",
	"international": "work.international_months", "reputable": "work.reputable_months",
}

func (d *draft) experience() {
	if d.Experience == nil {
		return
	}
	e := d.Experience
	says := d.typed(e.Text)
	d.require(says, d.say("tested-experience-"+e.Test, d.years()))
	c := d.criterion(says).says("evidence", d.say("work-proof"))
	switch e.Test {
	case "statement":
		c.with("confirm", d.statement("experience", d.say("experience-asks"), says))
	case "related":
		counted := newBlock().says("says", d.say("counted", d.years()))
		kind := newBlock().says("says", d.say("kind")).with("confirm", d.statement("experience", d.say("experience-asks"), says))
		c.list("all", d.counting(counted).done(), kind.done())
	default:
		d.counting(c)
	}
	d.add("experience", c)
}

func (d *draft) years() rules.Text {
	return eachLanguage(func(string) string { return strconv.Itoa(d.Experience.Years) })
}

// counting tests the years. A number has a day: the firm knows it from the day
// on which the page was read.
func (d *draft) counting(c *block) *block {
	years := newBlock().word(d.Read, fmt.Sprintf("%d years", d.Experience.Years))
	return c.word("fact", workFacts[d.Experience.Test]).with("ge", years.flow())
}

func (d *draft) licence() {
	if d.Licence == nil {
		return
	}
	says := d.typed(d.Licence.Text)
	d.require(says, d.say("tested-statement"))
	d.add("licence", d.criterion(says).says("evidence", d.say("licence-proof")).
		with("confirm", d.statement("licence", d.say("licence-asks"), says)))
}

func (d *draft) others() {
	for i, o := range d.Others {
		name, number := other(i), strconv.Itoa(i+1)
		says := d.typed(o.Text)
		d.require(says, d.say("tested-statement"))
		asks := d.say("other-asks", eachLanguage(func(string) string { return number }))
		d.add(name, d.criterion(says).with("confirm", d.statement(name, asks, says)))
	}
}

func other(i int) string { return "other-" + strconv.Itoa(i+1) }

// accepted keeps a firm's reading from being more than that.
func (d *draft) accepted() {
	d.add("accepted", d.criterion(d.say("accepted", d.judge.Name)).says("note", d.say("accepted-note")).word("judged by", d.judge.ID))
}

// root comes first: it is what the route asks for.
func (d *draft) root() {
	var names []*yaml.Node
	for _, id := range d.below {
		names = append(names, word(id))
	}
	c := d.criterion(d.say("root")).list("all", names...)
	d.criteria.node.Content = append([]*yaml.Node{word(d.ID()), c.done()}, d.criteria.node.Content...)
}

func (d *draft) route() *yaml.Node {
	title := d.say("title")
	r := newBlock().says("title", title).says("short", title).says("summary", d.say("summary")).word("group", "profession").
		word("from", d.Read).word("before", "not covered")
	if d.official.Until.Year != 0 {
		r.word("until", d.official.Until.String())
	}
	says := d.say("caveat", dayText(d.day()))
	caveat := newBlock().says("says", says).with("cite", d.cite())
	r.texts = append(r.texts, says)
	r.typed("url", d.URL).word("needs", d.ID()).list("caveats", caveat.node)
	if gives := d.follows(); len(gives) > 0 {
		r.sayings("gives", gives)
	}
	return r.says("next", d.say("next")).done()
}

func dayText(day profile.Date) rules.Text {
	return eachLanguage(func(string) string { return day.String() })
}

// follows is what the official rules say of a match, for the routes that ask for
// one: it holds only if the reading is right.
func (d *draft) follows() (out []rules.Text) {
	if d.pack.Register == nil {
		return nil
	}
	for _, e := range d.pack.Register.Effects {
		routes := d.asking(e, d.day())
		if len(routes) == 0 {
			continue
		}
		names := eachLanguage(func(lang string) string {
			var all []string
			for _, r := range routes {
				all = append(all, r.Short.In(lang))
			}
			return strings.Join(all, sentences["comma"].In(lang))
		})
		out = append(out, d.say("follows", names, e.Says))
	}
	if len(out) > 0 {
		out = append(out, d.say("standings-stay"))
	}
	return out
}

// followed are the routes that the list plays a part in, by what it says itself.
func followed(pack *rules.Pack) (out []*rules.Route) {
	if pack.Register == nil {
		return nil
	}
	for _, e := range pack.Register.Effects {
		for _, r := range e.Routes {
			if pack.Register.Asked(r.Root) && !slices.Contains(out, r) {
				out = append(out, r)
			}
		}
	}
	return out
}

// asking are the routes of an effect that is in force, as far as they are open
// and look at the list.
func (d *draft) asking(e rules.Remark, on profile.Date) (out []*rules.Route) {
	if !e.InForce(on) || e.Confidence != rules.Official {
		return nil
	}
	for _, r := range e.Routes {
		open := !on.Before(r.From) && (r.Until.Year == 0 || !r.Until.Before(on))
		if open && d.pack.Register.Asked(r.Root) {
			out = append(out, r)
		}
	}
	return out
}

func (d *draft) profession() *yaml.Node {
	p := newBlock().word("completes", d.Profession).
		with("read", newBlock().word("on", d.Read).typed("by", d.By).word("in", d.Language).node).
		says("title", d.official.Title).word("segment", d.official.Segment.ID).word("from", d.official.From.String())
	if d.official.Until.Year != 0 {
		p.word("until", d.official.Until.String())
	}
	state := rules.PartlyKnown
	if d.Whole {
		state = rules.FullText
	}
	return p.word("state", state.String()).typed("url", d.URL).word("route", d.ID()).
		list("requirements", d.requirements...).with("cite", d.cite()).done()
}
