import { strToU8, zipSync } from 'fflate';
import { openXlsx } from '../../src/files/xlsx/open-xlsx.ts';
import { SIZE_LIMITS } from '../../src/files/xlsx/archive.ts';
import { rowsOf } from './reading.ts';
import { fixture, handParts, handWorkbook, zipParts } from '../fixtures/hand-zipped.ts';

const CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const DIRECTORY_SIGNATURE = 0x02014b50;

async function codeOf(bytes: Uint8Array, limits = SIZE_LIMITS): Promise<string> {
  const result = await openXlsx(bytes, limits);
  if (result.ok) return 'ok';
  const { zh, en } = result.failure.message;
  expect(zh).toMatch(/^[^\n]+。$/);
  expect(en).toMatch(/^[^\n]+\.$/);
  return result.failure.code;
}

/** The archive with another unpacked size declared for each of its files, in the central directory. */
function declaring(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1) {
    if (view.getUint32(at, true) === DIRECTORY_SIGNATURE) view.setUint32(at + 24, size, true);
  }
  return copy;
}

describe('a file that is no workbook', () => {
  test.each([
    ['text that was renamed', strToU8('客户编号,客户名称\nC1,甲')],
    ['nothing at all', new Uint8Array(0)],
    ['a zip of something else', zipSync({ 'photo.jpg': strToU8('x') })],
  ])('%s', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('not-xlsx');
  });

  test('an old .xls', async () => {
    expect(await codeOf(Uint8Array.from([...OLE, ...new Array<number>(600).fill(0)]))).toBe('old-xls');
  });

  test('a workbook with a password, which Office keeps in the same container as .xls', async () => {
    const name = Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]);
    expect(await codeOf(Uint8Array.from([...OLE, ...new Array<number>(600).fill(0), ...name]))).toBe('encrypted');
  });

  test.each(['xl/workbook.bin', 'content.xml'])('another spreadsheet format, with %s', async (part) => {
    expect(await codeOf(zipParts({ '[Content_Types].xml': '<Types/>', [part]: 'x' }))).toBe('other-spreadsheet');
  });
});

describe('a damaged workbook', () => {
  const whole = handWorkbook(CELL);

  test('opens while it is whole', async () => {
    expect(await codeOf(whole)).toBe('ok');
  });

  test('cut off anywhere, it is refused', async () => {
    for (let length = 40; length < whole.length; length += 97) {
      expect(await codeOf(whole.slice(0, length))).toBe('damaged');
    }
  });

  test('with one byte changed it is refused, or reads the same where the byte did not matter', async () => {
    const bytes = fixture('openpyxl-rich.xlsx');
    const values = await rowsOf(bytes, '客户档案');
    let refused = 0;
    for (let at = 50; at < bytes.length; at += 211) {
      const broken = bytes.slice();
      broken[at] = (broken[at] ?? 0) ^ 0x10;
      if ((await codeOf(broken)) !== 'ok') refused += 1;
      else expect(await rowsOf(broken, '客户档案')).toEqual(values);
    }
    expect(refused).toBeGreaterThan(10);
  });

  test.each([
    ['tags that do not close', '<row r="1"><c r="A1"><v>1</v></row>'],
    ['a document type with entities', '<!DOCTYPE x [<!ENTITY a "b">]>'],
    ['a row past the last', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ['a column past the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a shared text that is not there', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
  ])('%s', async (_, cells) => {
    expect(await codeOf(handWorkbook(cells, { strings: '<si><t>甲</t></si>' }))).toBe('damaged');
  });

  test('a sheet that is listed but missing', async () => {
    const parts = handParts({ sheets: { 客户档案: '<sheetData/>' } });
    delete parts['xl/worksheets/sheet1.xml'];
    expect(await codeOf(zipParts(parts))).toBe('damaged');
  });
});

describe('a workbook that is too large', () => {
  test('is refused by its declared size, before anything is unpacked', async () => {
    expect(await codeOf(declaring(handWorkbook(CELL), 0xf0000000))).toBe('too-large');
  });

  test('is stopped where it unpacks to more than it declares', async () => {
    expect(await codeOf(declaring(handWorkbook(CELL), 5))).toBe('too-large');
  });

  test('is refused where a sheet of little bytes holds too many cells', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(100)}</row>`;
    const bytes = handWorkbook(row.repeat(1000));
    expect(bytes.length).toBeLessThan(20_000);
    expect(await codeOf(bytes, { ...SIZE_LIMITS, cells: 99_999 })).toBe('too-large');
    expect(await codeOf(bytes, { ...SIZE_LIMITS, cells: 100_000 })).toBe('ok');
  });
});

test('a workbook without any value is called empty', async () => {
  expect(
    await codeOf(handWorkbook('<row r="1"><c r="A1" s="0"/><c r="B1" t="inlineStr"><is><t></t></is></c></row>')),
  ).toBe('empty');
});
