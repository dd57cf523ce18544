import { checkEmail } from '../checks/email.ts';
import { checkPhones } from '../checks/phone.ts';
import { checkResidentId } from '../checks/resident-id.ts';
import { normaliseHeader } from '../headers/normalise.ts';
import type { UnknownColumn } from '../model/records.ts';

/** Words of headers under which people keep data on a person. */
const WORDS = [
  ...[
    '性别',
    '年龄',
    '出生',
    '生日',
    '生肖',
    '星座',
    '民族',
    '国籍',
    '籍贯',
    '户籍',
    '户口',
    '住址',
    '家庭',
    '婚姻',
    '婚否',
  ],
  ...[
    '配偶',
    '子女',
    '父母',
    '亲属',
    '家属',
    '紧急联系',
    '宗教',
    '信仰',
    '政治面貌',
    '党派',
    '学历',
    '文化程度',
    '毕业',
  ],
  ...['职业', '工作单位', '收入', '工资', '薪酬', '银行卡', '银行账号', '银行账户', '卡号', '信用卡', '社保', '公积金'],
  ...['护照', '驾驶证', '驾照', '身份证', '证件号', '通行证', '健康', '病史', '疾病', '血型', '身高', '体重', '残疾'],
  ...['指纹', '人脸', '照片', '声纹', '基因', '微信', 'qq', '微博', '抖音', '邮箱', '电子邮件', '手机', '电话', '密码'],
  ...['行踪', '轨迹', '定位', '车牌', '爱好', '嗜好', '性格', '兴趣', '犯罪', '征信'],
].map((word) => normaliseHeader(word).key);
/** Papers and numbers in most of the cells tell a column whatever its header says. */
const MOST = 0.5;
const MOBILE = /^\+861[3-9]\d{9}$/;
/** Passports (a letter and a date is a document's number), car plates, and words that only describe a person. */
const LOOKS: readonly RegExp[] = [
  /^(?:E[A-Z]\d{7}|[EG](?!20\d\d[01]\d)\d{8})$/,
  /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·. ]?[A-Z0-9]{5,6}$/u,
  /^(?:男|女)$/u,
  /^(?:已婚|未婚|离异|离婚|丧偶|再婚)$/u,
  /^(?:汉|回|满|壮|苗|彝|藏|侗|瑶|白|傣|黎|畲|羌|水|土家|蒙古|维吾尔|布依|朝鲜|哈尼|哈萨克|纳西|锡伯)族$/u,
  /^(?:小学|初中|高中|中专|大专|专科|本科|学士|硕士|博士|研究生)(?:学历|毕业|在读|肄业)?$/u,
  /^(?:群众|共青团员|团员|(?:中共)?(?:预备)?党员)$/u,
];
const BANK_CARD = /^(?:62|4|5[1-5]|35|37)\d{13,17}$/;

/** Whether a column holds data on persons, by its header (also by words of the company's own) or by what its cells look like. */
export function holdsPersonalData({ header, filled, samples }: UnknownColumn, ownWords: readonly string[]): boolean {
  if (filled === 0) return false;
  const { key } = normaliseHeader(header);
  if ([...WORDS, ...ownWords.map(keyOf)].some((word) => word !== '' && key.includes(word))) return true;
  return samples.filter(isPersonal).length > samples.length * MOST;
}

/** Whether one of the headers is the column's. */
export function isListed({ header }: UnknownColumn, headers: readonly string[]): boolean {
  return headers.some((one) => keyOf(one) === normaliseHeader(header).key);
}

function keyOf(word: string): string {
  return normaliseHeader(word).key;
}

function isPersonal(text: string): boolean {
  if (checkResidentId(text) === null) return true;
  if (text.includes('@') && checkEmail(text) === null) return true;
  if (LOOKS.some((look) => look.test(text.toUpperCase())) || isBankCard(text)) return true;
  const { numbers, problems } = checkPhones(text);
  return problems.length === 0 && numbers.length > 0 && numbers.every((number) => MOBILE.test(number));
}

/** A card number ends with the check digit of ISO/IEC 7812-1 (Luhn). */
function isBankCard(text: string): boolean {
  const digits = text.replace(/[ -]/gu, '');
  if (!BANK_CARD.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
