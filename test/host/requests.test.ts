import type { StartedOffice } from '../support/office.ts';
import { startOffice } from '../support/office.ts';

describe('requests of the unmodified office.js', () => {
  let office: StartedOffice;

  beforeEach(async () => {
    office = await startOffice();
    office.host.workbook.load({
      sheets: [
        {
          name: '客户档案',
          rows: [
            ['客户编号', '客户名称', '备案日期'],
            ['C0001', '杭州明远贸易有限公司', 46_086],
            ['C0002', '宁波海通物流有限公司', { error: '#N/A' }],
          ],
        },
      ],
    });
  });

  afterEach(() => office.close());

  test('values come back after load and sync', async () => {
    const values = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('客户档案').getUsedRange(true).load('values,address,rowCount');
      await context.sync();
      return { values: range.values, address: range.address, rows: range.rowCount };
    });
    expect(values.address).toBe('客户档案!A1:C3');
    expect(values.rows).toBe(3);
    expect(values.values[2]).toEqual(['C0002', '宁波海通物流有限公司', '#N/A']);
  });

  test('reading before load and before sync fails', async () => {
    const early = office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      await Promise.resolve();
      return range.values;
    });
    await expect(early).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  test('a sheet that is not there fails with ItemNotFound and its place', async () => {
    const missing = office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('拜访记录').getRange('A1').values = [['x']];
      await context.sync();
    });
    await expect(missing).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
  });

  test('null objects pass through everything that hangs on them', async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('拜访记录');
      const range = sheet.getRange('A1').load('values');
      sheet.load('name');
      sheet.delete();
      await context.sync();
      expect(sheet.isNullObject).toBe(true);
      expect(range.isNullObject).toBe(true);
    });
  });

  test('a member that the host lacks fails by name', async () => {
    const unknown = office.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().charts.load('count');
      await context.sync();
    });
    await expect(unknown).rejects.toMatchObject({ code: 'ApiNotFound' });
    await expect(unknown).rejects.toThrow('Worksheet.charts');
  });

  test('what came before the failing action stays applied', async () => {
    const half = office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('E1').values = [['写了']];
      sheet.getRange('E2:F2').values = [['形状不对']];
      sheet.getRange('E3').values = [['没写']];
      await context.sync();
    });
    await expect(half).rejects.toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } });
    expect(office.host.workbook.sheet('客户档案').value(0, 4)).toBe('写了');
    expect(office.host.workbook.sheet('客户档案').value(2, 4)).toBeUndefined();
  });

  test('a tracked range moves with rows that come in above it', async () => {
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A2').load('address');
      await context.sync();
      context.workbook.worksheets.getActiveWorksheet().getRange('1:2').insert('Down');
      range.load('address,values');
      await context.sync();
      expect(range.address).toBe('客户档案!A4');
      expect(range.values).toEqual([['C0001']]);
    });
    expect(office.host.trackedObjects).toBe(0);
  });

  test('fifty writes are one request, and large ones are counted in bytes', async () => {
    office.host.traffic.reset();
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (let row = 1; row <= 50; row++) sheet.getRange(`Z${row}`).values = [['客']];
      await context.sync();
    });
    expect(office.host.traffic.requests).toBe(1);
    expect(office.host.traffic.requestBytes).toBeGreaterThan(50 * 3);
  });

  test('nested loads, top and skip', async () => {
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.add('A');
      context.workbook.worksheets.add('B');
      const some = context.workbook.worksheets.load({ $top: 1, $skip: 1, name: true });
      const range = context.workbook.worksheets.getItem('客户档案').getRange('A1:B1');
      range.set({ format: { fill: { color: 'yellow' }, font: { bold: true } } });
      range.load('format/fill/color,format/font/bold,worksheet/name');
      await context.sync();
      expect(some.items.map((sheet) => sheet.name)).toEqual(['A']);
      expect(range.format.fill.color).toBe('#FFFF00');
      expect(range.format.font.bold).toBe(true);
      expect(range.worksheet.name).toBe('客户档案');
    });
  });
});
