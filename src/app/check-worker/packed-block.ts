import type { Cell } from '../../engine/model/cell.ts';
import type { CellBlock } from '../../engine/model/sheet-source.ts';
import type { PackedBlock } from './worker-messages.ts';

/** A block as bytes that can be handed over. JSON is the quickest way to write cells down, and loses nothing of them. */
export function packBlock({ row, cells }: CellBlock): PackedBlock {
  return { row, bytes: new TextEncoder().encode(JSON.stringify(cells)) };
}

export function unpackBlock({ row, bytes }: PackedBlock): CellBlock {
  return { row, cells: JSON.parse(new TextDecoder().decode(bytes)) as Cell[][] };
}
