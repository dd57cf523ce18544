import { isoFromDay } from '../dates/iso.ts';
import {
  BLOCK_TITLE,
  COLUMNS,
  EVIDENCE_LABEL,
  PROPOSED_PREFIX,
  RESULT_LABEL,
  RESULT_PENDING,
  RESULT_TIE,
  ROWS,
  SUBJECT,
  judgeColumn,
  meanColumn,
  rankColumn,
  sumColumn,
} from '../dispute/block-layout.ts';
import type { Contender, Dispute } from '../model/dispute.ts';
import type { Bilingual } from '../model/finding.ts';
import type { DisputeCriterion } from '../model/policy.ts';
import type { PlanStyle, PlannedCell, PlannedValidation } from '../model/mark-plan.ts';
import type { Area } from '../model/cell.ts';
import { absoluteRow, cellAddress } from './cell-address.ts';

/** A row that was counted as evidence, to be listed under the block. */
export interface EvidenceLine {
  readonly kind: string;
  readonly salesperson: string;
  /** `YYYY-MM-DD`, empty where the row has none. */
  readonly date: string;
  readonly content: string;
  /** Yuan, null where the row has no amount. */
  readonly amount: number | null;
  readonly link: PlannedCell;
}

export interface BlockInput {
  readonly number: string;
  readonly dispute: Dispute;
  readonly customerName: string;
  readonly customerNumbers: readonly string[];
  readonly digest: string;
  readonly judges: readonly { readonly duty: string; readonly name: string }[];
  readonly criteria: readonly {
    readonly id: DisputeCriterion['id'];
    readonly name: Bilingual;
    readonly maximum: number;
  }[];
  readonly evidence: readonly EvidenceLine[];
}

export interface PlannedBlock {
  readonly rows: PlannedCell[][];
  readonly styles: { area: Area; style: PlanStyle }[];
  readonly validations: PlannedValidation[];
}

/** A block of 客户界定 whose first row is the sheet's row `top` (zero-based). Its formulas are native ones only. */
export function planDisputeBlock(input: BlockInput, top: number): PlannedBlock {
  const { judges, criteria } = input;
  const contenders = input.dispute.contenders;
  const width = rankColumn(judges.length, criteria.length) + 1;
  const place = { top, first: top + ROWS.firstContender, count: contenders.length, judges: judges.length, criteria };
  const resultRow = ROWS.firstContender + contenders.length;
  const rows: PlannedCell[][] = [
    filled(width, { 0: `${BLOCK_TITLE} ${input.number}` }),
    filled(width, {
      0: '客户',
      [SUBJECT.name]: input.customerName,
      [SUBJECT.numbers - 1]: '客户编号',
      [SUBJECT.numbers]: input.customerNumbers.join('、'),
      [SUBJECT.asOf - 1]: '截至',
      [SUBJECT.asOf]: isoFromDay(input.dispute.asOf),
      [SUBJECT.digest - 1]: '依据摘要',
      [SUBJECT.digest]: input.digest,
    }),
    judgeRow(input, width),
    headerRow(input, width),
    ...contenders.map((contender, i) => contenderRow(contender, place, i, width)),
    filled(width, { 0: RESULT_LABEL, 1: { formula: resultFormula(place), value: RESULT_PENDING } }),
    signatureRow(judges, criteria.length, width),
    filled(width, {
      0: `${EVIDENCE_LABEL}（${isoFromDay(input.dispute.asOf)}冻结）`,
      1: '业务员',
      2: '日期',
      3: '内容',
      4: '金额',
      5: '位置',
    }),
    ...input.evidence.map(({ kind, salesperson, date, content, amount, link }) =>
      filled(width, { 0: kind, 1: salesperson, 2: date, 3: content, 4: amount, 5: link }),
    ),
    filled(width, {}),
  ];
  return { rows, styles: stylesOf(input, place, resultRow, width), validations: markValidations(place) };
}

interface Place {
  readonly top: number;
  readonly first: number;
  readonly count: number;
  readonly judges: number;
  readonly criteria: BlockInput['criteria'];
}

function filled(width: number, cells: Readonly<Record<number, PlannedCell>>): PlannedCell[] {
  return Array.from({ length: width }, (_, column) => cells[column] ?? null);
}

function judgeRow({ judges, criteria }: BlockInput, width: number): PlannedCell[] {
  const cells: Record<number, PlannedCell> = { 0: '评委' };
  judges.forEach(({ duty, name }, judge) => {
    const column = judgeColumn(judge, criteria.length);
    cells[column] = duty;
    cells[column + 1] = name;
  });
  return filled(width, cells);
}

function headerRow({ judges, criteria }: BlockInput, width: number): PlannedCell[] {
  const cells: Record<number, PlannedCell> = {
    [COLUMNS.salesperson]: '业务员',
    [COLUMNS.sales]: '期内销售额（元）',
    [COLUMNS.visits]: '期内拜访次数',
    [COLUMNS.completeness]: '档案完整度',
  };
  criteria.forEach(({ name }, i) => {
    cells[COLUMNS.proposed + i] = `${PROPOSED_PREFIX}${name.zh}`;
  });
  const highest = criteria.reduce((sum, { maximum }) => sum + maximum, 0);
  judges.forEach(({ duty }, judge) => {
    criteria.forEach(({ name, maximum }, i) => {
      cells[judgeColumn(judge, criteria.length) + i] = `${name.zh}(0-${maximum})`;
    });
    // The maxima need not make 100: the sheet says what they make.
    cells[sumColumn(judge, judges.length, criteria.length)] = `${duty}合计(0-${highest})`;
  });
  cells[meanColumn(judges.length, criteria.length)] = '平均分';
  cells[rankColumn(judges.length, criteria.length)] = '名次';
  return filled(width, cells);
}

function contenderRow(contender: Contender, place: Place, i: number, width: number): PlannedCell[] {
  const row = place.first + i;
  const count = place.criteria.length;
  const cells: Record<number, PlannedCell> = {
    [COLUMNS.salesperson]: contender.salesperson,
    [COLUMNS.sales]: contender.salesFen / 100,
    [COLUMNS.visits]: contender.visits,
    [COLUMNS.completeness]: contender.completeness,
  };
  place.criteria.forEach(({ id }, criterion) => {
    cells[COLUMNS.proposed + criterion] = contender.proposed?.[id] ?? null;
  });
  for (let judge = 0; judge < place.judges; judge++) {
    cells[sumColumn(judge, place.judges, count)] = { formula: sumFormula(row, judge, place), value: '' };
  }
  const sums = `${cellAddress(row, sumColumn(0, place.judges, count))}:${cellAddress(row, sumColumn(place.judges - 1, place.judges, count))}`;
  const mean = meanColumn(place.judges, count);
  const means = `${absoluteRow(place.first, mean)}:${absoluteRow(place.first + place.count - 1, mean)}`;
  const own = cellAddress(row, mean);
  cells[mean] = { formula: `=IF(COUNT(${sums})=${place.judges},ROUND(AVERAGE(${sums}),6),"")`, value: '' };
  cells[rankColumn(place.judges, count)] = { formula: `=IF(ISNUMBER(${own}),RANK(${own},${means}),"")`, value: '' };
  return filled(width, cells);
}

/** A judge's sum, empty until every mark is a number within its range. */
function sumFormula(row: number, judge: number, { criteria }: Place): string {
  const first = judgeColumn(judge, criteria.length);
  const cells = criteria.map((_, i) => cellAddress(row, first + i));
  const marks = `${cells[0] ?? ''}:${cells.at(-1) ?? ''}`;
  const within = criteria.map(({ maximum }, i) => `${cells[i] ?? ''}<=${maximum}`).join(',');
  return `=IF(AND(COUNT(${marks})=${criteria.length},MIN(${marks})>=0,${within}),SUM(${marks}),"")`;
}

/** Pending while a mean is missing or a judge is a contender himself; a tie is named, never broken. */
function resultFormula({ top, first, count, judges, criteria }: Place): string {
  const column = (at: number): string => `${absoluteRow(first, at)}:${absoluteRow(first + count - 1, at)}`;
  const people = column(COLUMNS.salesperson);
  const ranks = column(rankColumn(judges, criteria.length));
  const partial = Array.from(
    { length: judges },
    (_, judge) =>
      `COUNTIF(${people},${withoutBlanks(cellAddress(top + ROWS.judges, judgeColumn(judge, criteria.length) + 1))})>0`,
  ).join(',');
  return (
    `=IF(OR(COUNT(${column(meanColumn(judges, criteria.length))})<${count},${partial}),"${RESULT_PENDING}",` +
    `IF(COUNTIF(${ranks},1)>1,"${RESULT_TIE}",INDEX(${people},MATCH(1,${ranks},0))))`
  );
}

/** A judge's name as contenders are written, though somebody typed it with a blank (张 三). */
function withoutBlanks(address: string): string {
  return `SUBSTITUTE(SUBSTITUTE(${address}," ",""),"　","")`;
}

function signatureRow(judges: BlockInput['judges'], criteria: number, width: number): PlannedCell[] {
  const cells: Record<number, PlannedCell> = { 0: '部门经理审核签字：', 3: '日期：' };
  judges.forEach((_, judge) => {
    cells[judgeColumn(judge, criteria)] = '评委签字：';
  });
  return filled(width, cells);
}

function markValidations({ first, count, judges, criteria }: Place): PlannedValidation[] {
  return Array.from({ length: judges }, (_, judge) =>
    criteria.map(({ name, maximum }, i): PlannedValidation => ({
      area: { row: first, column: judgeColumn(judge, criteria.length) + i, rows: count, columns: 1 },
      kind: 'decimal',
      min: 0,
      max: maximum,
      error: `“${name.zh}”分应在0到${maximum}之间。`,
    })),
  ).flat();
}

function stylesOf(input: BlockInput, place: Place, resultRow: number, width: number): PlannedBlock['styles'] {
  const { top, first, count, judges, criteria } = place;
  const area = (row: number, column: number, rows: number, columns: number): Area => ({ row, column, rows, columns });
  const evidenceTop = top + resultRow + 2;
  return [
    { area: area(top, 0, 1, 1), style: 'title' },
    ...[0, SUBJECT.numbers - 1, SUBJECT.asOf - 1, SUBJECT.digest - 1].map((column) => ({
      area: area(top + ROWS.subject, column, 1, 1),
      style: 'label' as const,
    })),
    { area: area(top + ROWS.judges, 0, 1, 1), style: 'label' },
    ...input.judges.map((_, judge) => ({
      area: area(top + ROWS.judges, judgeColumn(judge, criteria.length) + 1, 1, 1),
      style: 'input' as const,
    })),
    { area: area(top + ROWS.header, 0, 1, width), style: 'header' },
    { area: area(first, COLUMNS.sales, count, 1), style: 'amount' },
    { area: area(first, COLUMNS.completeness, count, 1), style: 'percent' },
    { area: area(first, COLUMNS.marks, count, judges * criteria.length), style: 'mark' },
    { area: area(top + resultRow, 0, 1, 2), style: 'result' },
    { area: area(top + resultRow + 1, 0, 1, width), style: 'note' },
    { area: area(evidenceTop, 0, 1, 6), style: 'label' },
    ...(input.evidence.length === 0
      ? []
      : [
          { area: area(evidenceTop + 1, 4, input.evidence.length, 1), style: 'amount' as const },
          { area: area(evidenceTop + 1, 5, input.evidence.length, 1), style: 'link' as const },
        ]),
  ];
}
