import type { Area } from '../engine/model/cell.ts';
import { areaAddress } from './addresses.ts';
import { asOutcome } from './failure.ts';
import type { ExcelFailure, ExcelOutcome } from './failure.ts';
import { areaOf, GEOMETRY } from './loaded-range.ts';
import { readBlocks } from './read-blocks.ts';
import { recoverWithin } from './recover.ts';
import type { ExcelBatch, ExcelSession } from './session.ts';
import type { Step } from './step.ts';
import { forSheet, sendSteps } from './write-job.ts';
import type { WriteJob } from './write-job.ts';
import { removeSheetStep } from './write-sheets.ts';

/** Rows that an import has added, known by what stands in the column of import numbers. */
export interface TakeBackRequest {
  readonly sheet: string;
  readonly batch: string;
  /** Header of the column, which goes with the last import. */
  readonly header: { readonly row: number; readonly column: number };
  /** The rows below the header in all columns that move with them. */
  readonly body: Area;
  /** The table that the rows stand in, null for a plain range. */
  readonly table: { readonly name: string; readonly area: Area } | null;
  /** Whether the sheet itself came with the imports, and goes when nothing is left in it. */
  readonly ownSheet: boolean;
}

export interface TakenBack {
  readonly rows: number;
  /** Rows that stay because somebody has commented on them. */
  readonly kept: number;
  readonly failures: readonly ExcelFailure[];
}

const STEP_BYTES = 400;

/** Takes the rows of an import out again, wherever they stand by now. Rows with comments stay: they are somebody's words. */
export function takeBackRows(session: ExcelSession, request: TakeBackRequest): Promise<ExcelOutcome<TakenBack>> {
  return asOutcome(() =>
    session.run(
      async (batch) => {
        await recoverWithin(session, batch);
        const { rows, others } = await findRows(session, request);
        const commented = await commentedRows(batch, request.sheet);
        const going = rows.filter((row) => !commented.has(row));
        const kept = rows.length - going.length;
        const failures: ExcelFailure[] = [];
        const job: WriteJob = { session, batch, signal: undefined, failures, onSent: () => undefined };
        const isLast = others === 0 && kept === 0;
        const steps =
          isLast && request.ownSheet && going.length === request.body.rows
            ? [removeSheetStep(request.sheet)]
            : [...deleteSteps(request, going), ...(isLast ? headerSteps(request) : [])];
        const written = await forSheet(job, request.sheet, () => sendSteps(job, steps, request.sheet));
        return { rows: written ? going.length : 0, kept, failures };
      },
      { oneUndoStep: true },
    ),
  );
}

/** Rows that bear the number of the import, and how many bear another one. */
async function findRows(session: ExcelSession, request: TakeBackRequest): Promise<{ rows: number[]; others: number }> {
  const { sheet, body, header, batch } = request;
  const rows: number[] = [];
  let others = 0;
  const area = { row: body.row, column: header.column, rows: body.rows, columns: 1 };
  for await (const block of readBlocks(session, sheet, area, { pause: () => Promise.resolve() })) {
    block.cells.forEach(([cell], at) => {
      const text = String(cell ?? '').trim();
      if (text === batch) rows.push(block.row + at);
      else if (text !== '') others++;
    });
  }
  return { rows, others };
}

async function commentedRows(batch: ExcelBatch, sheet: string): Promise<ReadonlySet<number>> {
  const options = { subject: sheet, repeatable: true };
  const comments = await batch.send(
    ({ workbook }) => workbook.worksheets.getItem(sheet).comments.load('items/id'),
    options,
  );
  if (comments.items.length === 0) return new Set();
  const places = await batch.send(() => comments.items.map((comment) => comment.getLocation().load(GEOMETRY)), options);
  return new Set(places.map((place) => areaOf(place).row));
}

/** From the bottom up, so that no run moves another. A table keeps one row, which is only emptied. */
function deleteSteps({ sheet, body, table }: TakeBackRequest, rows: readonly number[]): Step[] {
  const first = table === null ? -1 : table.area.row + 1;
  const emptiesTable = table !== null && rows.length >= table.area.rows - 1 && rows.includes(first);
  const going = emptiesTable ? rows.filter((row) => row !== first) : rows;
  const deleting = runsOf(going).map(({ row, count }) =>
    onRange(sheet, { ...body, row, rows: count }, (range) => {
      range.delete('Up');
    }),
  );
  const emptied = emptiesTable
    ? [
        onRange(sheet, { ...body, row: first, rows: 1 }, (range) => {
          range.clear('Contents');
          range.clear('Formats');
        }),
      ]
    : [];
  return [...deleting.reverse(), ...emptied];
}

function headerSteps({ sheet, header, table }: TakeBackRequest): Step[] {
  const clear = onRange(sheet, { ...header, rows: 1, columns: 1 }, (range) => {
    range.clear('All');
  });
  if (table === null) return [clear];
  if (table.area.column + table.area.columns - 1 !== header.column) return [];
  const shrink = (context: Excel.RequestContext): void => {
    const standing = context.workbook.worksheets.getItem(sheet).tables.getItem(table.name);
    standing.resize(standing.getRange().getResizedRange(0, -1));
  };
  return [{ bytes: STEP_BYTES, queue: shrink }, clear];
}

function onRange(sheet: string, area: Area, act: (range: Excel.Range) => void): Step {
  const address = areaAddress(area);
  return {
    bytes: STEP_BYTES,
    queue: (context) => {
      act(context.workbook.worksheets.getItem(sheet).getRange(address));
    },
  };
}

function runsOf(rows: readonly number[]): { row: number; count: number }[] {
  const runs: { row: number; count: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && last.row + last.count === row) last.count++;
    else runs.push({ row, count: 1 });
  }
  return runs;
}
