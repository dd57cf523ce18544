import fc from 'fast-check';
import { orderFindings } from '../../../src/engine/evaluate/order.ts';
import type { RuleFindings } from '../../../src/engine/evaluate/evaluate.ts';
import { FindingList } from '../../../src/engine/live/finding-list.ts';
import type { Finding } from '../../../src/engine/model/finding.ts';
import { defineRule } from '../../../src/engine/model/rule.ts';

const SHEETS = ['客户档案', '销售台账'];
const PLACES = { sheetIndex: (sheet: string) => SHEETS.indexOf(sheet), columnIndex: () => 0 };
const RULES = ['甲', '乙'];
const HEADERS = new Map(SHEETS.map((sheet) => [sheet, 1]));

const finding: fc.Arbitrary<Finding> = fc
  .record({
    sheet: fc.constantFrom(...SHEETS),
    row: fc.integer({ min: 1, max: 6 }),
    code: fc.constantFrom('field.required' as const, 'field.format' as const),
    key: fc.constantFrom('k1', 'k2', 'k3', 'k4'),
  })
  .map((some) => ({
    ...some,
    severity: 'error' as const,
    clause: '',
    column: null,
    customer: null,
    customerName: null,
    salesperson: null,
    message: { zh: '', en: '' },
    evidence: [],
    facts: [],
  }));
const found = fc.tuple(fc.array(finding, { maxLength: 8 }), fc.array(finding, { maxLength: 8 }));

const byRules = (lists: readonly (readonly Finding[])[]): RuleFindings[] =>
  lists.map((findings, at) => ({
    rule: defineRule({
      id: RULES[at] ?? '',
      title: { zh: '', en: '' },
      scope: 'customer',
      codes: [],
      reads: [],
      evaluate: () => [],
    }),
    use: { rule: RULES[at] ?? '', clause: '' },
    findings,
  }));

test('findings replaced at some rows, or whole rules replaced, are ordered and numbered as all of them would be', () => {
  const step = fc.record({
    rule: fc.nat({ max: 1 }),
    rows: fc.array(fc.integer({ min: 2, max: 6 })),
    added: fc.array(finding),
  });
  fc.assert(
    fc.property(found, fc.array(step, { maxLength: 4 }), fc.boolean(), (lists, steps, whole) => {
      const now = lists.map((findings) => [...findings]);
      const list = new FindingList(byRules(lists), orderFindings(lists.flat(), PLACES), PLACES, HEADERS);
      for (const { rule, rows, added } of steps) {
        const places = new Map([['客户档案', new Set(rows)]]);
        const one = { rule: RULES[rule] ?? '', findings: added };
        if (whole) list.replaceAll([one]);
        else list.replaceAt(places, [one]);
        const stays = ({ sheet, row }: Finding): boolean => !whole && places.get(sheet)?.has(row) !== true;
        now[rule] = [...(now[rule] ?? []).filter(stays), ...added];
        const keysOf = (findings: readonly Finding[]): string[] =>
          findings.map(({ sheet, row, code, key }) => `${sheet} ${row} ${code} ${key}`);
        expect(keysOf(list.shown)).toEqual(keysOf(orderFindings(now.flat(), PLACES)));
        RULES.forEach((id, at) => {
          expect(list.standsAtHeader(id)).toBe(now[at]?.some(({ row }) => row === 1));
        });
      }
    }),
  );
});
