import { definitionsFor } from '../../src/engine/headers/sheets.ts';
import { parseRecords } from '../../src/engine/evaluate/parse-records.ts';
import type { Cell } from '../../src/engine/model/cell.ts';
import type { Records } from '../../src/engine/model/records-set.ts';
import { columnPlaces } from '../../src/engine/plan/column-places.ts';
import type { ColumnPlaces } from '../../src/engine/plan/column-places.ts';
import { readTables } from '../../src/app/read-tables.ts';
import { DEFAULT_POLICY } from '../../src/policies/index.ts';
import { cpuSeconds } from './cpu-seconds.ts';
import { sourceOfPayload } from './source-of-payload.ts';
import type { Payload } from './source-of-payload.ts';

/** A workbook read as a check reads it, and what JSON alone took of that. */
export interface ReadCompany {
  readonly records: Records;
  readonly places: ColumnPlaces;
  readonly parseSeconds: number;
}

/** Reads a payload block by block; no row is kept. */
export async function readCompany(payload: Payload): Promise<ReadCompany> {
  let parseSeconds = 0;
  const source = sourceOfPayload(payload, (json) => {
    const before = cpuSeconds();
    const cells = JSON.parse(json) as Cell[][];
    parseSeconds += cpuSeconds() - before;
    return cells;
  });
  const definitions = definitionsFor(DEFAULT_POLICY);
  const { workbook, sheets } = await readTables(source, definitions, {
    onProgress: () => undefined,
    checkpoint: () => undefined,
  });
  const places = columnPlaces(
    workbook.tables,
    sheets.map(({ name }) => name),
  );
  return { records: parseRecords(workbook, definitions), places, parseSeconds };
}
