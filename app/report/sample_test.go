package report

import (
	"slices"

	"talentnav/app/result"
)

// tongue picks one of the same sentence in English, 繁體中文 and 简体中文.
type tongue int

var languages = []string{"en", "zh-Hant", "zh-Hans"}

func (t tongue) say(en, hant, hans string) string { return []string{en, hant, hans}[t] }

// sample is an invented result with everything that a report can hold.
func sample(language string) result.Result {
	t := tongue(slices.Index(languages, language))
	return result.Result{
		Schema: result.Schema, Language: language, AsAt: "2026-11-22", Name: t.say("Chan Tsz Ching, Mabel", "陳芷晴", "陈芷晴"),
		AnswersDigest: "9be15c0f7a2d4e8846cd0b1b7bdbd1d3fb3c42d2c5f0b6a9e60d6f70ac4fd7e1",
		Pack:          result.Pack{ID: "hk", Version: "2026.11.1", Digest: "3f2a9c1b7d04e5a8c6e2f1d0b9a8c7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f2a1b0", Title: t.say("Hong Kong talent admission", "香港人才入境", "香港人才入境")},
		Routes:        t.routes(),
		Limits: []string{
			t.say("The Director of Immigration decides every application. This is a guide by your own answers; it is not legal advice.", "每宗申請均由入境事務處處長決定。本結果按你自己的答案得出，只供參考，並非法律意見。", "每宗申请均由入境事务处处长决定。本结果按您自己的答案得出，只供参考，并非法律意见。"),
			t.say("The Director may refuse an application even if every published condition is met. Every application also goes through a security check that this program cannot foresee.", "即使符合所有已公布的條件，處長仍可拒絕申請。每宗申請亦須通過本程式無法預知的保安審查。", "即使符合所有已公布的条件，处长仍可拒绝申请。每宗申请亦须通过本程序无法预知的保安审查。"),
			t.say("The rules were read on the dates shown and may have changed since. Check the official page before you apply.", "規則於所示日期閱覽，其後可能已經更改。申請前請查看官方網頁。", "规则于所示日期阅览，其后可能已经更改。申请前请查看官方网页。"),
			t.say("To make a false statement to an immigration officer is an offence. Give the Immigration Department only what is true and what you can prove.", "向入境處人員作虛假陳述，即屬違法。請只向入境事務處提交真實而可以證明的資料。", "向入境处人员作虚假陈述，即属违法。请只向入境事务处提交真实而可以证明的资料。"),
		},
	}
}

func (t tongue) routes() []result.Route {
	return []result.Route{
		t.ttpsB(), t.qmas(), t.ai(), t.achievement(), t.cies(), t.ttpsA(), t.ttpsC(),
		t.techtas(), t.iang(), t.holiday(), t.points(),
	}
}

func (t tongue) standing(r result.Route, standing string) result.Route {
	r.Standing = standing
	r.StandingText = map[string]string{
		"can-apply": t.say("Can apply", "可以申請", "可以申请"), "can-apply-if": t.say("Can apply, if …", "視情況可申請", "视情况可申请"),
		"not-known-yet": t.say("Not known yet", "暫未能確定", "暂未能确定"), "cannot-apply-now": t.say("Cannot apply now", "目前不可申請", "目前不可申请"),
		"not-open": t.say("Not open", "不接受申請", "不接受申请"),
	}[standing]
	return r
}

func (t tongue) line(sign, says string) result.Line {
	state := map[string]string{"✓": "met", "✗": "not-met", "?": "unknown"}[sign]
	if state == "" {
		state = "depends"
	}
	return result.Line{
		Sign: sign, State: state, Kind: "rule", Says: says, Decisive: true, Confidence: "official",
		StateText: map[string]string{
			"met": t.say("Met", "符合", "符合"), "not-met": t.say("Not met", "不符合", "不符合"),
			"unknown": t.say("Not known", "未能確定", "未能确定"), "depends": t.say("Depends", "視情況而定", "视情况而定"),
		}[state],
		ConfidenceText: t.say("Official text", "官方文本", "官方文本"), Sources: []result.Source{t.ttpsPage("")},
	}
}

func (t tongue) source(title, url, at, revised string) result.Source {
	s := result.Source{
		Title: title, Publisher: t.say("Immigration Department", "入境事務處", "入境事务处"), At: at, URL: url, Official: true,
		Dated: t.say("page dated "+revised+" · read on 20 November 2026", "網頁日期"+revised+" · 2026年11月20日閱覽", "网页日期"+revised+" · 2026年11月20日阅览"),
	}
	s.Text = result.Joined(" · ", s.Title, s.Publisher, s.At, s.Dated)
	return s
}

func (t tongue) ttpsPage(at string) result.Source {
	return t.source(t.say("Top Talent Pass Scheme", "高端人才通行證計劃", "高端人才通行证计划"),
		"https://www.immd.gov.hk/"+t.say("eng", "hkt", "hks")+"/services/visas/TTPS.html", at, t.say("1 November 2024", "2024年11月1日", "2024年11月1日"))
}

func (t tongue) qmasPage(at string) result.Source {
	return t.source(t.say("Quality Migrant Admission Scheme", "優秀人才入境計劃", "优秀人才入境计划"),
		"https://www.immd.gov.hk/"+t.say("eng", "hkt", "hks")+"/services/visas/quality_migrant_admission_scheme.html", at, t.say("1 November 2024", "2024年11月1日", "2024年11月1日"))
}

func (t tongue) talentList() result.Source {
	s := t.source(t.say("Talent List: innovation and technology", "人才清單：創新及科技", "人才清单：创新及科技"),
		"https://www.talentlist.gov.hk/"+t.say("en", "tc", "sc")+"/it/it-4-experienced-professionals-in-artificial-intelligence-robotics-data-science.html?section=requirements&version=2025#experience", t.say("Experience", "工作經驗", "工作经验"), t.say("1 March 2025", "2025年3月1日", "2025年3月1日"))
	s.Publisher, s.Official = t.say("Labour and Welfare Bureau", "勞工及福利局", "劳工及福利局"), false
	s.Check = "https://www.talentlist.gov.hk/"
	return s
}

func (t tongue) caveat() result.Caveat {
	return result.Caveat{Says: t.say("Every application also goes through a security check, and the Director of Immigration has the last word.", "每宗申請均須通過保安審查，並由入境事務處處長作最終決定。", "每宗申请均须通过保安审查，并由入境事务处处长作最终决定。"), Sources: []result.Source{t.ttpsPage("")}}
}

func (t tongue) record() result.Line {
	l := t.line("✓", t.say("You have no adverse record in Hong Kong or elsewhere.", "你在香港及其他地方均沒有不良紀錄。", "您在香港及其他地方均没有不良记录。"))
	l.Told, l.Needed = t.say("none", "沒有", "没有"), t.say("none", "沒有", "没有")
	l.Evidence, l.EvidenceText = "claimed", t.say("You say so", "由你聲稱", "由您声称")
	return l
}

func (t tongue) ttpsB() result.Route {
	degree := t.line("✓", t.say("You hold a bachelor’s degree from a university on the official list.", "你持有名單所列大學頒授的學士學位。", "您持有名单所列大学颁授的学士学位。"))
	degree.Told, degree.Needed = t.say("The University of Manchester (BSc, July 2019)", "曼徹斯特大學（理學士，2019年7月）", "曼彻斯特大学（理学士，2019年7月）"), t.say("on the list “Eligible universities”, 1 November 2024", "在「合資格大學」名單上（2024年11月1日）", "在「合资格大学」名单上（2024年11月1日）")
	degree.Evidence, degree.EvidenceText = "verified", t.say("Document checked", "文件已核對", "文件已核对")
	degree.Proof = t.say("Degree certificate and transcript", "畢業證書及成績單", "毕业证书及成绩单")
	degree.Sources = []result.Source{t.ttpsPage(t.say("Eligibility, category B", "申請資格，B類", "申请资格，B类"))}
	work := t.line("✓", t.say("You have at least three years of full-time work in the five years before you apply, after graduation.", "你在緊接申請前五年內，畢業後累積至少三年全職工作經驗。", "您在紧接申请前五年内，毕业后累积至少三年全职工作经验。"))
	work.Told, work.Needed = t.say("4 years 2 months", "4年2個月", "4年2个月"), t.say("3 years or more", "3年或以上", "3年或以上")
	work.Evidence, work.EvidenceText = "in-hand", t.say("You hold the document", "已持有文件", "已持有文件")
	work.Proof = t.say("Letters from your employers with dates, or tax papers", "僱主發出並列明日期的證明信，或稅務文件", "雇主发出并列明日期的证明信，或税务文件")
	work.Note = t.say("A placement that was part of your studies does not count.", "屬課程一部分的實習並不計算在內。", "属课程一部分的实习并不计算在内。")
	work.Sources = degree.Sources
	all := t.line("✓", t.say("All of these", "須符合以下全部", "须符合以下全部"))
	all.Sources, all.Children = nil, []result.Line{degree, work, t.record()}
	return t.standing(result.Route{
		ID: "ttps-b", Title: t.say("Top Talent Pass Scheme, category B", "高端人才通行證計劃（B類）", "高端人才通行证计划（B类）"), Short: t.say("Top Talent Pass B", "高才通B類", "高才通B类"), Group: "scheme",
		Summary:  t.say("For graduates of the world’s top universities with at least three years of work in the last five.", "供全球頂尖大學畢業、近五年內累積至少三年工作經驗的人士申請。", "供全球顶尖大学毕业、近五年内累积至少三年工作经验的人士申请。"),
		Headline: t.say("You meet every published condition that can be checked.", "可以核對的已公布條件，你全部符合。", "可以核对的已公布条件，您全部符合。"),
		URL:      t.ttpsPage("").URL, Decisive: []result.Line{degree, work, t.record()}, Lines: []result.Line{all}, Caveats: []result.Caveat{t.caveat()},
		Gives:    []string{t.say("A stay of 24 months at first, on time limitation only, without any other condition.", "首次獲准逗留24個月，只受逗留期限限制，不受其他條件約束。", "首次获准逗留24个月，只受逗留期限限制，不受其他条件约束。"), t.say("You may bring your spouse and unmarried children under 18.", "可攜同配偶及18歲以下未婚子女來港。", "可携同配偶及18岁以下未婚子女来港。")},
		NextStep: t.say("Apply online with your degree certificate, proof of work and travel document. Processing normally takes four weeks after all papers are in.", "備妥畢業證書、工作證明及旅行證件後網上申請。文件齊備後，一般需時四星期。", "备妥毕业证书、工作证明及旅行证件后网上申请。文件齐备后，一般需时四星期。"),
	}, "can-apply")
}

func (t tongue) qmas() result.Route {
	choose := t.line("◇", t.say("The Advisory Committee selects your application among all those of the quarter.", "諮詢委員會在該季度的所有申請中選中你的申請。", "咨询委员会在该季度的所有申请中选中您的申请。"))
	choose.Kind, choose.KindText = "selection", t.say("Meeting this only lets you take part in a selection", "符合此項只代表可參加甄選", "符合此项只代表可参加甄选")
	choose.Why = t.say("The Advisory Committee on Admission of Quality Migrants and Professionals recommends; the Director decides.", "由輸入優秀人才及專才諮詢委員會推薦，處長決定。", "由输入优秀人才及专才咨询委员会推荐，处长决定。")
	choose.Sources = []result.Source{t.qmasPage(t.say("Selection", "甄選程序", "甄选程序"))}
	quota := t.line("◔", t.say("A place is left in this year’s quota.", "本年度的配額尚有餘額。", "本年度的配额尚有余额。"))
	quota.Kind, quota.KindText = "quota", t.say("Places are limited", "名額有限", "名额有限")
	quota.Sources = choose.Sources
	six := t.line("✓", t.say("You meet at least six of the twelve criteria of the General Points Test.", "你符合綜合計分制十二項準則中的至少六項。", "您符合综合计分制十二项准则中的至少六项。"))
	six.Told, six.Needed = t.say("7 of 12 met, 2 not answered", "12項中符合7項，2項未答", "12项中符合7项，2项未答"), t.say("6 of 12", "12項中6項", "12项中6项")
	six.Sources = []result.Source{t.qmasPage(t.say("General Points Test", "綜合計分制", "综合计分制"))}
	for i := range 12 {
		six.Children = append(six.Children, t.pointLine(i))
	}
	all := t.line("◇", t.say("All of these", "須符合以下全部", "须符合以下全部"))
	all.Sources, all.Children = nil, []result.Line{six, choose, quota, t.record()}
	return t.standing(result.Route{
		ID: "qmas-general", Title: t.say("Quality Migrant Admission Scheme, General Points Test", "優秀人才入境計劃（綜合計分制）", "优秀人才入境计划（综合计分制）"), Short: t.say("QMAS, General Points Test", "優才計劃（綜合）", "优才计划（综合）"), Group: "scheme",
		Summary:  t.say("For highly skilled people who want to settle without a job offer first. Meeting the criteria lets you take part in a selection.", "供希望先來港定居、無須先獲聘用的高技術人才申請。符合準則只代表可參加甄選。", "供希望先来港定居、无须先获聘用的高技术人才申请。符合准则只代表可参加甄选。"),
		Headline: t.say("You can apply, if 2 things turn out well; the first: the Advisory Committee selects your application. 7 of 12 met: that is enough.", "如2件事得以確定，便可申請；首先：諮詢委員會選中你的申請。12項中符合7項，已經足夠。", "如2件事得以确定，便可申请；首先：咨询委员会选中您的申请。12项中符合7项，已经足够。"),
		URL:      t.qmasPage("").URL, Decisive: []result.Line{choose, quota}, Conditions: []result.Line{choose, quota}, Lines: []result.Line{all}, Caveats: []result.Caveat{t.caveat()},
		Missing:  []result.Question{{Field: "languages", Label: t.say("Which languages do you write and speak well?", "你有哪些語言能說能寫？", "您有哪些语言能说能写？")}},
		Gives:    []string{t.say("A stay of 36 months at first.", "首次獲准逗留36個月。", "首次获准逗留36个月。")},
		NextStep: t.say("Fill in form ID(C) 982 and pay the application fee of HK$600.", "填妥表格 ID(C) 982，並繳付申請費600港元。", "填妥表格 ID(C) 982，并缴付申请费600港元。"),
	}, "can-apply-if")
}

func (t tongue) pointLine(i int) result.Line {
	l := t.line([]string{"✓", "✗", "?"}[[]int{0, 0, 1, 0, 2, 0, 1, 0, 2, 0, 1, 0}[i]], t.say(
		[]string{"You are aged 50 or below.", "You hold a master’s degree or doctorate in a STEM subject.", "You hold a degree from one of the world’s top 100 universities.", "You have five years of graduate or specialist work.", "You write and speak two languages well, one of them Chinese or English.", "You have three years of such work in one of the eight fields.", "You have worked for a listed company or a multinational for three years.", "You had an income of HK$1,000,000 or more in the year before you apply.", "You own a business with a yearly profit of HK$5,000,000 or more.", "You have two years of such work with international exposure.", "You are the founder of a listed company.", "You have worked in an eligible institution of research."}[i],
		[]string{"你的年齡為50歲或以下。", "你持有STEM學科的碩士或博士學位。", "你持有全球百強大學頒授的學位。", "你有五年畢業生程度或專業工作經驗。", "你能說能寫兩種語言，其中一種為中文或英文。", "你在八個指定範疇之一有三年上述工作經驗。", "你曾在上市公司或跨國公司工作三年。", "你在緊接申請前一年的收入達100萬港元或以上。", "你擁有每年盈利達500萬港元或以上的業務。", "你有兩年具國際視野的上述工作經驗。", "你是上市公司的創辦人。", "你曾在合資格科研機構工作。"}[i],
		[]string{"您的年龄为50岁或以下。", "您持有STEM学科的硕士或博士学位。", "您持有全球百强大学颁授的学位。", "您有五年毕业生程度或专业工作经验。", "您能说能写两种语言，其中一种为中文或英文。", "您在八个指定范畴之一有三年上述工作经验。", "您曾在上市公司或跨国公司工作三年。", "您在紧接申请前一年的收入达100万港元或以上。", "您拥有每年盈利达500万港元或以上的业务。", "您有两年具国际视野的上述工作经验。", "您是上市公司的创办人。", "您曾在合资格科研机构工作。"}[i]))
	l.Sources = []result.Source{t.qmasPage(t.say("General Points Test", "綜合計分制", "综合计分制"))}
	if i == 7 {
		l.Told, l.Needed = t.say("HK$2,100,000", "2,100,000港元", "2,100,000港元"), t.say("HK$1,000,000 or more", "1,000,000港元或以上", "1,000,000港元或以上")
	}
	if i == 10 {
		l.Confidence, l.ConfidenceText = "reported", t.say("Copy or report", "副本或報道", "副本或报道")
	}
	return l
}

func (t tongue) ai() result.Route {
	judged := t.line("⚖", t.say("Your experience matches that of an experienced professional in artificial intelligence.", "你的經驗符合資深人工智能專才的要求。", "您的经验符合资深人工智能专才的要求。"))
	judged.Kind, judged.KindText = "judgement", t.say("An officer decides this", "由入境處人員判斷", "由入境处人员判断")
	judged.Why = t.say("An officer of the Immigration Department weighs your papers against the description of the profession.", "入境事務處人員會按該專業的說明，衡量你的文件。", "入境事务处人员会按该专业的说明，衡量您的文件。")
	judged.Change = t.say("A letter from your employer that describes your work on AI systems, with dates and share of time.", "由僱主發信說明你在人工智能系統方面的工作、日期及所佔時間。", "由雇主发信说明您在人工智能系统方面的工作、日期及所占时间。")
	judged.Confidence, judged.ConfidenceText = "reported", t.say("Copy or report", "副本或報道", "副本或报道")
	judged.Sources = []result.Source{t.talentList()}
	judged.Shows = []result.Shown{
		{Label: t.say("Work in AI", "人工智能工作", "人工智能工作"), Told: t.say("3 years 4 months", "3年4個月", "3年4个月"), Evidence: "claimed", EvidenceText: t.say("You say so", "由你聲稱", "由您声称")},
		{Label: t.say("Employer’s letter on AI work", "僱主就人工智能工作發出的信件", "雇主就人工智能工作发出的信件"), Told: t.say("yes", "有", "有"), Evidence: "in-hand", EvidenceText: t.say("You hold the document", "已持有文件", "已持有文件")},
		{Label: t.say("Studies related to AI", "與人工智能有關的學歷", "与人工智能有关的学历"), Told: t.say("not answered", "未答", "未答"), EvidenceText: t.say("Not told", "未有提供", "未有提供")},
	}
	text := t.line("☐", t.say("You meet the text of the current Talent List.", "你符合現行《人才清單》的內容。", "您符合现行《人才清单》的内容。"))
	text.Kind, text.KindText = "confirm", t.say("You confirm this yourself", "由你自行確認", "由您自行确认")
	text.Sources = judged.Sources
	text.Confirmation = &result.Confirmation{
		Question: t.say("Have you read the entry on the Talent List, and do you meet it?", "你是否已閱讀《人才清單》的有關條目，並認為自己符合？", "您是否已阅读《人才清单》的有关条目，并认为自己符合？"),
		URL:      t.talentList().URL, Sources: judged.Sources,
		Known: []string{t.say("The entry asks for practical experience in machine learning, computer vision or natural-language processing.", "條目要求具備機器學習、電腦視覺或自然語言處理的實際經驗。", "条目要求具备机器学习、计算机视觉或自然语言处理的实际经验。")},
	}
	all := t.line("⚖", t.say("All of these", "須符合以下全部", "须符合以下全部"))
	all.Sources, all.Children = nil, []result.Line{judged, text}
	return t.standing(result.Route{
		ID: "tl-ai", Title: t.say("Talent List: experienced professionals in AI, robotics and data science", "人才清單：資深人工智能、機械人技術及數據科學專才", "人才清单：资深人工智能、机器人技术及数据科学专才"), Short: t.say("Talent List: AI", "人才清單：人工智能", "人才清单：人工智能"), Group: "profession",
		Headline: t.say("You can apply, if 2 things turn out well; the first: your experience matches that of an experienced professional in artificial intelligence.", "如2件事得以確定，便可申請；首先：你的經驗符合資深人工智能專才的要求。", "如2件事得以确定，便可申请；首先：您的经验符合资深人工智能专才的要求。"),
		URL:      t.talentList().URL, Decisive: []result.Line{judged, text}, Conditions: []result.Line{judged, text}, Lines: []result.Line{all}, Caveats: []result.Caveat{t.caveat()},
	}, "can-apply-if")
}

func (t tongue) achievement() result.Route {
	l := t.line("?", t.say("You have won an award for exceptional achievement, or your work is acknowledged by your peers.", "你曾獲頒傑出成就獎，或你的工作得到同業肯定。", "您曾获颁杰出成就奖，或您的工作得到同业肯定。"))
	l.Needed = t.say("yes", "是", "是")
	l.Why = t.say("You said that you do not know. Find out and change the answer to settle it.", "你表示不知道。查明後更改答案，便可確定。", "您表示不知道。查明后更改答案，便可确定。")
	l.Sources = []result.Source{t.qmasPage(t.say("Achievement-based Points Test", "成就計分制", "成就计分制"))}
	return t.standing(result.Route{
		ID: "qmas-achievement", Title: t.say("Quality Migrant Admission Scheme, Achievement-based Points Test", "優秀人才入境計劃（成就計分制）", "优秀人才入境计划（成就计分制）"), Short: t.say("QMAS, achievement", "優才計劃（成就）", "优才计划（成就）"), Group: "scheme",
		Summary:  t.say("For people of exceptional talent or skill.", "供具備超凡才能或技術的人士申請。", "供具备超凡才能或技术的人士申请。"),
		Headline: t.say("Not known yet: 2 answers are missing; the first: have you won an award for exceptional achievement?", "暫未能確定：欠2個答案；首先：你曾獲頒傑出成就獎嗎？", "暂未能确定：欠2个答案；首先：您曾获颁杰出成就奖吗？"),
		URL:      t.qmasPage("").URL, Decisive: []result.Line{l}, Lines: []result.Line{l, t.record()},
		Missing: []result.Question{{Label: t.say("Have you won an award for exceptional achievement?", "你曾獲頒傑出成就獎嗎？", "您曾获颁杰出成就奖吗？")}, {Label: t.say("Do others in your field acknowledge your work, or has it added greatly to the field?", "同業是否肯定你的工作，或你的工作是否對該領域有重大貢獻？", "同业是否肯定您的工作，或您的工作是否对该领域有重大贡献？")}},
		Caveats: []result.Caveat{t.caveat()},
	}, "not-known-yet")
}

func (t tongue) cies() result.Route {
	l := t.line("?", t.say("You have had net assets of HK$30,000,000 or more throughout the six months before you apply.", "你在緊接申請前六個月內，一直擁有至少3,000萬港元的淨資產。", "您在紧接申请前六个月内，一直拥有至少3,000万港元的净资产。"))
	l.Needed = t.say("HK$30,000,000 or more", "30,000,000港元或以上", "30,000,000港元或以上")
	l.Proof = t.say("A report by a certified public accountant in Hong Kong", "由香港執業會計師發出的報告", "由香港执业会计师发出的报告")
	l.Sources = []result.Source{t.source(t.say("New Capital Investment Entrant Scheme", "新資本投資者入境計劃", "新资本投资者入境计划"), "https://www.newcies.gov.hk/", t.say("Scheme rules, paragraph 4", "計劃規則第4段", "计划规则第4段"), t.say("1 March 2025", "2025年3月1日", "2025年3月1日"))}
	return t.standing(result.Route{
		ID: "new-cies", Title: t.say("New Capital Investment Entrant Scheme", "新資本投資者入境計劃", "新资本投资者入境计划"), Short: "New CIES", Group: "scheme",
		Headline: t.say("Not known yet: 1 answer is missing: how large are your net assets?", "暫未能確定：欠1個答案：你的淨資產有多少？", "暂未能确定：欠1个答案：您的净资产有多少？"),
		URL:      "https://www.newcies.gov.hk/", Decisive: []result.Line{l}, Lines: []result.Line{l},
		Missing: []result.Question{{Label: t.say("How large are your net assets?", "你的淨資產有多少？", "您的净资产有多少？")}},
	}, "not-known-yet")
}

func (t tongue) ttpsA() result.Route {
	l := t.line("✗", t.say("Your taxable income in the year before you apply was HK$2,500,000 or more.", "你在緊接申請前一年的應課稅收入達250萬港元或以上。", "您在紧接申请前一年的应课税收入达250万港元或以上。"))
	l.Told, l.Needed = t.say("HK$2,100,000", "2,100,000港元", "2,100,000港元"), t.say("HK$2,500,000 or more", "2,500,000港元或以上", "2,500,000港元或以上")
	l.Short = t.say("short by HK$400,000", "尚差400,000港元", "尚差400,000港元")
	l.Evidence, l.EvidenceText = "in-hand", t.say("You hold the document", "已持有文件", "已持有文件")
	l.Change = t.say("A higher income in a later year opens this category.", "日後某年收入提高，便可按此類別申請。", "日后某年收入提高，便可按此类别申请。")
	l.Sources = []result.Source{t.ttpsPage(t.say("Eligibility, category A", "申請資格，A類", "申请资格，A类"))}
	return t.standing(result.Route{
		ID: "ttps-a", Title: t.say("Top Talent Pass Scheme, category A", "高端人才通行證計劃（A類）", "高端人才通行证计划（A类）"), Short: t.say("Top Talent Pass A", "高才通A類", "高才通A类"), Group: "scheme",
		Summary:  t.say("For people with a high income in the year before they apply.", "供申請前一年收入達指定水平的人士申請。", "供申请前一年收入达指定水平的人士申请。"),
		Headline: t.say("You cannot apply now: your taxable income in the year before you apply (you told us HK$2,100,000; needed HK$2,500,000 or more; short by HK$400,000).", "目前不可申請：緊接申請前一年的應課稅收入（你告訴我們2,100,000港元；須為2,500,000港元或以上；尚差400,000港元）。", "目前不可申请：紧接申请前一年的应课税收入（您告诉我们2,100,000港元；须为2,500,000港元或以上；尚差400,000港元）。"),
		URL:      t.ttpsPage("").URL, Decisive: []result.Line{l}, Lines: []result.Line{l, t.record()}, Caveats: []result.Caveat{t.caveat()},
	}, "cannot-apply-now")
}

func (t tongue) ttpsC() result.Route {
	l := t.line("✗", t.say("You graduated from a university on the list within the five years before you apply.", "你在緊接申請前五年內在名單所列大學畢業。", "您在紧接申请前五年内在名单所列大学毕业。"))
	l.Told, l.Needed, l.Short = t.say("7 years", "7年", "7年"), t.say("5 years or less", "5年或以下", "5年或以下"), t.say("over by 2 years", "超出2年", "超出2年")
	l.Sources = []result.Source{t.ttpsPage(t.say("Eligibility, category C", "申請資格，C類", "申请资格，C类"))}
	quota := t.line("◔", t.say("A place is left in the yearly quota of 10,000.", "每年10,000個名額尚有餘額。", "每年10,000个名额尚有余额。"))
	return t.standing(result.Route{
		ID: "ttps-c", Title: t.say("Top Talent Pass Scheme, category C", "高端人才通行證計劃（C類）", "高端人才通行证计划（C类）"), Short: t.say("Top Talent Pass C", "高才通C類", "高才通C类"), Group: "scheme",
		Headline: t.say("You cannot apply now: 7 years since graduation; needed 5 years or less.", "目前不可申請：畢業已7年；須為5年或以下。", "目前不可申请：毕业已7年；须为5年或以下。"),
		URL:      t.ttpsPage("").URL, Decisive: []result.Line{l}, Lines: []result.Line{l, quota},
	}, "cannot-apply-now")
}

func (t tongue) techtas() result.Route {
	l := t.line("✗", t.say("A company with a quota under the scheme employs you for research and development.", "持有計劃配額的公司聘用你從事研究及發展工作。", "持有计划配额的公司聘用您从事研究及发展工作。"))
	l.Told, l.Needed = t.say("no", "否", "否"), t.say("yes", "是", "是")
	l.Change = t.say("An offer from such a company opens this route.", "獲這類公司聘用，便可申請此計劃。", "获这类公司聘用，便可申请此计划。")
	l.Sources = []result.Source{t.source(t.say("Technology Talent Admission Scheme", "科技人才入境計劃", "科技人才入境计划"), "https://www.immd.gov.hk/eng/services/visas/techtas.html", "", t.say("28 June 2023", "2023年6月28日", "2023年6月28日"))}
	return t.standing(result.Route{
		ID: "techtas", Title: t.say("Technology Talent Admission Scheme", "科技人才入境計劃", "科技人才入境计划"), Short: "TechTAS", Group: "scheme",
		Headline: t.say("You cannot apply now: no company with a quota has offered you a post.", "目前不可申請：沒有持配額的公司聘用你。", "目前不可申请：没有持配额的公司聘用您。"),
		URL:      "https://www.immd.gov.hk/eng/services/visas/techtas.html", Decisive: []result.Line{l}, Lines: []result.Line{l, t.record()},
	}, "cannot-apply-now")
}

func (t tongue) iang() result.Route {
	l := t.line("✗", t.say("You obtained a degree in a full-time and locally accredited programme in Hong Kong.", "你在香港修讀經本地評審的全日制課程並取得學位。", "您在香港修读经本地评审的全日制课程并取得学位。"))
	l.Told, l.Needed = t.say("no", "否", "否"), t.say("yes", "是", "是")
	return t.standing(result.Route{
		ID: "iang-recent", Title: t.say("Immigration Arrangements for Non-local Graduates (within six months)", "非本地畢業生留港／回港就業安排（畢業六個月內）", "非本地毕业生留港／回港就业安排（毕业六个月内）"), Short: "IANG", Group: "scheme",
		Headline: t.say("You cannot apply now: you have no degree from a programme in Hong Kong.", "目前不可申請：你沒有在香港修讀課程而取得的學位。", "目前不可申请：您没有在香港修读课程而取得的学位。"),
		URL:      "https://www.immd.gov.hk/eng/services/visas/IANG.html", Decisive: []result.Line{l}, Lines: []result.Line{l},
	}, "cannot-apply-now")
}

func (t tongue) holiday() result.Route {
	l := t.line("✗", t.say("You hold the nationality of a partner country of the Working Holiday Scheme.", "你持有工作假期計劃夥伴國家的國籍。", "您持有工作假期计划伙伴国家的国籍。"))
	l.Told, l.Needed = t.say("China, Brazil", "中國、巴西", "中国、巴西"), t.say("on the list “Partner countries”", "在「夥伴國家」名單上", "在「伙伴国家」名单上")
	return t.standing(result.Route{
		ID: "working-holiday", Title: t.say("Working Holiday Scheme", "工作假期計劃", "工作假期计划"), Short: t.say("Working holiday", "工作假期", "工作假期"), Group: "scheme",
		Headline: t.say("You cannot apply now: none of your nationalities is that of a partner country.", "目前不可申請：你的國籍均不屬夥伴國家。", "目前不可申请：您的国籍均不属伙伴国家。"),
		URL:      "https://www.immd.gov.hk/eng/services/visas/working_holiday.html", Decisive: []result.Line{l}, Lines: []result.Line{l},
	}, "cannot-apply-now")
}

func (t tongue) points() result.Route {
	return t.standing(result.Route{
		ID: "qmas-points", Title: t.say("Quality Migrant Admission Scheme, former points test", "優秀人才入境計劃（舊計分制）", "优秀人才入境计划（旧计分制）"), Short: t.say("QMAS, former test", "優才計劃（舊制）", "优才计划（旧制）"), Group: "scheme",
		Headline: t.say("Took applications until 31 October 2024.", "接受申請至2024年10月31日為止。", "接受申请至2024年10月31日为止。"), URL: t.qmasPage("").URL,
	}, "not-open")
}
