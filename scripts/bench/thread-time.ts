import { existsSync, readFileSync } from 'node:fs';

/** On Linux, what the thread has run so far, in nanoseconds, stands first in this file. */
const RUN_TIME = `/proc/self/task/${String(process.pid)}/schedstat`;
const hasRunTime = existsSync(RUN_TIME);

/**
 * Milliseconds that the process's first thread has worked: time in which others had the processor does not count where
 * the system tells (Linux), else it is the clock.
 */
function threadMilliseconds(): number {
  return hasRunTime ? Number(readFileSync(RUN_TIME, 'utf8').split(' ')[0]) / 1_000_000 : performance.now();
}

/** A stretch in which the thread let nothing else in. */
export interface Block {
  readonly milliseconds: number;
  readonly doing: string;
}

/** Looks again and again whether the thread is free; `doing` tells what it was said to do last. */
export function watchBlocks(doing: () => string): { stop(): readonly Block[] } {
  const blocks: Block[] = [];
  let at = threadMilliseconds();
  const turn = (): void => {
    const now = threadMilliseconds();
    blocks.push({ milliseconds: now - at, doing: doing() });
    if (blocks.length > KEPT) blocks.sort(longestFirst).pop();
    at = now;
  };
  const timer = setInterval(turn, 1);
  return {
    stop: () => {
      turn();
      clearInterval(timer);
      return blocks.sort(longestFirst);
    },
  };
}

const KEPT = 20;

function longestFirst(one: Block, other: Block): number {
  return other.milliseconds - one.milliseconds;
}
