import { Worker } from 'node:worker_threads';
import type { CheckWorker } from '../../src/app/check-worker/start-worker.ts';
import type { FromWorker } from '../../src/app/check-worker/worker-messages.ts';

/** A thread does not inherit the loader of TypeScript. */
const BOOT = `
  const { workerData } = require('node:worker_threads');
  import('tsx/esm/api').then(({ register }) => { register(); return import(workerData); });
`;
const LARGEST_HEAP_MB = 6144;

/** A thread of Node in the place of the browser's worker, with the same script but for its ends. */
export function startNodeWorker(): Promise<CheckWorker> {
  const script = new URL('./node-check-worker.ts', import.meta.url).href;
  const worker = new Worker(BOOT, {
    eval: true,
    workerData: script,
    resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP_MB },
  });
  let hear: (message: FromWorker) => void = () => undefined;
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
      worker.on('error', listener);
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
