import { recogniseSheet } from '../../../src/engine/headers/recognise.ts';
import { definitionsFor } from '../../../src/engine/headers/sheets.ts';
import type { Cell } from '../../../src/engine/model/cell.ts';
import { planTemplate } from '../../../src/engine/plan/plan-template.ts';
import { shownCell } from '../../support/dispute-sheet.ts';
import { feida } from '../../../src/policies/feida.ts';

const SHEET_DEFINITIONS = definitionsFor(feida);

const FILLED_IN_BY_USERS = SHEET_DEFINITIONS.filter(({ own }) => own !== true);

describe.each(['zh', 'en'] as const)('templates in %s', (language) => {
  test.each(FILLED_IN_BY_USERS.map((definition) => [definition.name, definition] as const))(
    '%s is recognised again, column by column',
    (_, definition) => {
      const plan = planTemplate(definition, language);
      const rows: Cell[][] = plan.cells.map((row) => row.map(shownCell));
      const found = recogniseSheet(plan.name, rows, SHEET_DEFINITIONS);
      expect(found?.role).toBe(definition.role);
      expect(found?.columns.map(({ canonical }) => canonical)).toEqual(definition.columns.map(({ header }) => header));
      expect(plan.widths).toHaveLength(definition.columns.length);
      expect(plan.frozenRows).toBe(1);
    },
  );

  test.each(FILLED_IN_BY_USERS.map((definition) => [definition.name, definition] as const))(
    '%s offers the values of its lists',
    (_, definition) => {
      const lists = planTemplate(definition, language).validations;
      const enums = definition.columns.flatMap(({ values }, at) => (values === undefined ? [] : [[at, values]]));
      expect(lists.map((list) => [list.area.column, list.kind === 'list' ? list.values : null])).toEqual(enums);
      expect(lists.every(({ area }) => area.row === 1 && area.rows > 100)).toBe(true);
    },
  );
});
