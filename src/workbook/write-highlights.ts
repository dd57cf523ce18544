import type { Area } from '../engine/model/cell.ts';
import type { Highlight } from '../engine/model/mark-plan.ts';
import type { SheetInfo } from '../engine/model/sheet-source.ts';
import { ExcelError } from './failure.ts';
import { failureOf } from './failure-texts.ts';
import { cellCount, highlightSteps } from './highlight-steps.ts';
import { areaOf } from './merged-areas.ts';
import { findMarks, removeMarkSteps } from './our-marks.ts';
import type { Survey } from './survey.ts';
import { concernsEverything, forSheet, sendSteps } from './write-job.ts';
import type { WriteJob } from './write-job.ts';

/** Cells now marked, and the sheets they stand in. */
export interface Highlighted {
  readonly cells: number;
  readonly sheets: readonly string[];
}

/**
 * Takes away the marks of earlier checks and sets those of this one. Sheets that are gone, changed or protected are
 * noted as failures; all others get theirs, in one request where that goes well.
 */
export async function writeHighlights(
  job: WriteJob,
  highlights: readonly Highlight[],
  survey: Survey,
  readAs: readonly SheetInfo[],
): Promise<Highlighted> {
  const changed = await changedSheets(job, highlights, survey, readAs);
  for (const sheet of changed) job.failures.push(failureOf('sheet-changed', sheet));
  const kept = highlights.filter((highlight) => !changed.has(highlight.sheet));
  const failed = await replaceMarks(job, kept, [...survey.sheets.values()]);
  const written = kept.filter((highlight) => !failed.has(highlight.sheet));
  return {
    cells: written.reduce((sum, highlight) => sum + cellCount(highlight), 0),
    sheets: [...new Set(written.map((highlight) => highlight.sheet))],
  };
}

/** Sheets to be marked that are not there any more, or hold values in another rectangle than when they were read. */
async function changedSheets(
  job: WriteJob,
  highlights: readonly Highlight[],
  survey: Survey,
  readAs: readonly SheetInfo[],
): Promise<ReadonlySet<string>> {
  const names = [...new Set(highlights.map((highlight) => highlight.sheet))];
  const standing = readAs.filter((info) => names.includes(info.name) && survey.sheets.has(info.name));
  const gone = names.filter((name) => !survey.sheets.has(name));
  if (standing.length === 0) return new Set(gone);
  const ranges = await job.batch.send(
    ({ workbook }) =>
      standing.map((info) =>
        workbook.worksheets
          .getItem(info.name)
          .getUsedRangeOrNullObject(true)
          .load('rowIndex,columnIndex,rowCount,columnCount'),
      ),
    { repeatable: true },
  );
  const resized = standing.filter((info, at) => {
    const range = ranges[at];
    return !sameArea(info.used, range === undefined || range.isNullObject ? null : areaOf(range));
  });
  return new Set([...gone, ...resized.map((info) => info.name)]);
}

function sameArea(one: Area | null, other: Area | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns
  );
}

/** Names of the sheets in which it failed. */
async function replaceMarks(
  job: WriteJob,
  highlights: readonly Highlight[],
  sheets: readonly { readonly name: string; readonly protected: boolean }[],
): Promise<ReadonlySet<string>> {
  const open = sheets.filter((sheet) => !sheet.protected).map((sheet) => sheet.name);
  const together = await replaceTogether(job, highlights, open);
  const alone = sheets.map((sheet) => sheet.name).filter((name) => !together || !open.includes(name));
  const failed = new Set<string>();
  for (const sheet of alone) {
    job.signal?.throwIfAborted();
    if (!(await replaceInSheet(job, highlights, sheet))) failed.add(sheet);
  }
  return failed;
}

/** True where all sheets got their marks at once; false where each must be tried for itself. */
async function replaceTogether(
  job: WriteJob,
  highlights: readonly Highlight[],
  sheets: readonly string[],
): Promise<boolean> {
  try {
    const marks = await findMarks(job.batch, sheets);
    job.signal?.throwIfAborted();
    const adds = highlightSteps(highlights.filter((highlight) => sheets.includes(highlight.sheet)));
    await sendSteps(job, [...removeMarkSteps(marks), ...adds], null);
    return true;
  } catch (error) {
    if (error instanceof ExcelError && (error.transient || !concernsEverything(error))) return false;
    throw error;
  }
}

function replaceInSheet(job: WriteJob, highlights: readonly Highlight[], sheet: string): Promise<boolean> {
  const here = highlights.filter((highlight) => highlight.sheet === sheet);
  return forSheet(job, sheet, async () => {
    const marks = await findMarks(job.batch, [sheet]);
    await sendSteps(job, [...removeMarkSteps(marks), ...highlightSteps(here)], sheet);
  });
}
