import { ExcelSession } from '../workbook/session.ts';
import { takingTurns } from '../workbook/turns.ts';
import type { TakeTurn } from '../workbook/turns.ts';
import type { Identify } from '../engine/evaluate/index-customers.ts';
import { rememberIdentities } from '../engine/evaluate/remember-identities.ts';
import type { ColumnPlaces } from '../engine/plan/column-places.ts';
import type { Judge } from './check-worker/judge.ts';
import { LiveFollower } from './live/live-follower.ts';
import type { FollowerSurroundings } from './live/live-follower.ts';
import type { CheckRequest, CheckResult, Outcome } from './services.ts';
import type { PolicySwitch } from './policy/policy-views.ts';
import type { WalkRequest } from './walk.ts';

/** What the use cases remember between two calls. */
export interface AppState {
  readonly session: ExcelSession;
  /** For whatever reads and writes marks and result sheets. */
  readonly takeTurn: TakeTurn;
  /** Judges what a check has read, in a worker where there is one. */
  readonly judge: Judge;
  /** Who is the same customer, for what is judged on the page itself. */
  readonly identify: Identify;
  /** Keeps what the last check has found up to date, where that is switched on. */
  readonly live: LiveFollower;
  /** The last finished check: what was asked, where the columns stood, and in which sheet decisions are kept. */
  last: {
    readonly request: WalkRequest;
    readonly places: ColumnPlaces;
    readonly decisions: string | null;
  } | null;
  /** Switches of the policy that have been made, the latest last. */
  switches: PolicySwitch[];
}

/** `check` is asked for a whole check where edits cannot be followed. */
export function createAppState(
  judge: Judge,
  surroundings: Pick<FollowerSurroundings, 'wait' | 'now'>,
  check: (state: AppState, request: CheckRequest) => Promise<Outcome<CheckResult>>,
): AppState {
  const session = new ExcelSession();
  const takeTurn = takingTurns();
  const state: AppState = {
    session,
    takeTurn,
    judge,
    live: new LiveFollower({ ...surroundings, session, takeTurn, judge, check: (request) => check(state, request) }),
    identify: rememberIdentities(),
    last: null,
    switches: [],
  };
  return state;
}
