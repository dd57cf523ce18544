import { isoFromDay } from '../dates/iso.ts';
import { RESULT_PANEL, RESULT_PENDING, RESULT_SHARED, ROWS } from '../dispute/block-layout.ts';
import type { Day } from '../model/civil-date.ts';
import type { Contender, Dispute, Resolution } from '../model/dispute.ts';
import type { Facts } from '../model/facts.ts';
import type { PlanStyle, PlannedCell } from '../model/mark-plan.ts';
import { absoluteRow, cellAddress } from './cell-address.ts';

/** A column of a block's table: its header, a cell for each contender. */
interface DecidedColumn {
  readonly header: string;
  readonly cells: readonly PlannedCell[];
  readonly style?: PlanStyle;
}

export interface DecidedTable {
  readonly columns: readonly DecidedColumn[];
  /** The cell behind 结果. */
  readonly result: PlannedCell;
}

interface TableInput {
  readonly dispute: Dispute;
  readonly resolution: Resolution;
  readonly facts: Facts;
  /** The block's first row in the sheet, zero-based. */
  readonly top: number;
}

const HELD = '持有';
const SUCCEEDED = '开发成功';

/** The table of a block that nobody marks, by the policy's procedure. */
export const DECIDED_TABLES = { priority: priorityTable, right: rightTable, settlement: settlementTable } as const;

/** loan: orders and filing dates; the formulas take the steps of the policy one by one. */
function priorityTable({ dispute, facts, top }: TableInput): DecidedTable {
  const { contenders } = dispute;
  const first = top + ROWS.firstContender;
  const address = (i: number, column: number): string => cellAddress(first + i, column);
  const whole = (column: number): string => columnOf(first, contenders.length, column);
  const [people, filed, orders, ordered, earlier, order] = [0, 1, 2, 3, 4, 5] as const;
  const orderRows = contenders.map(({ saleRows }) => saleRows.filter((record) => (facts.sales.fen[record] ?? 0) > 0));
  const before = (i: number): string => {
    const others = contenders.flatMap((_, j) =>
      j === i
        ? []
        : [`${address(j, orders)}=0`, `${address(j, filed)}=""`, `${address(i, ordered)}<${address(j, filed)}`],
    );
    const each = Array.from(
      { length: others.length / 3 },
      (_, at) => `OR(${others.slice(at * 3, at * 3 + 3).join(',')})`,
    );
    return `=IF(${address(i, orders)}=0,"否",IF(AND(${each.join(',')}),"是","否"))`;
  };
  const [keys, counts] = [whole(order), whole(orders)];
  return {
    columns: [
      { header: '业务员', cells: contenders.map(({ salesperson }) => salesperson) },
      { header: '备案日期', cells: contenders.map((contender) => iso(filedOn(contender, facts))) },
      { header: '订单数', cells: orderRows.map((rows) => rows.length) },
      {
        header: '首次下单日期',
        cells: orderRows.map((rows) => iso(earliest(rows.map((record) => facts.sales.days[record] ?? null)))),
      },
      { header: '对方备案前已下单', cells: contenders.map((_, i) => ({ formula: before(i), value: '' })) },
      {
        header: '备案先后',
        cells: contenders.map((_, i) => ({
          formula: `=IF(AND(${address(i, earlier)}="是",${address(i, filed)}<>""),VALUE(SUBSTITUTE(${address(i, filed)},"-","")),"")`,
          value: '',
        })),
      },
    ],
    result: {
      formula:
        `=IF(COUNTIF(${counts},">0")=1,INDEX(${whole(people)},MATCH(MAX(${counts}),${counts},0)),` +
        `IF(COUNT(${keys})=0,"${RESULT_PANEL}",IF(COUNTIF(${keys},MIN(${keys}))>1,"${RESULT_PANEL}",` +
        `INDEX(${whole(people)},MATCH(MIN(${keys}),${keys},0)))))`,
      value: RESULT_PENDING,
    },
  };
}

/** development-right: the days of each right, and who holds it now. */
function rightTable({ dispute, facts, resolution, top }: TableInput): DecidedTable {
  const { contenders } = dispute;
  const first = top + ROWS.firstContender;
  const table = facts.filingTable;
  const leading = contenders.map((contender) => leadingRow(contender, facts));
  const day = (header: string) => leading.map((row) => iso(table.day(header).at(row)));
  const rights = leading.map((row) => facts.protections.on(row, dispute.asOf));
  const states = rights.map(({ state, right }, i) => {
    if (right?.kind === 'success') return SUCCEEDED;
    if (state === 'protected' || state === 'expiring') return HELD;
    return resolution.winner === contenders[i]?.salesperson ? HELD : '没有';
  });
  const people = columnOf(first, contenders.length, 0);
  const held = columnOf(first, contenders.length, 6);
  const one = (word: string, otherwise: string): string =>
    `IF(COUNTIF(${held},"${word}")=1,INDEX(${people},MATCH("${word}",${held},0)),${otherwise})`;
  return {
    columns: [
      { header: '业务员', cells: contenders.map(({ salesperson }) => salesperson) },
      { header: '报备日期', cells: contenders.map((contender) => iso(filedOn(contender, facts))) },
      { header: '通知日期', cells: day('通知日期') },
      { header: '首次交易日期', cells: day('首次交易日期') },
      { header: '关系评估', cells: leading.map((row) => table.text('关系评估').at(row)) },
      { header: '开发权最后一天', cells: rights.map(({ lastDay }) => iso(lastDay)) },
      { header: '开发权', cells: states },
    ],
    result: {
      formula: `=${one(SUCCEEDED, one(HELD, `IF(COUNTIF(${held},"${HELD}")>1,"${RESULT_PANEL}","${RESULT_PENDING}")`))}`,
      value: RESULT_PENDING,
    },
  };
}

/** property: the shares that stand in 撞单说明 when the block is opened, to be filled in or changed. */
function settlementTable({ dispute, facts, resolution, top }: TableInput): DecidedTable {
  const { contenders } = dispute;
  const first = top + ROWS.firstContender;
  const leading = contenders.map((contender) => leadingRow(contender, facts));
  const shares = columnOf(first, contenders.length, 5);
  const people = columnOf(first, contenders.length, 0);
  return {
    columns: [
      { header: '业务员', cells: contenders.map(({ salesperson }) => salesperson) },
      { header: '客户', cells: leading.map((row) => facts.filings[row]?.name ?? '') },
      { header: '备案日期', cells: contenders.map((contender) => iso(filedOn(contender, facts))) },
      { header: '定金日期', cells: leading.map((row) => iso(facts.filingTable.day('定金日期').at(row))) },
      { header: '保护最后一天', cells: leading.map((row) => iso(facts.protections.on(row, dispute.asOf).lastDay)) },
      {
        header: '分成比例',
        cells: contenders.map(
          ({ salesperson }) => resolution.shares?.find((one) => one.salesperson === salesperson)?.share ?? null,
        ),
        style: 'share',
      },
    ],
    result: {
      formula:
        `=IF(OR(COUNT(${shares})<${contenders.length},ROUND(SUM(${shares}),4)<>1),"${RESULT_PENDING}",` +
        `IF(COUNTIF(${shares},1)=1,INDEX(${people},MATCH(1,${shares},0)),"${RESULT_SHARED}"))`,
      value: RESULT_PENDING,
    },
  };
}

/** The cells of a column over all contenders, with rows that do not move. */
function columnOf(first: number, count: number, column: number): string {
  return `${absoluteRow(first, column)}:${absoluteRow(first + count - 1, column)}`;
}

function filedOn({ filings }: Contender, facts: Facts): Day | null {
  return earliest(filings.map((row) => facts.filings[row]?.filedOn ?? null));
}

/** The contender's earliest filing, -1 where there is none. */
function leadingRow({ filings }: Contender, facts: Facts): number {
  return filings.reduce<number>((best, row) => {
    if (best < 0) return row;
    return (facts.filings[row]?.filedOn ?? Infinity) < (facts.filings[best]?.filedOn ?? Infinity) ? row : best;
  }, -1);
}

function earliest(days: readonly (Day | null)[]): Day | null {
  const known = days.filter((day) => day !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function iso(day: Day | null): string {
  return day === null ? '' : isoFromDay(day);
}
