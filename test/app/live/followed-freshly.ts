import { changed } from '../../../src/app/live/judged-change.ts';
import { judgeWorkbook } from '../../../src/app/judge-workbook.ts';
import { beginLiveCheck } from '../../../src/app/live/live-check.ts';
import { AS_OF } from '../../support/feida-case.ts';
import type { MemorySheets } from '../../support/memory-source.ts';
import { EditedSheets } from './edited-sheets.ts';

const UNWATCHED = { onProgress: () => undefined, checkpoint: () => undefined };

/** What somebody does to a workbook before it is judged again. */
export type Round = (sheets: EditedSheets) => void;

/**
 * Follows each round, and expects what a fresh check finds; answers how many were followed. It ends where the caller would
 * check anew, as the header is read otherwise.
 */
export async function expectFresh(policy: string, book: MemorySheets, rounds: readonly Round[]): Promise<number> {
  const request = { asOf: AS_OF, policy, writeMarks: false, keep: true };
  const sheets = new EditedSheets(book);
  const begun = await beginLiveCheck(sheets.source, request, UNWATCHED);
  if (!begun.ok) return 0;
  let { judged } = begun;
  let followed = 0;
  for (const round of rounds) {
    round(sheets);
    const answer = await begun.live.follow(sheets.source, await sheets.take());
    if (answer.kind === 'too-different') return followed;
    const fresh = await judgeWorkbook(sheets.source, request, UNWATCHED);
    if (answer.kind === 'failed') expect(fresh).toEqual({ ok: false, failure: answer.failure });
    else {
      followed++;
      // What is to be written to 考核 is told where it has changed; a check that writes no marks plans nothing.
      judged = { ...changed(judged, answer.change), plan: null };
      expect({ ok: true, judged }).toEqual(fresh);
    }
  }
  return followed;
}
