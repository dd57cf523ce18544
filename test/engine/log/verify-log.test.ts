import { logCells, nextLogEntry } from '../../../src/engine/log/log-entry.ts';
import type { LogBreak } from '../../../src/engine/log/verify-log.ts';
import { verifyLog } from '../../../src/engine/log/verify-log.ts';
import { tableOf } from '../../support/text-table.ts';

type Line = Readonly<Record<string, string | number>>;

const DIGEST = `sha256:${'0'.repeat(64)}`;

/** The log after so many acts, each by the writer named. */
function written(...writers: string[]): Line[] {
  const lines: Line[] = [];
  for (const [at, writer] of writers.entries()) {
    const time = `2026-07-0${at + 1} 10:00:00`;
    const act = { writer, actor: writer, action: '确认', subject: `客户界定 D00${at + 1}`, digest: DIGEST, time };
    lines.push(logCells(nextLogEntry(tableOf('操作日志', lines), act)));
  }
  return lines;
}

/** What is told at which line, counted from 0. */
const told = (lines: readonly (Line | undefined)[]): Record<number, LogBreak> =>
  Object.fromEntries(
    verifyLog(
      tableOf(
        '操作日志',
        lines.map((line) => line ?? {}),
      ),
    ),
  );

const FOUR = written('周明远', '周明远', '周明远', '周明远');
const [first, second, third, fourth] = FOUR;
const changed = (at: number, change: Line): Line[] =>
  FOUR.map((line, place) => (place === at ? { ...line, ...change } : line));

test('an untouched log holds, whoever wrote in between', () => {
  expect(told(FOUR)).toEqual({});
  expect(told(written('周明远', '吴静怡', '周明远', '吴静怡', '周明远'))).toEqual({});
  expect(told([])).toEqual({});
});

test('names come to the log as they are read back, and hold', () => {
  const [line] = written(' 周明远（市场部）　');
  expect(line).toMatchObject({ 写入者: '周明远(市场部)', 操作人: '周明远(市场部)' });
  expect(told([line])).toEqual({});
});

test('a log kept by hand has nothing to hold', () => {
  const byHand = { 时间: '2026-07-01', 操作人: '周明远', 操作: '查阅', 对象: 'C0001' };
  expect(told([byHand, byHand])).toEqual({});
  expect(told([byHand, { ...byHand, 写入者: '周明远' }, ...FOUR, byHand])).toEqual({});
});

test.each([
  { 写入者: '吴静怡' },
  { 序号: 7 },
  { 时间: '2026-07-02 10:00:01' },
  { 操作人: '吴静怡' },
  { 操作: '撤销' },
  { 对象: '客户界定 D009' },
  { 摘要: 'sha256:1' },
  { 前一校验值: '' },
  { 校验值: 'sha256:1' },
  { 校验值: '' },
] as Line[])('a changed cell is told at its line alone: %j', (change) => {
  expect(told(changed(1, change))).toEqual({ 1: 'altered' });
});

test('the first line is held like the others', () => {
  expect(told(changed(0, { 对象: '客户界定 D009' }))).toEqual({ 0: 'altered' });
  expect(told([second, third, fourth])).toEqual({ 0: 'missing-before' });
});

test('a deleted line is told at the one behind it; a cut tail does not show', () => {
  expect(told([first, third, fourth])).toEqual({ 1: 'missing-before' });
  expect(told([first, fourth])).toEqual({ 1: 'missing-before' });
  expect(told([first, second, third])).toEqual({});
});

test('a line rewritten with its hash breaks the one behind it', () => {
  const forged = logCells(
    nextLogEntry(tableOf('操作日志', [first ?? {}]), {
      writer: '周明远',
      actor: '周明远',
      action: '确认',
      subject: '客户界定 D009',
      digest: DIGEST,
      time: '2026-07-02 10:00:00',
    }),
  );
  expect(told([first, forged, third, fourth])).toEqual({ 2: 'missing-before' });
});

test('an inserted line is told: without a hash, with a made-up one, or copied', () => {
  const plain = { ...second, 校验值: '', 前一校验值: '' };
  expect(told([first, plain, second, third])).toEqual({ 1: 'unchained' });
  expect(told([first, { ...plain, 校验值: 'sha256:1' }, second, third])).toEqual({ 1: 'altered' });
  expect(told([first, second, second, third])).toEqual({ 2: 'out-of-order' });
  expect(told([first, second, third, second])).toEqual({ 3: 'out-of-order' });
  expect(told([first, second, first])).toEqual({ 2: 'out-of-order' });
});

test('lines in another order are told where they come too early', () => {
  expect(told([second, first, third, fourth])).toEqual({ 0: 'out-of-order' });
  expect(told([first, third, second, fourth])).toEqual({ 1: 'out-of-order' });
  expect(told(FOUR.toReversed())).toEqual({ 0: 'out-of-order', 1: 'out-of-order', 2: 'out-of-order' });
});

test('the next entry joins the last hash, so that a line put in by hand stays the only one told', () => {
  const plain = { 写入者: '周明远', 操作: '查阅' };
  const lines = [first ?? {}, plain];
  const act = { writer: '周明远', actor: '周明远', action: '确认', subject: 'D', digest: DIGEST, time: '2026-07-03' };
  const next = logCells(nextLogEntry(tableOf('操作日志', lines), act));
  expect(next).toMatchObject({ 序号: 3, 前一校验值: first?.['校验值'] });
  expect(told([...lines, next])).toEqual({ 1: 'unchained' });
});
