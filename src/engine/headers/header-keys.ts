import { normaliseHeader } from './normalise.ts';

/** A header of one or two levels, with the keys under which it may be known, the surest first. */
export interface HeaderText {
  /** The cell as it stands, the lower one of two levels. */
  readonly shown: string;
  readonly keys: readonly string[];
  readonly unit: number | null;
}

const JOINTS = /[.-]/;
/** What a group is called beside the thing it groups: 购方信息, 销售订单行, 表头. */
const GROUP_ENDING = /(?:信息|资料|明细|情况|内容|行|头|体|表|单)$/;
/** A group of somebody else's, or of another day: the 日期 under 审核 is no date of business. */
const FOREIGN_GROUP = /供应商|销方|销售方|卖方|审核|制单|交货|到期|修改|创建|下次|预计|作废|入库|采购/;
/** Words too general to be taken out of `A.B` unless A is a part of the document. */
const GENERAL_LENGTH = 2;
const GENERAL_WORDS = new Set(['负责人', '联系人', '行状态', '品牌']);

/** The keys of a header cell, with the text of the merged group above it where the header has two levels. */
export function headerText(cell: string, group: string): HeaderText {
  const { key, unit } = normaliseHeader(cell);
  const above = normaliseHeader(group);
  const keys = above.key === '' ? keysOf(key) : keysUnder(above.key, key);
  return { shown: cell, keys, unit: unit ?? above.unit };
}

function keysOf(key: string): string[] {
  if (!JOINTS.test(key)) return key === '' ? [] : [key];
  const parts = key.split(JOINTS).filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const first = parts.slice(0, -1).join('');
  return first === '' ? [key, last] : [key, ...keysUnder(first, last)];
}

function keysUnder(group: string, key: string): string[] {
  const joined = group.replace(GROUP_ENDING, '') + key;
  if (FOREIGN_GROUP.test(group)) return [joined];
  const general = key.length <= GENERAL_LENGTH || GENERAL_WORDS.has(key);
  const partOfDocument = GROUP_ENDING.test(group) || /^\d*$/.test(group);
  return general && !partOfDocument ? [joined] : [joined, key];
}
