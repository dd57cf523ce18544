import fc from 'fast-check';
import { judgeWorkbook } from '../../../src/app/judge-workbook.ts';
import { changed } from '../../../src/app/live/judged-change.ts';
import { beginLiveCheck } from '../../../src/app/live/live-check.ts';
import type { SheetSource } from '../../../src/engine/model/sheet-source.ts';
import { AS_OF, sheetsOf } from '../../support/feida-case.ts';
import { randomWorkbook } from '../../support/random-workbook.ts';
import { EditedSheets, rowEdit } from './edited-sheets.ts';

const UNWATCHED = { onProgress: () => undefined, checkpoint: () => undefined };
const REQUEST = { asOf: AS_OF, policy: 'feida', writeMarks: false, keep: true };
const ROUNDS = { maxLength: 4 };

const round = fc.array(fc.tuple(fc.nat({ max: 20 }), rowEdit), { minLength: 1, maxLength: 4 });

async function freshly(source: SheetSource): Promise<unknown> {
  const judged = await judgeWorkbook(source, REQUEST, UNWATCHED);
  return judged.ok ? judged.judged : judged.failure;
}

test('after any edits the findings are those of a fresh check', async () => {
  await fc.assert(
    fc.asyncProperty(randomWorkbook, fc.array(round, ROUNDS), async (book, rounds) => {
      const sheets = new EditedSheets(sheetsOf(book));
      const begun = await beginLiveCheck(sheets.source, REQUEST, UNWATCHED);
      if (!begun.ok) throw new Error(begun.failure.message.en);
      let { judged } = begun.live;
      expect(judged).toEqual(await freshly(sheets.source));
      for (const edits of rounds) {
        for (const [sheet, edit] of edits) sheets.edit(sheet, edit);
        const followed = await begun.live.follow(sheets.source, await sheets.take());
        // Rows that were edited so that the header is read otherwise: the caller checks anew.
        if (followed.kind === 'too-different') return;
        if (followed.kind === 'failed') expect(followed.failure).toEqual(await freshly(sheets.source));
        else {
          judged = changed(judged, followed.change);
          expect(judged).toEqual(await freshly(sheets.source));
        }
      }
    }),
    { numRuns: 60 },
  );
});
