import { withoutForm } from './legal-form.ts';
import { splitTrade } from './trade.ts';

/** Tells one establishment from another, or says what it is: 二厂, 2号, 城东店, 宁波分, 有限合伙. */
const PART =
  /分$|(?:公司|集团|合伙|个体|企业|中心|车间|门市)$|[厂店站院校部所库区期园行社号]$|^[#第]?[\d一二三四五六七八九十]+[#]?$|^[a-z]$|个体|^中国$/u;
/** Regions that are no places of the list of divisions. */
const REGION =
  /^(?:新加坡|日本|韩国|美国|英国|法国|德国|意大利|俄罗斯|加拿大|澳大利亚|越南|泰国|印度|印尼|马来西亚|香港|澳门|台湾|[东西]?[亚欧]太?|华[东南西北中]|[东西][南北]|海外|国际)(?:区|大区)?$/u;
/** What nobody calls a company: counts in front of a name too, where other brackets may be a part of it. */
const SURE_REMARK = /勿|客户|停用|作废|重复|月结|现结|现金|签约|重点|跟进|[a-d][类级]|vip/u;

/** Whether a text is nothing but words of trade: 科技, 新材料. */
export function isTrade(text: string): boolean {
  return text !== '' && splitTrade(`甲乙${text}`).brand === '甲乙';
}

/** Whether a text is a region beside the divisions of the country. */
export function isRegion(text: string): boolean {
  return REGION.test(text);
}

/** Whether a text behind a whole name is somebody's remark (张总, 已签约, A类) and no part of the name. */
export function isRemark(text: string): boolean {
  return !PART.test(text) && !isRegion(text) && !isTrade(text);
}

/** Whether a text is a remark wherever it stands. */
export function isSureRemark(text: string): boolean {
  return SURE_REMARK.test(text) && isRemark(text);
}

/** Whether a text is a company's name by itself, so that what stands behind it may be a remark. */
export function isWholeName(text: string): boolean {
  const plain = text.replace(/[^\p{L}\p{N}]/gu, '');
  const { trunk, form } = withoutForm(plain);
  return plain.length > 3 && (form !== '' || splitTrade(trunk).trade !== '');
}
