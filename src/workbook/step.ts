import { TARGET_BYTES } from './byte-size.ts';

/** A small piece of work on the workbook with the bytes it adds to a request. */
export interface Step {
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** Steps in their order, gathered into as few requests as the byte limit allows. */
export function packSteps(steps: readonly Step[], limit = TARGET_BYTES): Step[][] {
  const requests: Step[][] = [];
  let current: Step[] = [];
  let bytes = 0;
  for (const step of steps) {
    if (current.length > 0 && bytes + step.bytes > limit) {
      requests.push(current);
      current = [];
      bytes = 0;
    }
    current.push(step);
    bytes += step.bytes;
  }
  if (current.length > 0) requests.push(current);
  return requests;
}

/** Queues the steps of one request. */
export function queueSteps(context: Excel.RequestContext, steps: readonly Step[]): void {
  for (const step of steps) step.queue(context);
}
