package complete

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/go-playground/validator/v10"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// Problem is one fault in a specification: where it is and what is wrong. Its
// sentence in the reader's language comes from [Problem.Message].
type Problem struct {
	Path  string // "experience.years", "others[1].text"; empty for the whole
	Code  string
	Param string
}

func (p Problem) Error() string { return p.Message("en") }

// Problems are several of them as one error.
type Problems []Problem

func (p Problems) Error() string {
	var out []string
	for _, one := range p {
		out = append(out, one.Error())
	}
	return strings.Join(out, " ")
}

var messages = map[string][3]string{
	"unreadable":   {"The file cannot be read: {1}.", "無法讀取檔案：{1}。", "无法读取文件：{1}。"},
	"too-large":    {"The file is larger than {1} bytes. Check that it is the right one.", "檔案超過 {1} 位元組，請核對是否選對檔案。", "文件超过 {1} 字节，请核对是否选对文件。"},
	"not-yaml":     {"The file is not as it should be ({1}). Correct it at that place.", "檔案格式不正確（{1}）。請在該處更正。", "文件格式不正确（{1}）。请在该处更正。"},
	"required":     {"{0}: nothing is given. Write it.", "{0}：沒有內容，請填寫。", "{0}：没有内容，请填写。"},
	"given":        {"{0}: the text is missing. Type it as the page has it, in one language at least.", "{0}：欠缺文字。請照網頁輸入，至少一種語言。", "{0}：缺少文字。请照网页录入，至少一种语言。"},
	"wording":      {"{0}: the text is too long. Keep it to {1} characters, and put the rest under the other conditions.", "{0}：文字太長。請限於 {1} 字，其餘放入其他條件。", "{0}：文字太长。请限于 {1} 字，其余放入其他条件。"},
	"seen":         {"{0}: the text holds the character {1}, which cannot be seen. Take it out.", "{0}：文字含有看不見的字元 {1}，請刪去。", "{0}：文字含有看不见的字符 {1}，请删去。"},
	"firm":         {"{0}: write 3 to 32 small letters, digits and hyphens, a letter first.", "{0}：請寫 3 至 32 個小寫字母、數字或連字號，以字母開頭。", "{0}：请写 3 至 32 个小写字母、数字或连字号，以字母开头。"},
	"firm-long":    {"{0}: too long for this profession. Write at most {1} characters.", "{0}：對此專業而言太長。最多 {1} 個字元。", "{0}：对此专业而言太长。最多 {1} 个字符。"},
	"firm-other":   {"{0}: the folder belongs to {1}. Write that, or name another folder.", "{0}：該資料夾屬於 {1}。請寫該名稱，或選另一資料夾。", "{0}：该文件夹属于 {1}。请写该名称，或选另一文件夹。"},
	"http_url":     {"{0}: write the address of the page in full, starting with https://.", "{0}：請寫完整網址，以 https:// 開頭。", "{0}：请写完整网址，以 https:// 开头。"},
	"day":          {"{0}: {1} is not a day. Write yyyy-mm-dd.", "{0}：{1} 不是日期。請寫成 yyyy-mm-dd。", "{0}：{1} 不是日期。请写成 yyyy-mm-dd。"},
	"future":       {"{0}: this day has not come. Write the day on which the page was read.", "{0}：此日尚未到來。請寫閱讀網頁當日。", "{0}：此日尚未到来。请写阅读网页当日。"},
	"not-listed":   {"{0}: the profession was not on the list on {1}. Correct the day.", "{0}：該專業於 {1} 不在清單上。請更正日期。", "{0}：该专业于 {1} 不在清单上。请更正日期。"},
	"not-covered":  {"{0}: the rules begin on {1}. Read the page as it stands now and give that day.", "{0}：規則由 {1} 開始。請閱讀現時的網頁並寫該日。", "{0}：规则由 {1} 开始。请阅读现时的网页并写该日。"},
	"profession":   {"{0}: there is no profession {1} on the official list. See talentnav rules professions.", "{0}：官方清單沒有 {1}。請看 talentnav rules professions。", "{0}：官方清单没有 {1}。请看 talentnav rules professions。"},
	"oneof":        {"{0}: write one of: {1}.", "{0}：請寫其中之一：{1}。", "{0}：请写其中之一：{1}。"},
	"years":        {"{0}: write how many years are asked for, from 1 to 50.", "{0}：請寫所需年數，1 至 50。", "{0}：请写所需年数，1 至 50。"},
	"years-unused": {"{0}: a statement counts no years. Leave them out, or choose what counts.", "{0}：聲明不計年數。請略去，或選擇計算哪些工作。", "{0}：声明不计年数。请略去，或选择计算哪些工作。"},
	"max":          {"{0}: too long. At most {1} are possible.", "{0}：太長或太多。最多 {1}。", "{0}：太长或太多。最多 {1}。"},
	"nothing":      {"Nothing is asked for. Give the level, the fields, the experience, the licence or another condition.", "沒有任何要求。請填學歷、學科、經驗、執照或其他條件。", "没有任何要求。请填学历、学科、经验、执照或其他条件。"},
}

// Message is the problem as one sentence in "en", "zh-Hant" or "zh-Hans".
func (p Problem) Message(lang string) string {
	text, ok := messages[p.Code]
	if !ok {
		text = messages["required"]
	}
	i := max(0, slices.Index(rules.Languages[:], lang))
	return strings.NewReplacer("{0}", p.Path, "{1}", p.Param).Replace(text[i])
}

var firmForm = regexp.MustCompile(`^[a-z][a-z0-9-]{1,30}[a-z0-9]$`)

var validate = sync.OnceValue(func() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(yamlName)
	for name, holds := range map[string]validator.Func{
		"firm": func(f validator.FieldLevel) bool { return firmForm.MatchString(f.Field().String()) },
		"seen": func(f validator.FieldLevel) bool { return strings.IndexFunc(f.Field().String(), unseen) < 0 },
		"day":  func(f validator.FieldLevel) bool { return Specification{Read: f.Field().String()}.day().Year > 0 },
		"given": func(f validator.FieldLevel) bool {
			return strings.TrimSpace(strings.Join(wordingOf(f).all(), "")) != ""
		},
		"wording": short,
	} {
		if err := v.RegisterValidation(name, holds, true); err != nil {
			panic(err) // a programmer's mistake in a constant above
		}
	}
	return v
})

// unseen is what no line may hold.
func unseen(c rune) bool { return hidden(c) || c == '\n' }

func wordingOf(f validator.FieldLevel) Wording {
	w, _ := f.Field().Interface().(Wording)
	return w
}

func short(f validator.FieldLevel) bool {
	limit, _ := strconv.Atoi(f.Param())
	return !slices.ContainsFunc(wordingOf(f).all(), func(t string) bool { return utf8.RuneCountInString(t) > limit })
}

// Problems are all that keeps the specification from becoming an overlay of the
// pack, as at today.
func (s Specification) Problems(pack *rules.Pack, today profile.Date) []Problem {
	s = s.copied()
	s.tidy()
	out := s.malformed()
	official, ok := pack.Profession(s.Profession)
	switch read := s.day(); {
	case s.Profession != "" && (!ok || official.Origin != ""):
		out = append(out, Problem{"profession", "profession", strconv.Quote(s.Profession)})
	case read.Year == 0 || !ok:
	case today.Before(read):
		out = append(out, Problem{"read", "future", s.Read})
	case read.Before(pack.From):
		out = append(out, Problem{"read", "not-covered", pack.From.String()})
	case !official.InForce(read):
		out = append(out, Problem{"read", "not-listed", s.Read})
	}
	return out
}

// malformed is what is wrong whatever the pack.
func (s *Specification) malformed() (out []Problem) {
	if faults, ok := validate().Struct(s).(validator.ValidationErrors); ok {
		for _, f := range faults {
			out = append(out, problemOf(f))
		}
	}
	out = append(out, s.hiddenIn()...)
	if e := s.Experience; e != nil {
		switch {
		case e.Test == "statement" && e.Years != 0:
			out = append(out, Problem{"experience.years", "years-unused", ""})
		case e.Test != "statement" && e.Years == 0:
			out = append(out, Problem{"experience.years", "years", ""})
		}
	}
	if s.Level == nil && s.Fields == nil && s.Experience == nil && s.Licence == nil && len(s.Others) == 0 {
		out = append(out, Problem{"", "nothing", ""})
	}
	// The longest id that is made of the two must stay one that a pack can have.
	if room := longestID - len("--experience") - len(s.Profession); firmForm.MatchString(s.Firm) && len(s.Firm) > room {
		out = append(out, Problem{"firm", "firm-long", strconv.Itoa(max(room, 0))})
	}
	return out
}

const longestID = 80

func problemOf(f validator.FieldError) Problem {
	_, path, _ := strings.Cut(f.Namespace(), ".")
	p := Problem{Path: path, Code: f.Tag(), Param: f.Param()}
	value, _ := f.Value().(string)
	switch p.Code {
	case "day":
		p.Param = strconv.Quote(value)
	case "seen":
		p.Param = named(value, unseen)
	case "gte", "lte":
		p.Code = "years"
	}
	return p
}

// named is the first character of a sort, by its number.
func named(text string, sort func(rune) bool) string {
	if i := strings.IndexFunc(text, sort); i >= 0 {
		c, _ := utf8.DecodeRuneInString(text[i:])
		return fmt.Sprintf("%U", c)
	}
	return ""
}

// hiddenIn finds characters that cannot be seen in what was typed.
func (s *Specification) hiddenIn() (out []Problem) {
	look := func(path string, w Wording) {
		for _, t := range w.all() {
			if c := named(t, hidden); c != "" {
				out = append(out, Problem{path, "seen", c})
				return
			}
		}
	}
	look("firm name", s.FirmName)
	for _, r := range s.requirements() {
		look(r.path, r.text)
	}
	return out
}

// requirement is one text of the page with its place in the specification.
type requirement struct {
	path string
	text Wording
}

// requirements are all of them, in the order of the form.
func (s *Specification) requirements() (out []requirement) {
	if s.Level != nil {
		out = append(out, requirement{"level.text", s.Level.Text})
	}
	if s.Fields != nil {
		out = append(out, requirement{"fields.text", s.Fields.Text})
	}
	if s.Experience != nil {
		out = append(out, requirement{"experience.text", s.Experience.Text})
	}
	if s.Licence != nil {
		out = append(out, requirement{"licence.text", s.Licence.Text})
	}
	for i, o := range s.Others {
		out = append(out, requirement{fmt.Sprintf("others[%d].text", i), o.Text})
	}
	return out
}
