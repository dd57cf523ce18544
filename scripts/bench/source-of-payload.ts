import type { Cell } from '../../src/engine/model/cell.ts';
import type { SheetSource } from '../../src/engine/model/sheet-source.ts';
import type { Sheets } from './made-up-company.ts';

const ROWS_MEASURED = 200;
/** Bytes of a block, as the pane asks for them. */
const BLOCK_BYTES = 1_000_000;

/** A workbook as Excel hands it over: each block of about 1 MB is a text of its own, parsed when it is asked for. */
export interface Payload {
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: number;
    readonly columns: number;
    readonly blocks: readonly { readonly row: number; readonly json: string }[];
  }[];
  readonly bytes: number;
}

export function payloadOf(sheets: Sheets): Payload {
  let bytes = 0;
  const written = Object.entries(sheets).map(([name, rows]) => {
    const sample = rows.slice(0, ROWS_MEASURED);
    const blockRows = Math.max(
      1,
      Math.floor((BLOCK_BYTES * sample.length) / Buffer.byteLength(JSON.stringify(sample))),
    );
    const blocks = [];
    for (let row = 0; row < rows.length; row += blockRows) {
      const json = JSON.stringify(rows.slice(row, row + blockRows));
      bytes += Buffer.byteLength(json);
      blocks.push({ row, json });
    }
    return { name, rows: rows.length, columns: rows[0]?.length ?? 1, blocks };
  });
  return { sheets: written, bytes };
}

/** The payload as a source of sheets. `parse` turns a block's text into cells, so that its share can be measured. */
export function sourceOfPayload(payload: Payload, parse: (json: string) => Cell[][]): SheetSource {
  return {
    dateSystem: 1900,
    sheets: () =>
      Promise.resolve(
        payload.sheets.map(({ name, rows, columns }) => ({
          name,
          used: { row: 0, column: 0, rows, columns },
          tables: [],
        })),
      ),
    blocks: async function* (sheet, area) {
      const end = area.row + area.rows;
      for (const { row, json } of payload.sheets.find(({ name }) => name === sheet)?.blocks ?? []) {
        if (row >= end) return;
        const cells = parse(json);
        const from = Math.max(0, area.row - row);
        if (from < cells.length) {
          yield await Promise.resolve({ row: row + from, cells: cells.slice(from, end - row) });
        }
      }
    },
    merges: () => Promise.resolve([]),
  };
}
