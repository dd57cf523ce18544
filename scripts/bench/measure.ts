import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A line of the benchmark. `met` is null where it was not measured here. */
export interface Measure {
  readonly name: string;
  /** Null where it was not measured here. */
  readonly value: number | null;
  readonly unit: string;
  /** What the value is compared with, in the same run. */
  readonly against: string | null;
  readonly goal: string;
  readonly met: boolean | null;
}

const run = promisify(execFile);
const LARGEST_HEAP = '--max-old-space-size=6144';

/** Runs a bundled program in a process of its own, cold, and answers the JSON that it writes. */
export async function inOwnProcess<T>(file: string, ...args: readonly string[]): Promise<T> {
  const { stdout } = await run(process.execPath, [LARGEST_HEAP, '--expose-gc', file, ...args], {
    maxBuffer: 1_000_000,
  });
  return JSON.parse(stdout) as T;
}

/** The middle of the values. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Three digits behind the point. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** A line for something that cannot be measured here, and why. */
export function notMeasured(name: string, unit: string, goal: string, why: string): Measure {
  return { name, value: null, unit, against: why, goal, met: null };
}
