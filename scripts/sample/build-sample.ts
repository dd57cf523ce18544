import { writeXlsx } from 'hucre/xlsx';
import type { WriteSheet } from 'hucre';
import { walk } from '../../src/app/walk.ts';
import { planDisputes } from '../../src/app/plan-marks.ts';
import { applyPlanToXlsx } from '../../src/files/apply-plan.ts';
import { openXlsx } from '../../src/files/xlsx/open-xlsx.ts';
import { xlsxSource } from '../../src/files/xlsx-source.ts';
import type { Cell } from '../../src/engine/model/cell.ts';
import type { PlannedCell, SheetPlan } from '../../src/engine/model/mark-plan.ts';
import { COLUMNS, DISPUTES_SHEET } from '../../src/engine/dispute/block-layout.ts';
import { readDisputeBlocks } from '../../src/engine/dispute/read-blocks.ts';
import { addCleanAccounts, fillUpTrade, fillUpVisits } from './clean-accounts.ts';
import { SAMPLE_AS_OF, SCORED_DISPUTES } from './contents.ts';
import { addPlantedCases } from './planted-cases.ts';
import { SampleBuilder } from './workbook-data.ts';
import type { SampleSheet } from './workbook-data.ts';

/** The sample workbook as an xlsx file; the same bytes at every call. */
export async function buildSample(): Promise<Uint8Array> {
  const builder = new SampleBuilder();
  addCleanAccounts(builder);
  addPlantedCases(builder);
  fillUpVisits(builder);
  fillUpTrade(builder);
  const plain = await writeXlsx({ sheets: builder.sheets().map(writeSheet), properties: FIXED_PROPERTIES });
  return addScoredDisputes(plain);
}

const FIXED_PROPERTIES = { creator: 'Kebei', created: new Date(0), modified: new Date(0) };

function writeSheet({ name, titles, headers, rows, footer, dateColumns, amountColumns }: SampleSheet): WriteSheet {
  const headerRow = titles.length;
  const all: Cell[][] = [...titles.map((row) => [...row]), [...headers], ...rows, ...footer.map((row) => [...row])];
  const cells = new Map<string, { style: object }>();
  titles.forEach((row, at) => {
    if (row.length > 0) cells.set(`${at},0`, { style: { font: { bold: at === 0, size: at === 0 ? 14 : 10 } } });
  });
  headers.forEach((header, column) => {
    cells.set(`${headerRow},${column}`, {
      style: { font: { bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDE7EE' } } },
    });
    const format = dateColumns.includes(header) ? 'yyyy/m/d' : amountColumns.includes(header) ? '#,##0.00' : null;
    if (format === null) return;
    rows.forEach((row, at) => {
      const value = row[column];
      const isDate = typeof value === 'number' && (header === '金额' || value < 100_000);
      if (isDate) cells.set(`${headerRow + 1 + at},${column}`, { style: { numFmt: format } });
    });
  });
  return {
    name,
    rows: all.map((row) => row.map((cell) => (cell === '' ? null : cell))),
    cells,
    columns: headers.map((header) => ({ width: WIDTHS[header] ?? 12 })),
    freezePane: { rows: headerRow + 1 },
  };
}

const WIDTHS: Readonly<Record<string, number>> = {
  客户名称: 30,
  地址: 30,
  统一社会信用代码: 22,
  内容: 24,
  说明: 36,
  联系电话: 14,
};

/** Blocks for all conflicts, of which the first have been scored: one tied, one out of range, one far apart, one unfinished. */
async function addScoredDisputes(bytes: Uint8Array): Promise<Uint8Array> {
  const opened = await openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.failure.message.en);
  const walked = await walk(
    xlsxSource(opened.value),
    { asOf: SAMPLE_AS_OF, policy: 'feida' },
    { onProgress: () => undefined, checkpoint: () => undefined },
  );
  if (!walked.ok) throw new Error(walked.failure.message.en);
  const planned = planDisputes(walked.walk);
  if (planned === null) throw new Error('the sample has no conflict');
  return applyPlanToXlsx(opened.value, { highlights: [], sheets: [scored(planned.sheet)] });
}

/** Marks by block, contender, judge and criterion; null is not scored. */
function scored(sheet: SheetPlan): SheetPlan {
  const values = sheet.cells.map((row) => row.map(valueOf));
  const blocks = readDisputeBlocks(DISPUTES_SHEET, values, 0).slice(0, SCORED_DISPUTES.length);
  const cells = sheet.cells.map((row) => [...row]);
  blocks.forEach((block, at) => {
    block.contenders.forEach(({ row }, contender) => {
      SCORED_DISPUTES[at]?.[contender]?.flat().forEach((mark, column) => {
        const line = cells[row - 1];
        if (line !== undefined && mark !== null) line[COLUMNS.marks + column] = mark;
      });
    });
  });
  const end = endOfBlocks(values, blocks.length);
  return {
    ...sheet,
    cells: cells.slice(0, end),
    styles: sheet.styles.filter(({ area }) => area.row < end),
    validations: sheet.validations.filter(({ area }) => area.row < end),
  };
}

/** Row behind the last block that is kept; the conflicts after it have no block yet. */
function endOfBlocks(values: readonly (readonly Cell[])[], kept: number): number {
  const next = readDisputeBlocks(DISPUTES_SHEET, values, 0)[kept];
  return next === undefined ? values.length : next.row - 2;
}

function valueOf(cell: PlannedCell): Cell {
  return typeof cell === 'object' && cell !== null ? cell.value : cell;
}
