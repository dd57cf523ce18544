import type { Area } from '../../engine/model/cell.ts';
import type { CellBlock, SheetInfo, SheetSource } from '../../engine/model/sheet-source.ts';
import { unpackBlock } from './packed-block.ts';
import type { PackedBlock, Question } from './worker-messages.ts';

/** Asks the page, which has Excel, and resolves with its answer. */
export type Ask = <T>(question: Question) => Promise<T>;

/** The workbook as a source of sheets, asked for over the line. */
export function askedSource(dateSystem: SheetSource['dateSystem'], ask: Ask): SheetSource {
  return {
    dateSystem,
    sheets: () => ask<readonly SheetInfo[]>({ of: 'sheets' }),
    merges: (sheet, area) => ask<readonly Area[]>({ of: 'merges', sheet, area }),
    blocks: async function* (sheet, area): AsyncIterable<CellBlock> {
      const reader = await ask<number>({ of: 'reader', sheet, area });
      for (;;) {
        const block = await ask<PackedBlock | null>({ of: 'block', reader });
        if (block === null) return;
        yield unpackBlock(block);
      }
    },
  };
}
