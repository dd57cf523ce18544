import { isoFromDay } from '../dates/iso.ts';
import {
  BLOCK_TITLE,
  EVIDENCE_LABEL,
  METHODS,
  METHOD_LABEL,
  RESULT_LABEL,
  ROWS,
  SUBJECT,
} from '../dispute/block-layout.ts';
import type { Area } from '../model/cell.ts';
import type { PlannedCell } from '../model/mark-plan.ts';
import type { DecidedTable } from './decided-table.ts';
import type { BlockInput, PlannedBlock } from './plan-dispute-block.ts';

/** What a block that nobody marks is made of; its table depends on the procedure. */
export interface DecidedInput extends Omit<BlockInput, 'judges' | 'criteria'> {
  readonly procedure: (typeof METHODS)[number]['procedure'];
  readonly reason: string;
  readonly table: DecidedTable;
}

/** Columns of a decided block; the subject row is the widest. */
export const DECIDED_WIDTH = SUBJECT.digest + 1;

/** A block of 客户界定 that the archive or an agreement decides: no judges, the arithmetic as native formulas. */
export function planDecidedBlock(input: DecidedInput, top: number): PlannedBlock {
  const { dispute, table, procedure } = input;
  const { columns, result } = table;
  const resultRow = ROWS.firstContender + dispute.contenders.length;
  const method = METHODS.find((candidate) => candidate.procedure === procedure)?.name ?? '';
  const rows: PlannedCell[][] = [
    filled({ 0: `${BLOCK_TITLE} ${input.number}` }),
    filled({
      0: '客户',
      [SUBJECT.name]: input.customerName,
      [SUBJECT.numbers - 1]: '客户编号',
      [SUBJECT.numbers]: input.customerNumbers.join('、'),
      [SUBJECT.asOf - 1]: '截至',
      [SUBJECT.asOf]: isoFromDay(dispute.asOf),
      [SUBJECT.digest - 1]: '依据摘要',
      [SUBJECT.digest]: input.digest,
    }),
    filled({ 0: METHOD_LABEL, 1: method }),
    filled(Object.fromEntries(columns.map(({ header }, at) => [at, header]))),
    ...dispute.contenders.map((_, i) =>
      filled(Object.fromEntries(columns.map(({ cells }, at) => [at, cells[i] ?? null]))),
    ),
    filled({ 0: RESULT_LABEL, 1: result }),
    filled({ 0: '说明', 1: input.reason }),
    filled({ 0: '当事人签字：', 2: '部门经理签字：', 5: '日期：' }),
    filled({
      0: `${EVIDENCE_LABEL}（${isoFromDay(dispute.asOf)}冻结）`,
      1: '业务员',
      2: '日期',
      3: '内容',
      4: '金额',
      5: '位置',
    }),
    ...input.evidence.map(({ kind, salesperson, date, content, amount, link }) =>
      filled({ 0: kind, 1: salesperson, 2: date, 3: content, 4: amount, 5: link }),
    ),
    filled({}),
  ];
  return { rows, styles: stylesOf(input, top, resultRow), validations: [] };
}

function filled(cells: Readonly<Record<number, PlannedCell>>): PlannedCell[] {
  return Array.from({ length: DECIDED_WIDTH }, (_, column) => cells[column] ?? null);
}

function stylesOf(input: DecidedInput, top: number, resultRow: number): PlannedBlock['styles'] {
  const area = (row: number, column: number, rows: number, columns: number): Area => ({
    row: top + row,
    column,
    rows,
    columns,
  });
  const first = ROWS.firstContender;
  const count = input.dispute.contenders.length;
  const evidenceTop = resultRow + 3;
  const labels = [0, SUBJECT.numbers - 1, SUBJECT.asOf - 1, SUBJECT.digest - 1];
  return [
    { area: area(ROWS.title, 0, 1, 1), style: 'title' },
    ...labels.map((column) => ({ area: area(ROWS.subject, column, 1, 1), style: 'label' as const })),
    { area: area(ROWS.judges, 0, 1, 1), style: 'label' },
    { area: area(ROWS.header, 0, 1, input.table.columns.length), style: 'header' },
    ...input.table.columns.flatMap(({ style }, at) =>
      style === undefined ? [] : [{ area: area(first, at, count, 1), style }],
    ),
    { area: area(resultRow, 0, 1, 2), style: 'result' },
    { area: area(resultRow + 1, 0, 1, 1), style: 'label' },
    { area: area(resultRow + 2, 0, 1, DECIDED_WIDTH), style: 'note' },
    { area: area(evidenceTop, 0, 1, 6), style: 'label' },
    ...(input.evidence.length === 0
      ? []
      : [
          { area: area(evidenceTop + 1, 4, input.evidence.length, 1), style: 'amount' as const },
          { area: area(evidenceTop + 1, 5, input.evidence.length, 1), style: 'link' as const },
        ]),
  ];
}
