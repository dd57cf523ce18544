import type { Day } from '../model/civil-date.ts';
import type { Bilingual } from '../model/finding.ts';

/** Why a row is passed over: it is no row of the ledger, or it stands there already. */
export const SKIP_REASONS = [
  'heading',
  'header',
  'blank',
  'repeated-header',
  'total',
  'note',
  'other-table',
  'other-document',
  'void-document',
  'no-payment',
  'money-out',
  'duplicate',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Why a row of the ledger is not taken: something in it cannot be read for certain. */
export const REJECT_REASONS = [
  'no-date',
  'bad-date',
  'no-year',
  'date-order',
  'no-amount',
  'bad-amount',
  'split-amount',
  'foreign-currency',
  'error-value',
  'too-long',
  'row-or-total',
  'return-sign',
  'no-customer',
  'number-differs',
  'customer-differs',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** What became of a row of the source. A row that holds several payments is as many lines. */
export interface LedgerLine {
  /** Number of the row in its sheet, 1-based. */
  readonly row: number;
  /** 0, or the number of the payment within the row. */
  readonly part: number;
  readonly outcome: 'taken' | 'skipped' | 'rejected';
  readonly reason: SkipReason | RejectReason | null;
  /** Header and text of the cell that the reason is about; empty where it is about the row. */
  readonly column: string;
  readonly shown: string;
  readonly day: Day | null;
  /** The amount in fen, NaN where there is none that can be read in yuan. */
  readonly fen: number;
  /** Cleaned texts by canonical header. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A line of totals in the source against the sum of the rows that it closes, in fen. */
export interface ControlTotal {
  readonly row: number;
  readonly label: string;
  readonly stated: number;
  readonly counted: number;
}

const REASONS: Readonly<Record<SkipReason | RejectReason, Bilingual>> = {
  heading: { zh: '表头上方的标题或说明', en: 'a title or note above the header' },
  header: { zh: '表头', en: 'the header' },
  blank: { zh: '空行', en: 'a blank row' },
  'repeated-header': { zh: '重复的表头', en: 'a repeated header' },
  total: { zh: '合计行', en: 'a line of totals' },
  note: { zh: '说明文字，没有日期和金额', en: 'a note without date and amount' },
  'other-table': { zh: '另一张表，没有选用', en: 'in another table that was not chosen' },
  'other-document': { zh: '别的单据类型', en: 'another kind of document' },
  'void-document': { zh: '单据已作废或是草稿', en: 'a cancelled document or a draft' },
  'no-payment': { zh: '这一行没有回款', en: 'no payment in this row' },
  'money-out': { zh: '支出，不是回款', en: 'money paid out, not by a customer' },
  duplicate: { zh: '台账里已有，不再导入', en: 'in the ledger already' },
  'no-date': { zh: '没有日期', en: 'no date' },
  'bad-date': { zh: '日期读不出', en: 'the date cannot be read' },
  'no-year': { zh: '日期没有年份', en: 'the date has no year' },
  'date-order': { zh: '日期里日和月的先后没有定', en: 'which comes first in the date, day or month, is undecided' },
  'no-amount': { zh: '没有金额', en: 'no amount' },
  'bad-amount': { zh: '金额读不出', en: 'the amount cannot be read' },
  'split-amount': {
    zh: '金额在千分位的逗号处断开，后半截落到了后面的列',
    en: 'the comma in the amount has moved its end, and all behind it, one column on',
  },
  'foreign-currency': { zh: '不是人民币，没有相加', en: 'not in yuan, so not added up' },
  'error-value': { zh: '单元格是公式错误，不是内容', en: 'the cell holds a formula error, no value' },
  'too-long': { zh: '文字太长，一个单元格放不下', en: 'the text is longer than a cell can hold' },
  'row-or-total': {
    zh: '既像一笔，又像结余或汇总，分不清',
    en: 'reads as a line of the ledger and as a balance or sum alike',
  },
  'return-sign': {
    zh: '退货或红字单据的金额是正数，减去还是加上没有定',
    en: 'a return with a positive amount; whether to subtract or to add it is undecided',
  },
  'no-customer': { zh: '没有写客户', en: 'no customer is named' },
  'number-differs': {
    zh: '台账里已有这个单号，但内容不同',
    en: 'the ledger has this document number with other lines',
  },
  'customer-differs': {
    zh: '这个客户编号在档案里是另一个客户，和客户名称对不上',
    en: 'in the archive this customer number is another customer than the one named',
  },
};

/** The reason in words, without a full stop. */
export function sayReason(reason: SkipReason | RejectReason): Bilingual {
  return REASONS[reason];
}
