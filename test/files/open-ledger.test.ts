import { utils, write } from '@e965/xlsx';
import type { SheetSource } from '../../src/engine/model/sheet-source.ts';
import { openLedger } from '../../src/files/open-ledger.ts';
import { encodeGb18030 } from '../support/gb18030.ts';

const ROWS = [
  ['日期', '客户名称', '金额'],
  [46_086, '杭州青禾五金有限公司', 12.5],
];

async function cellsOf(source: SheetSource): Promise<unknown[][]> {
  const [sheet] = await source.sheets();
  const rows: unknown[][] = [];
  if (sheet?.used == null) return rows;
  for await (const block of source.blocks(sheet.name, sheet.used)) rows.push(...block.cells.map((row) => [...row]));
  return rows;
}

async function opened(bytes: Uint8Array, name: string): Promise<unknown[][]> {
  const result = await openLedger(bytes, name);
  if (!result.ok) throw new Error(result.failure.message.en);
  return cellsOf(result.value);
}

function book(type: 'biff8' | 'xlsb' | 'fods' | 'html' | 'ods'): Uint8Array {
  const sheet = utils.aoa_to_sheet(ROWS);
  const workbook = utils.book_new(sheet, '导出');
  return new Uint8Array(write(workbook, { type: 'array', bookType: type }) as ArrayBuffer);
}

test.each([
  ['.xls', 'biff8'],
  ['.et', 'biff8'],
  ['.xlsb', 'xlsb'],
  ['.ods', 'ods'],
] as const)('a workbook in the format of %s', async (extension, type) => {
  expect(await opened(book(type), `导出${extension}`)).toEqual(ROWS);
});

test('a web page called .xls', async () => {
  expect((await opened(book('html'), '导出.xls')).flat()).toContain('杭州青禾五金有限公司');
});

describe('a web page called .xls', () => {
  const PAGE = (charset: string) =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="${charset}"></head><body><table>` +
    '<tr><th>日期</th><th>单号</th><th>客户名称</th><th>金额</th></tr>' +
    '<tr><td>2026-03-05</td><td>000123</td><td rowspan="2">杭州青禾五金有限公司</td><td>&yen;1,234.50</td></tr>' +
    '<tr><td>03/04/2026</td><td>12345678901234567890</td><td>&#165;7&#x2e;5</td></tr></table></body></html>';
  const TEXTS = [
    ['日期', '单号', '客户名称', '金额'],
    ['2026-03-05', '000123', '杭州青禾五金有限公司', '¥1,234.50'],
    ['03/04/2026', '12345678901234567890', null, '¥7.5'],
  ];

  test.each(['utf-8', 'gb2312'])('its values stay as they are written (%s)', async (charset) => {
    expect(await opened(new TextEncoder().encode(PAGE(charset)), '导出.xls')).toEqual(TEXTS);
  });

  test('in the national code, whatever charset it names', async () => {
    for (const charset of ['gb2312', 'utf-8'])
      expect(await opened(encodeGb18030(PAGE(charset)), '导出.xls')).toEqual(TEXTS);
  });
});

test.each(['导出.xlsx', '导出.xls', '导出.csv', '导出.txt', '导出'])('text with tabs called %s', async (name) => {
  const text = ROWS.map((row) => row.join('\t')).join('\r\n');
  expect(await opened(new TextEncoder().encode(text), name)).toEqual(ROWS.map((row) => row.map(String)));
});

test('a file that is nothing of the kind is refused with a sentence', async () => {
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2, 3]);
  const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]);
  for (const bytes of [ole, picture]) {
    const result = await openLedger(bytes, 'a.xls');
    expect(result).toMatchObject({ ok: false });
    if (!result.ok) expect(result.failure.message.zh).toMatch(/。$/);
  }
});
