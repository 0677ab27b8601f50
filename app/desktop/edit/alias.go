package edit

// countryAliases are short forms, names as people say them, and what people of a
// country are called, where the names themselves do not find it.
var countryAliases = map[string][]string{
	"GB": {"UK", "U.K.", "Great Britain", "Britain", "England", "Scotland", "Wales", "British", "English", "大不列顛", "英格蘭", "英国人", "英國人", "英籍"},
	"US": {"USA", "U.S.", "U.S.A.", "America", "American", "美利堅", "美国人", "美國人", "美籍"},
	"KR": {"Korea", "South Korea", "Republic of Korea", "ROK", "Korean", "南韓", "南韩", "大韓民國", "韓國人", "韩国人"},
	"KP": {"North Korea", "DPRK", "朝鮮", "朝鲜", "北韓", "北韩", "北朝鮮"},
	"TW": {"台灣", "台湾", "臺灣", "Taiwanese", "Chinese Taipei", "ROC", "台灣人"},
	"CN": {"PRC", "Mainland China", "People’s Republic of China", "Chinese", "中華人民共和國", "中国大陆", "中國大陸", "內地", "内地", "中國人", "中国人", "中籍"},
	"HK": {"Hong Kong", "HKSAR", "香港", "Hongkonger", "香港人"},
	"MO": {"Macao", "Macau", "澳門", "澳门", "澳門人"},
	"JP": {"Japanese", "日本人", "日籍"}, "SG": {"Singaporean", "星加坡", "獅城"}, "MY": {"Malaysian", "大馬", "大马"},
	"IN": {"Indian", "印度人"}, "ID": {"Indonesian", "印尼", "印尼人"}, "PH": {"Filipino", "菲律賓人"}, "TH": {"Thai", "泰國人"}, "VN": {"Viet Nam", "Vietnamese", "越南人"},
	"AU": {"Australian", "澳洲", "澳洲人", "澳大利亚人"}, "NZ": {"New Zealander", "Kiwi", "紐西蘭", "新西蘭"}, "CA": {"Canadian", "加拿大人", "加籍"},
	"FR": {"French", "法国人", "法國人", "法籍"}, "DE": {"German", "德国人", "德國人", "Deutschland"}, "IT": {"Italian"}, "ES": {"Spanish"}, "PT": {"Portuguese", "葡籍"},
	"NL": {"Holland", "Dutch", "The Netherlands", "荷蘭人"}, "CH": {"Swiss"}, "IE": {"Irish", "Eire"}, "SE": {"Swedish"}, "NO": {"Norwegian"}, "DK": {"Danish"}, "FI": {"Finnish"},
	"BE": {"Belgian"}, "AT": {"Austrian"}, "PL": {"Polish"}, "CZ": {"Czech Republic", "Czech"}, "GR": {"Greek"}, "TR": {"Turkey", "Turkish"}, "RU": {"Russian", "俄國", "俄国"}, "UA": {"Ukrainian"},
	"AE": {"UAE", "Emirates", "Emirati", "Dubai", "Abu Dhabi", "杜拜", "迪拜"}, "SA": {"Saudi", "KSA"}, "IL": {"Israeli"}, "IR": {"Iranian", "Persia"}, "PK": {"Pakistani"}, "BD": {"Bangladeshi"},
	"NP": {"Nepali", "Nepalese"}, "LK": {"Ceylon", "Sri Lankan"}, "MM": {"Burma", "Burmese", "緬甸"}, "KH": {"Kampuchea", "Cambodian"}, "ZA": {"South African", "RSA"}, "EG": {"Egyptian"},
	"NG": {"Nigerian"}, "BR": {"Brazilian", "Brasil"}, "MX": {"Mexican"}, "AR": {"Argentinian"}, "CI": {"Ivory Coast"}, "CD": {"Congo-Kinshasa", "DRC"}, "VA": {"Vatican"}, "SZ": {"Swaziland"}, "MK": {"Macedonia"},
	"AF": {"Afghan"}, "CU": {"Cuban"},
}

// languageAliases are names of what counts as one language, and other common ones.
var languageAliases = map[string][]string{
	"zh": {"Mandarin", "Putonghua", "Cantonese", "普通話", "普通话", "國語", "国语", "粵語", "粤语", "廣東話", "广东话", "中文", "漢語", "汉语"},
	"fa": {"Farsi"}, "tr": {"Turkish"}, "es": {"Castilian", "西班牙文"}, "fr": {"法文"}, "de": {"德文"}, "ja": {"日文"}, "ko": {"韓文", "韩文"}, "en": {"英文"}, "ru": {"俄文"}, "pt": {"葡文", "葡萄牙文"}, "it": {"意大利文"},
}
