/**
 * One cold check in a process of its own: makes the company, hands it over block by block as office.js would, reads and
 * judges it once without the identity engine, and writes as JSON what that took. Usage: check-once.ts <filings> <dirty|clean>
 */
import { CHINESE_CALENDAR } from '../../src/app/chinese-calendar.ts';
import { dayFromIso } from '../../src/engine/dates/iso.ts';
import { evaluate } from '../../src/engine/evaluate/evaluate.ts';
import { definitionsFor } from '../../src/engine/headers/sheets.ts';
import { readSettings } from '../../src/engine/settings/read-settings.ts';
import { DEFAULT_POLICY, POLICIES } from '../../src/policies/index.ts';
import type { Facts } from '../../src/engine/model/facts.ts';
import { RULES } from '../../src/rules/index.ts';
import { cpuSeconds, liveBytes } from './cpu-seconds.ts';
import { exactCustomers } from './exact-customers.ts';
import { AS_OF, madeUpCompany } from './made-up-company.ts';
import { parseSecondsOf, readCompany } from './read-company.ts';
import { payloadOf } from './source-of-payload.ts';

/** What one check took; `check` is without `parse`. */
export interface CheckTimes {
  readonly parse: number;
  readonly check: number;
  readonly bytes: number;
  readonly rows: number;
  readonly findings: number;
  readonly engineBytes: number;
}

const [size = '1000', dirt = 'dirty'] = process.argv.slice(2);
const payload = payloadOf(madeUpCompany(Number(size), dirt === 'dirty'));
const parse = parseSecondsOf(payload);
const bytesBefore = await liveBytes();
const { facts, seconds, findings } = await checkOnce();
const engineBytes = (await liveBytes()) - bytesBefore;
const rows = [facts.filingTable, facts.visitTable, facts.saleTable, facts.paymentTable].reduce(
  (sum, table) => sum + table.size,
  0,
);
process.stdout.write(
  JSON.stringify({
    parse,
    check: seconds - parse,
    bytes: payload.bytes,
    rows,
    findings,
    engineBytes,
  } satisfies CheckTimes),
);

/** Answers the facts, which hold the records; what the report says of them is counted and let go. */
async function checkOnce(): Promise<{ facts: Facts; seconds: number; findings: number }> {
  const started = cpuSeconds();
  const { records, places } = await readCompany(payload);
  const policy = DEFAULT_POLICY;
  const definitions = definitionsFor(policy);
  const settings = readSettings({ policy, records, definitions, rules: RULES, policies: POLICIES });
  const { report, facts: known } = evaluate({
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
  return { facts: known, seconds: cpuSeconds() - started, findings: report.findings.length };
}
