import type { FromStepWorker, StepWorker } from './step-messages.ts';

/** A worker that does not answer within this time will not: a rule of the network may keep its script away. */
const PATIENCE_MS = 10_000;

/** Starts a worker for imports; null where the browser has none, keeps its script away, or lets it fail at once. */
export function startStepWorker(patience = PATIENCE_MS): Promise<StepWorker | null> {
  if (typeof Worker === 'undefined') return Promise.resolve(null);
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = new Worker(new URL('./ledger-worker.ts', import.meta.url));
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
        resolve(stepWorker(worker));
      },
      { once: true },
    );
  });
}

function stepWorker(worker: Worker): StepWorker {
  return {
    line: {
      send: (message, handedOver = []) => {
        worker.postMessage(message, [...handedOver]);
      },
      onMessage: (listener) => {
        worker.onmessage = ({ data }: MessageEvent<FromStepWorker>) => {
          listener(data);
        };
      },
    },
    onCrash: (listener) => {
      worker.onerror = ({ message }) => {
        listener(new Error(message));
      };
    },
    end: () => {
      worker.terminate();
    },
  };
}
