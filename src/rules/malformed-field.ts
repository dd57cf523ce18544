import { onFiling, onRow } from '../engine/evaluate/verdict-on.ts';
import type { CellProblem } from '../engine/model/problems.ts';
import type { RecordTable } from '../engine/model/records.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';

/** The day of a row in each sheet: a row after the as-of day is not judged. */
const DAY_HEADERS: Readonly<Record<string, string>> = {
  visits: '日期',
  sales: '日期',
  payments: '日期',
  transfers: '日期',
  'access-approvals': '申请日期',
  log: '时间',
};

/** A cell does not have its type or pattern, or its check digit is wrong. Rows after the as-of day are not judged. */
export const malformedField = defineRule({
  id: 'malformed-field',
  title: { zh: '格式或校验位错误', en: 'Wrong format or check digit' },
  codes: ['field.format', 'field.checksum'],
  reads: [
    'problems',
    'filings',
    'filingTable',
    'visitTable',
    'saleTable',
    'paymentTable',
    'rosterTable',
    'transferTable',
    'approvalTable',
    'logTable',
    'reviewTable',
  ],
  evaluate: (facts, { asOf }) => {
    const tables: readonly RecordTable[] = [
      facts.visitTable,
      facts.saleTable,
      facts.paymentTable,
      facts.rosterTable,
      facts.transferTable,
      facts.approvalTable,
      facts.logTable,
      facts.reviewTable,
    ];
    return facts.problems.flatMap((problem): Verdict[] => {
      if (problem.kind === 'unreadable-row') return [];
      if (problem.role === 'filings') {
        const filing = facts.filings[problem.record];
        return filing === undefined || filing.state === 'future'
          ? []
          : [onFiling(facts.filingTable, filing, said(problem, filing.name))];
      }
      const table = tables.find((candidate) => candidate.role === problem.role);
      if (table === undefined) return [];
      const day = table.day(DAY_HEADERS[problem.role] ?? '').at(problem.record);
      return day !== null && day > asOf ? [] : [onRow(table, problem.record, null, said(problem, ''))];
    });
  },
});

function said(problem: CellProblem, name: string): Pick<Verdict, 'code' | 'column' | 'keyParts' | 'message'> {
  const column = problem.column ?? '';
  return {
    code: problem.kind === 'checksum' ? 'field.checksum' : 'field.format',
    column: problem.column,
    keyParts: [problem.role, name, column, problem.shown],
    message: {
      zh: `${name === '' ? '' : `${name}的`}“${column}”写着“${problem.shown}”，${problem.reason.zh}。`,
      en: `“${column}”${name === '' ? '' : ` of ${name}`} reads “${problem.shown}”: ${problem.reason.en}.`,
    },
  };
}
