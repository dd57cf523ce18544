import { dayFromIso } from '../../engine/dates/iso.ts';
import { DISPUTES_SHEET } from '../../engine/dispute/block-layout.ts';
import type { SheetDefinition } from '../../engine/headers/definition.ts';
import { definitionsFor } from '../../engine/headers/sheets.ts';
import type { Cell } from '../../engine/model/cell.ts';
import type { Day } from '../../engine/model/civil-date.ts';
import type { Policy } from '../../engine/model/policy.ts';
import type { SheetInfo, SheetSource } from '../../engine/model/sheet-source.ts';
import { FINDINGS_SHEET } from '../../engine/plan/plan-findings-sheet.ts';
import { METRICS_SHEET } from '../../engine/plan/plan-metrics-sheet.ts';
import { archiveMissing, unknownAskedPolicy, unknownPolicy } from '../failures.ts';
import type { OutsideLedgers } from './outside-ledgers.ts';
import { readPolicy } from '../policy/read-policy.ts';
import { readRows, readTables } from './read-tables.ts';
import type { ReadTables, ReadWatch } from './read-tables.ts';
import type { Failure } from '../services.ts';
import type { WalkRequest } from '../walk.ts';

/** The values of a sheet that Kebei has written, from its zero-based row `top` on; no rows where there is none. */
export interface OurSheet {
  readonly rows: readonly (readonly Cell[])[];
  readonly top: number;
}

/** All that a check reads of a workbook, nothing judged yet. */
export interface ReadWorkbook {
  readonly policy: Policy;
  readonly asOf: Day;
  readonly dateSystem: SheetSource['dateSystem'];
  /** Ledgers in files that take the place of the workbook's own. */
  readonly outside: OutsideLedgers | undefined;
  readonly definitions: readonly SheetDefinition[];
  readonly tables: ReadTables;
  readonly sheets: readonly SheetInfo[];
  readonly disputes: OurSheet;
  readonly findings: OurSheet;
  readonly metrics: OurSheet;
}

/** Sheets → tables: the policy that holds, the tables that it knows, and what stands in the sheets of ours. */
export async function readWorkbook(
  source: SheetSource,
  request: WalkRequest,
  watch: ReadWatch,
): Promise<{ readonly ok: true; readonly read: ReadWorkbook } | { readonly ok: false; readonly failure: Failure }> {
  const asOf = dayFromIso(request.asOf);
  if (asOf === null) throw new RangeError(`${request.asOf} is no date`);
  const named = await readPolicy(source, request.policy);
  if (!named.ok)
    return { ok: false, failure: (request.policy === null ? unknownPolicy : unknownAskedPolicy)(named.name) };
  const { policy } = named;
  const definitions = definitionsFor(policy);
  const { outside } = request;
  const tables = await readTables(outside?.withoutOwn(source) ?? source, definitions, watch);
  if (!tables.workbook.tables.some(({ role }) => role === 'filings')) {
    return { ok: false, failure: archiveMissing(policy, definitions) };
  }
  const { sheets } = tables;
  return {
    ok: true,
    read: {
      policy,
      asOf,
      dateSystem: source.dateSystem,
      outside,
      definitions,
      tables,
      sheets,
      disputes: await readOurSheet(source, sheets, DISPUTES_SHEET),
      findings: await readOurSheet(source, sheets, FINDINGS_SHEET),
      metrics: await readOurSheet(source, sheets, METRICS_SHEET),
    },
  };
}

/** Everything in a sheet of ours. */
export async function readOurSheet(source: SheetSource, sheets: readonly SheetInfo[], name: string): Promise<OurSheet> {
  const used = sheets.find((sheet) => sheet.name === name)?.used ?? null;
  if (used === null) return { rows: [], top: 0 };
  const area = { row: used.row, column: 0, rows: used.rows, columns: used.column + used.columns };
  return { rows: await readRows(source, name, area), top: used.row };
}
