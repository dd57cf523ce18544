import { parseNumber } from '../../../src/engine/cells/number-cell.ts';

test.each([
  ['12', 12],
  ['1,200.5', 1200.5],
  ['60%', 0.6],
  ['60 %', 0.6],
  ['１２％', 0.12],
  ['-3', -3],
  ['0.5', 0.5],
  ['', null],
  ['五成', null],
  ['1,20', null],
  ['3/4', null],
  ['#N/A', null],
])('%s is %s', (text, number) => {
  expect(parseNumber(text)).toBe(number);
});
