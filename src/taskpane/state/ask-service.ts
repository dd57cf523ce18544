import type { Failure, Outcome } from '../../app/services.ts';
import { en } from '../texts/en.ts';
import { zh } from '../texts/zh.ts';
import type { Step } from './pane-state.ts';

/** Told of what a service threw; a service that keeps its contract throws nothing. */
export type UnexpectedListener = (error: unknown) => void;

/** The end of a step: done, cancelled or failed. */
export type Ended<T> = Exclude<Step<T>, { kind: 'idle' } | { kind: 'running' }>;

/**
 * Asks a service and answers with how it ended. A service that throws, against its contract, is reported to the
 * listener and becomes a failure with a sentence, so that no part of the pane waits for ever.
 */
export async function askService<T>(
  ask: () => Promise<Outcome<T>>,
  onUnexpected: UnexpectedListener,
): Promise<Ended<T>> {
  try {
    return await ask();
  } catch (error) {
    onUnexpected(error);
    return { kind: 'failed', failure: UNEXPECTED };
  }
}

/** What is said where a service has broken its contract. */
export const UNEXPECTED: Failure = {
  code: 'unexpected',
  message: { zh: zh.result.unexpected, en: en.result.unexpected },
  insertable: [],
};
