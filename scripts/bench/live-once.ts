/**
 * Edits single rows of a company that was checked, and follows them as the worker does: how long until the findings are
 * up to date, identity included. Usage: live-once.ts <filings> <edits of each kind>
 */
import { beginLiveCheck } from '../../src/app/live/live-check.ts';
import type { Cell } from '../../src/engine/model/cell.ts';
import type { SheetSource } from '../../src/engine/model/sheet-source.ts';
import { cpuSeconds, liveBytes } from './cpu-seconds.ts';
import { AS_OF, madeUpCompany } from './made-up-company.ts';
import { appendedRows, rowEdits } from './row-edits.ts';
import type { CellEdit, EditedWhat, FollowedWhat } from './row-edits.ts';
import { payloadOf, sourceOfPayload } from './source-of-payload.ts';

/** Milliseconds from an edited row to the findings: of all cores' processor time, and by the clock. */
export interface EditTime {
  readonly cpu: number;
  readonly clock: number;
}

/** By what was edited, and what is kept for it. */
export interface LiveTimes {
  readonly edits: Readonly<Record<FollowedWhat, readonly EditTime[]>>;
  /** Edits that changed findings; none would mean that nothing was measured. */
  readonly changing: number;
  readonly keptBytes: number;
}

const [size = 1000, count = 20] = process.argv.slice(2).map(Number);
const company = madeUpCompany(size, true);
const source = sourceOfPayload(payloadOf(company), (json) => JSON.parse(json) as Cell[][]);
const request = { asOf: AS_OF, policy: 'feida', writeMarks: false, keep: true };
const bytesBefore = await liveBytes();
const begun = await beginLiveCheck(source, request, { onProgress: () => undefined, checkpoint: () => undefined });
if (!begun.ok) throw new Error(begun.failure.message.en);
const { live } = begun;
const keptBytes = (await liveBytes()) - bytesBefore;
const infos = await source.sheets();
let changing = 0;

const edits = {
  address: await followAll('address'),
  name: await followAll('name'),
  amount: await followAll('amount'),
  appended: await appendAll(),
};
process.stdout.write(JSON.stringify({ edits, changing, keptBytes } satisfies LiveTimes));

async function followAll(what: EditedWhat): Promise<EditTime[]> {
  const times: EditTime[] = [];
  for (const edit of rowEdits(company, what, count)) times.push(await follow(edit));
  return times;
}

async function appendAll(): Promise<EditTime[]> {
  const times: EditTime[] = [];
  const { sheet, rows } = appendedRows(company, count);
  for (const row of rows) {
    const at = company[sheet]?.push(row) ?? 0;
    times.push(await followRow(sheet, at - 1));
  }
  return times;
}

async function follow({ sheet, row, column, value }: CellEdit): Promise<EditTime> {
  const line = company[sheet]?.[row];
  if (line === undefined) throw new Error(`no row ${row} in ${sheet}`);
  line[column] = value;
  return followRow(sheet, row);
}

async function followRow(sheet: string, row: number): Promise<EditTime> {
  const rows = company[sheet] ?? [];
  const known = infos.find(({ name }) => name === sheet);
  if (known?.used == null) throw new Error(`no sheet ${sheet}`);
  const info = { ...known, used: { ...known.used, rows: rows.length } };
  const edited: SheetSource = {
    ...source,
    blocks: async function* (_, area) {
      yield await Promise.resolve({ row: area.row, cells: rows.slice(area.row, area.row + area.rows) });
    },
  };
  const cpuBefore = cpuSeconds();
  const started = performance.now();
  const followed = await live.follow(edited, {
    sheets: [{ sheet, info, shifts: [], spans: [{ row, rows: 1 }] }],
    list: null,
  });
  const taken = { cpu: (cpuSeconds() - cpuBefore) * 1000, clock: performance.now() - started };
  if (followed.kind !== 'changed') throw new Error(followed.kind);
  if (followed.change.lists.findings.length > 0) changing += 1;
  return taken;
}
