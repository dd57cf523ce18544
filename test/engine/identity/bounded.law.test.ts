import fc from 'fast-check';
import { buildCustomerIndex } from '../../../src/engine/identity/customer-index.ts';
import type { IdentityRow } from '../../../src/engine/identity/customer-index.ts';
import { profileOf } from '../../../src/engine/identity/profile.ts';
import { LONGEST_CELL, LONGEST_COMPARED, boundedText, headOf } from '../../../src/engine/identity/text/bounded.ts';

const DIGEST = 65;
const LONGEST_IN_EXCEL = 32_767;

/** What names, addresses and phones are made of, and what the patterns that take them apart look for. */
const PIECES = [
  ...[
    '杭州',
    '拓普',
    '五金',
    '有限公司',
    '分公司',
    '第',
    '三',
    '厂',
    '原',
    '曾用名',
    '(',
    ')',
    '-',
    '/',
    '-*-',
    '𠮷',
    '😀',
  ],
  ...['学院路', '12', '号', '转', 'x1', '13800138000', ',', ' ', '　', '王', '经理'],
];
const beginning = fc
  .array(fc.constantFrom(...PIECES), { minLength: LONGEST_CELL, maxLength: LONGEST_CELL })
  .map((pieces) => pieces.join(''));
const rest = fc
  .tuple(fc.constantFrom(...PIECES), fc.integer({ min: 1, max: LONGEST_IN_EXCEL }))
  .map(([piece, length]) => piece.repeat(length).slice(0, LONGEST_IN_EXCEL));

const rowOf = (cell: string): IdentityRow => ({
  number: cell,
  name: cell,
  code: cell,
  phones: [cell],
  contact: cell,
  boss: cell,
  address: cell,
  region: cell,
});

/** All texts in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** A text without the digest that stands for what is not compared. */
const withoutDigests = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replace(/…[0-9a-f]{64}/gu, '…')) as unknown;

test('of a cell that is longer than any, only the beginning is taken apart, and what is compared has its bound', () => {
  fc.assert(
    fc.property(beginning, rest, rest, (head, one, other) => {
      const profile = profileOf(rowOf(head + one));
      // Blanks and signs are left out before a text is cut, so that a part of the rest may still count.
      const solid = `拓普${head.replace(/[\s　]/gu, '')}`.padEnd(LONGEST_CELL, '甲');
      expect(withoutDigests(profileOf(rowOf(solid + one)))).toEqual(withoutDigests(profileOf(rowOf(solid + other))));
      for (const text of textsIn(profile)) expect(text.length).toBeLessThanOrEqual(LONGEST_CELL);
      for (const text of textsIn(profile.name)) expect(text.length).toBeLessThanOrEqual(LONGEST_COMPARED + DIGEST);
    }),
    { numRuns: 40 },
  );
});

test('texts are bounded to equal ones where they are equal, and only there', () => {
  fc.assert(
    fc.property(beginning, rest, rest, (head, one, other) => {
      expect(boundedText(head + one) === boundedText(head + other)).toBe(one === other);
      expect(boundedText(head).startsWith(headOf(head, LONGEST_COMPARED))).toBe(true);
      expect(/[\ud800-\udfff]/u.test(headOf(head, LONGEST_COMPARED))).toBe(false);
    }),
  );
});

test('a name without measure is the same customer as itself', () => {
  fc.assert(
    fc.property(beginning, rest, (head, tail) => {
      const row = { ...rowOf(''), phones: [], name: `拓普${head}${tail}` };
      const index = buildCustomerIndex([row, row]);
      expect(index.size).toBe(1);
      expect(index.match('', row.name)).toEqual({ kind: 'certain', customer: 0 });
    }),
    { numRuns: 30 },
  );
});
