import { walk } from '../../src/app/walk.ts';
import type { Walk } from '../../src/app/walk.ts';
import type { Cell } from '../../src/engine/model/cell.ts';
import type { Finding, FindingCode } from '../../src/engine/model/finding.ts';
import { memorySource } from './memory-source.ts';
import { rememberClauses } from './tried-clauses.ts';

/** A row by header. */
type Row = Readonly<Record<string, Cell>>;

/**
 * A sheet as rows by header: its header row holds every header that any row names, in the order in which they first
 * appear. `columns` puts headers there that no row fills in, or leaves some out.
 */
type CaseSheet = readonly Row[] | { readonly columns: readonly string[]; readonly rows: readonly Row[] };

/** Sheets by name. A sheet that is left out is not in the workbook. */
type PolicyCase = Readonly<Partial<Record<string, CaseSheet>>>;

function cellsOf(sheet: CaseSheet): Cell[][] {
  const { columns, rows } =
    'rows' in sheet ? sheet : { columns: [...new Set(sheet.flatMap((row) => Object.keys(row)))], rows: sheet };
  return [[...columns], ...rows.map((row) => columns.map((header) => row[header] ?? ''))];
}

/** Walks through the workbook as the command line does, under the policy and on the day. Throws where the walk fails. */
async function walkPolicy(policy: string, asOf: string, sheets: PolicyCase): Promise<Walk> {
  const cells = Object.fromEntries(
    Object.entries(sheets).flatMap(([name, sheet]) => (sheet === undefined ? [] : [[name, cellsOf(sheet)]])),
  );
  const walked = await walk(
    memorySource(cells),
    { asOf, policy },
    { onProgress: () => undefined, checkpoint: () => undefined },
  );
  if (!walked.ok) throw new Error(walked.failure.message.en);
  rememberClauses(policy, walked.walk.evaluation.report.findings);
  return walked.walk;
}

/** Checks workbooks of one policy, on the given day unless a case says otherwise. */
export function policyCase(policy: string, day: string) {
  const findings = async (sheets: PolicyCase, asOf = day): Promise<readonly Finding[]> =>
    (await walkPolicy(policy, asOf, sheets)).evaluation.report.findings;
  return {
    walk: (sheets: PolicyCase, asOf = day) => walkPolicy(policy, asOf, sheets),
    findings,
    /** Every finding as `code sheet!row column`, in the report's order: nothing beside what the test names. */
    found: async (sheets: PolicyCase, asOf = day): Promise<string[]> =>
      (await findings(sheets, asOf)).map(
        ({ code, sheet, row, column }) => `${code} ${sheet}!${row}${column === null ? '' : ` ${column}`}`,
      ),
    /** Findings of one code. */
    of: async (code: FindingCode, sheets: PolicyCase, asOf = day): Promise<Finding[]> =>
      (await findings(sheets, asOf)).filter((finding) => finding.code === code),
  };
}
