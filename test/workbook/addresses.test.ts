import { areaAddress, columnLetters, joinedAddresses } from '../../src/workbook/addresses.ts';

const cell = (row: number, column = 0) => ({ row, column, rows: 1, columns: 1 });

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test('an area is named by its corners, a single cell by itself', () => {
  expect(areaAddress({ row: 4, column: 1, rows: 3, columns: 2 })).toBe('B5:C7');
  expect(areaAddress(cell(0))).toBe('A1');
});

test('joined addresses name every area once and none is longer than Excel takes', () => {
  const areas = Array.from({ length: 5000 }, (_, at) => cell(at * 2, at % 30));
  const joined = [...joinedAddresses(areas)];
  expect(joined.flatMap((address) => address.split(','))).toEqual(areas.map(areaAddress));
  expect(Math.max(...joined.map((address) => address.length))).toBeLessThanOrEqual(8192);
  expect(joined.length).toBeLessThan(6);
});

test('no areas make no address', () => {
  expect([...joinedAddresses([])]).toEqual([]);
});
