type Numbers = Int16Array | Int32Array | Float64Array;

/**
 * An array with `removed` numbers from `at` on replaced by others. Where as many come as go the array itself is changed,
 * which costs only what is replaced; else a new one is made.
 */
export function spliced<T extends Numbers>(array: T, at: number, removed: number, added: Numbers): T {
  if (removed === added.length) {
    array.set(added, at);
    return array;
  }
  const result = new (array.constructor as new (length: number) => T)(array.length - removed + added.length);
  result.set(array.subarray(0, at));
  result.set(added, at);
  result.set(array.subarray(at + removed), at + added.length);
  return result;
}

/** The first place in ascending numbers whose number is not below the limit. */
export function placeOf(numbers: Int32Array, limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
