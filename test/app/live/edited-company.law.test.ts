import fc from 'fast-check';
import { KeptWorkbook } from '../../../src/app/live/kept-workbook.ts';
import { POLICIES } from '../../../src/policies/index.ts';
import { sheetsOf } from '../../support/feida-case.ts';
import type { Case } from '../../support/feida-case.ts';
import { IDENTITIES, NAMED, VALUES, bookOf, carryOut, editOf, filed, ledgerRow, roundsOf } from './edited-company.ts';
import type { Edit } from './edited-company.ts';
import { expectFresh } from './followed-freshly.ts';

const policy = fc.constantFrom('feida', ...POLICIES.map(({ id }) => id));

/** Which share of what is followed is judged as a whole. */
async function shareJudgedWhole(book: fc.Arbitrary<Case>, edit: fc.Arbitrary<Edit>, runs: number): Promise<number> {
  const whole = jest.spyOn(KeptWorkbook.prototype, 'judge');
  let followed = 0;
  await fc.assert(
    fc.asyncProperty(policy, book, roundsOf(edit), async (id, sheets, rounds) => {
      const laid = sheetsOf(sheets);
      followed += await expectFresh(
        id,
        laid,
        rounds.map((round) => (edited) => {
          for (const one of round) carryOut(edited, laid, one);
        }),
      );
    }),
    { numRuns: runs },
  );
  const share = whole.mock.calls.length / followed;
  whole.mockRestore();
  return share;
}

test('under every policy an edited cell is judged with its customers alone, and the findings are those of a fresh check', async () => {
  expect(await shareJudgedWhole(bookOf(VALUES), editOf(VALUES), 60)).toBeLessThan(0.15);
});

test('under every policy so is a filing that is renamed, numbered anew, filed behind the others or taken out', async () => {
  const edit = fc.oneof(
    { weight: 4, arbitrary: editOf({ 客户档案: IDENTITIES }) },
    { weight: 2, arbitrary: editOf(NAMED) },
    { weight: 2, arbitrary: filed },
  );
  expect(await shareJudgedWhole(bookOf(NAMED), edit, 60)).toBeLessThan(0.15);
});

test('under every policy so are rows of ledgers, whomever they name, that are written, put in between or taken out', async () => {
  expect(await shareJudgedWhole(bookOf(NAMED), ledgerRow, 60)).toBeLessThan(0.15);
});
