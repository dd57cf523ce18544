import { NO_FINGERPRINT } from '../../engine/identity/fingerprint.ts';
import { ALIASES } from '../../engine/headers/sheets/settings.ts';
import type { AppState } from '../app-state.ts';
import { keepDecisions } from '../customers/decide.ts';
import { done } from '../outcomes.ts';
import type { DecidedPair } from '../customers/review-views.ts';
import type { Outcome } from '../services.ts';

/** A name of the source that somebody has confirmed, and what the filed customer is called in 别名. */
export interface RememberedName {
  readonly name: string;
  readonly side: string;
  /** How the filed customer's row read when it was confirmed; null where none bears that name and number. */
  readonly fingerprint: string | null;
}

/** What a decision of an import is kept with. */
export interface RememberedWith {
  /** The sheet that holds decisions; null where the workbook has none yet. */
  readonly sheet: string | null;
  readonly batch: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly language: 'zh' | 'en';
}

/** The decision that is kept: it rests on the filing, not on the ledger's spelling. */
export function rememberedPair({ name, side, fingerprint }: RememberedName): DecidedPair {
  const fingerprints = fingerprint === null ? null : ([NO_FINGERPRINT, fingerprint] as const);
  return { first: name, second: side, same: true, fingerprints };
}

/** Why a decision of an import was taken. */
export function rememberedReason({ batch, language }: RememberedWith): string {
  return language === 'zh' ? `导入${batch}时确认` : `Confirmed in import ${batch}`;
}

/** Puts down in 别名 who was confirmed to be whom, so that the next ledger and every check know. */
export async function rememberCustomers(
  state: AppState,
  names: readonly RememberedName[],
  kept: RememberedWith,
): Promise<Outcome<null>> {
  if (names.length === 0) return done(null);
  const request = { pairs: names.map(rememberedPair), by: '', day: kept.today, reason: rememberedReason(kept) };
  const decided = await keepDecisions(state, kept.sheet ?? ALIASES.name, request, kept.language);
  return decided.kind === 'done' ? done(null) : decided;
}
