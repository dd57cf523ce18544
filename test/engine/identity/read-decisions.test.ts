import { joinFingerprints, rowFingerprint } from '../../../src/engine/identity/fingerprint.ts';
import { readDecisions, unusableDecisions } from '../../../src/engine/identity/read-decisions.ts';
import type { RecordTable } from '../../../src/engine/model/records.ts';
import { tableOf } from '../../support/text-table.ts';

const A = { 客户编号: 'C1', 客户名称: '青山五金', 联系电话: '13800138000', 业务员: '张三' };
const B = { 客户编号: 'C2', 客户名称: '青山商行', 联系电话: '13700137000', 业务员: '李四' };
const ARCHIVE = tableOf('filings', [A, B]);
const fingerprintOf = (row: number): string => rowFingerprint(ARCHIVE, row, ARCHIVE.text('客户名称').at(row));
const KEPT = joinFingerprints(fingerprintOf(0), fingerprintOf(1));
const PAIR = { 名称甲: '青山五金', 名称乙: '青山商行' };

const read = (rows: Parameters<typeof tableOf>[1], archive = ARCHIVE) =>
  readDecisions(tableOf('aliases', rows), archive, (row) => archive.text('客户名称').at(row));

test.each([
  ['是', true],
  ['否', false],
  ['Yes', true],
  ['不是', false],
])('%s under 同一客户 is understood', (said, same) => {
  expect(read([{ ...PAIR, 同一客户: said }])).toEqual([{ first: '青山五金', second: '青山商行', same, stale: false }]);
});

test.each([
  ['a missing name', { 名称甲: '青山五金', 同一客户: '是' }],
  ['nothing decided', PAIR],
  ['something else decided', { ...PAIR, 同一客户: '待定' }],
  ['one name twice', { 名称甲: '青山五金', 名称乙: '青山五金', 同一客户: '否' }],
])('%s decides nothing, and is told by its row', (_, row) => {
  expect(read([row])).toEqual([]);
  expect(unusableDecisions(tableOf('aliases', [{ ...PAIR, 同一客户: '是' }, row]))).toEqual([1]);
});

describe('of two decisions on one pair', () => {
  const yes = { ...PAIR, 同一客户: '是' };
  const no = { 名称甲: '青山商行', 名称乙: '青山 五金', 同一客户: '否' };

  test('the later day counts, wherever it stands and whichever name comes first', () => {
    expect(
      read([
        { ...yes, 日期: 20 },
        { ...no, 日期: 10 },
      ]).map(({ same }) => same),
    ).toEqual([true]);
    expect(
      read([
        { ...no, 日期: 10 },
        { ...yes, 日期: 20 },
      ]).map(({ same }) => same),
    ).toEqual([true]);
  });

  test('the lower row counts on one day, and a dated one before an undated one', () => {
    expect(
      read([
        { ...yes, 日期: 10 },
        { ...no, 日期: 10 },
      ]).map(({ same }) => same),
    ).toEqual([false]);
    expect(read([{ ...yes, 日期: 10 }, no]).map(({ same }) => same)).toEqual([true]);
  });
});

describe('a decision knows the rows on which it rested', () => {
  const decided = { ...PAIR, 同一客户: '是', 核对码: KEPT };
  const stale = (archive: RecordTable, row: Parameters<typeof tableOf>[1][number] = decided): boolean[] =>
    read([row], archive).map((decision) => decision.stale);

  test('it stands while they read as they did, in whatever order, whoever owns them', () => {
    expect(stale(ARCHIVE)).toEqual([false]);
    expect(stale(tableOf('filings', [{ ...B, 业务员: '王五' }, A]))).toEqual([false]);
  });

  test.each([
    ['a phone', [A, { ...B, 联系电话: '13700137001' }]],
    ['an address that was empty', [{ ...A, 地址: '文三路1号' }, B]],
    ['a name', [A, { ...B, 客户名称: '青山商行（新）' }]],
  ])('it comes up again when %s has changed', (_, rows) => {
    expect(stale(tableOf('filings', rows))).toEqual([true]);
  });

  test('a further filing of the same name changes nothing', () => {
    expect(stale(tableOf('filings', [A, B, { ...B, 客户编号: 'C9', 联系电话: '13600136000' }]))).toEqual([false]);
  });

  test('a ledger’s spelling rests on the filing alone', () => {
    const spelling = {
      名称甲: '小青山',
      名称乙: 'C1',
      同一客户: '是',
      核对码: joinFingerprints('-', fingerprintOf(0)),
    };
    expect(stale(ARCHIVE, spelling)).toEqual([false]);
    expect(stale(tableOf('filings', [{ ...A, 联系电话: '' }, B]), spelling)).toEqual([true]);
  });

  test('one that was typed by hand rests on no rows', () => {
    expect(stale(tableOf('filings', [A, { ...B, 联系电话: '' }]), { ...PAIR, 同一客户: '是' })).toEqual([false]);
    expect(stale(ARCHIVE, { ...decided, 核对码: '见邮件' })).toEqual([false]);
  });
});
