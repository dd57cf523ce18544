import { serveChecks } from './serve-checks.ts';
import type { ToWorker } from './worker-messages.ts';

/** What a worker's own global object offers; the types of the page do not name it. */
interface WorkerScope {
  postMessage(message: unknown, handedOver: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

serveChecks({
  send: (message, handedOver = []) => {
    scope.postMessage(message, [...handedOver]);
  },
  onMessage: (listener) => {
    scope.addEventListener('message', ({ data }) => {
      listener(data);
    });
  },
});
