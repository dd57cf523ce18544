import type { FromWorker, Line, ToWorker } from './worker-messages.ts';

/** A worker that is ready to judge. */
export interface CheckWorker {
  readonly line: Line<ToWorker, FromWorker>;
  onCrash(listener: (error: Error) => void): void;
  end(): void;
}

/** A worker that does not answer within this time will not: a rule of the network may keep its script away. */
const PATIENCE_MS = 10_000;

/** Starts a worker; null where the browser has none, keeps its script away, or lets it fail at once. */
export function startWorker(patience = PATIENCE_MS): Promise<CheckWorker | null> {
  if (typeof Worker === 'undefined') return Promise.resolve(null);
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = new Worker(new URL('./check-worker.ts', import.meta.url));
    } catch {
      resolve(null);
      return;
    }
    const giveUp = (): void => {
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
        resolve(checkWorker(worker));
      },
      { once: true },
    );
  });
}

function checkWorker(worker: Worker): CheckWorker {
  let hear: (message: FromWorker) => void = () => undefined;
  let crash: (error: Error) => void = () => undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
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
