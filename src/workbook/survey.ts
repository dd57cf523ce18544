import type { Area } from '../engine/model/cell.ts';
import { firstRowOf } from '../engine/model/mark-plan.ts';
import type { PlannedRows, SheetPlan } from '../engine/model/mark-plan.ts';
import { areaAddress } from './addresses.ts';
import { cellsOf } from './loaded-range.ts';
import { readsLikeOurs } from './ownership.ts';
import type { ExcelBatch } from './session.ts';

/** What is known of a sheet before something is written to it. */
export interface SheetState {
  readonly name: string;
  readonly protected: boolean;
  readonly tables: readonly string[];
  /** Whether the sheet carries our marker. */
  readonly marked: boolean;
  readonly comments: number;
}

export interface Survey {
  readonly structureProtected: boolean;
  /** In workbook order, by name. */
  readonly sheets: ReadonlyMap<string, SheetState>;
}

/**
 * Hidden name in a sheet by which it is known as ours. It stays with the sheet when that is moved or renamed, goes with
 * it, and every spreadsheet program keeps it in the file.
 */
export const SHEET_MARKER = '_kebei_sheet';

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
        marker: sheet.names.getItemOrNullObject(SHEET_MARKER).load('name'),
        comments: sheet.comments.getCount(),
      })),
    { repeatable: true },
  );
  const states = looks.map((look) => ({
    name: look.name,
    protected: look.protection.protected,
    tables: look.tables.items.map((table) => table.name),
    marked: !look.marker.isNullObject,
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
  plans: readonly SheetPlan<PlannedRows>[],
  survey: Survey,
): Promise<ReadonlySet<string>> {
  const standing = plans.filter((plan) => survey.sheets.has(plan.name));
  const marked = standing.filter((plan) => plan.firstRow === 0 && survey.sheets.get(plan.name)?.marked === true);
  const doubtful = standing.filter((plan) => !marked.includes(plan));
  return new Set([...marked, ...(await writableAfterAll(batch, doubtful))].map((plan) => plan.name));
}

async function writableAfterAll(
  batch: ExcelBatch,
  plans: readonly SheetPlan<PlannedRows>[],
): Promise<SheetPlan<PlannedRows>[]> {
  if (plans.length === 0) return [];
  const looks = await batch.send(
    (context) =>
      plans.map((plan) => {
        const sheet = context.workbook.worksheets.getItem(plan.name);
        const firstRow = { row: 0, column: 0, rows: 1, columns: Math.max(firstRowOf(plan.cells).length, 1) };
        const place = plan.firstRow === 0 ? sheet : sheet.getRange(areaAddress(placeOf(plan)));
        return {
          used: place.getUsedRangeOrNullObject(true).load('address'),
          head: sheet.getRange(areaAddress(firstRow)).load('values'),
        };
      }),
    { repeatable: true },
  );
  return plans.filter((plan, at) => {
    const look = looks[at];
    if (look === undefined) return false;
    if (look.used.isNullObject) return true;
    return plan.firstRow === 0 && readsLikeOurs(plan, cellsOf(look.head)?.[0] ?? []);
  });
}

/** Where rows that are added to a sheet will stand. */
function placeOf({ firstRow, cells }: SheetPlan<PlannedRows>): Area {
  return { row: firstRow, column: 0, rows: Math.max(cells.length, 1), columns: Math.max(firstRowOf(cells).length, 1) };
}
