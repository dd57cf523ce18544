import type { Day } from './civil-date.ts';
import type { Facts, FactName } from './facts.ts';
import type { Bilingual, FindingCode, FindingFact, RowReference, Severity } from './finding.ts';
import type { Parameters, Policy } from './policy.ts';

/** What a rule says of one row. The policy adds severity and clause, the evaluation the key. */
export interface Verdict {
  readonly code: FindingCode;
  readonly sheet: string;
  /** Excel's row number, 1-based. */
  readonly row: number;
  readonly column: string | null;
  readonly customer: string | null;
  readonly customerName: string | null;
  readonly salesperson: string | null;
  /** What tells this finding from others of its code and customer: person, day, document number; never a row number. */
  readonly keyParts: readonly string[];
  readonly message: Bilingual;
  readonly evidence: readonly RowReference[];
  readonly facts: readonly FindingFact[];
  /** Where the rule itself judges this case other than the code's default; a policy's own severity still goes first. */
  readonly severity?: Severity | undefined;
  /** A clause of the finding's own, where the rule is the company's. */
  readonly clause?: string;
}

/** Not applicable is an outcome of its own: the sheet or column that the rule judges is not there. */
export type RuleOutcome = readonly Verdict[] | 'not-applicable';

export interface RuleContext {
  readonly asOf: Day;
  readonly policy: Policy;
  readonly parameters: Parameters;
}

/**
 * How far one has to look to judge a row, beside the sheets that are nobody's own, such as the roster: at the rows of its
 * customer, at those of customers related to him too (`relatives`), at those of a buyer whom nobody has filed (`buyer`: the
 * sales of one number or one name together), or at the workbook as a whole. A row that names nobody who is filed is looked
 * at alone but for the last two. A rule of any scope but `workbook` says the same of a row whether all customers are laid
 * before it or only these; then an edit is judged by its customers alone. What it says of a header may depend on all rows.
 */
export type RuleScope = 'customer' | 'relatives' | 'buyer' | 'workbook';

/** One thing that is checked. It is handed the facts that it declares in `reads`, and nothing else. */
export interface Rule<Reads extends FactName = FactName> {
  /** The file's name: a noun in its failing state. */
  readonly id: string;
  readonly title: Bilingual;
  readonly scope: RuleScope;
  readonly codes: readonly FindingCode[];
  readonly reads: readonly Reads[];
  evaluate(facts: Pick<Facts, Reads>, context: RuleContext): RuleOutcome;
}

/** Gives a rule its type, with `evaluate` narrowed to what it declares to read. */
export function defineRule<const Reads extends FactName>(rule: Rule<Reads>): Rule<Reads> {
  return rule;
}
