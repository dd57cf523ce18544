import fc from 'fast-check';
import { POLICIES } from '../../../src/policies/index.ts';
import type { MemorySheets } from '../../support/memory-source.ts';
import { policyWorkbook } from '../../support/policy-workbook.ts';
import type { EditedSheets } from './edited-sheets.ts';
import { expectFresh } from './followed-freshly.ts';

const place = fc.nat({ max: 1000 });
/** What somebody does to one row of a sheet that stands there; values come from another workbook of the same kind, so that they mean something. */
const step = fc.record({
  sheet: fc.nat({ max: 100 }),
  kind: fc.oneof(
    { weight: 8, arbitrary: fc.constant('cell' as const) },
    { weight: 3, arbitrary: fc.constant('row' as const) },
    { weight: 3, arbitrary: fc.constant('append' as const) },
    { weight: 1, arbitrary: fc.constant('clear' as const) },
    { weight: 1, arbitrary: fc.constant('insert' as const) },
    { weight: 1, arbitrary: fc.constant('delete' as const) },
  ),
  row: place,
  column: place,
  from: place,
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
const steps = fc.array(step, { minLength: 1, maxLength: 6 });

/** Does a step; the sheet and the places are taken within the workbook as it stands. */
function carryOut(sheets: EditedSheets, donor: MemorySheets, { sheet, kind, row, column, from }: Step): void {
  if (kind === 'clear' || kind === 'insert' || kind === 'delete') {
    sheets.edit(sheet, { kind, row, rows: 1 });
    return;
  }
  const name = sheets.names[sheet % sheets.names.length] ?? '';
  const [head = [], ...lines] = donor[name] ?? [];
  const line = lines[from % Math.max(1, lines.length)] ?? head.map(() => '');
  // The place behind the last row is the one that is counted from zero.
  const at = kind === 'append' ? sheets.rowsOf(name) - 1 : row;
  line.forEach((value, i) => {
    if (kind !== 'cell' || i === column % line.length) sheets.edit(sheet, { kind: 'cell', row: at, column: i, value });
  });
}

/** Few of each: there are many policies, and what holds for all of them is tried by another law. */
const RUNS = 8;

test.each(POLICIES.map((policy) => [policy.id, policy] as const))(
  'under %s, in all sheets that it reads, the findings after each edited row are those of a fresh check',
  async (_, policy) => {
    const book = policyWorkbook(policy);
    await fc.assert(
      fc.asyncProperty(book, book, steps, async (before, donor, made) => {
        await expectFresh(
          policy.id,
          before,
          made.map((one) => (sheets) => carryOut(sheets, donor, one)),
        );
      }),
      { numRuns: RUNS },
    );
  },
);
