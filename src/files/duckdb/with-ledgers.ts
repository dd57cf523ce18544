import type { SheetInfo, SheetSource } from '../../engine/model/sheet-source.ts';
import { ledgerBlocks } from './large-ledger.ts';
import type { LargeLedger } from './large-ledger.ts';

/** A workbook with ledgers from files in the place of its own, by the names of their sheets; the walk reads them as sheets. */
export function withLedgers(
  source: SheetSource,
  ledgers: ReadonlyMap<string, LargeLedger>,
  isReplaced: (sheet: string) => boolean,
): SheetSource {
  return {
    dateSystem: source.dateSystem,
    sheets: async () => [
      ...(await source.sheets()).filter(({ name }) => !isReplaced(name)),
      ...[...ledgers].map(([name, { rows, header }]): SheetInfo => ({
        name,
        used: { row: 0, column: 0, rows: rows + 1, columns: header.length },
        tables: [],
      })),
    ],
    blocks: (sheet, area) => {
      const ledger = ledgers.get(sheet);
      return ledger === undefined ? source.blocks(sheet, area) : ledgerBlocks(ledger, area);
    },
    merges: (sheet, area) => (ledgers.has(sheet) ? Promise.resolve([]) : source.merges(sheet, area)),
  };
}
