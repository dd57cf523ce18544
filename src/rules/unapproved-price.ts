import { isoFromDay } from '../engine/dates/iso.ts';
import { specialPrices } from '../engine/evaluate/special-prices.ts';
import { onAct } from '../engine/evaluate/verdict-on.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { fact, sayDay } from '../engine/text/say.ts';

/** A special price was quoted before its approval, or without one. */
export const unapprovedPrice = defineRule({
  id: 'unapproved-price',
  title: { zh: '特价未经批准先报价', en: 'Special price quoted before approval' },
  scope: 'workbook',
  codes: ['price.unapproved'],
  reads: ['filings', 'filingTable', 'customers', 'table'],
  evaluate: (facts, { asOf }) =>
    specialPrices(facts, asOf).flatMap(
      ({ table, record, filing, name, salesperson, quotedOn, approvedOn }): Verdict[] => {
        if (approvedOn !== null && approvedOn <= quotedOn) return [];
        const quoted = sayDay(quotedOn, asOf);
        const approved =
          approvedOn === null
            ? { zh: '至今没有批准', en: 'which nobody has approved' }
            : { zh: `${sayDay(approvedOn, asOf).zh}才批准`, en: `approved only on ${sayDay(approvedOn, asOf).en}` };
        return [
          onAct(
            table,
            record,
            { filing, salesperson },
            {
              code: 'price.unapproved',
              column: '报价日期',
              keyParts: [salesperson, name, isoFromDay(quotedOn)],
              message: {
                zh: `${salesperson}${quoted.zh}向${name}报了特价，${approved.zh}。特价要先批准再报价。`,
                en: `${salesperson} quoted ${name} a special price on ${quoted.en}, ${approved.en}. A special price is quoted after its approval.`,
              },
              facts: [
                fact('报价日期', 'Quoted on', quoted),
                fact(
                  '批准日期',
                  'Approved on',
                  approvedOn === null ? { zh: '没有', en: 'none' } : sayDay(approvedOn, asOf),
                ),
              ],
            },
          ),
        ];
      },
    ),
});
