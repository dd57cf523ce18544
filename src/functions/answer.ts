import type { Bilingual } from '../engine/model/finding.ts';

/** An argument with which nothing can be computed, and the sentence that says why. */
export interface BadArgument {
  readonly badArgument: Bilingual;
}

/** What a function comes to: its value, or the reason why there is none. */
export type Answer<T extends Value> = T | BadArgument;
type Value = number | string | boolean | readonly (readonly number[])[];

/** Refuses an argument. The sentences name the argument and what it should be. */
export function badArgument(zh: string, en: string): BadArgument {
  return { badArgument: { zh, en } };
}

export function isBadArgument<T extends Value>(answer: Answer<T>): answer is BadArgument {
  return typeof answer === 'object' && 'badArgument' in answer;
}
