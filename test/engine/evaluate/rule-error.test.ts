import { CHINESE_CALENDAR } from '../../../src/app/chinese-calendar.ts';
import { dayFromIso } from '../../../src/engine/dates/iso.ts';
import { evaluate } from '../../../src/engine/evaluate/evaluate.ts';
import type { Facts } from '../../../src/engine/model/facts.ts';
import type { Policy } from '../../../src/engine/model/policy.ts';
import { defineRule } from '../../../src/engine/model/rule.ts';
import type { Rule } from '../../../src/engine/model/rule.ts';
import { feida } from '../../../src/policies/feida.ts';
import { RULES } from '../../../src/rules/index.ts';
import { AS_OF, filing, walkCase } from '../../support/feida-case.ts';

async function evaluateWith(rules: readonly Rule[], uses: Policy['rules']) {
  const { records, settings, places } = await walkCase({
    客户档案: [filing('C1', '甲公司', '张建国', '2026-03-15', { 地址: '' })],
  });
  return evaluate({
    records,
    parameters: settings.parameters,
    settingProblems: [],
    disputeBlocks: [],
    asOf: dayFromIso(AS_OF) ?? NaN,
    calendar: CHINESE_CALENDAR,
    places,
    policy: { ...feida, rules: uses },
    rules,
  }).report;
}

const crashing = defineRule({
  id: 'crashing',
  title: { zh: '会出错的检查', en: 'A check that fails' },
  scope: 'workbook',
  codes: [],
  reads: ['filings'],
  evaluate: ({ filings }) => {
    throw new TypeError(`${filings.length} filing was too much`);
  },
});

describe('a rule that throws', () => {
  test('becomes a finding of its own, and the other rules go on', async () => {
    const { findings } = await evaluateWith(
      [crashing, ...RULES],
      [
        { rule: 'crashing', clause: '第二章第二条' },
        { rule: 'missing-field', clause: '第二章第二条' },
      ],
    );
    expect(findings.map(({ code, severity, clause, sheet, row }) => [code, severity, clause, sheet, row])).toEqual([
      ['rule-error', 'error', '', '客户档案', 1],
      ['field.required', 'error', '第二章第二条', '客户档案', 2],
    ]);
    expect(findings[0]?.message.zh).toContain('crashing，1 filing was too much');
    expect(findings[0]?.key).toBe('rule-error||crashing');
  });

  test('with something that is no error is told all the same', async () => {
    const odd: Rule = {
      ...crashing,
      evaluate: () => {
        const thrown: unknown = '断电';
        throw thrown;
      },
    };
    const { findings } = await evaluateWith([odd], [{ rule: 'crashing', clause: '' }]);
    expect(findings.map(({ message }) => message.en)).toEqual([expect.stringContaining('crashing, 断电')]);
  });

  test('because its parameter is missing from the policy is our fault, and told', async () => {
    const { records, places } = await walkCase({ 客户档案: [filing('C1', '甲公司', '张建国', '2026-03-15')] });
    const input = {
      records,
      settingProblems: [],
      disputeBlocks: [],
      asOf: dayFromIso(AS_OF) ?? NaN,
      calendar: CHINESE_CALENDAR,
      places,
      rules: RULES,
    };
    const uses = [{ rule: 'diverging-judges', clause: '' }];
    const parameters = {
      'visit-protection-months': 3,
      'visit-anchor': 'filing',
      'sale-protection-months': 6,
      revival: 'own-sale',
      'reminder-days': 14,
      'last-day-moves': false,
    };
    const { report } = evaluate({ ...input, parameters, policy: { ...feida, rules: uses, dispute: null } });
    expect(report.findings.map(({ key }) => key)).toEqual(['rule-error||diverging-judges']);
  });
});

describe('a rule', () => {
  test('sees only what it declares to read', async () => {
    let seen: Partial<Facts> = {};
    const curious = defineRule({
      id: 'curious',
      title: { zh: '好奇', en: 'Curious' },
      scope: 'workbook',
      codes: [],
      reads: ['filings', 'filingTable'],
      evaluate: (facts) => {
        seen = facts;
        return [];
      },
    });
    await evaluateWith([curious], [{ rule: 'curious', clause: '' }]);
    expect(Object.keys(seen)).toEqual(['filings', 'filingTable']);
    expect(seen.filings).toHaveLength(1);
    expect(seen.visits).toBeUndefined();
  });

  test('that is not applicable finds nothing', async () => {
    const absent: Rule = { ...crashing, evaluate: () => 'not-applicable' };
    expect((await evaluateWith([absent], [{ rule: 'crashing', clause: '' }])).findings).toEqual([]);
  });

  test('that does not exist cannot be used by a policy', async () => {
    await expect(evaluateWith([], [{ rule: 'crashing', clause: '' }])).rejects.toThrow('names the rule crashing');
  });

  test('is judged as severely as the policy wants', async () => {
    const use = { rule: 'missing-field', clause: '第二章第二条', severities: { 'field.required': 'info' } } as const;
    const clauses = { clauses: { 'field.required': '第二章第一条' } } as const;
    const { findings, counts } = await evaluateWith(RULES, [{ ...use, ...clauses }]);
    expect(findings.map(({ severity, clause }) => [severity, clause])).toEqual([['info', '第二章第一条']]);
    expect(counts).toEqual({ error: 0, warning: 0, info: 1 });
  });
});
