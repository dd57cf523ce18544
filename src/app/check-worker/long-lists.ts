import { PackedList, packTexts, unpackItems } from './packed-list.ts';
import type { PackedItems } from './packed-list.ts';

/** A longer list goes in pieces of its own. */
const LONG = 400;
/** Characters of JSON that one piece carries: the page takes them in within a few milliseconds. */
const PIECE_CHARACTERS = 2 ** 16;
/** The way to a list inside a value: names of properties and places in lists. */
export type Path = readonly (string | number)[];

/** A list that was cut out of a value. */
export interface CutList {
  readonly path: Path;
  readonly items: readonly unknown[];
}

/** A piece of a list that was cut out of a value. */
export interface ListPiece extends PackedItems {
  readonly path: Path;
  /** Whether the reader is to leave the list packed. */
  readonly staysPacked: boolean;
}

/**
 * A plain value without its long lists, and these. A report of thousands of findings in one message would keep the page
 * from drawing while it is unpacked; piece by piece it does not.
 */
export function cutLongLists<T>(value: T): { readonly short: T; readonly lists: readonly CutList[] } {
  const lists: CutList[] = [];
  const cut = (part: unknown, path: Path): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (!Array.isArray(part)) {
      return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, cut(inner, [...path, name])]));
    }
    const items = part as readonly unknown[];
    if (items.length <= LONG) return items.map((inner, at) => cut(inner, [...path, at]));
    lists.push({ path, items });
    return [];
  };
  return { short: cut(value, []) as T, lists };
}

/** A list in pieces, each packed when it is its turn; `staysPacked` where the reader is to leave the list packed. */
export function* piecesOf({ path, items }: CutList, staysPacked: boolean): Generator<ListPiece, undefined> {
  let texts: string[] = [];
  let characters = 0;
  for (const item of items) {
    const text = JSON.stringify(item);
    if (texts.length > 0 && characters + text.length > PIECE_CHARACTERS) {
      yield { path, staysPacked, ...packTexts(texts) };
      texts = [];
      characters = 0;
    }
    texts.push(text);
    characters += text.length;
  }
  if (texts.length > 0) yield { path, staysPacked, ...packTexts(texts) };
}

/** Puts a piece behind those that came before it. The value is changed: it is the reader's own. */
export function putPiece(value: unknown, piece: ListPiece): void {
  const way = piece.path.slice(0, -1);
  const name = piece.path.at(-1) ?? '';
  const holder = way.reduce<unknown>((part, step) => (part as Record<string | number, unknown>)[step], value);
  const lists = holder as Record<string | number, unknown>;
  if (piece.staysPacked && !(lists[name] instanceof PackedList)) lists[name] = new PackedList();
  const list = lists[name];
  if (list instanceof PackedList) list.add(piece);
  else if (Array.isArray(list)) for (const item of unpackItems(piece)) list.push(item);
  else throw new TypeError(`no list at ${piece.path.join('.')}`);
}
