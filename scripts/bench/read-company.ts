import { definitionsFor } from '../../src/engine/headers/sheets.ts';
import { parseRecords } from '../../src/engine/evaluate/parse-records.ts';
import type { Cell } from '../../src/engine/model/cell.ts';
import type { Records } from '../../src/engine/model/records-set.ts';
import { columnPlaces } from '../../src/engine/plan/column-places.ts';
import type { ColumnPlaces } from '../../src/engine/plan/column-places.ts';
import { readTables } from '../../src/app/reading/read-tables.ts';
import { DEFAULT_POLICY } from '../../src/policies/index.ts';
import { cpuSeconds } from './cpu-seconds.ts';
import { sourceOfPayload } from './source-of-payload.ts';
import type { Payload } from './source-of-payload.ts';

/** A workbook read as a check reads it. */
export interface ReadCompany {
  readonly records: Records;
  readonly places: ColumnPlaces;
}

/** CPU seconds in which JSON alone reads the payload, block by block, nothing kept. Asking for the time costs some itself. */
export function parseSecondsOf(payload: Payload): number {
  const before = cpuSeconds();
  let rows = 0;
  for (const { blocks } of payload.sheets) {
    for (const { json } of blocks) rows += (JSON.parse(json) as Cell[][]).length;
  }
  if (rows === 0) throw new Error('an empty payload');
  return cpuSeconds() - before;
}

/** Reads a payload block by block; no row is kept. */
export async function readCompany(payload: Payload): Promise<ReadCompany> {
  const source = sourceOfPayload(payload, (json) => JSON.parse(json) as Cell[][]);
  const definitions = definitionsFor(DEFAULT_POLICY);
  const { workbook, sheets } = await readTables(source, definitions, {
    onProgress: () => undefined,
    checkpoint: () => undefined,
  });
  const places = columnPlaces(
    workbook.tables,
    sheets.map(({ name }) => name),
  );
  const records = parseRecords(workbook, definitions);
  workbook.pool.rest();
  return { records, places };
}
