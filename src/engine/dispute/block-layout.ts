/**
 * Where everything stands in a block of 客户界定. Rows count from the block's first row, columns from A = 0.
 * The reader and the writer of blocks both use this table, so that they cannot drift apart.
 */
export const DISPUTES_SHEET = '客户界定';
export const BLOCK_TITLE = '客户界定';

export const ROWS = { title: 0, subject: 1, judges: 2, header: 3, firstContender: 4 } as const;

export const COLUMNS = {
  salesperson: 0,
  sales: 1,
  visits: 2,
  completeness: 3,
  proposed: 4,
  marks: 7,
} as const;

/** Values of the subject row: customer, numbers, as-of date, digest. */
export const SUBJECT = { name: 1, numbers: 3, asOf: 5, digest: 7 } as const;

/** First column of a judge's marks. */
export function judgeColumn(judge: number, criteria: number): number {
  return COLUMNS.marks + judge * criteria;
}

/** Columns behind the marks: a sum for each judge, then the mean, then the rank. */
export function sumColumn(judge: number, judges: number, criteria: number): number {
  return COLUMNS.marks + judges * criteria + judge;
}

export function meanColumn(judges: number, criteria: number): number {
  return sumColumn(judges, judges, criteria);
}

export function rankColumn(judges: number, criteria: number): number {
  return meanColumn(judges, criteria) + 1;
}

/** Before the name of a criterion, over the mark that is proposed. */
export const PROPOSED_PREFIX = '拟分：';
/** In the row of the judges, where nobody marks: how the dispute is decided instead. */
export const METHOD_LABEL = '裁定方式';
export const METHODS = [
  { procedure: 'priority', name: '按下单和备案的先后' },
  { procedure: 'right', name: '按开发权' },
  { procedure: 'settlement', name: '协商分成' },
] as const;
export const RESULT_PENDING = '待评';
/** Orders and filings, or rights, point to nobody alone. */
export const RESULT_PANEL = '不能确定,请界定小组裁定';
/** The contenders share, as they agreed. */
export const RESULT_SHARED = '按比例分成';
export const RESULT_TIE = '平分,请界定小组裁定';
/** Label of the result's row, directly below the contenders. */
export const RESULT_LABEL = '结果';
export const EVIDENCE_LABEL = '依据';
