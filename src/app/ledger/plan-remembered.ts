import { recogniseSheet } from '../../engine/headers/recognise.ts';
import { ALIASES } from '../../engine/headers/sheets/settings.ts';
import type { Cell } from '../../engine/model/cell.ts';
import type { SheetPlan } from '../../engine/model/mark-plan.ts';
import type { SheetSource } from '../../engine/model/sheet-source.ts';
import { decisionRow, takesDecisions } from '../../engine/plan/plan-decisions.ts';
import { planTemplate } from '../../engine/plan/plan-template.ts';
import { decisionsUnreadable } from '../failures.ts';
import { readRows } from '../reading/read-tables.ts';
import type { Failure } from '../services.ts';
import type { RememberedName, RememberedWith } from './remember-customers.ts';
import { rememberedPair, rememberedReason } from './remember-customers.ts';

export type PlannedNames =
  { readonly ok: true; readonly plan: SheetPlan | null } | { readonly ok: false; readonly failure: Failure };

/** What the pane puts down in 别名 when an import is written, as a plan for a file: rows below it, or a sheet of its own. */
export async function planRemembered(
  source: SheetSource,
  names: readonly RememberedName[],
  kept: RememberedWith,
): Promise<PlannedNames> {
  if (names.length === 0) return { ok: true, plan: null };
  const template = planTemplate(ALIASES, { language: kept.language, required: [] });
  const name = kept.sheet ?? ALIASES.name;
  const used = (await source.sheets()).find((sheet) => sheet.name === name)?.used ?? null;
  const standing =
    used === null
      ? null
      : await readRows(source, name, {
          ...used,
          row: 0,
          column: 0,
          rows: used.row + used.rows,
          columns: used.column + used.columns,
        });
  const known = recogniseSheet(name, standing ?? (template.cells as readonly (readonly Cell[])[]), [ALIASES]);
  if (known === null || !takesDecisions(known)) return { ok: false, failure: decisionsUnreadable(name) };
  const decided = { by: '', day: kept.today, reason: rememberedReason(kept) };
  const cells = names.map((one) => decisionRow(rememberedPair(one), decided, known));
  if (standing === null)
    return { ok: true, plan: { ...template, cells: [...template.cells, ...widened(cells, template)] } };
  return { ok: true, plan: { ...BARE, name, firstRow: standing.length, cells } };
}

/** Rows as wide as those of the template. */
function widened(cells: readonly (string | null)[][], { cells: [header = []] }: SheetPlan): (string | null)[][] {
  return cells.map((row) => Array.from(header, (_, column) => row[column] ?? null));
}

const BARE: Omit<SheetPlan, 'name' | 'firstRow' | 'cells'> = {
  widths: [],
  hiddenColumns: [],
  frozenRows: 0,
  styles: [],
  validations: [],
  table: null,
  tabColour: '',
  joins: { header: null, table: null },
};
