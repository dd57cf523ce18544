import fc from 'fast-check';
import type { Finding, Severity } from '../../../src/engine/model/finding.ts';
import { SEVERITIES } from '../../../src/engine/model/finding.ts';
import { isMarkFormula } from '../../../src/engine/model/mark-formula.ts';
import type { ColumnPlaces } from '../../../src/engine/plan/column-places.ts';
import { planHighlights } from '../../../src/engine/plan/plan-highlights.ts';

const COLUMNS = ['客户编号', '客户名称', '业务员'];
const SHEETS = ['客户档案', '拜访记录'];
const places: ColumnPlaces = {
  sheetIndex: (sheet) => SHEETS.indexOf(sheet),
  columnIndex: (_, column) => COLUMNS.indexOf(column ?? ''),
  column: (sheet, column) => (SHEETS.includes(sheet) && COLUMNS.includes(column) ? COLUMNS.indexOf(column) : null),
  find: (sheet, column) => (SHEETS.includes(sheet) ? (column === null ? 0 : COLUMNS.indexOf(column)) : null),
};

function finding(sheet: string, row: number, column: string | null, severity: Severity): Finding {
  return {
    key: `${sheet}|${row}|${column ?? ''}|${severity}`,
    code: 'field.required',
    severity,
    clause: '',
    sheet,
    row,
    column,
    customer: null,
    message: { zh: '', en: '' },
    evidence: [],
    facts: [],
    customerName: null,
    salesperson: null,
  };
}

test('neighbours of one severity are one run, the worst of a cell wins', () => {
  const highlights = planHighlights(
    [
      finding('拜访记录', 5, '业务员', 'warning'),
      finding('客户档案', 4, '客户名称', 'info'),
      finding('客户档案', 2, '客户名称', 'error'),
      finding('客户档案', 3, '客户名称', 'error'),
      finding('客户档案', 4, '客户名称', 'error'),
      finding('客户档案', 6, '客户名称', 'error'),
      finding('客户档案', 2, null, 'error'),
      finding('客户档案', 7, '客户名称', 'warning'),
    ],
    places,
  );
  expect(highlights.map(({ sheet, severity, areas }) => [sheet, severity, areas])).toEqual([
    [
      '客户档案',
      'error',
      [
        { row: 1, column: 0, rows: 1, columns: 1 },
        { row: 1, column: 1, rows: 3, columns: 1 },
        { row: 5, column: 1, rows: 1, columns: 1 },
      ],
    ],
    ['客户档案', 'warning', [{ row: 6, column: 1, rows: 1, columns: 1 }]],
    ['拜访记录', 'warning', [{ row: 4, column: 2, rows: 1, columns: 1 }]],
  ]);
  expect(highlights.every(({ formula }) => isMarkFormula(formula))).toBe(true);
});

test('a finding in a sheet that has no columns of ours colours nothing; no finding, no colour', () => {
  expect(planHighlights([finding('客户界定', 5, null, 'error')], places)).toEqual([]);
  expect(planHighlights([], places)).toEqual([]);
});

test('every cell is coloured once, by its worst finding, in runs that cannot be joined', () => {
  const findings = fc.array(
    fc
      .tuple(
        fc.constantFrom(...SHEETS),
        fc.integer({ min: 2, max: 15 }),
        fc.constantFrom(...COLUMNS),
        fc.constantFrom(...SEVERITIES),
      )
      .map((all) => finding(...all)),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(findings, (all) => {
      const coloured = new Map<string, Severity>();
      for (const { sheet, severity, areas } of planHighlights(all, places)) {
        for (const { row, column, rows, columns } of areas) {
          expect(columns).toBe(1);
          expect(areas.some((other) => other.column === column && other.row === row + rows)).toBe(false);
          for (let at = row; at < row + rows; at++) {
            expect(coloured.has(`${sheet} ${at} ${column}`)).toBe(false);
            coloured.set(`${sheet} ${at} ${column}`, severity);
          }
        }
      }
      const worst = new Map<string, Severity>();
      for (const severity of [...SEVERITIES].reverse()) {
        for (const one of all.filter((own) => own.severity === severity)) {
          worst.set(`${one.sheet} ${one.row - 1} ${COLUMNS.indexOf(one.column ?? '')}`, severity);
        }
      }
      expect([...coloured].sort()).toEqual([...worst].sort());
    }),
  );
});
