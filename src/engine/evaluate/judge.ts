import type { Facts } from '../model/facts.ts';
import type { RuleAdjustments } from '../model/adjustments.ts';
import type { Finding, FindingCode, Severity } from '../model/finding.ts';
import type { RuleUse } from '../model/policy.ts';
import type { Rule, RuleContext, RuleOutcome, Verdict } from '../model/rule.ts';
import { defaultSeverity } from './default-severity.ts';

/** Where a crash is told, and the severities that the company has set over those of the policy. */
export interface JudgeSurroundings {
  readonly fallback: { readonly sheet: string; readonly row: number };
  readonly severities: RuleAdjustments['severities'];
}

/**
 * Runs one rule as the policy uses it; null where it is not applicable. A rule that crashes becomes a finding, never
 * silence.
 */
export function judge(
  rule: Rule,
  use: RuleUse,
  facts: Facts,
  context: RuleContext,
  around: JudgeSurroundings,
): Finding[] | null {
  const outcome = verdictsOf(rule, facts, context, around.fallback);
  if (outcome === 'not-applicable') return null;
  const findings: Finding[] = [];
  for (const verdict of outcome) {
    const severity = around.severities.get(verdict.code) ?? severityOf(verdict, use);
    if (severity !== 'off') findings.push(toFinding(verdict, use, severity));
  }
  return findings;
}

function severityOf({ code, severity }: Verdict, use: RuleUse): Severity {
  return use.severities?.[code] ?? severity ?? defaultSeverity(code);
}

function verdictsOf(
  rule: Rule,
  facts: Facts,
  context: RuleContext,
  fallback: { sheet: string; row: number },
): RuleOutcome {
  try {
    const declared = Object.defineProperties({}, pickDescriptors(facts, rule.reads)) as Facts;
    return rule.evaluate(declared, context);
  } catch (error) {
    return [ruleError(rule, error, fallback)];
  }
}

/** Only what the rule declares, still computed lazily. */
function pickDescriptors(facts: Facts, names: readonly (keyof Facts)[]): PropertyDescriptorMap {
  return Object.fromEntries(names.map((name) => [name, { get: () => facts[name], enumerable: true }]));
}

function ruleError(rule: Rule, error: unknown, place: { sheet: string; row: number }): Verdict {
  const shown = error instanceof Error ? error.message : String(error);
  return {
    code: 'rule-error',
    ...place,
    column: null,
    customer: null,
    customerName: null,
    salesperson: null,
    keyParts: [rule.id],
    message: {
      zh: `“${rule.title.zh}”这项检查出错，没有做完，这是我们的问题，请把这句话发给我们：${rule.id}，${shown}。其他检查不受影响。`,
      en: `The check “${rule.title.en}” failed and is not complete. This is our fault; please send us this line: ${rule.id}, ${shown}. The other checks are not affected.`,
    },
    evidence: [],
    facts: [],
  };
}

function toFinding(verdict: Verdict, use: RuleUse, severity: Severity): Finding {
  const { code, clause, sheet, row, column, customer, customerName, salesperson } = verdict;
  const { message, evidence, facts } = verdict;
  return {
    key: keyOf(verdict),
    code,
    severity,
    clause: clause ?? use.clauses?.[code] ?? clauseOf(code, use),
    sheet,
    row,
    column,
    customer,
    customerName,
    salesperson,
    message,
    evidence,
    facts,
  };
}

function clauseOf(code: FindingCode, use: RuleUse): string {
  return code === 'rule-error' ? '' : use.clause;
}

function keyOf({ code, customer, keyParts }: Verdict): string {
  let key = `${code}|${escapeKeyPart(customer ?? '')}`;
  for (const part of keyParts) key += `|${escapeKeyPart(part)}`;
  return key;
}

/** The bar separates the parts of a key. */
function escapeKeyPart(part: string): string {
  return part.includes('|') ? part.replaceAll('|', '/') : part;
}
