import { RowNumbers } from '../../../src/engine/model/row-numbers.ts';

test.each([[[]], [[2]], [[2, 3, 4]], [[2, 3, 5]], [[7, 9]]])('row numbers %j come back', (numbers) => {
  const rows = new RowNumbers(Int32Array.from(numbers));
  expect([...rows.toArray()]).toEqual(numbers);
  expect(numbers.map((_, record) => rows.at(record))).toEqual(numbers);
  expect([rows.at(numbers.length), rows.at(-1)]).toEqual([undefined, undefined]);
});
