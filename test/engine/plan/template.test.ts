import { recogniseSheet } from '../../../src/engine/headers/recognise.ts';
import { definitionsFor } from '../../../src/engine/headers/sheets.ts';
import type { Cell } from '../../../src/engine/model/cell.ts';
import { planTemplate } from '../../../src/engine/plan/plan-template.ts';
import { shownCell } from '../../support/dispute-sheet.ts';
import { POLICIES } from '../../../src/policies/index.ts';

const FILLED_IN_BY_USERS = POLICIES.flatMap((policy) =>
  definitionsFor(policy)
    .filter(({ own }) => own !== true)
    .map((definition) => [`${definition.name} of ${policy.id}`, definition, definitionsFor(policy)] as const),
);

describe.each(['zh', 'en'] as const)('templates in %s', (language) => {
  const options = { language, required: ['客户名称'] };

  test.each(FILLED_IN_BY_USERS)('%s is recognised again, column by column', (_, definition, definitions) => {
    const plan = planTemplate(definition, options);
    const rows: Cell[][] = plan.cells.map((row) => row.map(shownCell));
    const found = recogniseSheet(plan.name, rows, definitions);
    expect(found?.role).toBe(definition.role);
    expect(found?.columns.map(({ canonical }) => canonical)).toEqual(definition.columns.map(({ header }) => header));
    expect(plan.widths).toHaveLength(definition.columns.length);
    expect(plan.frozenRows).toBe(1);
  });

  test.each(FILLED_IN_BY_USERS)('%s offers the values of its lists', (_, definition) => {
    const lists = planTemplate(definition, options).validations.filter(({ kind }) => kind === 'list');
    const enums = definition.columns.flatMap(({ values }, at) => (values === undefined ? [] : [[at, values]]));
    expect(lists.map((list) => [list.area.column, list.kind === 'list' ? list.values : null])).toEqual(enums);
    expect(lists.every(({ area }) => area.row === 1 && area.rows > 100)).toBe(true);
  });

  test.each(FILLED_IN_BY_USERS)(
    '%s explains every column on its header; dates and amounts have formats',
    (_, definition) => {
      const { validations, styles } = planTemplate(definition, options);
      const notes = validations.flatMap((one) =>
        one.kind === 'note' ? [[one.area.column, one.message] as const] : [],
      );
      expect(notes.map(([column]) => column)).toEqual(definition.columns.map((_column, at) => at));
      expect(notes.filter(([, message]) => message === '' || message.length > 255)).toEqual([]);
      const formatted = styles.filter(({ style }) => style === 'date' || style === 'amount');
      expect(formatted.map(({ area }) => area.column)).toEqual(
        definition.columns.flatMap(({ type }, at) => (type === 'date' || type === 'amount' ? [at] : [])),
      );
    },
  );
});
