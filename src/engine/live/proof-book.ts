import type { Finding } from '../model/finding.ts';

/** Findings by the rows of one sheet on which they rest. */
export class ProofBook {
  readonly sheet: string;
  private readonly findings = new Map<number, Set<Finding>>();

  constructor(sheet: string, findings: readonly Finding[]) {
    this.sheet = sheet;
    for (const finding of findings) this.add(finding);
  }

  of(row: number): Iterable<Finding> {
    return this.findings.get(row) ?? [];
  }

  add(finding: Finding): void {
    for (const { sheet, row } of finding.evidence) {
      if (sheet !== this.sheet) continue;
      const known = this.findings.get(row);
      if (known === undefined) this.findings.set(row, new Set([finding]));
      else known.add(finding);
    }
  }

  remove(finding: Finding): void {
    for (const { sheet, row } of finding.evidence) if (sheet === this.sheet) this.findings.get(row)?.delete(finding);
  }
}
