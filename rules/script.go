package rules

// OnlySimplified holds the frequent characters that are written only in
// Simplified Chinese, and OnlyTraditional in the same places those that are
// written only in Traditional Chinese.
const OnlySimplified = "万与专业东两严个为丽举么义乌乐乔习书买争于亏亚产仅从们优会伦体佣储儿兰关兹养内册写决况凭凯则刚创删别剂剑办务劳区医华协单" +
	"卖占卫却厂厅历厉压县参双发变叠叶号叹吓吗听启吴员响唤喷团园围国图圣场坏块坚坛墙壮声处备复够头夺奖奥妇妈娱孙学宁宝实宠审宪" +
	"宫宽宾对寻导寿将尔尘尽层届属岁岛岭币师帐带帮并广库应庞废开强归当录彻径忆怀态总恳恶悬惊惯愤戏战户扑执扩扫扬抚抢护报担拟拥" +
	"拦拨择挂挤捞损换据搅摄摆敌数断无旧时显晒晓暂术机权条来构枪柜标栏样档桥桩梦检槛槟欧毕气汇汉汤沟泪泽洁浅浆测济涛润渐渔渗温" +
	"游湾湿滚滞满滨灭灯灵点烂烦热爱牺状犹独狮猎献玛环现电画畴疗疯盐监盖盘矶矿码砖础硕确碍祸离种积称穷窝竞笔笼筑筛筹签简类粤紧" +
	"红约级纪纯纳纵纸纹纽线练组细织终绍经结绕绘给络绝统继绩续维综绿缅缓编缘缝缩网罗罢职联聪肠肤肾胜脏脑脚脸腾舰舱艺节苍苏荐荡" +
	"荣药莱获营萨蒋蓝虑虚虽蚀衔补袭装裤见观规觅视誉计订认让训议记许论设访证评识诉诊词译试诗诚话询该详语误诱请诸诺读课谁调谈谋" +
	"谓谟谢谨谱贝负贡财责贤败账货质贩贫购贯贴贵贸费贺资赋赔赖赛赞赶趋跃践踪车轨转轮软轻载较辅辆辈辉辑输边达迁过迈运还这进远违" +
	"连迟适选逊递逻遗遥邮邻郑释钟钢钱铁银铺链销锁锋错锦键镇长门闭问闯闲间闹闻阀阔阳阵阶际陆陈陕险随隐难雇雾静韧韩页顶项顺须顾" +
	"顿颁预领颗题颜额颠飘飞饭饮饱饿馆马驱驻驾验骑骗鱼鲁鲜鸟鸡麦黄齐齿龄龙龟"

// OnlyTraditional: see [OnlySimplified].
const OnlyTraditional = "萬與專業東兩嚴個為麗舉麼義烏樂喬習書買爭於虧亞產僅從們優會倫體傭儲兒蘭關茲養內冊寫決況憑凱則剛創刪別劑劍辦務勞區醫華協單" +
	"賣佔衛卻廠廳歷厲壓縣參雙發變疊葉號嘆嚇嗎聽啟吳員響喚噴團園圍國圖聖場壞塊堅壇牆壯聲處備復夠頭奪獎奧婦媽娛孫學寧寶實寵審憲" +
	"宮寬賓對尋導壽將爾塵盡層屆屬歲島嶺幣師帳帶幫並廣庫應龐廢開強歸當錄徹徑憶懷態總懇惡懸驚慣憤戲戰戶撲執擴掃揚撫搶護報擔擬擁" +
	"攔撥擇掛擠撈損換據攪攝擺敵數斷無舊時顯曬曉暫術機權條來構槍櫃標欄樣檔橋樁夢檢檻檳歐畢氣匯漢湯溝淚澤潔淺漿測濟濤潤漸漁滲溫" +
	"遊灣濕滾滯滿濱滅燈靈點爛煩熱愛犧狀猶獨獅獵獻瑪環現電畫疇療瘋鹽監蓋盤磯礦碼磚礎碩確礙禍離種積稱窮窩競筆籠築篩籌籤簡類粵緊" +
	"紅約級紀純納縱紙紋紐線練組細織終紹經結繞繪給絡絕統繼績續維綜綠緬緩編緣縫縮網羅罷職聯聰腸膚腎勝髒腦腳臉騰艦艙藝節蒼蘇薦蕩" +
	"榮藥萊獲營薩蔣藍慮虛雖蝕銜補襲裝褲見觀規覓視譽計訂認讓訓議記許論設訪證評識訴診詞譯試詩誠話詢該詳語誤誘請諸諾讀課誰調談謀" +
	"謂謨謝謹譜貝負貢財責賢敗賬貨質販貧購貫貼貴貿費賀資賦賠賴賽贊趕趨躍踐蹤車軌轉輪軟輕載較輔輛輩輝輯輸邊達遷過邁運還這進遠違" +
	"連遲適選遜遞邏遺遙郵鄰鄭釋鐘鋼錢鐵銀鋪鏈銷鎖鋒錯錦鍵鎮長門閉問闖閒間鬧聞閥闊陽陣階際陸陳陝險隨隱難僱霧靜韌韓頁頂項順須顧" +
	"頓頒預領顆題顏額顛飄飛飯飲飽餓館馬驅駐駕驗騎騙魚魯鮮鳥雞麥黃齊齒齡龍龜"

// Simplified is the Simplified form of a Traditional character, for comparing
// what was written in either script; any other character is itself.
func Simplified(r rune) rune {
	if s, ok := simplified[r]; ok {
		return s
	}
	return r
}

var simplified = func() map[rune]rune {
	out := map[rune]rune{}
	to := []rune(OnlySimplified + searchedSimplified)
	for i, r := range []rune(OnlyTraditional + searchedTraditional) {
		out[r] = to[i]
	}
	return out
}()

// searchedTraditional are characters of which either form is right somewhere, so
// that no text is wrong by them, and searchedSimplified in the same places what a
// search takes them for.
const (
	searchedTraditional = "併侶係傑債傷價億償劃動夥幾後徵恆採揀摺撾攜攬曆樓歡殘沒淨減準潛瀋牽異禮稅穩範簽糧締繫繳罰羈臺製親覽訊討託註誌說諮謄講贈軍轄辭針鈎鏡閃閱隊雲頃願風餘驟鳴裡裏衞"
	searchedSimplified  = "并侣系杰债伤价亿偿划动伙几后征恒采拣折挝携揽历楼欢残没净减准潜沈牵异礼税稳范签粮缔系缴罚羁台制亲览讯讨托注志说咨誊讲赠军辖辞针钩镜闪阅队云顷愿风余骤鸣里里卫"
)
