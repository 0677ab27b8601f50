package complete

import "talentnav/rules/complete"

// Draft is what stands in a form, however half it is typed, so that the form can
// be made anew: in another language or look, or when somebody comes back to it.
type Draft struct {
	texts, choices, others []string
	old                    complete.Specification
	replace                bool
}

// Draft is what stands in the form now.
func (f *Form) Draft() *Draft {
	d := &Draft{old: f.old, replace: f.replace}
	for _, in := range f.inputs() {
		d.texts = append(d.texts, in.text())
	}
	for _, c := range f.choices() {
		d.choices = append(d.choices, c.value())
	}
	for _, in := range f.others {
		d.others = append(d.others, in.text())
	}
	return d
}

// Resume puts a draft into a new form of the same profession.
func (f *Form) Resume(d *Draft) {
	for i, in := range f.inputs() {
		in.put(d.texts[i])
	}
	for i, c := range f.choices() {
		c.put(d.choices[i])
	}
	for len(f.others) < len(d.others) {
		f.addCondition(false)
	}
	for i, text := range d.others {
		f.others[i].put(text)
	}
	f.old, f.replace = d.old, d.replace
	if f.replace {
		f.save.SetText(f.say("save-again"))
	}
	f.hide()
}

// inputs are the fields that are typed into, but for the other conditions.
func (f *Form) inputs() []input {
	return []input{f.firm, f.name, f.url, f.read, f.by, f.pasted, f.level, f.studies, f.work, f.years, f.licence}
}

func (f *Form) choices() []choice {
	return []choice{f.language, f.least, f.fieldsTest, f.workTest, f.more}
}
