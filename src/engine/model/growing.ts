type Growing = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** The array itself where it has room for so many numbers, else one of at least twice its length that begins with them. */
export function roomFor<T extends Growing>(array: T, length: number): T {
  if (length <= array.length) return array;
  const wider = new (array.constructor as new (length: number) => T)(Math.max(length, array.length * 2));
  wider.set(array);
  return wider;
}
