package complete

import "talentnav/rules"

// sentences are what an overlay says beside what was typed. {0} is the
// profession, {1} the firm, {2} who read the page, {3} and on what is given. No
// number and no condition of any law is among them.
var sentences = map[string]rules.Text{
	"comma":     {En: ", ", ZhHant: "、", ZhHans: "、"},
	"place":     {En: "Requirements, as the firm typed them", ZhHant: "要求，按機構輸入", ZhHans: "要求，按机构录入"},
	"page":      {En: "Official page of “{0}”, as a firm read it", ZhHant: "「{0}」的官方網頁，由機構閱讀", ZhHans: "“{0}”的官方网页，由机构阅读"},
	"publisher": {En: "Read by {2} for {1}; not checked by anybody else", ZhHant: "由{2}代{1}閱讀，未經他人核對", ZhHans: "由{2}代{1}阅读，未经他人核对"},
	"title":     {En: "Talent List: {0}", ZhHant: "人才清單：{0}", ZhHans: "人才清单：{0}"},
	"summary": {
		En:     "Not a visa of its own. Whether the person meets what {1} read on the official page of the profession. No official standing changes by it.",
		ZhHant: "並非獨立簽證。只說明當事人是否符合{1}從官方網頁讀到的要求；官方評估不受影響。",
		ZhHans: "并非独立签证。只说明当事人是否符合{1}从官方网页读到的要求；官方评估不受影响。",
	},
	"root":      {En: "You meet what the firm read on the official page of “{0}”", ZhHant: "你符合機構從「{0}」官方網頁讀到的要求", ZhHans: "你符合机构从“{0}”官方网页读到的要求"},
	"post":      {En: "The post is in the profession “{0}”", ZhHant: "職位屬「{0}」", ZhHans: "职位属“{0}”"},
	"post-asks": {En: "Is the post in the profession “{0}” of the Talent List?", ZhHant: "職位是否屬人才清單上的「{0}」？", ZhHans: "职位是否属人才清单上的“{0}”？"},
	"degree":    {En: "One degree meets all of this", ZhHant: "一個學位同時符合以下各項", ZhHans: "一个学位同时符合以下各项"},
	"level":     {En: "{3}", ZhHant: "{3}", ZhHans: "{3}"},
	"earned":    {En: "Not an honorary degree", ZhHant: "並非名譽學位", ZhHans: "并非名誉学位"},
	"stem":      {En: "A subject on the official STEM reference list", ZhHant: "學科在官方STEM參考清單上", ZhHans: "学科在官方STEM参考清单上"},
	"counted":   {En: "{3} years or more of work at the level of a degree, of any kind", ZhHant: "{3}年或以上的學位程度工作，不論性質", ZhHans: "{3}年或以上的学位程度工作，不论性质"},
	"kind":      {En: "That work was of the kind asked for", ZhHant: "該等工作屬所要求的性質", ZhHans: "这些工作属所要求的性质"},

	"fields-asks":     {En: "Is your degree in one of the fields that “{0}” asks for?", ZhHant: "你的學位是否屬「{0}」所要求的學科？", ZhHans: "你的学位是否属“{0}”所要求的学科？"},
	"experience-asks": {En: "Is your experience of the kind that “{0}” asks for?", ZhHant: "你的經驗是否屬「{0}」所要求的性質？", ZhHans: "你的经验是否属“{0}”所要求的性质？"},
	"licence-asks":    {En: "Do you hold the licence or membership that “{0}” asks for?", ZhHant: "你是否持有「{0}」所要求的執照或會員資格？", ZhHans: "你是否持有“{0}”所要求的执照或会员资格？"},
	"other-asks":      {En: "Do you meet other condition {3} of “{0}”?", ZhHant: "你是否符合「{0}」的其他條件{3}？", ZhHans: "你是否符合“{0}”的其他条件{3}？"},

	"degree-proof":  {En: "Degree certificate and transcript", ZhHant: "學位證書及成績單", ZhHans: "学位证书及成绩单"},
	"work-proof":    {En: "Letters of employers with post, duties and days", ZhHant: "僱主信，列明職位、職責及日期", ZhHans: "雇主信，列明职位、职责及日期"},
	"licence-proof": {En: "The licence, or the certificate of membership", ZhHant: "執照或會員證書", ZhHans: "执照或会员证书"},

	"tested-level":                    {En: "Tested as: {3}, not honorary.", ZhHant: "測試方式：{3}，名譽學位不計。", ZhHans: "测试方式：{3}，名誉学位不计。"},
	"tested-fields-statement":         {En: "Taken on the person’s word.", ZhHant: "以當事人的聲明為準。", ZhHans: "以当事人的声明为准。"},
	"tested-fields-stem":              {En: "Tested as: a degree in a subject on the official STEM reference list.", ZhHant: "測試方式：學位學科在官方STEM參考清單上。", ZhHans: "测试方式：学位学科在官方STEM参考清单上。"},
	"tested-fields-ai":                {En: "Tested as: a degree related to artificial intelligence.", ZhHant: "測試方式：與人工智能相關的學位。", ZhHans: "测试方式：与人工智能相关的学位。"},
	"tested-experience-graduate":      {En: "Tested as: {3} years or more of work at the level of a degree.", ZhHant: "測試方式：{3}年或以上的學位程度工作。", ZhHans: "测试方式：{3}年或以上的学位程度工作。"},
	"tested-experience-related":       {En: "Tested as: {3} years or more of work at the level of a degree; its kind is taken on the person’s word.", ZhHant: "測試方式：{3}年或以上的學位程度工作；性質以當事人的聲明為準。", ZhHans: "测试方式：{3}年或以上的学位程度工作；性质以当事人的声明为准。"},
	"tested-experience-ai":            {En: "Tested as: {3} years or more of work in artificial intelligence.", ZhHant: "測試方式：{3}年或以上的人工智能工作。", ZhHans: "测试方式：{3}年或以上的人工智能工作。"},
	"tested-experience-international": {En: "Tested as: {3} years or more of international work.", ZhHant: "測試方式：{3}年或以上的國際工作。", ZhHans: "测试方式：{3}年或以上的国际工作。"},
	"tested-experience-reputable":     {En: "Tested as: {3} years or more of work for well-known companies.", ZhHant: "測試方式：{3}年或以上的知名企業工作。", ZhHans: "测试方式：{3}年或以上的知名企业工作。"},
	"tested-experience-statement":     {En: "Taken on the person’s word.", ZhHant: "以當事人的聲明為準。", ZhHans: "以当事人的声明为准。"},
	"tested-statement":                {En: "Taken on the person’s word.", ZhHant: "以當事人的聲明為準。", ZhHans: "以当事人的声明为准。"},

	"accepted":      {En: "The official text is as the firm read it, and it is accepted that you meet it. Decided by: {3}", ZhHant: "官方文本與機構所讀相符，並獲接納你符合要求。決定者：{3}", ZhHans: "官方文本与机构所读相符，并获接纳你符合要求。决定者：{3}"},
	"accepted-note": {En: "The requirements stand here as {1} typed them. They can be wrong or out of date.", ZhHant: "此處的要求由{1}輸入，或有錯漏或已過時。", ZhHans: "此处的要求由{1}录入，可能有错漏或已过时。"},
	"caveat":        {En: "{2} of {1} read the page on {3}. This is a firm’s reading and no official text; compare it with the page before you rely on it.", ZhHant: "{1}的{2}於{3}閱讀網頁。這是機構所讀，並非官方文本；依賴前請與網頁核對。", ZhHans: "{1}的{2}于{3}阅读网页。这是机构所读，并非官方文本；依赖前请与网页核对。"},
	"follows":       {En: "If this reading is right, under {3}: {4}", ZhHant: "如所讀無誤，{3}：{4}", ZhHans: "如所读无误，{3}：{4}"},
	"standings-stay": {
		En:     "The official standings shown stay as they are: there the person states for themselves that they meet the official text. Who can apply, if …, here, and has compared the page, can answer yes there.",
		ZhHant: "所示的官方評估維持不變：在該處由當事人自行聲明符合官方文本。如此處為「視情況可申請」而又已核對網頁，可在該處答「是」。",
		ZhHans: "所示的官方评估维持不变：在那里由当事人自行声明符合官方文本。如此处为“视情况可申请”而又已核对网页，可在那里答“是”。",
	},
	"next": {En: "Open the page, compare each requirement with what stands here, and with your papers.", ZhHant: "開啟網頁，將每項要求與此處所載及你的文件核對。", ZhHans: "打开网页，将每项要求与此处所载及你的文件核对。"},
}

// levelNames are the levels in words, each with what is above it.
var levelNames = map[string]rules.Text{
	"sub-degree": {En: "A sub-degree or higher", ZhHant: "副學位或以上", ZhHans: "副学位或以上"},
	"bachelor":   {En: "A bachelor’s degree or higher", ZhHant: "學士或以上學位", ZhHans: "学士或以上学位"},
	"master":     {En: "A master’s degree or higher", ZhHant: "碩士或以上學位", ZhHans: "硕士或以上学位"},
	"doctorate":  {En: "A doctorate", ZhHant: "博士學位", ZhHans: "博士学位"},
}
