import type { Cell } from '../../src/engine/model/cell.ts';
import { HEAD_ROWS } from '../../src/engine/model/sheet-source.ts';
import type { SheetSource } from '../../src/engine/model/sheet-source.ts';
import { openExcelSource } from '../../src/workbook/read-sheets.ts';
import type { Desk } from './desk.ts';
import { openDesk } from './desk.ts';

let desk: Desk;
afterEach(() => desk.close());

const rowsOf = (count: number, columns: number): Cell[][] =>
  Array.from({ length: count }, (_, row) => Array.from({ length: columns }, (__, column) => row * 100 + column));

async function head(source: SheetSource, name: string): Promise<readonly (readonly Cell[])[]> {
  const used = (await source.sheets()).find((sheet) => sheet.name === name)?.used;
  if (used === null || used === undefined) throw new Error(`${name} is empty`);
  const cells: (readonly Cell[])[] = [];
  const area = { ...used, rows: Math.min(HEAD_ROWS, used.rows) };
  for await (const block of source.blocks(name, area)) cells.push(...block.cells);
  return cells;
}

test('the heads of all sheets come in one request, which tells too that nothing is merged', async () => {
  const sheets = ['甲', '乙', '丙', '丁'].map((name, at) => ({ name, rows: rowsOf(30 * (at + 1), 3 + at) }));
  desk = await openDesk({ sheets });
  const source = await openExcelSource(desk.session);
  await source.sheets();
  desk.host.traffic.reset();
  for (const { name, rows } of sheets) {
    expect(await head(source, name)).toEqual(rows.slice(0, HEAD_ROWS));
    expect(await source.merges(name, { row: 1, column: 0, rows: 5, columns: 3 })).toEqual([]);
  }
  expect(desk.host.traffic.requests).toBe(1);
});

test('a sheet of very many columns is read by itself, and no less', async () => {
  const wide = rowsOf(HEAD_ROWS, 1500);
  desk = await openDesk({
    sheets: [
      { name: '宽', rows: wide },
      { name: '窄', rows: rowsOf(3, 2) },
    ],
  });
  const source = await openExcelSource(desk.session);
  expect(await head(source, '宽')).toEqual(wide);
  expect(await head(source, '窄')).toEqual(rowsOf(3, 2));
});

test('heads that Excel refuses together are read one by one', async () => {
  const rows = rowsOf(50, 2);
  desk = await openDesk({ sheets: [{ name: '甲', rows }] });
  const source = await openExcelSource(desk.session);
  await source.sheets();
  desk.host.faults.failRequest(1, { code: 'ResponsePayloadSizeLimitExceeded' });
  expect(await head(source, '甲')).toEqual(rows.slice(0, HEAD_ROWS));
});
