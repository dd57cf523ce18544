import type { Cell } from '../engine/model/cell.ts';
import type { SheetPlan } from '../engine/model/mark-plan.ts';
import { areaAddress } from './addresses.ts';
import { readsLikeOurs } from './ownership.ts';
import type { ExcelBatch } from './session.ts';

/** What is known of a sheet before something is written to it. */
export interface SheetState {
  readonly name: string;
  readonly protected: boolean;
  readonly tables: readonly string[];
  /** The marker that we put on sheets of ours, null where there is none. */
  readonly marker: string | null;
  readonly comments: number;
}

export interface Survey {
  readonly structureProtected: boolean;
  /** In workbook order, by name. */
  readonly sheets: ReadonlyMap<string, SheetState>;
}

/** Key of the custom property by which a sheet of ours is known; it stays with the sheet when it is moved or renamed. */
export const SHEET_MARKER = 'kebei.sheet';

/** Looks at all sheets, two requests. */
export async function surveyWorkbook(batch: ExcelBatch): Promise<Survey> {
  const { sheets, protection } = await batch.send(
    ({ workbook }) => ({
      sheets: workbook.worksheets.load('items/name'),
      protection: workbook.protection.load('protected'),
    }),
    { repeatable: true },
  );
  const looks = await batch.send(
    () =>
      sheets.items.map((sheet) => ({
        name: sheet.name,
        protection: sheet.protection.load('protected'),
        tables: sheet.tables.load('items/name'),
        marker: sheet.customProperties.getItemOrNullObject(SHEET_MARKER).load('value'),
        comments: sheet.comments.getCount(),
      })),
    { repeatable: true },
  );
  const states = looks.map((look) => ({
    name: look.name,
    protected: look.protection.protected,
    tables: look.tables.items.map((table) => table.name),
    marker: look.marker.isNullObject ? null : look.marker.value,
    comments: look.comments.value,
  }));
  return { structureProtected: protection.protected, sheets: new Map(states.map((state) => [state.name, state])) };
}

/**
 * Names of the plans whose sheet stands in the workbook and may be written: a whole sheet is ours, and rows to be added
 * find nothing where they go. One request, none where our marker says it all.
 */
export async function findOwnSheets(
  batch: ExcelBatch,
  plans: readonly SheetPlan[],
  survey: Survey,
): Promise<ReadonlySet<string>> {
  const standing = plans.filter((plan) => survey.sheets.has(plan.name));
  const marked = standing.filter((plan) => plan.firstRow === 0 && survey.sheets.get(plan.name)?.marker !== null);
  const doubtful = standing.filter((plan) => !marked.includes(plan));
  return new Set([...marked, ...(await writableAfterAll(batch, doubtful))].map((plan) => plan.name));
}

async function writableAfterAll(batch: ExcelBatch, plans: readonly SheetPlan[]): Promise<SheetPlan[]> {
  if (plans.length === 0) return [];
  const looks = await batch.send(
    (context) =>
      plans.map((plan) => {
        const sheet = context.workbook.worksheets.getItem(plan.name);
        const firstRow = { row: 0, column: 0, rows: 1, columns: plan.cells[0]?.length ?? 1 };
        return {
          used: sheet.getUsedRangeOrNullObject(true).load('rowIndex,rowCount'),
          head: sheet.getRange(areaAddress(firstRow)).load('values'),
        };
      }),
    { repeatable: true },
  );
  return plans.filter((plan, at) => {
    const look = looks[at];
    if (look === undefined) return false;
    const usedRows = look.used.isNullObject ? 0 : look.used.rowIndex + look.used.rowCount;
    if (usedRows <= plan.firstRow) return true;
    const head: Cell[][] = look.head.values;
    return plan.firstRow === 0 && readsLikeOurs(plan, head[0] ?? []);
  });
}
