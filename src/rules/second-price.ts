import { isRecordedLater, priceRecords } from '../engine/evaluate/price-records.ts';
import { leadingFiling } from '../engine/evaluate/filing-order.ts';
import { onAct } from '../engine/evaluate/verdict-on.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { fact } from '../engine/text/say.ts';

/** A quote to a customer whose price another person recorded first: the first record has priority. */
export const secondPrice = defineRule({
  id: 'second-price',
  title: { zh: '他人已先报备价格', en: 'Another recorded a price first' },
  scope: 'workbook',
  codes: ['price.second'],
  reads: ['filings', 'filingTable', 'customers', 'table'],
  evaluate: (facts, { asOf }) => {
    const records = priceRecords(facts, asOf);
    return records.flatMap((own): Verdict[] => {
      const first = records.find(({ customer }) => customer === own.customer);
      if (first === undefined || first.salesperson === own.salesperson) return [];
      if (!isRecordedLater(own, first)) return [];
      const filing = own.table.role === 'filings' ? (facts.filings[own.record] ?? null) : null;
      const named = filing ?? leadingFiling(own.customer, facts.customers, facts.filings);
      const name = named?.name ?? '';
      return [
        onAct(
          own.table,
          own.record,
          { filing: named, salesperson: own.salesperson },
          {
            code: 'price.second',
            column: '首报价记录时间',
            keyParts: [own.salesperson, own.recordedAt],
            message: {
              zh: `${name}的首报价由${first.salesperson}在${first.recordedAt}记录，${own.salesperson}的记录是${own.recordedAt}，晚于前者。以先记录者优先。`,
              en: `${first.salesperson} recorded the first quote to ${name} at ${first.recordedAt}, ${own.salesperson} later, at ${own.recordedAt}. The first record has priority.`,
            },
            evidence: [first.table.reference(first.record)],
            facts: [
              fact('先记录', 'First record', `${first.salesperson} ${first.recordedAt}`),
              fact('后记录', 'Later record', `${own.salesperson} ${own.recordedAt}`),
            ],
          },
        ),
      ];
    });
  },
});
