import type { Finding } from '../../src/engine/model/finding.ts';
import type { Policy } from '../../src/engine/model/policy.ts';
import { findPolicy } from '../../src/policies/index.ts';
import { RULES } from '../../src/rules/index.ts';

/** Clause and rule of what the cases of this file have seen fire, and seen stay quiet, by policy. */
const fired = new Map<string, Set<string>>();
const quiet = new Map<string, Set<string>>();

function note(seen: Map<string, Set<string>>, policy: string, tried: Iterable<string>): void {
  const known = seen.get(policy) ?? new Set<string>();
  for (const one of tried) known.add(one);
  seen.set(policy, known);
}

/** Every checked clause with each rule that serves it, as `第五条 missing-field`; a finding narrows it to what it speaks of. */
function checksOf({ rules, clauses }: Policy, finding?: Finding): string[] {
  const checked = new Set(clauses.filter(({ served }) => served.includes('check')).map(({ number }) => number));
  return rules.flatMap((use) => {
    const codes = RULES.find(({ id }) => id === use.rule)?.codes ?? [];
    const speaks = ({ code, clause }: Finding) =>
      codes.includes(code) && (use.clauses?.[code] ?? use.clause) === clause;
    if (finding !== undefined && !speaks(finding)) return [];
    const own = [
      use.clause,
      ...(use.also ?? []),
      ...(finding === undefined ? Object.values(use.clauses ?? {}) : [finding.clause]),
    ];
    return [...new Set(own)].filter((number) => checked.has(number)).map((number) => `${number} ${use.rule}`);
  });
}

/** Remembers which checks a workbook made fire; the others stayed quiet in it. */
export function rememberClauses(id: string, findings: readonly Finding[]): void {
  const policy = findPolicy(id);
  if (policy === null) return;
  const told = new Set(findings.flatMap((finding) => checksOf(policy, finding)));
  note(fired, id, told);
  note(
    quiet,
    id,
    checksOf(policy).filter((check) => !told.has(check)),
  );
}

/** Checks that mean the same under every policy: one file tries them for all twenty. */
export const SAME_FOR_ALL: readonly string[] = [
  'malformed-field',
  'missing-field',
  'overlapping-customer',
  'unfiled-customer',
  'unknown-calendar-year',
  'unmatched-ledger-row',
  'unreadable-ledger-row',
];

/**
 * The last test of a policy's file: every clause that is checked has fired by each of its rules in a case above, and has
 * stayed quiet in another. A new clause or rule without cases fails here. `part` narrows it down where a policy has
 * several files.
 */
export function testClausesTried(id: string, part = /(?:)/u): void {
  test(`every checked clause of ${id} has fired above by each of its rules, and stayed quiet`, () => {
    const policy = findPolicy(id);
    if (policy === null) throw new Error(`${id} is no policy`);
    const checks = checksOf(policy)
      .filter((check) => part.test(check))
      .filter((check) => !SAME_FOR_ALL.some((rule) => check.endsWith(` ${rule}`)));
    const untried = (seen: Map<string, Set<string>>) => checks.filter((check) => seen.get(id)?.has(check) !== true);
    expect({ neverFired: untried(fired), neverQuiet: untried(quiet) }).toEqual({ neverFired: [], neverQuiet: [] });
  });
}
