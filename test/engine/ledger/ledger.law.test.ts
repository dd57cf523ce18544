import fc from 'fast-check';
import { readDraft, draftImport, proposedMapping } from '../../../src/engine/ledger/draft-import.ts';
import { reconcile } from '../../../src/engine/ledger/reconcile.ts';
import { settleDuplicates, StandingLedger } from '../../../src/engine/ledger/standing-ledger.ts';
import { planRows, targetOf } from '../../../src/engine/ledger/plan-rows.ts';
import type { LedgerTarget } from '../../../src/engine/ledger/plan-rows.ts';
import { NO_ANSWERS } from '../../../src/engine/model/reading-answers.ts';
import type { LedgerLine } from '../../../src/engine/ledger/ledger-line.ts';
import type { ReadingAnswers } from '../../../src/engine/model/reading-answers.ts';
import { dayFromIso } from '../../../src/engine/dates/iso.ts';
import { parseRecords } from '../../../src/engine/evaluate/parse-records.ts';
import { SALES } from '../../../src/engine/headers/sheets/sales.ts';
import type { Cell } from '../../../src/engine/model/cell.ts';
import { readTables } from '../../../src/app/reading/read-tables.ts';
import { memorySource } from '../../support/memory-source.ts';
import { gridOf } from './reading.ts';

const HEADER = ['日期', '单号', '客户名称', '业务员', '品名', '金额', '币种'];
const ERRORS = ['#N/A', '#REF!', '#VALUE!', 'Err:502'];
const NAMES = [
  '杭州青禾五金有限公司',
  '绍兴远帆商贸有限公司',
  '青禾五金',
  '***',
  '=SUM(1)',
  '合计有限公司',
  '',
  '#N/A',
];

/** Dates that end with their year: of either order alone, of both, and of none. */
const ORDERED = ['25/03/2026', '03/25/2026', '03/04/2026', '31/02/2026', '25/03/26'];
const date = fc.constantFrom<Cell>(
  '2026-03-05',
  '2026/3/6',
  46_087,
  '3月8日',
  '20260309',
  '',
  '2026-02-30',
  '#N/A',
  '昨天',
  ...ORDERED,
);
const amount = fc.oneof(
  fc.constantFrom<Cell>('1.2万', '￥300', '(45.5)', '', '#N/A', 'US$7', '-0.01', '１２３', '待定', true),
  fc.integer({ min: -1e7, max: 1e7 }).map((fen): Cell => fen / 100),
);
const dataRow = fc
  .tuple(
    date,
    fc.constantFrom('X1', 'X2', 'X3', '', ERRORS[1]),
    fc.constantFrom(...NAMES),
    fc.constantFrom('方远', '待招-华东', '', ERRORS[2]),
    fc.constantFrom('合页', '', ERRORS[0]),
    amount,
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom('', '人民币') },
      { weight: 1, arbitrary: fc.constantFrom('USD', '港币', ERRORS[3]) },
    ),
  )
  .map((cells): Cell[] => cells.map((cell) => cell ?? ''));
const otherRow = fc.constantFrom<Cell[]>(
  [],
  ['', '', '', '', '', '', ''],
  HEADER,
  ['合计', '', '', '', '', 12, ''],
  ['', '', '', '', '[小计]', '3,000', ''],
  ['', '', '', '', '', 7, ''],
  ['制表：周会计', '', '', '', '', '', ''],
);
const ledger = fc.array(fc.oneof({ weight: 6, arbitrary: dataRow }, { weight: 2, arbitrary: otherRow }), {
  minLength: 1,
  maxLength: 25,
});

type Order = ReadingAnswers['dateOrder'];
const order = fc.constantFrom<Order>('none', 'day-first', 'month-first');

function linesOf(rows: readonly (readonly Cell[])[], dateOrder: Order = 'none'): readonly LedgerLine[] {
  const draft = draftImport(gridOf([['三月'], HEADER, ...rows]), {
    kind: 'sales',
    people: new Set(),
    remembered: () => null,
  });
  return readDraft(draft, { mappings: draft.tables.map(proposedMapping), answers: { ...NO_ANSWERS, dateOrder } }).lines;
}

/** The lines that a ledger does not have, and the ledger with their rows added. */
async function importInto(
  standing: Cell[][],
  lines: readonly LedgerLine[],
): Promise<{ lines: LedgerLine[]; rows: Cell[][] }> {
  const { workbook, sheets } = await readTables(memorySource({ 销售台账: standing }), [SALES], {
    onProgress: () => undefined,
    checkpoint: () => undefined,
  });
  const [raw] = workbook.tables;
  const [info] = sheets;
  if (raw === undefined || info === undefined) throw new Error('no ledger');
  const target = targetOf(raw, info) as LedgerTarget;
  const settled = settleDuplicates(lines, new StandingLedger(parseRecords(workbook, [SALES]).table('sales')), 'reject');
  const plan = planRows(target, settled, '20260630-1', new Map());
  const [first = [], ...rest] = standing;
  const header = target.batch.isNew ? [...first, '导入批次'] : first;
  return { lines: settled, rows: [header, ...rest, ...plan.cells.map((row) => row.map((cell) => cell as Cell))] };
}

test('every row is taken, rejected or skipped, and the amounts add up to the fen', () => {
  fc.assert(
    fc.property(ledger, order, (rows, dateOrder) => {
      const lines = linesOf(rows, dateOrder);
      expect(lines.map(({ row }) => row)).toEqual(Array.from({ length: rows.length + 2 }, (_, at) => at + 1));
      const { source, taken, rejected, skipped } = reconcile(lines);
      expect(taken.lines + rejected.lines + skipped.lines).toBe(source.lines);
      expect(taken.fen + rejected.fen + skipped.fen).toBe(source.fen);
      for (const line of lines) {
        if (line.outcome === 'taken') expect(Number.isSafeInteger(line.fen) && line.day !== null).toBe(true);
        else expect(line.reason).not.toBeNull();
      }
    }),
  );
});

test('no line is taken that names an error, another money, or a day that a second reading would put elsewhere', () => {
  const ordered = new Map<unknown, Partial<Record<Order, string>>>([
    ['25/03/2026', { 'day-first': '2026-03-25' }],
    ['03/25/2026', { 'month-first': '2026-03-25' }],
    ['03/04/2026', { 'day-first': '2026-04-03', 'month-first': '2026-03-04' }],
  ]);
  fc.assert(
    fc.property(ledger, order, (rows, dateOrder) => {
      const dates = rows.flatMap(([cell]) => ordered.get(cell) ?? []);
      const isTurned = rows.some(([cell]) => typeof cell === 'number');
      const certain = !isTurned && dates.every((days) => days[dateOrder] !== undefined);
      for (const { row, outcome, day, texts } of linesOf(rows, dateOrder)) {
        if (outcome !== 'taken') continue;
        for (const field of ['单号', '客户名称', '业务员', '币种'])
          expect([...ERRORS, 'USD', '港币']).not.toContain(texts.get(field));
        const days = ordered.get(rows[row - 3]?.[0]);
        if (days === undefined) continue;
        expect(certain).toBe(true);
        expect(day).toBe(dayFromIso(days[dateOrder] ?? ''));
      }
    }),
    { numRuns: 300 },
  );
});

test('shares of months and of people add up to what is taken', () => {
  fc.assert(
    fc.property(ledger, (rows) => {
      const { taken, rejected, months, salespeople } = reconcile(linesOf(rows));
      for (const shares of [months, salespeople]) {
        expect(shares.reduce((sum, share) => sum + share.taken.fen, 0)).toBe(taken.fen);
        expect(shares.reduce((sum, share) => sum + share.rejected.lines, 0)).toBe(rejected.lines);
      }
    }),
  );
});

test('importing twice is importing once, in any order of the rows and with any columns in the ledger', async () => {
  const headers = fc.constantFrom<Cell[]>(
    ['日期', '单号', '客户名称', '业务员', '品名', '金额'],
    ['金额(万元)', '客户名称', '备注', '日期'],
    ['单号', '日期', '客户名称', '客户编号', '金额'],
  );
  await fc.assert(
    fc.asyncProperty(ledger, headers, fc.boolean(), order, async (rows, header, reversed, dateOrder) => {
      const lines = linesOf(rows, dateOrder);
      const once = await importInto([header], lines);
      const [first = [], ...rest] = once.rows;
      const standing = reversed ? [first, ...rest.reverse()] : once.rows;
      const twice = await importInto(standing, lines);
      expect(twice.lines.filter(({ outcome }) => outcome === 'taken')).toEqual([]);
      expect(twice.rows).toEqual(standing);
      expect(reconcile(twice.lines).source).toEqual(reconcile(once.lines).source);
    }),
  );
});

test('blank rows, titles and repeated headers change nothing of what is taken', () => {
  fc.assert(
    fc.property(
      fc.array(dataRow, { minLength: 1, maxLength: 15 }),
      fc.nat(),
      fc.constantFrom<Cell[]>([], HEADER),
      (rows, at, extra) => {
        const place = at % (rows.length + 1);
        const taken = (given: readonly (readonly Cell[])[]) =>
          linesOf(given).flatMap(({ outcome, day, fen }) => (outcome === 'taken' ? [[day, fen]] : []));
        expect(taken([...rows.slice(0, place), extra, ...rows.slice(place)])).toEqual(taken(rows));
      },
    ),
  );
});
