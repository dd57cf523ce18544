import { Worker } from 'node:worker_threads';
import type { CheckWorker } from '../../src/app/check-worker/start-worker.ts';
import type { FromWorker } from '../../src/app/check-worker/worker-messages.ts';

const LARGEST_HEAP_MB = 6144;

/** A thread of Node in the place of the browser's worker, with the same script but for its ends. */
export function startNodeWorker(): Promise<CheckWorker> {
  const worker = new Worker(new URL('./node-check-worker.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP_MB },
  });
  let hear: (message: FromWorker) => void = () => undefined;
  let crash: (error: Error) => void = () => undefined;
  worker.on('error', (error) => {
    crash(error);
  });
  const ready: CheckWorker = {
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
      void worker.terminate();
    },
  };
  return new Promise((resolve) => {
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'ready') resolve(ready);
      else hear(message);
    });
  });
}
