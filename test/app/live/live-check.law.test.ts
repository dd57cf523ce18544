import fc from 'fast-check';
import { judgeWorkbook } from '../../../src/app/judge-workbook.ts';
import type { CheckRequest } from '../../../src/app/services.ts';
import { POLICIES } from '../../../src/policies/index.ts';
import { changed } from '../../../src/app/live/judged-change.ts';
import { beginLiveCheck } from '../../../src/app/live/live-check.ts';
import type { SheetSource } from '../../../src/engine/model/sheet-source.ts';
import { AS_OF, sheetsOf } from '../../support/feida-case.ts';
import { randomWorkbook } from '../../support/random-workbook.ts';
import { EditedSheets, rowEdit } from './edited-sheets.ts';

const UNWATCHED = { onProgress: () => undefined, checkpoint: () => undefined };
const policy = fc.constantFrom('feida', ...POLICIES.map(({ id }) => id));
const ROUNDS = { maxLength: 4 };

const round = fc.array(fc.tuple(fc.nat({ max: 20 }), rowEdit), { minLength: 1, maxLength: 4 });

async function freshly(source: SheetSource, request: CheckRequest): Promise<unknown> {
  const judged = await judgeWorkbook(source, request, UNWATCHED);
  return judged.ok ? judged.judged : judged.failure;
}

test('under every policy the findings after any edits are those of a fresh check', async () => {
  await fc.assert(
    fc.asyncProperty(policy, randomWorkbook, fc.array(round, ROUNDS), async (id, book, rounds) => {
      const request = { asOf: AS_OF, policy: id, writeMarks: false, keep: true };
      const sheets = new EditedSheets(sheetsOf(book));
      const begun = await beginLiveCheck(sheets.source, request, UNWATCHED);
      if (!begun.ok) throw new Error(begun.failure.message.en);
      let { judged } = begun;
      expect(judged).toEqual(await freshly(sheets.source, request));
      for (const edits of rounds) {
        for (const [sheet, edit] of edits) sheets.edit(sheet, edit);
        const followed = await begun.live.follow(sheets.source, await sheets.take());
        // Rows that were edited so that the header is read otherwise: the caller checks anew.
        if (followed.kind === 'too-different') return;
        if (followed.kind === 'failed') expect(followed.failure).toEqual(await freshly(sheets.source, request));
        else {
          // The plan is of the sheet with the metrics alone, where these have changed.
          judged = { ...changed(judged, followed.change), plan: null };
          expect(judged).toEqual(await freshly(sheets.source, request));
        }
      }
    }),
    { numRuns: 60 },
  );
});
