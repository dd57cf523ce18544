/** What the process has used of all cores so far; a loaded machine does not change it as it does the clock. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

/** Bytes that live on the heap and in typed arrays, after all that is not needed has been collected. */
export async function liveBytes(): Promise<number> {
  // What the last turn still held is free only in the next one.
  for (let turn = 0; turn < 2; turn++) {
    await new Promise((resolve) => setImmediate(resolve));
    globalThis.gc?.();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
