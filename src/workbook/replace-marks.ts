import type { Highlight } from '../engine/model/mark-plan.ts';
import { ExcelError } from './failure.ts';
import { highlightSteps } from './highlight-steps.ts';
import { findMarks, removeMarkSteps } from './our-marks.ts';
import type { FoundMark } from './our-marks.ts';
import type { Step } from './step.ts';
import type { SheetState } from './survey.ts';
import { concernsEverything, forSheet, sendSteps } from './write-job.ts';
import type { WriteJob } from './write-job.ts';

/** What became of the marks that stood. */
export interface Replaced {
  /** Marks taken away. */
  readonly removed: number;
  /** Sheets in which it failed, and which keep what they had. */
  readonly failed: ReadonlySet<string>;
}

/**
 * Takes our marks off the sheets and sets the highlights instead; none for clearing. All unprotected sheets go together
 * in as few requests as fit; where that fails, and for protected ones, each sheet is tried for itself.
 */
export async function replaceMarks(
  job: WriteJob,
  highlights: readonly Highlight[],
  sheets: readonly SheetState[],
): Promise<Replaced> {
  const open = sheets.filter((sheet) => !sheet.protected).map((sheet) => sheet.name);
  const together = await replaceTogether(job, highlights, open);
  const alone = sheets.map((sheet) => sheet.name).filter((name) => together === null || !open.includes(name));
  const failed = new Set<string>();
  let removed = together ?? 0;
  for (const sheet of alone) {
    job.signal?.throwIfAborted();
    const here = await replaceInSheet(job, highlights, sheet);
    if (here === null) failed.add(sheet);
    else removed += here;
  }
  return { removed, failed };
}

/** How many marks went, null where the sheets must be tried one by one. */
async function replaceTogether(
  job: WriteJob,
  highlights: readonly Highlight[],
  sheets: readonly string[],
): Promise<number | null> {
  try {
    const marks = await findMarks(job.batch, sheets);
    job.signal?.throwIfAborted();
    const wanted = highlights.filter((highlight) => sheets.includes(highlight.sheet));
    await sendSteps(job, replacingSteps(marks, wanted), null);
    return marks.length;
  } catch (error) {
    if (error instanceof ExcelError && (error.transient || !concernsEverything(error))) return null;
    throw error;
  }
}

/** Steps that take marks away and set the highlights. */
export function* replacingSteps(marks: readonly FoundMark[], highlights: readonly Highlight[]): Generator<Step> {
  yield* removeMarkSteps(marks);
  yield* highlightSteps(highlights);
}

async function replaceInSheet(job: WriteJob, highlights: readonly Highlight[], sheet: string): Promise<number | null> {
  const here = highlights.filter((highlight) => highlight.sheet === sheet);
  let removed = 0;
  const replaced = await forSheet(job, sheet, async () => {
    const marks = await findMarks(job.batch, [sheet]);
    await sendSteps(job, replacingSteps(marks, here), sheet);
    removed = marks.length;
  });
  return replaced ? removed : null;
}
