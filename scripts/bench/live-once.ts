/**
 * Edits single rows of a company that was checked, and follows them as the worker does: how long until the findings are
 * up to date, identity included. Usage: live-once.ts <filings> <edits>
 */
import { beginLiveCheck } from '../../src/app/live/live-check.ts';
import type { Cell } from '../../src/engine/model/cell.ts';
import type { SheetSource } from '../../src/engine/model/sheet-source.ts';
import { AS_OF, madeUpCompany } from './made-up-company.ts';
import { payloadOf, sourceOfPayload } from './source-of-payload.ts';

/** Milliseconds from the edited row to the findings, by the edited sheet. */
export interface LiveTimes {
  readonly archive: readonly number[];
  readonly ledger: readonly number[];
  /** Findings that the edits changed; none would mean that nothing was measured. */
  readonly changed: number;
}

const [size = 1000, edits = 20] = process.argv.slice(2).map(Number);
const company = madeUpCompany(size, true);
const source = sourceOfPayload(payloadOf(company), (json) => JSON.parse(json) as Cell[][]);
const request = { asOf: AS_OF, policy: 'feida', writeMarks: false, keep: true };
const begun = await beginLiveCheck(source, request, { onProgress: () => undefined, checkpoint: () => undefined });
if (!begun.ok) throw new Error(begun.failure.message.en);
const { live } = begun;
const infos = await source.sheets();
let changed = 0;

const archive: number[] = [];
const ledger: number[] = [];
for (let edit = 0; edit < edits; edit++) {
  const row = 1 + ((edit * 7919) % size);
  archive.push(await editRow('客户档案', row, '地址', edit % 2 === 0 ? '' : `人民路${edit}号`));
  ledger.push(await editRow('销售台账', row, '金额', 100 + edit));
}
process.stdout.write(JSON.stringify({ archive, ledger, changed } satisfies LiveTimes));

async function editRow(sheet: string, row: number, header: string, value: Cell): Promise<number> {
  const rows = company[sheet] ?? [];
  const info = infos.find(({ name }) => name === sheet);
  const line = rows[row];
  const column = rows[0]?.indexOf(header) ?? -1;
  if (info === undefined || line === undefined || column < 0) throw new Error(`no ${header} in ${sheet}`);
  line[column] = value;
  const edited: SheetSource = {
    ...source,
    blocks: async function* (_, area) {
      yield await Promise.resolve({ row: area.row, cells: rows.slice(area.row, area.row + area.rows) });
    },
  };
  const started = performance.now();
  const followed = await live.follow(edited, {
    sheets: [{ sheet, info, shifts: [], spans: [{ row, rows: 1 }] }],
    list: null,
  });
  const milliseconds = performance.now() - started;
  if (followed.kind !== 'changed') throw new Error(followed.kind);
  changed += followed.change.lists.findings.length;
  return milliseconds;
}
