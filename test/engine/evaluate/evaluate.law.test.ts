import fc from 'fast-check';
import { reportJson } from '../../../src/cli/report-json.ts';
import { walk } from '../../../src/app/walk.ts';
import type { Cell } from '../../../src/engine/model/cell.ts';
import type { CheckReport } from '../../../src/engine/model/report.ts';
import { comparable } from '../../support/comparable-report.ts';
import type { RowOrigin } from '../../support/comparable-report.ts';
import { AS_OF, filing, sale, sheetsOf, visit } from '../../support/feida-case.ts';
import type { Case } from '../../support/feida-case.ts';
import { memorySource } from '../../support/memory-source.ts';
import type { MemorySheets } from '../../support/memory-source.ts';
import { randomWorkbook } from '../../support/random-workbook.ts';

const ARCHIVE = '客户档案';
const RUNS = { numRuns: 120 };

async function check(sheets: MemorySheets, asOf = AS_OF): Promise<CheckReport> {
  const walked = await walk(
    memorySource(sheets),
    { asOf, policy: 'feida' },
    { onProgress: () => undefined, checkpoint: () => undefined },
  );
  if (!walked.ok) throw new Error(walked.failure.message.en);
  return walked.walk.evaluation.report;
}

/** A shuffle told by random numbers: the positions 0..size − 1 in their new order. */
function shuffle(size: number, keys: readonly number[]): number[] {
  const rank = (position: number): number => keys[position % keys.length] ?? 0;
  return Array.from({ length: size }, (_, i) => i).sort((a, b) => rank(a) - rank(b) || b - a);
}

const shuffleKeys = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 13, maxLength: 13 });

function mapSheets(sheets: MemorySheets, change: (rows: readonly (readonly Cell[])[]) => Cell[][]): MemorySheets {
  return Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, change(rows)]));
}

describe('what decides nothing', () => {
  test('the order of rows', async () => {
    await fc.assert(
      fc.asyncProperty(randomWorkbook, shuffleKeys, async (book, keys) => {
        const sheets = sheetsOf(book);
        const shuffled = mapSheets(sheets, ([header = [], ...rows]) => [
          [...header],
          ...shuffle(rows.length, keys).map((from) => [...(rows[from] ?? [])]),
        ]);
        const rowOf: RowOrigin = (sheet, row) =>
          row === 1 ? 1 : (shuffle((sheets[sheet]?.length ?? 1) - 1, keys)[row - 2] ?? NaN) + 2;
        expect(comparable(await check(shuffled), ARCHIVE, rowOf)).toEqual(comparable(await check(sheets), ARCHIVE));
      }),
      RUNS,
    );
  });

  test('the order of columns', async () => {
    await fc.assert(
      fc.asyncProperty(randomWorkbook, shuffleKeys, async (book, keys) => {
        const sheets = sheetsOf(book);
        const shuffled = mapSheets(sheets, (rows) => {
          const order = shuffle(rows[0]?.length ?? 0, keys);
          return rows.map((row) => order.map((from) => row[from] ?? ''));
        });
        expect(comparable(await check(shuffled), ARCHIVE)).toEqual(comparable(await check(sheets), ARCHIVE));
      }),
      RUNS,
    );
  });

  test('blank rows, a title above the header, and totals', async () => {
    await fc.assert(
      fc.asyncProperty(randomWorkbook, fc.integer({ min: 1, max: 3 }), async (book, blanks) => {
        const sheets = sheetsOf(book);
        const spread = mapSheets(sheets, (rows) => {
          const width = rows[0]?.length ?? 0;
          const blank = Array.from({ length: width }, () => '');
          const total = ['合计', ...blank.slice(1)];
          return [
            ['本月资料', ...blank.slice(1)],
            ...rows.flatMap((row) => [[...row], ...Array.from({ length: blanks }, () => blank)]),
            total,
          ];
        });
        const rowOf: RowOrigin = (_, row) => (row - 2) / (blanks + 1) + 1;
        const [before, after] = [await check(sheets), await check(spread)];
        expect(comparable(after, ARCHIVE, rowOf)).toEqual(comparable(before, ARCHIVE));
        expect(after.findings.map(({ key }) => key)).toEqual(before.findings.map(({ key }) => key));
      }),
      RUNS,
    );
  });

  test('rows of customers and people who have nothing to do with it', async () => {
    const stranger = {
      客户档案: [filing('Z9', '青岛远洋渔具有限公司', '孙立', '2026-05-02', { 联系电话: '13700137000' })],
      拜访记录: [visit('2026-05-01', 'Z9', '孙立')],
      销售台账: [sale('2026-05-10', 'Z9', '孙立', 100, { 单号: 'ZZ1' })],
      业务员: [{ 姓名: '孙立', 职务: '业务员', 状态: '在职' }],
    };
    await fc.assert(
      fc.asyncProperty(randomWorkbook, async (book) => {
        const more: Case = Object.fromEntries(
          Object.entries(book).map(([name, rows]) => [
            name,
            [...(rows ?? []), ...(Object.entries(stranger).find(([own]) => own === name)?.[1] ?? [])],
          ]),
        );
        const after = await check(sheetsOf(more));
        const known = { ...after, protections: after.protections.filter(({ customer }) => customer !== 'Z9') };
        expect(comparable(known, ARCHIVE)).toEqual(comparable(await check(sheetsOf(book)), ARCHIVE));
      }),
      RUNS,
    );
  });

  test('rows after the as-of day', async () => {
    await fc.assert(
      fc.asyncProperty(randomWorkbook, async (book) => {
        const dated = (row: Readonly<Record<string, Cell>>): string => String(row['日期'] ?? row['备案日期'] ?? '');
        const past: Case = Object.fromEntries(
          Object.entries(book).map(([name, rows]) => [
            name,
            // A filing stays as a row, since it is reported with no protection; it must not decide anything either way.
            (rows ?? []).map((row) => (dated(row) > AS_OF && dated(row) < '3' ? { ...blankOf(row) } : row)),
          ]),
        );
        const [before, after] = [await check(sheetsOf(book)), await checkOrNull(past)];
        if (after === null) return;
        const future = new Set(
          (book[ARCHIVE] ?? []).flatMap((row, i) => (dated(row) > AS_OF && dated(row) < '3' ? [i + 2] : [])),
        );
        const reported = { ...before, protections: before.protections.filter(({ row }) => !future.has(row)) };
        expect(comparable(reported, ARCHIVE)).toEqual(comparable(after, ARCHIVE));
        expect(before.protections.filter(({ row }) => future.has(row)).every(({ state }) => state === 'none')).toBe(
          true,
        );
      }),
      RUNS,
    );
  });
});

function blankOf(row: Readonly<Record<string, Cell>>): Record<string, Cell> {
  return Object.fromEntries(Object.keys(row).map((header) => [header, '']));
}

/** Null where nothing is left of the archive. */
async function checkOrNull(book: Case): Promise<CheckReport | null> {
  const filed = (book[ARCHIVE] ?? []).some((row) => Object.values(row).some((cell) => cell !== ''));
  return filed ? check(sheetsOf(book)) : null;
}

describe('the report', () => {
  test('is the same to the byte for the same input', async () => {
    await fc.assert(
      fc.asyncProperty(randomWorkbook, async (book) => {
        expect(reportJson(await check(sheetsOf(book)))).toBe(reportJson(await check(sheetsOf(book))));
      }),
      { numRuns: 40 },
    );
  });

  test('names each finding by a key of its own, and counts what it lists', async () => {
    await fc.assert(
      fc.asyncProperty(randomWorkbook, async (book) => {
        const { findings, counts } = await check(sheetsOf(book));
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
        expect(counts.error + counts.warning + counts.info).toBe(findings.length);
        expect(findings.filter(({ code }) => code === 'rule-error')).toEqual([]);
      }),
      RUNS,
    );
  });

  test('shifts with the calendar: 400 years on, only the years change', async () => {
    const later = (text: string): string =>
      text.replace(/\b(20\d\d)-(?=\d\d-\d\d)/gu, (_, year: string) => `${Number(year) + 400}-`);
    const earlier = (text: string): string => text.replace(/\b24\d\d(?=[-年])/gu, (year) => String(Number(year) - 400));
    await fc.assert(
      fc.asyncProperty(randomWorkbook, async (book) => {
        const shifted = mapSheets(sheetsOf(book), (rows) =>
          rows.map((row) => row.map((cell) => (typeof cell === 'string' ? later(cell) : cell))),
        );
        const said = ({ findings, protections, overlaps, disputes, asOf }: CheckReport): string =>
          JSON.stringify({
            asOf,
            findings: findings.map(({ message, facts, ...rest }) => ({
              ...rest,
              zh: message.zh,
              facts: facts.map(({ value }) => value.zh),
            })),
            protections,
            overlaps,
            disputes,
          });
        expect(earlier(said(await check(shifted, later(AS_OF))))).toBe(said(await check(sheetsOf(book))));
      }),
      RUNS,
    );
  });
});
