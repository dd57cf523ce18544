import { onceForEachText, TextPool } from '../../../src/engine/model/text-pool.ts';
import { ListedTextColumn, TextColumn } from '../../../src/engine/model/records.ts';
import { RawColumn } from '../../../src/engine/model/raw-column.ts';

test('equal texts have one number, the empty text is 0', () => {
  const pool = new TextPool();
  expect([pool.intern(''), pool.intern('甲'), pool.intern('乙'), pool.intern('甲')]).toEqual([0, 1, 2, 1]);
  expect([pool.text(1), pool.text(0), pool.text(99)]).toEqual(['甲', '', '']);
});

test('a loose text stands on its own and meets its equals when it is settled', () => {
  const pool = new TextPool();
  const known = pool.intern('XS-2');
  const [first, second, third] = ['XS-1', 'XS-2', 'XS-1'].map((text) => pool.addLoose(text));
  expect([first, second, third]).toEqual([-1, -2, -3]);
  expect([first, second, third].map((number) => pool.text(number ?? 0))).toEqual(['XS-1', 'XS-2', 'XS-1']);
  expect(pool.settle(second ?? 0)).toBe(known);
  expect(pool.settle(first ?? 0)).toBe(pool.settle(third ?? 0));
});

test('only printable ASCII with a digit is kept loose, and no total', () => {
  const pool = new TextPool();
  for (const text of ['单号1', 'XS 1', 'é1', ' ', 'Number', 'Total:12']) expect(pool.addLoose(text)).toBe(0);
  expect(['XS1', 'T2024', '12'].map((text) => pool.addLoose(text))).toEqual([-1, -2, -3]);
});

test('what a text amounts to is computed once, however much the pool grows', () => {
  const pool = new TextPool();
  const asked: string[] = [];
  const lengthOf = onceForEachText(pool, (number) => asked.push(pool.text(number)) && pool.text(number).length);
  const numbers = ['a', 'bb', 'a', 'ccc', 'bb'].map((text) => pool.intern(text));
  expect(numbers.map(lengthOf)).toEqual([1, 2, 1, 3, 2]);
  expect(asked).toEqual(['a', 'bb', 'ccc']);
});

test('a column of document numbers gives up looking for equal ones, one of few words never does', () => {
  const pool = new TextPool();
  const rows = Array.from({ length: 30_000 }, (_, i) => [`XS${i}`, i % 2 === 0 ? '拜访' : '电话', i]);
  const columns = [0, 1, 2].map((column) => {
    const cells = new RawColumn(pool);
    for (let from = 0; from < rows.length; from += 7000) cells.append(rows.slice(from, from + 7000), column);
    return cells;
  });
  const [numbers, words, amounts] = columns;
  expect(pool.size).toBeLessThan(17_000);
  expect([0, 12_345, 29_999].map((row) => numbers?.cellAt(row))).toEqual(['XS0', 'XS12345', 'XS29999']);
  expect([29_998, 29_999].map((row) => words?.cellAt(row))).toEqual(['拜访', '电话']);
  expect([0, 29_999].map((row) => amounts?.cellAt(row))).toEqual([0, 29_999]);
  expect(columns.map(({ size }) => size)).toEqual([30_000, 30_000, 30_000]);
});

test('what the texts of a column amount to is told for any number of rows: beyond its end they are empty', () => {
  const pool = new TextPool();
  const ids = Int32Array.from(['甲', '乙乙', '甲'], (text) => pool.intern(text));
  const lengths = (rows: number): number[] => [...new TextColumn(ids, pool).eachComputed(rows, (text) => text.length)];
  expect([lengths(3), lengths(5)]).toEqual([
    [1, 2, 1],
    [1, 2, 1, 0, 0],
  ]);
  const listed = new ListedTextColumn([1, 0, 0, 2], ids, pool);
  expect([...listed.eachComputed(5, (text) => text.length)]).toEqual([2, 1, 1, 1, 0]);
});
