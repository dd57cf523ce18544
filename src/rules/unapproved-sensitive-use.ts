import { filingStageReader } from '../engine/evaluate/read-stages.ts';
import { onFiling } from '../engine/evaluate/verdict-on.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';

/** A sensitive customer is kept without the approval that any use of the data needs, whether or not a use is logged. */
export const unapprovedSensitiveUse = defineRule({
  id: 'unapproved-sensitive-use',
  title: { zh: '敏感客户未经批准', en: 'Sensitive customer without approval' },
  scope: 'customer',
  codes: ['access.unapproved'],
  reads: ['filings', 'filingTable', 'table'],
  evaluate: ({ filings, filingTable, table }, { asOf, policy }) => {
    const { sensitive } = policy.duties;
    if (sensitive === undefined || !filingTable.has(sensitive.flag.column)) return 'not-applicable';
    const { flag, approver, approvedOn } = sensitive;
    const stageOf = filingStageReader(policy, filingTable, table('stages'), asOf);
    return filings.flatMap((filing): Verdict[] => {
      const { row, state } = filing;
      if (state !== 'live' || filingTable.text(flag.column).at(row) !== flag.value) return [];
      const approval = stageOf(approvedOn, row);
      const refusal = approval?.refusal ?? null;
      const named = refusal === null && (filingTable.isFilled(approver, row) || (approval?.people.length ?? 0) > 0);
      const told = filingTable.isFilled(approvedOn, row) || (approval?.day ?? null) !== null;
      const day = filingTable.day(approvedOn).at(row) ?? approval?.day ?? asOf;
      const dated = refusal === null && told && day <= asOf;
      if (named && dated) return [];
      const missing = [...(named ? [] : [approver]), ...(dated ? [] : [approvedOn])];
      const why =
        refusal === null
          ? { zh: `${missing.join('、')}还没有`, en: `${missing.join(', ')} is missing` }
          : { zh: `审批结论是“${refusal.conclusion}”`, en: `the approval was refused: “${refusal.conclusion}”` };
      return [
        onFiling(filingTable, filing, {
          code: 'access.unapproved',
          column: missing.find((header) => filingTable.has(header)) ?? flag.column,
          keyParts: ['sensitive', filing.salesperson, filing.number === null ? filing.name : ''],
          message: {
            zh: `${filing.name}是敏感客户，上级批准之前不得使用其信息；${why.zh}。请先上报并取得批准。`,
            en: `${filing.name} is a sensitive customer whose data must not be used before a superior approves; ${why.en}. Report the customer and obtain approval first.`,
          },
          evidence: refusal === null ? [] : [refusal.place],
        }),
      ];
    });
  },
});
