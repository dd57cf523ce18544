import { UserActions } from '../../src/workbench/host/index.ts';
import type { StartedOffice } from '../support/office.ts';
import { startOffice } from '../support/office.ts';

const SHEET = '客户档案';

describe('troubles that Excel makes', () => {
  let office: StartedOffice;

  beforeEach(async () => {
    office = await startOffice({ limits: { requestBytes: 20_000, responseBytes: 20_000 } });
    office.host.workbook.load({
      sheets: [{ name: SHEET, rows: Array.from({ length: 1000 }, (_unused, row) => [`客户${row}`, row]) }],
    });
  });

  afterEach(() => office.close());

  const write = (address: string, value: string, options?: Excel.RunOptions): Promise<void> => {
    const batch = async (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.getItem(SHEET).getRange(address).values = [[value]];
      await context.sync();
    };
    return options === undefined ? office.Excel.run(batch) : office.Excel.run(options, batch);
  };
  const value = (row: number, column: number): unknown => office.host.workbook.sheet(SHEET).value(row, column);

  test('a request above the limit is refused, counted in bytes', async () => {
    await expect(write('C1', '客'.repeat(7000))).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    await expect(write('C1', 'k'.repeat(7000))).resolves.toBeUndefined();
  });

  test('a response above the limit is refused', async () => {
    const read = office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getUsedRange().load('values,text');
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  test('more than five million cells cannot be read', async () => {
    const read = office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getRange('A:Z').load('values');
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('large reads may come back as null', async () => {
    office.host.session.nullValuesOver = 100;
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(SHEET).getRange('A1:A200').load('values');
      await context.sync();
      expect(range.values).toBeNull();
    });
  });

  test('a protected sheet takes nothing but what it allows', async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.getRange('C1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true }, '密码');
      await context.sync();
    });
    await expect(write('A1', 'x')).rejects.toMatchObject({ code: 'AccessDenied' });
    await expect(write('C1', 'x')).resolves.toBeUndefined();
    const act = (work: (sheet: Excel.Worksheet) => unknown): Promise<void> =>
      office.Excel.run(async (context) => {
        work(context.workbook.worksheets.getItem(SHEET));
        await context.sync();
      });
    await expect(act((sheet) => (sheet.getRange('A1').format.fill.color = 'red'))).rejects.toMatchObject({
      code: 'AccessDenied',
    });
    await expect(act((sheet) => sheet.getRange('A1').conditionalFormats.add('Custom'))).rejects.toMatchObject({
      code: 'AccessDenied',
    });
    await expect(act((sheet) => (sheet.getRange('A:A').format.columnWidth = 80))).resolves.toBeUndefined();
    await expect(act((sheet) => sheet.protection.unprotect('falsch'))).rejects.toMatchObject({ code: 'AccessDenied' });
    await expect(act((sheet) => sheet.protection.unprotect('密码'))).resolves.toBeUndefined();
    await expect(write('A1', 'x')).resolves.toBeUndefined();
  });

  test('a workbook for reading only takes no write', async () => {
    office.host.workbook.readOnly = true;
    await expect(write('C1', 'x')).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  test('while a cell is edited, requests fail at once or wait', async () => {
    office.host.faults.enterCellEdit();
    await expect(write('C1', '不等')).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    expect(value(0, 2)).toBeUndefined();
  });

  test('delayForCellEdit waits until the user has finished', async () => {
    const full = await startOffice({ boot: 'full' });
    full.host.faults.enterCellEdit();
    let done = false;
    const waiting = full.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['等']];
      await context.sync();
      done = true;
    });
    await full.settled();
    expect(done).toBe(false);
    full.host.faults.leaveCellEdit();
    await waiting;
    expect(full.host.workbook.activeSheet.value(0, 0)).toBe('等');
    full.close();
  });

  test('the k-th request fails before or after it was carried out, or its answer is lost', async () => {
    office.host.faults.failRequest(2, { when: 'before' });
    office.host.faults.failRequest(3, { when: 'after', code: 'GeneralException' });
    office.host.faults.failRequest(4, { when: 'lost' });
    office.host.faults.failRequest(5, { code: 'ActivityLimitReached' });
    await write('C1', '1');
    await expect(write('C2', '2')).rejects.toMatchObject({ code: 'GeneralException' });
    await expect(write('C3', '3')).rejects.toMatchObject({ code: 'GeneralException' });
    await expect(write('C4', '4')).rejects.toMatchObject({ code: 'InvalidOrTimedOutSession' });
    await expect(write('C5', '5')).rejects.toMatchObject({ code: 'ActivityLimitReached' });
    expect([0, 1, 2, 3, 4].map((row) => value(row, 2))).toEqual([1, undefined, 3, 4, undefined]);
  });

  test('rows move between two requests', async () => {
    const user = new UserActions(office.host.workbook, 'coauthor');
    const stop = office.host.faults.beforeRequest((request) => {
      if (request === 2) user.insertRows(SHEET, 0, 1);
    });
    const seen: unknown[] = [];
    await office.Excel.run(async (context) => {
      for (let turn = 0; turn < 2; turn++) {
        const cell = context.workbook.worksheets.getItem(SHEET).getRange('B10').load('values');
        await context.sync();
        seen.push(cell.values[0]?.[0]);
      }
    });
    stop();
    expect(seen).toEqual([9, 8]);
  });
});
