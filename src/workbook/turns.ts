/** Does work on marks and result sheets when no other pane does. Rejects as the signal says if it is aborted before. */
export type TakeTurn = <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

const LOCK = 'kebei.results';

/**
 * Two panes may be open beside one workbook. What one reads of the result sheets while the other rewrites them would be
 * half of it, and what people have noted there could be lost: so they take turns, by a lock that the browser keeps for all
 * pages of the add-in and frees when a page goes. Where a browser has none, the parts of this pane alone take turns.
 */
export function takingTurns(): TakeTurn {
  let last: Promise<unknown> = Promise.resolve();
  const hereAlone: TakeTurn = (work) => {
    const turn = last.then(work);
    // Only that it is over: what came of it is not to stay here.
    last = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  };
  return async (work, signal) => {
    signal?.throwIfAborted();
    const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
    if (locks === undefined) return hereAlone(work);
    const turn = { hasBegun: false };
    const begin = (): ReturnType<typeof work> => {
      turn.hasBegun = true;
      return work();
    };
    try {
      return await locks.request(lockName(), signal === undefined ? {} : { signal }, begin);
    } catch (error) {
      // Pages without an origin of their own are refused the lock.
      if (turn.hasBegun || signal?.aborted === true) throw error;
      return hereAlone(work);
    }
  };
}

/** One for each workbook; those that were never saved share one. */
function lockName(): string {
  const { document } = Office.context as Partial<Office.Context>;
  return `${LOCK} ${document?.url ?? ''}`;
}
