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

/** Whether a column holds data on persons, by its header or by what its cells look like. */
export function holdsPersonalData({ header, filled, samples }: UnknownColumn): boolean {
  if (filled === 0) return false;
  const { key } = normaliseHeader(header);
  if (WORDS.some((word) => key.includes(word))) return true;
  return samples.filter(isPersonal).length > samples.length * MOST;
}

function isPersonal(text: string): boolean {
  if (checkResidentId(text) === null) return true;
  if (text.includes('@') && checkEmail(text) === null) return true;
  const { numbers, problems } = checkPhones(text);
  return problems.length === 0 && numbers.length > 0 && numbers.every((number) => MOBILE.test(number));
}
