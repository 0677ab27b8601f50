package desktop

import (
	"encoding/json"

	"fyne.io/fyne/v2/lang"

	"talentnav/app/language"
)

// toolkitWords are the words that the toolkit brings itself, in its buttons,
// menus and file dialog. It has no Traditional Chinese and cannot change its
// language while it runs, so they are laid over the system's language.
var toolkitWords = map[string][3]string{
	"Advanced": {"Advanced", "進階", "高级"}, "Cancel": {"Cancel", "取消", "取消"}, "Confirm": {"Confirm", "確認", "确认"},
	"Copy": {"Copy", "複製", "复制"}, "Create Folder": {"Create Folder", "新增資料夾", "新建文件夹"}, "Cut": {"Cut", "剪下", "剪切"},
	"Enter filename": {"Enter filename", "輸入檔案名稱", "输入文件名"}, "Error": {"Error", "錯誤", "错误"},
	"Favourites": {"Favourites", "喜好項目", "收藏"}, "File": {"File", "檔案", "文件"}, "Folder": {"Folder", "資料夾", "文件夹"},
	"New Folder": {"New Folder", "新資料夾", "新文件夹"}, "No": {"No", "否", "否"}, "OK": {"OK", "確定", "确定"},
	"Open": {"Open", "開啟", "打开"}, "Paste": {"Paste", "貼上", "粘贴"}, "Quit": {"Quit", "結束", "退出"},
	"Redo": {"Redo", "重做", "重做"}, "Save": {"Save", "儲存", "保存"}, "Select all": {"Select all", "全選", "全选"},
	"Show Hidden Files": {"Show Hidden Files", "顯示隱藏檔案", "显示隐藏文件"}, "Undo": {"Undo", "還原", "撤销"}, "Yes": {"Yes", "是", "是"},
	"file.name": {"Name", "名稱", "名称"}, "file.parent": {"Parent", "上一層", "上一级"},
	"monday": {"Monday", "星期一", "星期一"}, "tuesday": {"Tuesday", "星期二", "星期二"}, "wednesday": {"Wednesday", "星期三", "星期三"},
	"thursday": {"Thursday", "星期四", "星期四"}, "friday": {"Friday", "星期五", "星期五"}, "saturday": {"Saturday", "星期六", "星期六"},
	"sunday": {"Sunday", "星期日", "星期日"}, "monday.short": {"Mon", "一", "一"}, "tuesday.short": {"Tue", "二", "二"},
	"wednesday.short": {"Wed", "三", "三"}, "thursday.short": {"Thu", "四", "四"}, "friday.short": {"Fri", "五", "五"},
	"saturday.short": {"Sat", "六", "六"}, "sunday.short": {"Sun", "日", "日"},
}

// speak makes the toolkit use our language for its own words.
func speak(tag language.Tag) {
	at := map[language.Tag]int{language.English: 0, language.Traditional: 1, language.Simplified: 2}[tag]
	words := make(map[string]map[string]string, len(toolkitWords))
	for key, texts := range toolkitWords {
		words[key] = map[string]string{"one": texts[at], "other": texts[at]}
	}
	data, err := json.Marshal(words)
	if err != nil {
		return // strings always marshal
	}
	// An error leaves the toolkit's own words: nothing of ours is lost by it.
	_ = lang.AddTranslationsForLocale(data, lang.SystemLocale())
}
