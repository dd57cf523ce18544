import type { Cell } from '../../../src/engine/model/cell.ts';
import { columnsOf, read, shorts } from './reading.ts';

const A = '杭州青禾五金有限公司';
const HEADER = ['日期', '单号', '客户', '业务员', '金额'];

const taken = (rows: readonly (readonly Cell[])[], header: readonly string[] = HEADER) => {
  const { reading } = read([header, ...rows], { kind: 'sales' });
  return { lines: shorts(reading).slice(1), reading };
};

describe('the mark before a value that a spreadsheet is to leave as it is', () => {
  test.each(["'", '`'])('%s is no part of it', (mark) => {
    const { lines, reading } = taken([['2026-03-05', '0012', A, '方远', '1000.5'].map((cell) => mark + cell)]);
    expect(lines).toEqual([`2 2026-03-05 1000.5 ${A}`]);
    expect(reading.lines[1]?.texts.get('单号')).toBe('0012');
  });

  test('nor are two around it; inside a value they stay', () => {
    const { reading } = taken([["'2026-03-05'", "A'7'", "'n Sync商贸有限公司", '方远', '1']]);
    expect(reading.lines[1]).toMatchObject({ outcome: 'taken' });
    expect(reading.lines[1]?.texts.get('单号')).toBe("A'7'");
    expect(reading.lines[1]?.texts.get('客户名称')).toBe('n Sync商贸有限公司');
  });
});

describe('an amount whose comma has moved the rest of its row on', () => {
  const WIDE = [...HEADER, '品名'];

  test.each([
    [['1', '234.50', '合页'], '1,234.50'],
    [['￥12', '345', '678.90', '合页'], '￥12,345,678.90'],
    [['-1', '200', '合页'], '-1,200'],
  ])('%j is rejected and its 1 not taken for it', (behind, shown) => {
    const { lines, reading } = taken(
      [
        ['2026-03-05', 'X1', A, '方远', ...behind],
        ['2026-03-05', 'X2', A, '方远', '11', '合页'],
      ],
      WIDE,
    );
    expect(lines).toEqual(['2 rejected split-amount', `3 2026-03-05 11 ${A}`]);
    expect(reading.lines[1]).toMatchObject({ column: '金额', shown, fen: NaN });
  });

  test('a remark behind all headers, or a figure beside the amount, moves nothing', () => {
    expect(taken([['2026-03-05', 'X1', A, '方远', '1', '合页', '见附件']], WIDE).lines).toEqual([
      `2 2026-03-05 1 ${A}`,
    ]);
    expect(taken([['2026-03-05', 'X1', A, '方远', '1', '234']], [...HEADER, '数量']).lines).toEqual([
      `2 2026-03-05 1 ${A}`,
    ]);
  });
});

test('a day that no workbook can hold is no date', () => {
  const day = (text: string) => taken([[text, 'X1', A, '方远', '1']]).lines[0];
  expect(day('1026-03-05')).toBe('2 rejected bad-date');
  expect(day('1904-01-01')).toBe('2 rejected bad-date');
  expect(day('1904-01-02')).toBe(`2 1904-01-02 1 ${A}`);
});

test('a text longer than a cell can hold would make the workbook unreadable', () => {
  const row = (length: number) => taken([['2026-03-05', 'X'.repeat(length), A, '方远', '1']]);
  expect(row(32_767).lines).toEqual([`2 2026-03-05 1 ${A}`]);
  expect(row(32_768).lines).toEqual(['2 rejected too-long']);
  expect(row(32_768).reading.lines[1]).toMatchObject({ column: '单号', fen: 100 });
});

describe('a column without a header of its own meaning', () => {
  test.each(['应收余额', '联系电话', '税号', '客户手机'])('%s is no document number, however distinct', (header) => {
    const { draft } = read(
      [
        ['收款日期', '客户', '收款金额', header],
        ['2026-03-05', A, '100', '900'],
        ['2026-03-06', A, '20', '920'],
      ],
      { kind: 'payments' },
    );
    expect(columnsOf(draft)).toEqual({ 日期: '收款日期', 客户名称: '客户', 金额: '收款金额' });
  });

  test('one that speaks of a paper is', () => {
    const { draft } = read(
      [
        ['收款日期', '客户', '收款金额', '回单编码'],
        ['2026-03-05', A, '100', 'H900'],
        ['2026-03-06', A, '20', 'H920'],
      ],
      { kind: 'payments' },
    );
    expect(columnsOf(draft)).toMatchObject({ 单号: '回单编码' });
  });
});

test('where two columns bear one header and hold different things, the first is taken with a question mark', () => {
  const confidence = (rows: readonly (readonly Cell[])[]) =>
    read(rows, { kind: 'sales' }).draft.tables[0]?.proposal.columns.find(({ canonical }) => canonical === '金额');
  expect(
    confidence([
      [...HEADER, '金额'],
      ['2026-03-05', 'X1', A, '方远', 12, 99],
    ]),
  ).toMatchObject({
    column: 4,
    confidence: 'unsure',
  });
  expect(
    confidence([
      [...HEADER, '金额'],
      ['2026-03-05', 'X1', A, '方远', 12, ''],
    ]),
  ).toMatchObject({ confidence: 'sure' });
});

test.each(['-', '—', '/', '无', '0', '000', '暂无', 'N/A'])('%s where a number should stand is none', (text) => {
  const { reading } = taken([['2026-03-05', text, A, '方远', 12]]);
  expect(reading.lines[1]).toMatchObject({ outcome: 'taken' });
  expect(reading.lines[1]?.texts.has('单号')).toBe(false);
});

test.each(['A-0', '0012', '无-1'])('%s is a number', (text) => {
  expect(taken([['2026-03-05', text, A, '方远', 12]]).reading.lines[1]?.texts.get('单号')).toBe(text);
});
