import type { Area } from '../../engine/model/cell.ts';
import type { CellBlock, SheetInfo, SheetSource } from '../../engine/model/sheet-source.ts';

/**
 * A source that reads every area once and keeps it, for use cases that judge the same workbook twice: what is compared
 * is then one state of it.
 */
export function keptSource(source: SheetSource): SheetSource {
  const blocks = new Map<string, Promise<readonly CellBlock[]>>();
  const merges = new Map<string, Promise<readonly Area[]>>();
  let sheets: Promise<readonly SheetInfo[]> | null = null;
  const keyOf = (sheet: string, { row, column, rows, columns }: Area): string =>
    [row, column, rows, columns, sheet].join(' ');
  return {
    dateSystem: source.dateSystem,
    sheets: () => (sheets ??= source.sheets()),
    async *blocks(sheet, area) {
      const key = keyOf(sheet, area);
      const kept = blocks.get(key) ?? readAll(source.blocks(sheet, area));
      blocks.set(key, kept);
      yield* await kept;
    },
    merges: (sheet, area) => {
      const key = keyOf(sheet, area);
      const kept = merges.get(key) ?? source.merges(sheet, area);
      merges.set(key, kept);
      return kept;
    },
  };
}

async function readAll(source: AsyncIterable<CellBlock>): Promise<readonly CellBlock[]> {
  const read: CellBlock[] = [];
  for await (const block of source) read.push(block);
  return read;
}
