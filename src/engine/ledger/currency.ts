import { cleanText } from '../cells/clean-text.ts';

const YUAN = /^(?:人民币|人民幣|rmb|cny|¥|元|人民币元|本位币|本币)?$/i;
const FOREIGN =
  /[$€£₩฿]|US\$|HK\$|\b(?:USD|HKD|EUR|GBP|JPY|KRW|AUD|CAD|SGD|THB|TWD|MOP|VND)\b|美元|美金|港币|港元|港幣|欧元|歐元|英镑|日元|日圆|韩元|澳元|加元|新元|台币|新台币|泰铢|卢布/i;

/** Whether the cell of a currency column names another money than the yuan. An empty cell names none. */
export function isForeignCurrency(text: string): boolean {
  return !YUAN.test(cleanText(text));
}

/** The sign or name of a foreign money in an amount's text (`US$120`, `300欧元`); null where there is none. */
export function foreignSign(text: string): string | null {
  return FOREIGN.exec(cleanText(text))?.[0] ?? null;
}
