import type { SheetPlan } from '../../src/engine/model/mark-plan.ts';
import { applyMarkPlan } from '../../src/workbook/apply-plan.ts';
import { recover } from '../../src/workbook/recover.ts';
import type { Desk } from './desk.ts';
import { done, openDesk, sheetOf } from './desk.ts';
import { disputesPlan, MARKS, resultsPlan } from './plans.ts';
import { userWorkbook } from './user-workbook.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk(userWorkbook());
});
afterEach(() => desk.close());

/** Lets every request from the nth on be lost, as when the pane is closed; saves the file and opens it again. */
async function crashAt(nth: number, plan = MARKS): Promise<void> {
  for (let later = 0; later < 40; later++) desk.host.faults.failRequest(nth + later, { code: 'GeneralException' });
  await applyMarkPlan(desk.session, plan);
  const saved = desk.snapshot();
  desk.close();
  desk = await openDesk(saved);
}

const marks = () =>
  desk
    .snapshot()
    .sheets.flatMap((sheet) => sheet.conditionalFormats)
    .filter(({ formula }) => formula?.includes('kebei') === true);

test('where nothing broke off there is nothing to do, in one request', async () => {
  done(await applyMarkPlan(desk.session, MARKS));
  const before = desk.snapshot();
  desk.host.traffic.reset();
  expect(await recover(desk.session)).toEqual({ kind: 'done', value: null });
  expect(desk.host.traffic.requests).toBe(1);
  expect(desk.snapshot()).toEqual(before);
});

test('a run that broke off with half of it written leaves the user’s workbook as it was', async () => {
  const original = desk.snapshot();
  for (let nth = 1; nth <= 12; nth++) {
    desk.close();
    desk = await openDesk(userWorkbook());
    await crashAt(nth);
    const recovery = done(await recover(desk.session));
    const { sheets, settings, names } = desk.snapshot();
    expect(settings).toEqual(original.settings);
    const written = sheets.some((sheet) => sheet.name === '检查结果');
    if (recovery !== null && !written) expect(names).toEqual(original.names);
    if (!written) continue;
    expect(desk.values('检查结果')).toHaveLength(3);
    expect(marks()).toHaveLength(3);
  }
});

test('a result sheet that was emptied and not yet written is finished from the log, notes of users included', async () => {
  done(await applyMarkPlan(desk.session, { highlights: [], sheets: [resultsPlan(['旧'])] }));
  const plan = resultsPlan(['新一', '新二 <&> \uFFFE 😀']);
  const [head = [], ...lines] = plan.cells;
  const noted = { ...plan, cells: [head, ...lines.map((line) => [...line.slice(0, 4), '已忽略：老客户'])] };
  const crashes: number[] = [];
  for (let nth = 1; nth <= 14; nth++) {
    const before = desk.snapshot();
    await crashAt(nth, { highlights: MARKS.highlights, sheets: [noted] });
    const hadLog = desk.snapshot().customXmlParts.length > 0;
    const recovery = done(await recover(desk.session));
    if (hadLog && recovery !== null && recovery.finishedSheets.length > 0) {
      crashes.push(nth);
      expect(recovery.finishedSheets).toEqual(['检查结果']);
      expect(
        desk
          .values('检查结果')
          .slice(1)
          .map((row) => [row[1], row[4]]),
      ).toEqual([
        ['新一', '已忽略：老客户'],
        ['新二 <&> \uFFFE 😀', '已忽略：老客户'],
      ]);
    }
    expect(desk.snapshot().customXmlParts).toEqual([]);
    desk.close();
    desk = await openDesk(before);
  }
  expect(crashes.length).toBeGreaterThan(0);
});

test('a log of many parts brings every row back', async () => {
  done(await applyMarkPlan(desk.session, { highlights: [], sheets: [resultsPlan(['旧'])] }));
  const long = resultsPlan(Array.from({ length: 200 }, (_, i) => `${String(i)}<&>${'长'.repeat(5000)}`));
  const emptied = await requestThatEmpties(long);
  await crashAt(emptied + 1, { highlights: [], sheets: [long] });
  expect(desk.snapshot().customXmlParts.length).toBeGreaterThan(3);
  expect(done(await recover(desk.session))?.finishedSheets).toEqual(['检查结果']);
  expect(desk.values('检查结果').map((row) => row[1])).toEqual(long.cells.map((row) => row[1]));
  expect(desk.snapshot().customXmlParts).toEqual([]);
});

/** Which request of a run empties the sheet before it writes it again, counted from 1. */
async function requestThatEmpties(plan: SheetPlan): Promise<number> {
  const before = desk.snapshot();
  let [seen, emptied] = [0, 0];
  const unhook = desk.host.faults.beforeRequest(() => {
    seen++;
    const isOld = desk.values('检查结果')[1]?.[1] === '旧';
    if (!isOld && emptied === 0) emptied = seen - 1;
  });
  done(await applyMarkPlan(desk.session, { highlights: [], sheets: [plan] }));
  unhook();
  desk.close();
  desk = await openDesk(before);
  return emptied;
}

test('a next check cleans up by itself', async () => {
  await crashAt(7, { ...MARKS, sheets: [...MARKS.sheets, disputesPlan(0, 'D001')] });
  done(await applyMarkPlan(desk.session, MARKS));
  expect(marks()).toHaveLength(3);
  expect(desk.values('检查结果')).toHaveLength(3);
  expect(desk.snapshot().settings).toEqual({ 'other.addin': 'stays' });
});

test('a log of which a part is missing is not used', async () => {
  done(await applyMarkPlan(desk.session, { highlights: [], sheets: [resultsPlan(['旧'])] }));
  const entry = { version: 1, marked: true, added: [], rewritten: ['检查结果'], done: [] };
  desk.host.workbook.settings.set('kebei.unfinished', JSON.stringify(entry));
  desk.host.workbook.customXmlParts.push({ id: 'x', xml: '<redo xmlns="urn:kebei:redo" part="0">{"plans":[]}</redo>' });
  const recovery = done(await recover(desk.session));
  expect(recovery?.finishedSheets).toEqual([]);
  expect(sheetOf(desk.snapshot(), '检查结果').rows[1]?.[1]).toBe('旧');
  expect(desk.snapshot().customXmlParts).toEqual([]);
});
