import type { RuleFindings } from '../evaluate/evaluate.ts';
import { findingOrder, numberKeys } from '../evaluate/order.ts';
import type { Places } from '../evaluate/order.ts';
import type { Finding, RowReference, Severity } from '../model/finding.ts';
import { exchanged } from './exchanged.ts';
import { ProofBook } from './proof-book.ts';
import { movedFinding, namesRows } from './row-moves.ts';
import type { RowMove } from './row-moves.ts';

/** Excel's row numbers by sheet. */
export type RowsBySheet = ReadonlyMap<string, ReadonlySet<number>>;

/** Findings of one rule. */
export interface FoundByRule {
  readonly rule: string;
  readonly findings: readonly Finding[];
}

/**
 * The findings of a check in their order, of which those of single rules and rows are replaced: what `orderFindings` makes
 * of all of them, at the cost of what is replaced.
 */
export class FindingList {
  private readonly places: Places;
  private readonly order: (a: Finding, b: Finding) => number;
  /** Excel's row number of the header by sheet whose rows belong to customers: what stands there is said of all rows. */
  private readonly headers: ReadonlyMap<string, number>;
  /** In order; keys not numbered. */
  private findings: Finding[];
  /** The same with numbered keys. */
  private numbered: Finding[];
  /** Of which rule each is. */
  private rules: string[];
  /** Whether keys have to be numbered anew. */
  private isKeyShared = false;
  /** Findings by the sheet and the row on which they rest; null until somebody asks. */
  private proofs: ProofBook | null = null;
  /** Findings that name rows in words, which have moved since, or rest on rows that went. */
  private readonly outdated = new Set<Finding>();
  private readonly bySeverity: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  private readonly countOfKey = new Map<string, number>();
  private readonly countOfRule = new Map<string, number>();
  private readonly atHeaders = new Map<string, number>();
  /** Findings at sheets whose rows belong to no customer. */
  private readonly elsewhere = new Map<string, number>();

  /** `shown` are the findings of all rules in order, equal keys told apart, as the check told them. */
  constructor(
    found: readonly RuleFindings[],
    shown: readonly Finding[],
    places: Places,
    headers: ReadonlyMap<string, number>,
  ) {
    this.places = places;
    this.order = findingOrder(places);
    this.headers = headers;
    const all = found.flatMap(({ rule, findings }) => (findings ?? []).map((finding) => ({ finding, rule: rule.id })));
    all.sort((a, b) => this.order(a.finding, b.finding));
    this.findings = all.map(({ finding }) => finding);
    this.numbered = [...shown];
    this.rules = all.map(({ rule }) => rule);
    for (const { finding, rule } of all) this.note(finding, rule);
  }

  /** The findings as they were told last, but for what has moved since. */
  get moved(): readonly Finding[] {
    return [...this.numbered];
  }

  /** The findings as a check tells them. */
  get shown(): readonly Finding[] {
    if (this.isKeyShared) this.numbered = numberKeys(this.findings);
    this.isKeyShared = false;
    return [...this.numbered];
  }

  /** How many findings there are of each severity. */
  get counts(): Readonly<Record<Severity, number>> {
    return { ...this.bySeverity };
  }

  /** Whether the rule says something at a header of a sheet whose rows belong to customers. */
  standsAtHeader(rule: string): boolean {
    return this.atHeaders.has(rule);
  }

  /** Whether these are the findings of the rule at sheets whose rows belong to no customer. */
  areElsewhere(rule: string, findings: readonly Finding[]): boolean {
    if ((this.elsewhere.get(rule) ?? 0) !== findings.length) return false;
    const own =
      findings.length === 0 ? [] : this.findings.filter((one, at) => this.rules[at] === rule && this.isElsewhere(one));
    const said = (some: readonly Finding[]): string => JSON.stringify(some.toSorted(this.order));
    return said(own) === said(findings);
  }

  /** Rows at which a finding stands that rests on one of the edited rows of a sheet. */
  provedBy(sheet: string, edited: Iterable<number>): readonly RowReference[] {
    if (this.proofs?.sheet !== sheet) this.proofs = new ProofBook(sheet, this.findings);
    const { proofs } = this;
    return [...new Set([...edited].flatMap((row) => [...proofs.of(row)]))];
  }

  /** Rows at which a finding stands whose words name rows as they were before they moved, or that rests on rows that went. */
  get outdatedRows(): readonly RowReference[] {
    return [...this.outdated];
  }

  /** Rows came or went: findings at those below move along, those at rows that went go; keys stay as they are. */
  move(move: RowMove): void {
    const { findings, numbered, rules } = this;
    this.proofs = null;
    let kept = 0;
    for (let at = 0; at < findings.length; at++) {
      const [finding, told, rule = ''] = [findings[at], numbered[at], rules[at]];
      if (finding === undefined || told === undefined) continue;
      const now = movedFinding(finding, move);
      if (now === null) {
        this.forget(finding, rule);
        continue;
      }
      findings[kept] = now;
      numbered[kept] = now === finding ? told : told === finding ? now : { ...now, key: told.key };
      rules[kept] = rule;
      kept += 1;
      if (now === finding) continue;
      this.outdated.delete(finding);
      if (namesRows(now) || now.evidence.length < finding.evidence.length) this.outdated.add(now);
    }
    findings.length = kept;
    numbered.length = kept;
    rules.length = kept;
  }

  /** Of these rules the findings at these rows go, and those given come. */
  replaceAt(rows: RowsBySheet, found: readonly FoundByRule[]): void {
    const rules = new Set(found.map(({ rule }) => rule));
    const gone: number[] = [];
    for (const [sheet, numbers] of rows) {
      for (const row of numbers) {
        for (let at = this.firstAt(sheet, row); this.stands(at, sheet, row); at++) {
          if (rules.has(this.rules[at] ?? '')) gone.push(at);
        }
      }
    }
    this.exchange(gone, found);
  }

  /** All findings of these rules go, and those given come. */
  replaceAll(all: readonly FoundByRule[]): void {
    const found = all.filter(({ rule, findings }) => findings.length > 0 || this.countOfRule.has(rule));
    if (found.length === 0) return;
    const rules = new Set(found.map(({ rule }) => rule));
    const gone = [...this.findings.keys()].filter((at) => rules.has(this.rules[at] ?? ''));
    this.exchange(gone, found);
  }

  private exchange(gone: readonly number[], found: readonly FoundByRule[]): void {
    const leaving = gone.toSorted((a, b) => a - b);
    for (const at of leaving) {
      const finding = this.findings[at];
      if (finding !== undefined) this.forget(finding, this.rules[at] ?? '');
    }
    const coming = found
      .flatMap(({ rule, findings }) => findings.map((finding) => ({ finding, rule, at: this.placeOf(finding) })))
      .sort((a, b) => a.at - b.at || this.order(a.finding, b.finding));
    for (const { finding, rule } of coming) {
      this.note(finding, rule);
      this.isKeyShared ||= (this.countOfKey.get(finding.key) ?? 0) > 1;
    }
    const places = coming.map(({ at }) => at);
    const comingFindings = coming.map(({ finding }) => finding);
    this.findings = exchanged(this.findings, leaving, places, comingFindings);
    this.numbered = exchanged(this.numbered, leaving, places, comingFindings);
    this.rules = exchanged(
      this.rules,
      leaving,
      places,
      coming.map(({ rule }) => rule),
    );
  }

  private stands(at: number, sheet: string, row: number): boolean {
    const finding = this.findings[at];
    return finding?.sheet === sheet && finding.row === row;
  }

  private firstAt(sheet: string, row: number): number {
    const index = this.places.sheetIndex(sheet);
    return this.firstWhere((finding) => {
      const own = this.places.sheetIndex(finding.sheet);
      return own > index || (own === index && finding.row >= row);
    });
  }

  /** Behind those that are equal in order, as a stable sort would have it. */
  private placeOf(finding: Finding): number {
    return this.firstWhere((other) => this.order(other, finding) > 0);
  }

  /** The first place from which on it holds. */
  private firstWhere(holds: (finding: Finding) => boolean): number {
    let [low, high] = [0, this.findings.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const finding = this.findings[middle];
      if (finding !== undefined && holds(finding)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private note(finding: Finding, rule: string): void {
    this.proofs?.add(finding);
    this.bySeverity[finding.severity] += 1;
    count(this.countOfKey, finding.key, 1);
    count(this.countOfRule, rule, 1);
    if (this.isElsewhere(finding)) count(this.elsewhere, rule, 1);
    else if (this.isAtHeader(finding)) count(this.atHeaders, rule, 1);
  }

  private forget(finding: Finding, rule: string): void {
    this.proofs?.remove(finding);
    this.bySeverity[finding.severity] -= 1;
    this.isKeyShared ||= (this.countOfKey.get(finding.key) ?? 0) > 1;
    this.outdated.delete(finding);
    count(this.countOfKey, finding.key, -1);
    count(this.countOfRule, rule, -1);
    if (this.isElsewhere(finding)) count(this.elsewhere, rule, -1);
    else if (this.isAtHeader(finding)) count(this.atHeaders, rule, -1);
  }

  private isAtHeader({ sheet, row }: Finding): boolean {
    return row <= (this.headers.get(sheet) ?? 0);
  }

  private isElsewhere({ sheet }: Finding): boolean {
    return !this.headers.has(sheet);
  }
}

/** One more or one less; of what there is none, nothing is kept. */
function count(counts: Map<string, number>, name: string, by: 1 | -1): void {
  const now = (counts.get(name) ?? 0) + by;
  if (now === 0) counts.delete(name);
  else counts.set(name, now);
}
