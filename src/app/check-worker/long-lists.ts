/** Items of a list that one message carries: the page takes them in within a few milliseconds. */
const PIECE = 400;

/** The way to a list inside a value: names of properties and places in lists. */
export type Path = readonly (string | number)[];

/** A piece of a list that was cut out of a value. */
export interface ListPiece {
  readonly path: Path;
  readonly items: readonly unknown[];
}

/**
 * A plain value without its long lists, and these in pieces. A report of thousands of findings in one message would
 * keep the page from drawing while it is unpacked; piece by piece it does not.
 */
export function cutLongLists<T>(value: T): { readonly short: T; readonly pieces: readonly ListPiece[] } {
  const pieces: ListPiece[] = [];
  const cut = (part: unknown, path: Path): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (!Array.isArray(part)) {
      return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, cut(inner, [...path, name])]));
    }
    const items = part as readonly unknown[];
    if (items.length <= PIECE) return items.map((inner, at) => cut(inner, [...path, at]));
    for (let at = 0; at < items.length; at += PIECE) pieces.push({ path, items: items.slice(at, at + PIECE) });
    return [];
  };
  return { short: cut(value, []) as T, pieces };
}

/** Puts a piece behind those that came before it. The value is changed: it is the reader's own. */
export function putPiece(value: unknown, { path, items }: ListPiece): void {
  const list = path.reduce<unknown>((part, step) => (part as Record<string | number, unknown>)[step], value);
  if (!Array.isArray(list)) throw new TypeError(`no list at ${path.join('.')}`);
  for (const item of items) list.push(item);
}
