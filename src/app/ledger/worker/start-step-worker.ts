import { whenReady } from '../../check-worker/start-worker.ts';
import type { StepWorker } from './step-messages.ts';

/** Starts a worker for imports; null where none starts. */
export function startStepWorker(): Promise<StepWorker | null> {
  return whenReady(() => new Worker(new URL('./ledger-worker.ts', import.meta.url)));
}
