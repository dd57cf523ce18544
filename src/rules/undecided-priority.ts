import { onFiling } from '../engine/evaluate/verdict-on.ts';
import { byFilingDay } from '../engine/evaluate/filing-order.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';

/** The archive does not decide a dispute: no single winner by orders and filing dates, or two rights at once. */
export const undecidedPriority = defineRule({
  id: 'undecided-priority',
  title: { zh: '争议分不出胜出者', en: 'No single winner' },
  scope: 'customer',
  codes: ['score.tie'],
  reads: ['disputes', 'resolutions', 'filings', 'filingTable'],
  evaluate: ({ disputes, resolutions, filings, filingTable }) =>
    disputes.flatMap((dispute, i): Verdict[] => {
      const resolution = resolutions[i];
      const rows = dispute.filings.flatMap((row) => filings[row] ?? []).sort(byFilingDay);
      const [first, ...others] = rows;
      if (resolution?.result !== 'tie' || first === undefined) return [];
      const names = dispute.contenders.map(({ salesperson }) => salesperson);
      return [
        onFiling(filingTable, first, {
          code: 'score.tie',
          column: '业务员',
          keyParts: names,
          message: {
            zh: `${first.name}由${names.join('、')}争议：${resolution.reason.zh}。`,
            en: `${names.join(' and ')} claim ${first.name}: ${resolution.reason.en}.`,
          },
          evidence: others.map(({ row }) => filingTable.reference(row)),
        }),
      ];
    }),
});
