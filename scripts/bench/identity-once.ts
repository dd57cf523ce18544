/** The identity engine over one archive, in a process of its own. Usage: identity-once.ts <filings> */
import { indexCustomers } from '../../src/engine/evaluate/index-customers.ts';
import { dayFromIso } from '../../src/engine/dates/iso.ts';
import { DEFAULT_POLICY } from '../../src/policies/index.ts';
import { cpuSeconds, liveBytes } from './cpu-seconds.ts';
import { AS_OF, madeUpArchive } from './made-up-company.ts';
import { readCompany } from './read-company.ts';
import { payloadOf } from './source-of-payload.ts';

export interface IdentityTimes {
  readonly seconds: number;
  readonly megabytes: number;
  readonly customers: number;
  readonly reviews: number;
}

const { records } = await readCompany(payloadOf(madeUpArchive(Number(process.argv[2] ?? 1000))));
const before = await liveBytes();
const started = cpuSeconds();
const index = indexCustomers(records.table('filings'), records.table('aliases'), DEFAULT_POLICY, dayFromIso(AS_OF));
const reviews = index.reviews().length;
const seconds = cpuSeconds() - started;
const megabytes = ((await liveBytes()) - before) / 1_000_000;
const times: IdentityTimes = { seconds, megabytes, customers: index.size, reviews };
process.stdout.write(JSON.stringify(times));
