import { logCells, nextLogEntry } from '../../../src/engine/log/log-entry.ts';
import { TextPool } from '../../../src/engine/model/text-pool.ts';
import { RecordTable, TextColumn } from '../../../src/engine/model/records.ts';

const ACT = {
  writer: '周明远',
  actor: '周明远',
  action: '确认',
  subject: '客户界定 D001',
  digest: 'sha256:0',
  time: '2026-07-01 10:00:00',
};

function logOf(rows: readonly (readonly [writer: string, sequence: string, hash: string])[]): RecordTable {
  const pool = new TextPool();
  const column = (at: 0 | 1 | 2) =>
    new TextColumn(
      Int32Array.from(rows, (row) => pool.intern(row[at])),
      pool,
    );
  const texts = new Map([
    ['写入者', column(0)],
    ['序号', column(1)],
    ['校验值', column(2)],
  ]);
  const place = { role: 'log', sheet: '操作日志', sheetIndex: 0, headerRow: 1 };
  return new RecordTable(
    place,
    Int32Array.from(rows, (_row, at) => at + 2),
    { texts, days: new Map(), amounts: new Map() },
    pool,
  );
}

test('a first entry follows nothing', () => {
  expect(nextLogEntry(logOf([]), ACT)).toMatchObject({ sequence: 1, previous: '' });
});

test('an entry follows the last one of its writer, whoever wrote in between', () => {
  const log = logOf([
    ['周明远', '1', 'sha256:a'],
    ['周明远', '2', 'sha256:b'],
    ['吴静怡', '1', 'sha256:c'],
  ]);
  expect(nextLogEntry(log, ACT)).toMatchObject({ sequence: 3, previous: 'sha256:b' });
});

test('entries from before the chain are counted and not chained', () => {
  const log = logOf([
    ['周明远', '', ''],
    ['周明远', '', ''],
  ]);
  expect(nextLogEntry(log, ACT)).toMatchObject({ sequence: 3, previous: '' });
});

test('every change of an entry changes its hash, and the hash is of nothing else', () => {
  const { hash } = nextLogEntry(logOf([]), ACT);
  expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/u);
  expect(nextLogEntry(logOf([]), { ...ACT })).toMatchObject({ hash });
  for (const key of ['writer', 'actor', 'action', 'subject', 'digest', 'time'] as const) {
    expect(nextLogEntry(logOf([]), { ...ACT, [key]: 'x' }).hash).not.toBe(hash);
  }
  expect(nextLogEntry(logOf([['周明远', '1', 'sha256:a']]), ACT).hash).not.toBe(hash);
});

test('an entry has a cell for every header of the sheet', () => {
  expect(Object.keys(logCells(nextLogEntry(logOf([]), ACT)))).toEqual([
    '写入者',
    '序号',
    '时间',
    '操作人',
    '操作',
    '对象',
    '摘要',
    '前一校验值',
    '校验值',
  ]);
});
