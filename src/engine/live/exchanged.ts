/** More parts than these are not given to one call. */
const MOST_PARTS = 1000;

/** A list without the items at some places and with others put in before the items at other places; all ascending. */
export function exchanged<T>(
  list: readonly T[],
  gone: readonly number[],
  places: readonly number[],
  items: readonly T[],
): T[] {
  let [from, left] = [0, 0];
  let result: T[] = [];
  const parts: T[][] = [];
  const take = (part: T[]): void => {
    if (part.length > 0) parts.push(part);
    // Parts are joined by moving their memory, so many at once as a call can be given.
    if (parts.length === MOST_PARTS) result = result.concat(...parts.splice(0));
  };
  const takeUntil = (end: number): void => {
    for (; (gone[left] ?? end) < end; left++) {
      take(list.slice(from, gone[left]));
      from = (gone[left] ?? from) + 1;
    }
    take(list.slice(from, end));
    from = Math.max(from, end);
  };
  places.forEach((place, i) => {
    takeUntil(place);
    take(items.slice(i, i + 1));
  });
  takeUntil(list.length);
  return result.concat(...parts);
}
