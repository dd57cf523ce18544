import type { MarkPlan } from '../../src/engine/model/mark-plan.ts';
import { applyMarkPlan } from '../../src/workbook/apply-plan.ts';
import { clearMarks } from '../../src/workbook/clear-marks.ts';
import type { ExcelFailure } from '../../src/workbook/failure.ts';
import { recover } from '../../src/workbook/recover.ts';
import { isCellBeingEdited } from '../../src/workbook/session.ts';
import type { Desk } from './desk.ts';
import { done, openDesk, sheetOf } from './desk.ts';
import { disputesPlan, MARKS, resultsPlan } from './plans.ts';
import { userWorkbook } from './user-workbook.ts';

const FIRST: MarkPlan = { ...MARKS, sheets: [resultsPlan(['第一次检查', '旧的一行', '再一行'])] };
/** A second check: 检查结果 is written again, 客户界定 is new. */
const SECOND: MarkPlan = { ...MARKS, sheets: [...MARKS.sheets, disputesPlan(0, 'D001')] };
const RESULTS = { sheets: ['检查结果', '客户界定'], keep: [] };

let desk: Desk;
afterEach(() => desk.close());

/** Nothing of office.js may show: no code, no text of its own, and a sentence in both languages. */
function expectSentence({ message }: ExcelFailure): void {
  expect(message.zh).toMatch(/。$/);
  expect(message.en).toMatch(/\.$/);
  expect(message.zh + message.en).not.toMatch(/RichApi|Exception|AccessDenied|internal error|undefined/);
}

async function requestsOfSecondCheck(): Promise<number> {
  const trial = await openDesk(userWorkbook());
  done(await applyMarkPlan(trial.session, FIRST));
  trial.host.traffic.reset();
  done(await applyMarkPlan(trial.session, SECOND));
  const { requests } = trial.host.traffic;
  trial.close();
  return requests;
}

describe.each([
  ['before anything of it is applied', 'GeneralException', 'before'],
  ['after all of it was applied', 'GeneralException', 'after'],
  ['and the connection is lost', 'InvalidOrTimedOutSession', 'lost'],
] as const)('a request fails %s', (_words, code, when) => {
  test('whichever it is, the workbook comes clean again and the next check is whole', async () => {
    const count = await requestsOfSecondCheck();
    expect(count).toBeGreaterThan(5);
    desk = await openDesk(userWorkbook());
    for (let nth = 1; nth <= count; nth++) {
      desk.host.workbook.load(userWorkbook());
      const original = desk.snapshot();
      done(await applyMarkPlan(desk.session, FIRST));
      desk.host.faults.failRequest(nth, { code, when });
      const outcome = await applyMarkPlan(desk.session, SECOND);
      const failures = outcome.kind === 'failed' ? [outcome.failure] : done(outcome).failures;
      failures.forEach(expectSentence);

      done(await recover(desk.session));
      expect(desk.snapshot().settings).toEqual(original.settings);
      expect(desk.snapshot().customXmlParts).toEqual([]);
      const texts = desk.values('检查结果').map((row) => row[1]);
      const whole = [FIRST, SECOND].map((plan) => plan.sheets[0]?.cells.map((row) => row[1]));
      expect(whole).toContainEqual(texts);

      done(await applyMarkPlan(desk.session, SECOND));
      done(await clearMarks(desk.session, RESULTS));
      expect(desk.snapshot()).toEqual(original);
    }
  });
});

test.each(['RequestAborted', 'Conflict'])('a passing %s in any one request is not even noticed', async (code) => {
  const count = await requestsOfSecondCheck();
  desk = await openDesk(userWorkbook());
  for (let nth = 1; nth <= count; nth++) {
    desk.host.workbook.load(userWorkbook());
    done(await applyMarkPlan(desk.session, FIRST));
    desk.host.faults.failRequest(nth, { code });
    const result = done(await applyMarkPlan(desk.session, SECOND));
    expect(result.failures).toEqual([]);
    expect(result.writtenSheets).toHaveLength(2);
  }
});

test('a protected sheet gets no marks and is named; everything else is written', async () => {
  desk = await openDesk(userWorkbook());
  desk.host.workbook.sheet('客户档案').protection = { options: {} };
  const result = done(await applyMarkPlan(desk.session, SECOND));
  expect(result.failures).toMatchObject([{ code: 'sheet-protected', sheet: '客户档案' }]);
  expect(result.failures[0]?.message.zh).toContain('“客户档案”');
  expect(result).toMatchObject({ markedSheets: ['销售台账'], writtenSheets: ['检查结果', '客户界定'], cells: 1 });
  expect(await recover(desk.session)).toEqual({ kind: 'done', value: null });
});

test('a protected sheet that allows formats gets its marks', async () => {
  desk = await openDesk(userWorkbook());
  desk.host.workbook.sheet('客户档案').protection = { options: { allowFormatCells: true } };
  expect(done(await applyMarkPlan(desk.session, SECOND))).toMatchObject({ failures: [], cells: 5 });
});

test('a protected result sheet is left as it is and named', async () => {
  desk = await openDesk(userWorkbook());
  done(await applyMarkPlan(desk.session, FIRST));
  desk.host.workbook.sheet('检查结果').protection = { options: {} };
  const before = sheetOf(desk.snapshot(), '检查结果');
  const result = done(await applyMarkPlan(desk.session, SECOND));
  expect(result.failures).toMatchObject([{ code: 'sheet-protected', sheet: '检查结果' }]);
  expect(result.writtenSheets).toEqual(['客户界定']);
  expect(sheetOf(desk.snapshot(), '检查结果')).toEqual(before);
});

test('with a protected structure no sheet is added, but marks are set and standing sheets written', async () => {
  desk = await openDesk(userWorkbook());
  done(await applyMarkPlan(desk.session, FIRST));
  desk.host.workbook.structureProtected = true;
  const result = done(await applyMarkPlan(desk.session, SECOND));
  expect(result.failures).toMatchObject([{ code: 'workbook-protected', sheet: '客户界定' }]);
  expect(result).toMatchObject({ writtenSheets: ['检查结果'], cells: 5 });
});

test('a workbook opened for reading only fails with a sentence and nothing written', async () => {
  desk = await openDesk(userWorkbook());
  const before = desk.snapshot();
  desk.host.workbook.readOnly = true;
  const outcome = await applyMarkPlan(desk.session, SECOND);
  const failures = outcome.kind === 'failed' ? [outcome.failure] : done(outcome).failures;
  expect(failures.length).toBeGreaterThan(0);
  failures.forEach(expectSentence);
  expect(desk.snapshot().sheets).toEqual(before.sheets);
});

test('a sheet deleted between two requests of the run is named; everything else is written', async () => {
  const count = await requestsOfSecondCheck();
  desk = await openDesk(userWorkbook());
  for (let nth = 2; nth <= count; nth++) {
    desk.host.workbook.load(userWorkbook());
    done(await applyMarkPlan(desk.session, FIRST));
    let seen = 0;
    const stop = desk.host.faults.beforeRequest(() => {
      if (++seen !== nth) return;
      const sheet = desk.host.workbook.findSheet('销售台账');
      if (sheet !== null) desk.host.workbook.removeSheet(sheet);
    });
    const outcome = await applyMarkPlan(desk.session, SECOND);
    stop();
    if (outcome.kind === 'failed') expect(outcome.failure.code).toBe('sheet-changed');
    else expect(done(outcome).writtenSheets).toEqual(['检查结果', '客户界定']);
    done(await recover(desk.session));
    done(await clearMarks(desk.session, RESULTS));
    expect(desk.snapshot().sheets.map(({ name }) => name)).toEqual(['客户档案', '旧数据', '空表']);
    expect(sheetOf(desk.snapshot(), '客户档案').conditionalFormats).toHaveLength(2);
  }
});

describe('while a cell is being edited', () => {
  test('a session that does not wait fails at once, with a sentence and nothing written', async () => {
    desk = await openDesk(userWorkbook(), { settings: { delayForCellEdit: false } });
    const before = desk.snapshot();
    desk.host.faults.enterCellEdit();
    const outcome = await applyMarkPlan(desk.session, SECOND);
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'cell-edit-mode' } });
    expect(desk.waits).toEqual([]);
    expect(desk.snapshot()).toEqual(before);
  });

  test('one that waits goes on when the editing ends, and the pane can ask beforehand', async () => {
    desk = await openDesk(userWorkbook());
    expect(await isCellBeingEdited()).toBe(false);
    desk.host.faults.enterCellEdit();
    expect(await isCellBeingEdited()).toBe(true);
    const writing = applyMarkPlan(desk.session, SECOND);
    await desk.settled();
    expect(desk.snapshot().sheets).toHaveLength(4);
    desk.host.faults.leaveCellEdit();
    expect(done(await writing).writtenSheets).toEqual(['检查结果', '客户界定']);
  });

  test('begun in the middle of a run it ends the run, and the next start cleans up', async () => {
    const count = await requestsOfSecondCheck();
    desk = await openDesk(userWorkbook(), { settings: { delayForCellEdit: false } });
    for (let nth = 1; nth <= count; nth++) {
      desk.host.workbook.load(userWorkbook());
      const original = desk.snapshot();
      done(await applyMarkPlan(desk.session, FIRST));
      let seen = 0;
      const stop = desk.host.faults.beforeRequest(() => {
        if (++seen === nth) desk.host.faults.enterCellEdit();
      });
      const outcome = await applyMarkPlan(desk.session, SECOND);
      stop();
      desk.host.faults.leaveCellEdit();
      if (outcome.kind === 'failed') expect(outcome.failure.code).toBe('cell-edit-mode');
      done(await recover(desk.session));
      done(await clearMarks(desk.session, RESULTS));
      expect(desk.snapshot()).toEqual(original);
    }
  });
});
