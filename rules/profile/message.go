package profile

import (
	"slices"
	"strings"
)

// messages holds, for each problem code, one sentence in English, Traditional
// and Simplified Chinese that names the mend. {0} is the path, {1} the
// parameter.
var messages = map[string][3]string{
	"unreadable":            {"The file cannot be read: {1}.", "無法讀取檔案：{1}。", "无法读取文件：{1}。"},
	"too-large":             {"The file is larger than {1} bytes. A profile is a small text file; check that it is the right one.", "檔案超過 {1} 位元組。個人資料檔應很小，請核對是否選對檔案。", "文件超过 {1} 字节。个人资料文件应很小，请核对是否选对文件。"},
	"not-json":              {"The file is not well-formed JSON ({1}). Correct it at that place.", "檔案不是正確的 JSON（{1}）。請在該處更正。", "文件不是正确的 JSON（{1}）。请在该处更正。"},
	"want-object":           {"{0}: write an object in braces { } here.", "{0}：此處應為大括號 { } 物件。", "{0}：此处应为大括号 { } 对象。"},
	"want-array":            {"{0}: write a list in brackets [ ] here.", "{0}：此處應為方括號 [ ] 清單。", "{0}：此处应为方括号 [ ] 列表。"},
	"want-date":             {"{0}: {1} is not a date. Write yyyy-mm-dd, or yyyy-mm or yyyy if you do not know more.", "{0}：{1} 不是日期。請寫成 yyyy-mm-dd；不清楚日子可寫 yyyy-mm 或 yyyy。", "{0}：{1} 不是日期。请写成 yyyy-mm-dd；不清楚日子可写 yyyy-mm 或 yyyy。"},
	"want-amount":           {"{0}: {1} is not an amount. Write a number such as 2500000 or 2500000.50.", "{0}：{1} 不是金額。請寫數字，例如 2500000 或 2500000.50。", "{0}：{1} 不是金额。请写数字，例如 2500000 或 2500000.50。"},
	"want-evidence":         {"{0}: {1} is not known. Write claimed, in-hand or verified.", "{0}：不認識 {1}。請寫 claimed、in-hand 或 verified。", "{0}：不认识 {1}。请写 claimed、in-hand 或 verified。"},
	"want-names":            {"{0}: write a list of codes, for example [\"FR\", \"CA\"].", "{0}：請寫代碼清單，例如 [\"FR\", \"CA\"]。", "{0}：请写代码列表，例如 [\"FR\", \"CA\"]。"},
	"want-yes-or-no":        {"{0}: {1} is neither true nor false. Write true or false, or leave the field out.", "{0}：{1} 不是 true 或 false。請寫 true 或 false，或略去此欄。", "{0}：{1} 不是 true 或 false。请写 true 或 false，或略去此栏。"},
	"want-number":           {"{0}: {1} is not a number. Write digits only.", "{0}：{1} 不是數字。請只寫數字。", "{0}：{1} 不是数字。请只写数字。"},
	"want-text":             {"{0}: {1} is not text. Put it in quotation marks.", "{0}：{1} 不是文字。請加上引號。", "{0}：{1} 不是文字。请加上引号。"},
	"unknown-field":         {"{0}: there is no such field. Here there can be: {1}.", "{0}：沒有這一欄。此處可用：{1}。", "{0}：没有这一栏。此处可用：{1}。"},
	"repeated-field":        {"{0}: the field stands here twice. Keep one.", "{0}：此欄重複。請只留一個。", "{0}：此栏重复。请只留一个。"},
	"eq":                    {"{0}: write {1} here, so that the file's form is certain.", "{0}：此處應寫 {1}，以確定檔案格式。", "{0}：此处应写 {1}，以确定文件格式。"},
	"oneof":                 {"{0}: write one of: {1}.", "{0}：請寫其中之一：{1}。", "{0}：请写其中之一：{1}。"},
	"iso3166_1_alpha2":      {"{0}: write a country code of two capital letters, for example CN, FR or IN.", "{0}：請寫兩個大寫字母的國家代碼，例如 CN、FR 或 IN。", "{0}：请写两个大写字母的国家代码，例如 CN、FR 或 IN。"},
	"iso4217":               {"{0}: {1} is no currency code. Write three capital letters, for example HKD, CNY or USD.", "{0}：{1} 不是貨幣代碼。請寫三個大寫字母，例如 HKD、CNY 或 USD。", "{0}：{1} 不是货币代码。请写三个大写字母，例如 HKD、CNY 或 USD。"},
	"rate":                  {"{0}: {1} cannot be a rate. Write how many Hong Kong dollars one unit is worth.", "{0}：{1} 不能是匯率。請寫一單位貨幣值多少港元。", "{0}：{1} 不能是汇率。请写一单位货币值多少港元。"},
	"rate-of-hkd":           {"{0}: Hong Kong dollars need no rate. Take this one out.", "{0}：港元無須匯率。請刪去此項。", "{0}：港元无须汇率。请删去此项。"},
	"rate-twice":            {"{0}: there is another rate for {1}. Keep one.", "{0}：{1} 已有另一匯率。請只留一個。", "{0}：{1} 已有另一汇率。请只留一个。"},
	"date-not-exact":        {"{0}: the day is missing ({1}). Write yyyy-mm-dd.", "{0}：欠缺日子（{1}）。請寫成 yyyy-mm-dd。", "{0}：缺少日子（{1}）。请写成 yyyy-mm-dd。"},
	"up-to":                 {"{0}: the upper end of the range is below its lower end, {1}. Write a larger amount, or leave it out.", "{0}：範圍的上限低於下限 {1}。請寫較大的金額，或略去此欄。", "{0}：范围的上限低于下限 {1}。请写较大的金额，或略去此栏。"},
	"language":              {"{0}: write language codes such as en, zh or fr.", "{0}：請寫語言代碼，例如 en、zh 或 fr。", "{0}：请写语言代码，例如 en、zh 或 fr。"},
	"unique":                {"{0}: the same value stands here twice. Keep one.", "{0}：同一個值重複。請只留一個。", "{0}：同一个值重复。请只留一个。"},
	"profession":            {"{0}: write the id of a profession, such as tl-nurses, or other, or none.", "{0}：請寫專業的代號，例如 tl-nurses，或寫 other 或 none。", "{0}：请写专业的代号，例如 tl-nurses，或写 other 或 none。"},
	"profession-unknown":    {"{0}: {1} is no profession of the list. Write an id as “talentnav rules professions” prints it, or other, or none.", "{0}：清單沒有 {1} 這項專業。請寫「talentnav rules professions」所列的代號，或寫 other 或 none。", "{0}：清单没有 {1} 这项专业。请写“talentnav rules professions”所列的代号，或写 other 或 none。"},
	"max":                   {"{0}: too long. At most {1} are possible.", "{0}：太長或太多。最多 {1}。", "{0}：太长或太多。最多 {1}。"},
	"gte":                   {"{0}: too small. Write {1} or more.", "{0}：太小。請寫 {1} 或以上。", "{0}：太小。请写 {1} 或以上。"},
	"lte":                   {"{0}: too large. Write {1} or less.", "{0}：太大。請寫 {1} 或以下。", "{0}：太大。请写 {1} 或以下。"},
	"past":                  {"{0}: this date is after {1}. Write a date that has passed.", "{0}：此日期在 {1} 之後。請寫已過去的日期。", "{0}：此日期在 {1} 之后。请写已过去的日期。"},
	"date-too-early":        {"{0}: this date is before {1}. Check the year.", "{0}：此日期在 {1} 之前。請核對年份。", "{0}：此日期在 {1} 之前。请核对年份。"},
	"end-before-start":      {"{0}: the end is before the start ({1}). Correct one of them.", "{0}：結束日期早於開始日期（{1}）。請更正其一。", "{0}：结束日期早于开始日期（{1}）。请更正其一。"},
	"end-and-current":       {"{0}: the work has an end and is also marked as going on. Keep one of the two.", "{0}：此工作既有結束日期，又標為在職。請只留其一。", "{0}：此工作既有结束日期，又标为在职。请只留其一。"},
	"share-of-full-time":    {"{0}: only part-time work has a share of full-time hours, and this is {1}. Take the share out, or change the kind of work.", "{0}：只有兼職才有佔全職工時的比例，此工作為 {1}。請刪去比例，或更改工作性質。", "{0}：只有兼职才有占全职工时的比例，此工作为 {1}。请删去比例，或更改工作性质。"},
	"list-and-do-not-know":  {"{0}: the list holds something, or is marked complete, and also \"do_not_know\". Keep one of the two.", "{0}：清單有內容或已標為完整，卻又寫「不知道」。請只留其一。", "{0}：列表有内容或已标为完整，却又写“不知道”。请只留其一。"},
	"value-and-do-not-know": {"{0}: there is a value and also \"do_not_know\". Keep one of the two.", "{0}：既有答案又寫「不知道」。請只留其一。", "{0}：既有答案又写“不知道”。请只留其一。"},
}

// otherMessage serves a code that has no sentence of its own.
var otherMessage = [3]string{"{0}: this value is not allowed ({1}). Correct it or leave it out.", "{0}：此值不可用（{1}）。請更正或略去。", "{0}：此值不可用（{1}）。请更正或略去。"}

// Message is the problem as one sentence in "en", "zh-Hant" or "zh-Hans". The
// validator's own translations name Go fields and give no mend, so every code
// has a sentence of ours.
func (p Problem) Message(lang string) string {
	text, ok := messages[p.Code]
	if !ok {
		text = otherMessage
	}
	i := max(0, slices.Index([]string{"en", "zh-Hant", "zh-Hans"}, lang))
	return strings.NewReplacer("{0}", p.Path, "{1}", p.Param).Replace(text[i])
}
