/**
 * One cold check in a process of its own: makes the company, hands it over block by block as office.js would, checks it
 * once, and writes as JSON what that took. Usage: tsx check-once.ts <filings> <dirty|clean>
 */
import { walk } from '../../src/app/walk.ts';
import type { Cell } from '../../src/engine/model/cell.ts';
import { AS_OF, madeUpCompany } from './made-up-company.ts';
import { payloadOf, sourceOfPayload } from './source-of-payload.ts';

/** What the process has used of all cores; a loaded machine does not change it as it does the clock. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

const [size = '1000', dirt = 'dirty'] = process.argv.slice(2);
const payload = payloadOf(madeUpCompany(Number(size), dirt === 'dirty'));
globalThis.gc?.();

let parse = 0;
const source = sourceOfPayload(payload, (json) => {
  const before = cpuSeconds();
  const cells = JSON.parse(json) as Cell[][];
  parse += cpuSeconds() - before;
  return cells;
});
const started = cpuSeconds();
const walked = await walk(
  source,
  { asOf: AS_OF, policy: 'feida' },
  { onProgress: () => undefined, checkpoint: () => undefined },
);
const check = cpuSeconds() - started - parse;
if (!walked.ok) throw new Error(walked.failure.message.en);
process.stdout.write(
  JSON.stringify({ parse, check, bytes: payload.bytes, findings: walked.walk.evaluation.report.findings.length }),
);
