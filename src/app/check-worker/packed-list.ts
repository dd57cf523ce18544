/** Items of a list as JSON in UTF-8: handed over without a copy, and no object of the one who keeps them. */
export interface PackedItems {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly count: number;
}

/** Items that are JSON already. */
export function packTexts(items: readonly string[]): PackedItems {
  return { bytes: new TextEncoder().encode(`[${items.join(',')}]`), count: items.length };
}

export function unpackItems({ bytes }: PackedItems): readonly unknown[] {
  return JSON.parse(new TextDecoder().decode(bytes)) as unknown[];
}

/** A list that stays packed and is unpacked piece by piece while somebody walks through it, each time anew. */
export class PackedList<T> implements Iterable<T> {
  private readonly pieces: PackedItems[] = [];

  add(piece: PackedItems): void {
    this.pieces.push(piece);
  }

  get length(): number {
    return this.pieces.reduce((sum, { count }) => sum + count, 0);
  }

  *[Symbol.iterator](): Iterator<T, undefined> {
    for (const piece of this.pieces) yield* unpackItems(piece) as readonly T[];
  }
}
