/** Traditional characters of headers, each followed by its simplified form; 帐 is written 账 in 台账. */
const PAIRS =
  '來来係系倉仓個个備备傢家傳传僅仅價价億亿優优內内冊册別别刪删創创劃划動动務务匯汇區区協协厤历參参員员唸念問问啓启啟启單单嚮向國国圍围團团埰采執执報报場场夥伙學学寀采實实審审寫写專专對对導导屬属崗岗帐账' +
  '帳账幣币庫库廢废彆别彔录彙汇後后徑径復复徵征愛爱態态憑凭應应戰战戶户掃扫採采摺折據据擡抬攤摊數数時时曆历曏向書书會会朮术枱台査查條条業业構构標标機机檔档檢检檯台權权歷历歸归毀毁決决況况準准溝沟滙汇滿满' +
  '潛潜無无營营燬毁狀状現现環环產产産产發发碼码稅税種种稱称積积箇个節节範范簽签籤签糰团紀纪約约納纳級级細细紹绍終终組组結结絡络統统經经維维網网編编總总績绩織织繫系繳缴聯联職职脩修臺台興兴舖铺萬万葯药蔘参' +
  '薦荐藥药處处號号術术衕同裝装製制複复覈核見见規规親亲觀观觸触訂订計计訊讯託托記记訪访設设許许訴诉註注証证評评話话詳详誌志認认說说説说調调談谈請请論论證证識识譭毁議议護护變变負负財财貨货責责買买貸贷資资' +
  '質质賬账購购轄辖轉转辦办迴回逕径週周進进遊游過过遞递選选郵邮銀银銷销鋪铺鋼钢錄录録录錶表門门開开間间閤合閱阅閲阅關关隊队階阶際际險险離离電电項项預预頭头額额願愿類类顧顾颱台餘余饋馈驗验體体髮发點点齡龄' +
  '齣出';

const SIMPLIFIED = new Map<string, string>();
for (let at = 0; at < PAIRS.length; at += 2) SIMPLIFIED.set(PAIRS.charAt(at), PAIRS.charAt(at + 1));

/** The text with the traditional characters that headers use made simple, and 台帐 made 台账. */
export function simplified(text: string): string {
  let changed = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const simple = SIMPLIFIED.get(text.charAt(at));
    if (simple === undefined) continue;
    changed += text.slice(from, at) + simple;
    from = at + 1;
  }
  return from === 0 ? text : changed + text.slice(from);
}
