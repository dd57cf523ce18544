type Numbers = Int16Array | Int32Array | Float64Array;

/** Buffers made here, with room behind their last number: no other array looks into them. */
const ROOMY = new WeakSet<ArrayBufferLike>();
/** Room for one number in so many. */
const ROOM_SHARE = 16;
const LEAST_ROOM = 64;

/**
 * An array with `removed` numbers from `at` on replaced by others. It takes the place of the array, whose numbers it may
 * have moved: where as many come as go that costs only what is replaced, else at most a move within the memory that there
 * is, which now and then is exchanged for a larger one.
 */
export function spliced<T extends Numbers>(array: T, at: number, removed: number, added: Numbers): T {
  if (removed === added.length) {
    array.set(added, at);
    return array;
  }
  const length = array.length - removed + added.length;
  const all = withRoom(array, Math.max(array.length, length));
  all.copyWithin(at + added.length, at + removed, array.length);
  all.set(added, at);
  return all.subarray(0, length) as T;
}

/** The array with so many numbers, in the same memory where that has room for them. */
function withRoom<T extends Numbers>(array: T, length: number): T {
  if (array.length >= length) return array;
  const Kind = array.constructor as {
    new (length: number): T;
    new (buffer: ArrayBufferLike, offset: number, length: number): T;
  };
  const { buffer, byteOffset, BYTES_PER_ELEMENT: bytes } = array;
  if (ROOMY.has(buffer) && byteOffset + length * bytes <= buffer.byteLength)
    return new Kind(buffer, byteOffset, length);
  const grown = new Kind(length + LEAST_ROOM + Math.floor(length / ROOM_SHARE));
  ROOMY.add(grown.buffer);
  grown.set(array);
  return grown.subarray(0, length) as T;
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
