import type { Identify } from '../../engine/evaluate/index-customers.ts';
import type { Finding, FindingCode } from '../../engine/model/finding.ts';
import type { SheetSource } from '../../engine/model/sheet-source.ts';
import { openExcelSource } from '../../workbook/read-sheets.ts';
import type { AppState } from '../app-state.ts';
import { keptSource } from '../reading/kept-source.ts';
import { asOutcome, done, failed } from '../outcomes.ts';
import type { PolicyComparison } from './policy-views.ts';
import type { Failure, Outcome } from '../services.ts';
import { walk } from '../walk.ts';

const UNWATCHED = { onProgress: () => undefined, checkpoint: () => undefined };

/** What the open workbook would be told under another policy, and what no longer. Writes nothing. */
export function comparePolicies(
  state: AppState,
  request: { readonly policy: string; readonly asOf: string },
): Promise<Outcome<PolicyComparison>> {
  return asOutcome(async () => {
    const compared = await compareIn(keptSource(await openExcelSource(state.session, {})), request, state.identify);
    return compared.ok ? done(compared.comparison) : failed(compared.failure);
  });
}

type Compared =
  { readonly ok: true; readonly comparison: PolicyComparison } | { readonly ok: false; readonly failure: Failure };

/** Judges the workbook by the policy that it names and by another, and tells the two apart by the findings' keys. */
async function compareIn(
  source: SheetSource,
  { policy, asOf }: { readonly policy: string; readonly asOf: string },
  identify: Identify,
): Promise<Compared> {
  const before = await walk(source, { asOf, policy: null }, UNWATCHED, identify);
  if (!before.ok) return before;
  const after = await walk(source, { asOf, policy }, UNWATCHED, identify);
  if (!after.ok) return after;
  const [old, now] = [before.walk, after.walk].map(({ evaluation }) => evaluation.report.findings);
  const appearing = without(now ?? [], old ?? []);
  const vanishing = without(old ?? [], now ?? []);
  return {
    ok: true,
    comparison: {
      policy: after.walk.policy.id,
      codes: byCode(appearing, vanishing),
      appearing,
      vanishing,
      staying: (now ?? []).length - appearing.length,
    },
  };
}

/** A finding that only changes its severity has changed too. */
function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const identity = ({ key, severity }: Finding): string => `${severity} ${key}`;
  const known = new Set(others.map(identity));
  return findings.filter((finding) => !known.has(identity(finding)));
}

function byCode(appearing: readonly Finding[], vanishing: readonly Finding[]): PolicyComparison['codes'] {
  const counts = new Map<FindingCode, { appearing: number; vanishing: number }>();
  const of = (code: FindingCode): { appearing: number; vanishing: number } => {
    const count = counts.get(code) ?? { appearing: 0, vanishing: 0 };
    counts.set(code, count);
    return count;
  };
  for (const { code } of appearing) of(code).appearing += 1;
  for (const { code } of vanishing) of(code).vanishing += 1;
  return [...counts]
    .map(([code, count]) => ({ code, ...count }))
    .sort((a, b) => b.appearing + b.vanishing - a.appearing - a.vanishing || (a.code < b.code ? -1 : 1));
}
