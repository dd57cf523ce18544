import { isMarkFormula, severityIn } from '../engine/model/mark-formula.ts';
import type { Area } from '../engine/model/cell.ts';
import type { Highlight } from '../engine/model/mark-plan.ts';
import type { RowSpan } from '../engine/model/sheet-change.ts';
import { areasIn, joinedAddresses } from './addresses.ts';
import { asOutcome, ExcelError } from './failure.ts';
import type { ExcelFailure, ExcelOutcome } from './failure.ts';
import { failureOf } from './failure-texts.ts';
import { replaceMarks, replacingSteps } from './replace-marks.ts';
import type { ExcelBatch, ExcelSession } from './session.ts';
import { surveyWorkbook } from './survey.ts';
import { sendSteps } from './write-job.ts';
import type { WriteJob } from './write-job.ts';

const COLUMNS = 16_384;
/** Runs of rows beyond which all marks of the sheet are set anew. */
const MANY_SPANS = 400;

/** Rows of a sheet whose marks are to be set anew. */
export interface RowMarks {
  readonly sheet: string;
  readonly spans: readonly RowSpan[];
  /** The marks that the sheet shall have within areas. */
  readonly within: (areas: readonly Area[]) => readonly Highlight[];
}

/**
 * Sets the marks of some rows anew and leaves the others: our formats that reach into the rows are replaced by what shall
 * stand where they stood, so that copies which a paste has carried along go as well. Answers what could not be written.
 */
export function replaceRowMarks(
  session: ExcelSession,
  marks: readonly RowMarks[],
): Promise<ExcelOutcome<readonly ExcelFailure[]>> {
  return asOutcome(async () => {
    const failures: ExcelFailure[] = [];
    for (const one of marks) {
      await session.run(
        async (batch) => {
          const job = { session, batch, signal: undefined, failures, onSent: () => undefined };
          await session.persist(() => (one.spans.length > MANY_SPANS ? replaceAll(job, one) : replaceInRows(job, one)));
        },
        { oneUndoStep: true },
      );
    }
    return failures;
  });
}

async function replaceAll(job: WriteJob, { sheet, within }: RowMarks): Promise<void> {
  const survey = await surveyWorkbook(job.batch);
  const state = survey.sheets.get(sheet);
  if (state === undefined) throw new ExcelError(failureOf('sheet-changed', sheet, 'missing sheet'));
  await replaceMarks(job, within([{ row: 0, column: 0, rows: 1_048_576, columns: COLUMNS }]), [state]);
}

async function replaceInRows(job: WriteJob, { sheet, spans, within }: RowMarks): Promise<void> {
  const rows = spans.map(({ row, rows }): Area => ({ row, column: 0, rows, columns: COLUMNS }));
  const { formats, isProtected } = await formatsIn(job.batch, sheet, rows);
  if (isProtected) {
    job.failures.push(failureOf('sheet-protected', sheet));
    return;
  }
  const ours = await oursAmong(job.batch, sheet, formats);
  if (isAsWanted(ours, rows, within(rows))) return;
  const areas = [...ours.flatMap((mark) => mark.areas), ...rows];
  await sendSteps(
    job,
    replacingSteps(
      ours.map(({ format }) => ({ sheet, format })),
      within(areas),
    ),
    sheet,
  );
}

async function formatsIn(
  batch: ExcelBatch,
  sheet: string,
  rows: readonly Area[],
): Promise<{ formats: Excel.ConditionalFormat[]; isProtected: boolean }> {
  const { collections, protection } = await batch.send(
    ({ workbook }) => {
      const target = workbook.worksheets.getItem(sheet);
      return {
        collections: joinedRows(rows).map((address) =>
          target.getRanges(address).conditionalFormats.load('items/id,items/type'),
        ),
        protection: target.protection.load('protected'),
      };
    },
    { subject: sheet, repeatable: true },
  );
  const byId = new Map(
    collections.flatMap(({ items }) => items.filter(({ type }) => type === 'Custom')).map((item) => [item.id, item]),
  );
  return { formats: [...byId.values()], isProtected: protection.protected };
}

/** Whole rows; a short address for each. */
function joinedRows(rows: readonly Area[]): string[] {
  const narrow = rows.map((area) => ({ ...area, columns: 1 }));
  return Array.from(joinedAddresses(narrow), (address) =>
    address
      .split(',')
      .map((one) => (one.includes(':') ? one : `${one}:${one}`).replaceAll('A', ''))
      .join(','),
  );
}

interface OurFormat {
  readonly format: Excel.ConditionalFormat;
  readonly formula: string;
  readonly areas: readonly Area[];
}

async function oursAmong(
  batch: ExcelBatch,
  sheet: string,
  formats: readonly Excel.ConditionalFormat[],
): Promise<OurFormat[]> {
  if (formats.length === 0) return [];
  const loaded = await batch.send(
    () =>
      formats.map((format) => ({
        format,
        rule: format.custom.rule.load('formula'),
        ranges: format.getRanges().load('address'),
      })),
    { subject: sheet, repeatable: true },
  );
  return loaded
    .filter(({ rule }) => isMarkFormula(rule.formula))
    .map(({ format, rule, ranges }) => ({ format, formula: rule.formula, areas: areasIn(ranges.address) ?? [] }));
}

/** Whether the rows are marked already as they shall be, each cell once. */
function isAsWanted(ours: readonly OurFormat[], rows: readonly Area[], wanted: readonly Highlight[]): boolean {
  const standing = ours.flatMap(({ formula, areas }) => cellsWithin(areas, rows, severityIn(formula)));
  const planned = wanted.flatMap(({ severity, areas }) => cellsWithin(areas, rows, severity));
  return standing.length === planned.length && standing.toSorted().join() === planned.toSorted().join();
}

function cellsWithin(areas: readonly Area[], rows: readonly Area[], severity: string): string[] {
  return areas.flatMap((area) =>
    rows.flatMap(({ row: top, rows: count }) => {
      const cells: string[] = [];
      for (let row = Math.max(area.row, top); row < Math.min(area.row + area.rows, top + count); row++) {
        for (let at = 0; at < area.columns; at++) {
          cells.push(`${severity} ${String(row)} ${String(area.column + at)}`);
        }
      }
      return cells;
    }),
  );
}
