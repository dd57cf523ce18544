import { parentPort } from 'node:worker_threads';
import { serveChecks } from '../../src/app/check-worker/serve-checks.ts';
import type { ToWorker } from '../../src/app/check-worker/worker-messages.ts';

const port = parentPort;
if (port === null) throw new Error('this file is the script of a worker');
serveChecks({
  send: (message, handedOver = []) => {
    port.postMessage(message, [...handedOver]);
  },
  onMessage: (listener) => {
    port.on('message', (message: ToWorker) => {
      listener(message);
    });
  },
});
