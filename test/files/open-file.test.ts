import { strToU8 } from 'fflate';
import { openFile } from '../../src/files/open-file.ts';
import { handWorkbook } from '../fixtures/hand-zipped.ts';

const WORKBOOK = handWorkbook('<row r="1"><c r="A1"><v>1</v></c></row>');

async function sheetsOf(bytes: Uint8Array, name: string): Promise<string> {
  const opened = await openFile(bytes, name);
  if (!opened.ok) return opened.failure.code;
  const kind = opened.value.workbook === null ? 'text' : 'workbook';
  const sheets = await opened.value.source.sheets();
  return `${kind}: ${sheets.map((sheet) => sheet.name).join()}`;
}

test.each([
  ['客户档案.csv', '客户档案'],
  ['C:\\下载\\客户档案.CSV', '客户档案'],
  ['./a.b/2026.5.tsv', '2026.5'],
  ['ledger.txt', 'ledger'],
])('%s is text, and its sheet is called %s', async (name, sheet) => {
  expect(await sheetsOf(strToU8('a,b\n1,2'), name)).toBe(`text: ${sheet}`);
});

test('a workbook is one, also where it is called CSV', async () => {
  expect(await sheetsOf(WORKBOOK, 'book.xlsx')).toBe('workbook: 客户档案');
  expect(await sheetsOf(WORKBOOK, 'book.csv')).toBe('workbook: 客户档案');
  expect(await sheetsOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'book.csv')).toBe('old-xls');
});

test('text that is called xlsx is no workbook', async () => {
  expect(await sheetsOf(strToU8('a,b\n1,2'), 'book.xlsx')).toBe('not-xlsx');
});
