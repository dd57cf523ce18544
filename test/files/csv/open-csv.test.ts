import { strToU8 } from 'fflate';
import type { Cell } from '../../../src/engine/model/cell.ts';
import { csvSource } from '../../../src/files/csv-source.ts';
import { openCsv } from '../../../src/files/csv/open-csv.ts';

/** `客户编号,客户名称\nC1,青山商贸` in the national code. */
const GB18030 = Uint8Array.from([
  0xbf, 0xcd, 0xbb, 0xa7, 0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xbf, 0xcd, 0xbb, 0xa7, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0x43,
  0x31, 0x2c, 0xc7, 0xe0, 0xc9, 0xbd, 0xc9, 0xcc, 0xc3, 0xb3,
]);
const TEXT = '客户编号,客户名称\nC1,青山商贸';
const ROWS = [
  ['客户编号', '客户名称'],
  ['C1', '青山商贸'],
];

async function rowsOf(content: string | Uint8Array): Promise<readonly (readonly Cell[])[]> {
  const opened = openCsv(typeof content === 'string' ? strToU8(content) : content);
  if (!opened.ok) throw new Error(opened.failure.message.en);
  const source = csvSource(opened.value, '客户档案');
  const [info] = await source.sheets();
  const rows: (readonly Cell[])[] = [];
  if (info?.used === null || info === undefined) return rows;
  for await (const block of source.blocks('客户档案', info.used)) rows.push(...block.cells);
  return rows;
}

function failureOf(content: string | Uint8Array, limits?: Parameters<typeof openCsv>[1]) {
  const opened = openCsv(typeof content === 'string' ? strToU8(content) : content, limits);
  if (opened.ok) throw new Error('the file was opened');
  const { zh, en } = opened.failure.message;
  expect(zh).toMatch(/^[^\n]+。$/);
  expect(en).toMatch(/^[^\n]+\.$/);
  return opened.failure;
}

/** UTF-16 with its byte order mark. */
function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

describe('the encoding is found', () => {
  test.each([
    ['UTF-8', strToU8(TEXT)],
    ['UTF-8 with a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8(TEXT)])],
    ['GB18030', GB18030],
    ['UTF-16 little endian', utf16(TEXT, true)],
    ['UTF-16 big endian', utf16(TEXT, false)],
  ])('%s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(ROWS);
  });

  test('a rare character of four bytes in GB18030', async () => {
    // 䶮 is 0x8336C738… of the four-byte area; 㐀 is 0x8139EE39.
    expect(await rowsOf(Uint8Array.from([0xc7, 0xe0, 0x81, 0x39, 0xee, 0x39]))).toEqual([['青㐀']]);
  });

  test('bytes of no encoding are refused, not guessed at', () => {
    expect(failureOf(Uint8Array.from([0xff, 0xff, 0x41, 0xff])).code).toBe('encoding');
    expect(failureOf(Uint8Array.from([0xef, 0xbb, 0xbf, 0xc3, 0x28])).code).toBe('encoding');
  });

  test('a picture is no text', () => {
    expect(failureOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])).code).toBe('not-text');
  });
});

describe('the separator is found', () => {
  test.each([
    ['commas', '甲,乙,丙\n1,2,3\n'],
    ['semicolons', '甲;乙;丙\n1;2;3\n'],
    ['tabs', '甲\t乙\t丙\n1\t2\t3\n'],
    ['a declaration', 'sep=;\n甲;乙;丙\n1;2;3\n'],
  ])('%s', async (_, text) => {
    expect(await rowsOf(text)).toEqual([
      ['甲', '乙', '丙'],
      ['1', '2', '3'],
    ]);
  });

  test('amounts with thousands commas do not hide semicolons, nor a title above the header', async () => {
    const text = '销售台账，2026年5月，单位:元\n日期;金额\n2026-05-01;1,234\n2026-05-02;2,345\n';
    expect((await rowsOf(text))[3]).toEqual(['2026-05-02', '2,345']);
  });

  test('separators inside quotes do not count', async () => {
    expect(await rowsOf('甲\t乙\n"1,2,3,4"\t5\n"1,2,3,4"\t6\n')).toEqual([
      ['甲', '乙'],
      ['1,2,3,4', '5'],
      ['1,2,3,4', '6'],
    ]);
  });

  test('one column needs none', async () => {
    expect(await rowsOf('客户名称\n青山商贸\n')).toEqual([['客户名称'], ['青山商贸']]);
  });
});

describe('cells', () => {
  test('quotes hold separators, line breaks and doubled quotes', async () => {
    expect(await rowsOf('甲,乙\n"a,b","第一行\r\n第二行"\n"他说""好""",2\n')).toEqual([
      ['甲', '乙'],
      ['a,b', '第一行\r\n第二行'],
      ['他说"好"', '2'],
    ]);
  });

  test('a quote within a cell is a character, and what follows a closing quote belongs to the cell', async () => {
    expect(await rowsOf('甲,乙\n12" 管,"a"b\n')).toEqual([
      ['甲', '乙'],
      ['12" 管', 'ab'],
    ]);
  });

  test('rows end as they come: CR, LF, both, and the last with nothing', async () => {
    expect(await rowsOf('a,b\r\nc,d\ne,f\rg,h')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
  });

  test('short, long and empty rows keep their places', async () => {
    expect(await rowsOf('a,b,c\n\nd\n,,e\n')).toEqual([
      ['a', 'b', 'c'],
      [null, null, null],
      ['d', null, null],
      [null, null, 'e'],
    ]);
  });

  test('everything is a text as it stands: leading zeros, dates, what a program shields as ="…"', async () => {
    expect(await rowsOf('a,b,c\n00123,2026/3/5,="00123"\n')).toEqual([
      ['a', 'b', 'c'],
      ['00123', '2026/3/5', '00123'],
    ]);
  });
});

describe('what cannot be read says so', () => {
  test('a quote that is never closed, with its line', () => {
    const { code, message } = failureOf('甲,乙\n"a\nb",1\n"c,2\nd,3\n');
    expect(code).toBe('damaged');
    expect(message.zh).toContain('第 4 行');
    expect(message.en).toContain('line 4');
  });

  test.each(['', '\n\n', ',,\n,,\n', '\ufeff'])('nothing in it: %j', (text) => {
    expect(failureOf(text).code).toBe('empty');
  });

  test('more than the limits allow', () => {
    expect(failureOf('a,b\nc,d\n', { bytes: 5, cells: 100 }).code).toBe('too-large');
    expect(failureOf('a,b\nc,d\n', { bytes: 100, cells: 3 }).code).toBe('too-large');
    expect(failureOf(`a${','.repeat(20_000)}b`).code).toBe('too-large');
  });
});
