import { onFiling } from '../engine/evaluate/verdict-on.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { fact, sayDay } from '../engine/text/say.ts';

/** Two cells of a filing contradict each other: the company was founded after its first deal with us. */
export const contradictingFields = defineRule({
  id: 'contradicting-fields',
  title: { zh: '两项内容矛盾', en: 'Two cells contradict each other' },
  scope: 'customer',
  codes: ['field.consistency'],
  reads: ['filings', 'filingTable'],
  evaluate: ({ filings, filingTable }, { asOf }) => {
    if (!filingTable.has('成立时间') || !filingTable.has('首次交易时间')) return 'not-applicable';
    const founding = filingTable.day('成立时间');
    const dealing = filingTable.day('首次交易时间');
    return filings.flatMap((filing): Verdict[] => {
      const founded = founding.at(filing.row);
      const firstDeal = dealing.at(filing.row);
      if (filing.state !== 'live' || founded === null || firstDeal === null || founded <= firstDeal) return [];
      const [early, late] = [sayDay(firstDeal, asOf), sayDay(founded, asOf)];
      return [
        onFiling(filingTable, filing, {
          code: 'field.consistency',
          column: '成立时间',
          keyParts: [filing.salesperson, filing.name, '成立时间'],
          message: {
            zh: `${filing.name}的成立时间是${late.zh}，首次交易时间却更早，是${early.zh}。请核对两项。`,
            en: `${filing.name} was founded on ${late.en}, yet the first deal was earlier, on ${early.en}. Check both cells.`,
          },
          facts: [fact('首次交易时间', 'First deal', early), fact('成立时间', 'Founded', late)],
        }),
      ];
    });
  },
});
