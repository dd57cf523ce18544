import { TARGET_BYTES } from './byte-size.ts';

/** A small piece of work on the workbook with the bytes it adds to a request. */
export interface Step {
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** Bytes of steps after whose making the pane is let in. */
const REST_BYTES = 2 ** 18;

/**
 * Steps in their order, gathered into as few requests as the byte limit allows. Each step is made when its request is
 * put together, with a rest after every quarter of a megabyte: a sheet of thousands of rows is not made in one go.
 */
export async function* packSteps(
  steps: Iterable<Step>,
  rest: () => Promise<void>,
  limit = TARGET_BYTES,
): AsyncGenerator<Step[]> {
  let current: Step[] = [];
  let bytes = 0;
  let sinceRest = 0;
  for (const step of steps) {
    if (current.length > 0 && bytes + step.bytes > limit) {
      yield current;
      current = [];
      bytes = 0;
    }
    current.push(step);
    bytes += step.bytes;
    sinceRest += step.bytes;
    if (sinceRest < REST_BYTES) continue;
    sinceRest = 0;
    await rest();
  }
  if (current.length > 0) yield current;
}

/** Queues the steps of one request. */
export function queueSteps(context: Excel.RequestContext, steps: readonly Step[]): void {
  for (const step of steps) step.queue(context);
}
