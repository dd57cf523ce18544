/**
 * A workbook that stands read, judged again and again in one process, without the identity engine: what compares with the
 * recalculation of a workbook that stands loaded. Usage: recheck-once.ts <filings>
 */
import { CHINESE_CALENDAR } from '../../src/app/chinese-calendar.ts';
import { dayFromIso } from '../../src/engine/dates/iso.ts';
import { evaluate } from '../../src/engine/evaluate/evaluate.ts';
import { definitionsFor } from '../../src/engine/headers/sheets.ts';
import { readSettings } from '../../src/engine/settings/read-settings.ts';
import { DEFAULT_POLICY, POLICIES } from '../../src/policies/index.ts';
import { RULES } from '../../src/rules/index.ts';
import { cpuSeconds } from './cpu-seconds.ts';
import { exactCustomers } from './exact-customers.ts';
import { AS_OF, madeUpCompany } from './made-up-company.ts';
import { median } from './measure.ts';
import { readCompany } from './read-company.ts';
import { payloadOf } from './source-of-payload.ts';

/** CPU seconds of the first judging, in a process that has only read, and of the later ones in the median. */
export interface RecheckTimes {
  readonly first: number;
  readonly again: number;
  readonly runs: number;
}

const WARMING = 5;
const RUNS = 9;

const policy = DEFAULT_POLICY;
const { records, places } = await readCompany(payloadOf(madeUpCompany(Number(process.argv[2] ?? 1000), false)));
const settings = readSettings({
  policy,
  records,
  definitions: definitionsFor(policy),
  rules: RULES,
  policies: POLICIES,
});
const times = Array.from({ length: WARMING + RUNS }, judgeOnce);
process.stdout.write(
  JSON.stringify({
    first: times[0] ?? NaN,
    again: median(times.slice(WARMING)),
    runs: RUNS,
  } satisfies RecheckTimes),
);

function judgeOnce(): number {
  const started = cpuSeconds();
  evaluate({
    records,
    policy,
    parameters: settings.parameters,
    settingProblems: settings.problems,
    disputeBlocks: [],
    asOf: dayFromIso(AS_OF) ?? 0,
    calendar: CHINESE_CALENDAR,
    rules: RULES,
    places,
    identify: exactCustomers,
  });
  return cpuSeconds() - started;
}
