import type { LiveTimes } from './live-once.ts';
import type { LivePaneTimes } from './live-pane-once.ts';
import { inOwnProcess, median, round } from './measure.ts';
import type { Measure } from './measure.ts';
import type { FollowedWhat } from './row-edits.ts';

/** Edits of single rows that are followed, of each kind. */
const FOLLOWED_EDITS = 20;

const WHAT: Record<FollowedWhat, string> = {
  address: 'one edited row of the archive',
  name: 'one renamed customer of the archive',
  amount: 'one edited row of the sales ledger',
  appended: 'one row added to the sales ledger',
};

/** What an edited row costs in the worker, and until its mark is on the sheet. `programs` tells where they stand. */
export async function liveLines(
  programs: (name: string) => string,
  size: number,
  isWhole: boolean,
): Promise<Measure[]> {
  const of = [String(size), String(FOLLOWED_EDITS)] as const;
  const { edits, changing, keptBytes } = await inOwnProcess<LiveTimes>(programs('live-once'), ...of);
  const { archive, ledger, longestBlock } = await inOwnProcess<LivePaneTimes>(programs('live-pane-once'), ...of);
  const kept = `${changing} of all edits changed findings; ${Math.round(keptBytes / 1_000_000)} MB kept`;
  const inWorker = Object.entries(edits).map(([what, times]) => {
    const clock = round(median(times.map((time) => time.clock)));
    return line(
      `${WHAT[what as FollowedWhat]}, findings up to date, identity included`,
      times.map(({ cpu }) => cpu),
      `processor time in the worker, ${clock} ms by the clock; ${kept}`,
      20,
    );
  });
  const host = `by the clock, on the host, beside ${size} dirty filings; the pane’s thread was kept for ${round(longestBlock)} ms at most`;
  return [
    ...inWorker,
    line(`${WHAT.address}, to the mark on the sheet`, archive, host, 200),
    line(`${WHAT.amount}, to the mark on the sheet`, ledger, host, 200),
  ];

  function line(name: string, times: readonly number[], where: string, goal: number): Measure {
    const value = median(times);
    return {
      name: `${name}, among ${size} filings`,
      value: round(value),
      unit: 'ms',
      against: `the longest of ${times.length}: ${Math.round(Math.max(...times))} ms; ${where}`,
      goal: `< ${goal} ms`,
      met: isWhole ? value < goal : null,
    };
  }
}
