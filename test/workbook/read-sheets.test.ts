import type { CellBlock } from '../../src/engine/model/sheet-source.ts';
import { ExcelError } from '../../src/workbook/failure.ts';
import { openExcelSource } from '../../src/workbook/read-sheets.ts';
import type { Desk } from './desk.ts';
import { openDesk } from './desk.ts';
import { userWorkbook } from './user-workbook.ts';

let desk: Desk;
afterEach(() => desk.close());

async function allBlocks(blocks: AsyncIterable<CellBlock>): Promise<CellBlock[]> {
  const all: CellBlock[] = [];
  for await (const block of blocks) all.push(block);
  return all;
}

const text = '云南飞达商贸有限公司昆明分公司';
const ledgerRows = (count: number) =>
  Array.from({ length: count }, (_, at) => [at, `单号${String(at)}`, text, text, text, 12.5, '张三', text]);

test('sheets come in workbook order with used values and tables, hidden and empty ones included', async () => {
  desk = await openDesk(userWorkbook());
  const source = await openExcelSource(desk.session);
  expect(await source.sheets()).toEqual([
    { name: '客户档案', used: { row: 0, column: 0, rows: 5, columns: 4 }, tables: [] },
    {
      name: '销售台账',
      used: { row: 0, column: 0, rows: 3, columns: 4 },
      tables: [{ name: '台账', area: { row: 0, column: 0, rows: 3, columns: 4 } }],
    },
    { name: '旧数据', used: { row: 0, column: 0, rows: 1, columns: 2 }, tables: [] },
    { name: '空表', used: null, tables: [] },
  ]);
});

test('formatted but empty rows are not read', async () => {
  const styles = [{ area: { row: 0, column: 0, rows: 100_000, columns: 3 }, style: { fill: '#FFFF00' } }];
  desk = await openDesk({ sheets: [{ name: '表', rows: [['甲'], ['乙']], styles }] });
  const source = await openExcelSource(desk.session);
  expect((await source.sheets())[0]?.used).toEqual({ row: 0, column: 0, rows: 2, columns: 1 });
});

test('hidden rows count, and a block says where it begins', async () => {
  desk = await openDesk(userWorkbook());
  const source = await openExcelSource(desk.session);
  const blocks = await allBlocks(source.blocks('客户档案', { row: 2, column: 0, rows: 3, columns: 2 }));
  expect(blocks.map((block) => block.row)).toEqual([2]);
  expect(blocks[0]?.cells).toEqual([
    ['C0001', '云南飞达商贸有限公司'],
    ['C0002', '=不是公式'],
    ['C0003', '昆明恒泰建材'],
  ]);
});

test('merged areas come with their whole extent, those elsewhere do not', async () => {
  desk = await openDesk(userWorkbook());
  const source = await openExcelSource(desk.session);
  const merge = { row: 0, column: 0, rows: 1, columns: 4 };
  expect(await source.merges('客户档案', { row: 0, column: 0, rows: 5, columns: 4 })).toEqual([merge]);
  expect(await source.merges('客户档案', { row: 1, column: 0, rows: 4, columns: 4 })).toEqual([]);
});

test('a large sheet comes whole, in order, in responses of about 1 MB', async () => {
  const rows = ledgerRows(40_000);
  desk = await openDesk({ sheets: [{ name: '销售台账', rows }] });
  const source = await openExcelSource(desk.session);
  desk.host.traffic.reset();
  const blocks = await allBlocks(source.blocks('销售台账', { row: 0, column: 0, rows: 40_000, columns: 8 }));
  expect(blocks.flatMap((block) => block.cells)).toEqual(rows);
  const { requests, responseBytes, largestResponse } = desk.host.traffic;
  expect(largestResponse).toBeLessThan(1_100_000);
  expect(requests).toBeLessThanOrEqual(Math.ceil(responseBytes / 1_000_000) + 2);
});

test('a block that grows too large is halved, whether Excel refuses it or silently leaves the values out', async () => {
  const rows = [
    ...Array.from({ length: 3000 }, () => ['短']),
    ...Array.from({ length: 3000 }, () => ['长'.repeat(900)]),
  ];
  desk = await openDesk({ sheets: [{ name: '表', rows }] }, { limits: { responseBytes: 400_000 } });
  const area = { row: 0, column: 0, rows: 6000, columns: 1 };
  const source = await openExcelSource(desk.session);
  const refused = await allBlocks(source.blocks('表', area));
  expect(refused.flatMap((block) => block.cells)).toEqual(rows);
  desk.host.limits.responseBytes = 5_000_000;
  desk.host.session.nullValuesOver = 700;
  const left = await allBlocks(source.blocks('表', area));
  expect(left.flatMap((block) => block.cells)).toEqual(rows);
});

test('a single row that does not fit is told as too large, with its sheet', async () => {
  desk = await openDesk(
    { sheets: [{ name: '表', rows: [['长'.repeat(30_000)]] }] },
    { limits: { responseBytes: 4000 } },
  );
  const source = await openExcelSource(desk.session);
  const reading = allBlocks(source.blocks('表', { row: 0, column: 0, rows: 1, columns: 1 }));
  await expect(reading).rejects.toMatchObject({ failure: { code: 'too-large', sheet: '表' } });
});

test('reading stops between two blocks when it is cancelled, and the pane gets its turn after each', async () => {
  desk = await openDesk({ sheets: [{ name: '销售台账', rows: ledgerRows(30_000) }] });
  const stop = new AbortController();
  let pauses = 0;
  const pause = (): Promise<void> => {
    if (++pauses === 2) stop.abort();
    return Promise.resolve();
  };
  const source = await openExcelSource(desk.session, { signal: stop.signal, pause });
  const reading = allBlocks(source.blocks('销售台账', { row: 0, column: 0, rows: 30_000, columns: 8 }));
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  expect(pauses).toBe(2);
});

test.each([1900, 1904] as const)('the date system %i is told', async (dateSystem) => {
  desk = await openDesk({ dateSystem, sheets: [{ name: '表', rows: [] }] });
  expect((await openExcelSource(desk.session)).dateSystem).toBe(dateSystem);
});

test('a sheet deleted before it is read is told as changed, by name', async () => {
  desk = await openDesk(userWorkbook());
  const source = await openExcelSource(desk.session);
  desk.host.workbook.removeSheet(desk.host.workbook.sheet('销售台账'));
  const reading = allBlocks(source.blocks('销售台账', { row: 0, column: 0, rows: 3, columns: 4 }));
  const error: unknown = await reading.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ExcelError);
  expect(error).toMatchObject({ failure: { code: 'sheet-changed', sheet: '销售台账' } });
});

test('a passing fault is tried three times with growing pauses and no more', async () => {
  desk = await openDesk(userWorkbook());
  const source = await openExcelSource(desk.session);
  for (const nth of [1, 2]) desk.host.faults.failRequest(nth, { code: 'RequestAborted' });
  const blocks = await allBlocks(source.blocks('旧数据', { row: 0, column: 0, rows: 1, columns: 2 }));
  expect(blocks[0]?.cells).toEqual([['甲', '乙']]);
  expect(desk.waits).toEqual([250, 1000]);
  for (const nth of [1, 2, 3]) desk.host.faults.failRequest(nth, { code: 'RequestAborted' });
  const reading = allBlocks(source.blocks('旧数据', { row: 0, column: 0, rows: 1, columns: 2 }));
  await expect(reading).rejects.toMatchObject({ failure: { code: 'busy' } });
});

test('an Excel that cannot tell merged areas is read without them', async () => {
  desk = await openDesk(userWorkbook(), { api: '1.12' });
  const source = await openExcelSource(desk.session);
  desk.host.traffic.reset();
  expect(await source.merges('客户档案', { row: 0, column: 0, rows: 5, columns: 4 })).toEqual([]);
  expect(desk.host.traffic.requests).toBe(0);
});

test('merged areas are found in halves where Excel refuses the whole', async () => {
  const merges = Array.from({ length: 600 }, (_, at) => ({ row: at * 2, column: 0, rows: 2, columns: 1 }));
  desk = await openDesk({ sheets: [{ name: '表', rows: [['甲']], merges }] });
  const source = await openExcelSource(desk.session);
  desk.host.faults.failRequest(1, { code: 'GeneralException' });
  expect(await source.merges('表', { row: 0, column: 0, rows: 1200, columns: 1 })).toEqual(merges);
});
