import type { FromWorker, Line, ToWorker } from './worker-messages.ts';

/** A worker that is ready: what is said to it and heard from it, when it breaks, and how it ends. */
export interface ReadyWorker<To, From> {
  readonly line: Line<To, From>;
  onCrash(listener: (error: Error) => void): void;
  end(): void;
}

/** A worker that is ready to judge. */
export type CheckWorker = ReadyWorker<ToWorker, FromWorker>;

/** A worker that does not answer within this time will not: a rule of the network may keep its script away. */
const PATIENCE_MS = 10_000;

/** Starts a worker that judges; null where none starts. */
export function startWorker(patience = PATIENCE_MS): Promise<CheckWorker | null> {
  return whenReady(() => new Worker(new URL('./check-worker.ts', import.meta.url)), patience);
}

/**
 * The worker, when it has said its first word; null where the browser has none, keeps its script away, or lets it fail at
 * once. `create` names the script itself, since that is where the build looks for it.
 */
export function whenReady<To, From>(
  create: () => Worker,
  patience = PATIENCE_MS,
): Promise<ReadyWorker<To, From> | null> {
  if (typeof Worker === 'undefined') return Promise.resolve(null);
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = create();
    } catch {
      resolve(null);
      return;
    }
    const giveUp = (): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(null);
    };
    const timer = setTimeout(giveUp, patience);
    worker.addEventListener('error', giveUp, { once: true });
    worker.addEventListener(
      'message',
      () => {
        clearTimeout(timer);
        worker.removeEventListener('error', giveUp);
        resolve(readyWorker(worker));
      },
      { once: true },
    );
  });
}

function readyWorker<To, From>(worker: Worker): ReadyWorker<To, From> {
  let hear: (message: From) => void = () => undefined;
  let crash: (error: Error) => void = () => undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<From>) => {
    hear(data);
  });
  worker.addEventListener('error', ({ message }) => {
    crash(new Error(message));
  });
  return {
    line: {
      send: (message, handedOver = []) => {
        worker.postMessage(message, [...handedOver]);
      },
      onMessage: (listener) => {
        hear = listener;
      },
    },
    onCrash: (listener) => {
      crash = listener;
    },
    end: () => {
      worker.terminate();
    },
  };
}
