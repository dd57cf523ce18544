import { serveSteps } from './serve-steps.ts';
import type { ToStepWorker } from './step-messages.ts';

/** What a worker's own global object offers; the types of the page do not name it. */
interface WorkerScope {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToStepWorker>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

serveSteps({
  send: (message) => {
    scope.postMessage(message);
  },
  onMessage: (listener) => {
    scope.addEventListener('message', ({ data }) => {
      listener(data);
    });
  },
});
