import type { Area } from '../engine/model/cell.ts';
import type { Highlight } from '../engine/model/mark-plan.ts';
import type { SheetInfo } from '../engine/model/sheet-source.ts';
import { failureOf } from './failure-texts.ts';
import { cellCount } from './highlight-steps.ts';
import { areaOf, GEOMETRY } from './loaded-range.ts';
import { replaceMarks } from './replace-marks.ts';
import type { Survey } from './survey.ts';
import type { WriteJob } from './write-job.ts';

/** Cells now marked, and the sheets they stand in. */
export interface Highlighted {
  readonly cells: number;
  readonly sheets: readonly string[];
}

/** What is known of the sheets between their reading and now. */
export interface SinceReading {
  readonly readAs: readonly SheetInfo[];
  readonly changed: ReadonlySet<string>;
}

/**
 * Takes away the marks of earlier checks and sets those of this one. Sheets that are gone, changed or protected are
 * noted as failures; all others get theirs, in one request where that goes well.
 */
export async function writeHighlights(
  job: WriteJob,
  highlights: readonly Highlight[],
  survey: Survey,
  since: SinceReading,
): Promise<Highlighted> {
  const changed = await changedSheets(job, highlights, survey, since);
  for (const sheet of changed) job.failures.push(failureOf('sheet-changed', sheet));
  const kept = highlights.filter((highlight) => !changed.has(highlight.sheet));
  const { failed } = await replaceMarks(job, kept, [...survey.sheets.values()]);
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
  { readAs, changed }: SinceReading,
): Promise<ReadonlySet<string>> {
  const names = [...new Set(highlights.map((highlight) => highlight.sheet))];
  const standing = readAs.filter((info) => names.includes(info.name) && survey.sheets.has(info.name));
  const gone = names.filter((name) => !survey.sheets.has(name) || changed.has(name));
  if (standing.length === 0) return new Set(gone);
  const ranges = await job.batch.send(
    ({ workbook }) =>
      standing.map((info) => workbook.worksheets.getItem(info.name).getUsedRangeOrNullObject(true).load(GEOMETRY)),
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
