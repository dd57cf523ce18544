import { onFiling, onRow } from '../engine/evaluate/verdict-on.ts';
import type { CellProblem } from '../engine/model/problems.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';

/** A cell does not have its type or pattern, or its check digit is wrong. Rows after the as-of day are not judged. */
export const malformedField = defineRule({
  id: 'malformed-field',
  title: { zh: '格式或校验位错误', en: 'Wrong format or check digit' },
  scope: 'customer',
  codes: ['field.format', 'field.checksum'],
  reads: ['problems', 'filings', 'filingTable', 'table'],
  evaluate: (facts, { asOf }) =>
    facts.problems.flatMap((problem): Verdict[] => {
      if (problem.kind === 'unreadable-row') return [];
      if (problem.role === 'filings') {
        const filing = facts.filings[problem.record];
        return filing === undefined || filing.state === 'future'
          ? []
          : [onFiling(facts.filingTable, filing, said(problem, filing.name))];
      }
      const table = facts.table(problem.role);
      return table.isAfter(asOf, problem.record) ? [] : [onRow(table, problem.record, null, said(problem, ''))];
    }),
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
