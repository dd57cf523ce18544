import { settingsInput } from '../../../src/app/policy/template-plans.ts';
import { planSettings } from '../../../src/engine/plan/plan-settings.ts';
import { walkRows } from '../../support/settings-sheet.ts';
import { recogniseSheet } from '../../../src/engine/headers/recognise.ts';
import { COMMON_SHEETS } from '../../../src/engine/headers/sheets.ts';
import { SETTINGS } from '../../../src/engine/headers/sheets/settings.ts';
import type { Cell } from '../../../src/engine/model/cell.ts';
import type { SheetPlan } from '../../../src/engine/model/mark-plan.ts';
import { POLICIES } from '../../../src/policies/index.ts';
import { shownCell } from '../../support/dispute-sheet.ts';
import { calculated } from '../../support/native-formulas.ts';

const rowsOf = (plan: SheetPlan): Cell[][] => plan.cells.map((row) => row.map(shownCell));
const rowNamed = (rows: readonly (readonly Cell[])[], name: string): number => rows.findIndex((row) => row[0] === name);

describe.each(POLICIES.map((policy) => [policy.id, policy] as const))('制度参数 for %s', (_, policy) => {
  test.each(['zh', 'en'] as const)(
    'in %s is recognised and read back without a complaint, whatever is chosen',
    async (language) => {
      const plan = planSettings(settingsInput(policy, language));
      const rows = rowsOf(plan);
      const found = recogniseSheet(plan.name, rows, COMMON_SHEETS);
      expect(found?.role).toBe('settings');
      const canonical = found?.columns.flatMap(({ canonical: header }) => header ?? []);
      expect(canonical).toEqual(SETTINGS.columns.map(({ header }) => header));
      // Each list's last value chosen, each number at its greatest.
      const own = rows.findIndex((row) => /^(自定规则|Own rule)$/u.test(String(row[0])));
      for (const validation of plan.validations) {
        const { row, column } = validation.area;
        if (column !== 1 || row === 0 || row === 1 || row >= own) continue;
        const line = rows[row] ?? [];
        if (validation.kind === 'list') line[column] = validation.values.at(-1) ?? '';
        if (validation.kind === 'decimal') line[column] = validation.max;
      }
      const walked = await walkRows(policy, rows);
      expect(walked.settings.problems).toEqual([]);
      expect(walked.settings.elsewhere).toEqual([]);
      expect(walked.policy.id).toBe(policy.id);
      expect(walked.settings.differences.length).toBeGreaterThan(policy.rules.length - 3);
    },
  );

  test('as it is inserted, changes nothing', async () => {
    const walked = await walkRows(policy, rowsOf(planSettings(settingsInput(policy, 'zh'))));
    expect(walked.settings.differences).toEqual([]);
    expect(walked.settings.problems).toEqual([]);
    expect(walked.settings.ownRules).toEqual([]);
  });
});

describe('what the sheet says by itself', () => {
  const feida = POLICIES[0];
  if (feida === undefined) throw new Error('there is no policy');

  test('与默认值不同 where a value is another, nothing where it is the same or empty', () => {
    const plan = planSettings(settingsInput(feida, 'zh'));
    const at = rowNamed(rowsOf(plan), '拜访保护期');
    const compared = (plan.cells[0] ?? []).indexOf('对比');
    const said = (value: number | null): Cell => {
      const cells = plan.cells.map((row, i) => row.map((cell, column) => (i === at && column === 1 ? value : cell)));
      return calculated(cells)[at]?.[compared] ?? null;
    };
    expect(said(4)).toBe('与默认值不同');
    expect(said(3)).toBe('');
    expect(said(null)).toBe('');
  });

  test('what the highest marks sum to, with the company’s own', () => {
    const plan = planSettings(settingsInput(feida, 'zh'));
    const rows = rowsOf(plan);
    const [sum, trade] = [rowNamed(rows, '满分合计'), rowNamed(rows, '交易记录满分')];
    expect(calculated(plan.cells)[sum]?.[1]).toBe(100);
    const own = plan.cells.map((row, i) => row.map((cell, column) => (i === trade && column === 1 ? 80 : cell)));
    expect(calculated(own)[sum]?.[1]).toBe(130);
  });

  test('no text of it is longer than a note can be', () => {
    for (const language of ['zh', 'en'] as const) {
      for (const validation of planSettings(settingsInput(feida, language)).validations) {
        if (validation.kind === 'note') expect(validation.message.length).toBeLessThanOrEqual(255);
      }
    }
  });
});
