import { applyMarkPlan } from '../../src/workbook/apply-plan.ts';
import type { Desk } from './desk.ts';
import { done, openDesk } from './desk.ts';
import { disputesPlan, MARKS, resultsPlan } from './plans.ts';
import { userWorkbook } from './user-workbook.ts';

const PLAN = { ...MARKS, sheets: [...MARKS.sheets, disputesPlan(0, 'D001')] };

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk(userWorkbook());
});
afterEach(() => desk.close());

test('cancelled before it begins, a run writes nothing', async () => {
  const before = desk.snapshot();
  expect(await applyMarkPlan(desk.session, PLAN, { signal: AbortSignal.abort() })).toEqual({ kind: 'cancelled' });
  expect(desk.snapshot()).toEqual(before);
});

test('cancelled at any request, it takes its marks back and leaves no half sheet and no journal', async () => {
  done(await applyMarkPlan(desk.session, PLAN));
  desk.host.workbook.load(userWorkbook());
  const before = desk.snapshot();
  let cancelled = 0;
  for (let nth = 1; nth <= 20; nth++) {
    desk.host.workbook.load(userWorkbook());
    const stop = new AbortController();
    let seen = 0;
    const unhook = desk.host.faults.beforeRequest(() => {
      if (++seen === nth) stop.abort();
    });
    const outcome = await applyMarkPlan(desk.session, PLAN, { signal: stop.signal });
    unhook();
    if (outcome.kind !== 'cancelled') continue;
    cancelled++;
    const { sheets, settings, customXmlParts } = desk.snapshot();
    expect(sheets.slice(0, 4)).toEqual(before.sheets);
    expect(settings).toEqual(before.settings);
    expect(customXmlParts).toEqual([]);
    for (const sheet of sheets.slice(4)) expect(sheet.rows.length).toBeGreaterThan(1);
  }
  expect(cancelled).toBeGreaterThan(3);
});

test('cancelled in the middle of a long new sheet, it stops at the next request and leaves nothing of it', async () => {
  const long = resultsPlan(Array.from({ length: 400 }, (_, i) => `第${String(i)}行${'长'.repeat(4000)}`));
  const before = desk.snapshot();
  const stop = new AbortController();
  let requestsOfSheet = 0;
  const outcome = await applyMarkPlan(
    desk.session,
    { highlights: MARKS.highlights, sheets: [long] },
    {
      signal: stop.signal,
      onProgress: (_, sheet) => {
        if (sheet === long.name && ++requestsOfSheet === 2) stop.abort();
      },
    },
  );
  expect(outcome).toEqual({ kind: 'cancelled' });
  // The removal is told too.
  expect(requestsOfSheet).toBe(3);
  const after = desk.snapshot();
  expect(after.sheets).toEqual(before.sheets);
  expect(after.settings).toEqual(before.settings);
});
