import { onFiling } from '../engine/evaluate/verdict-on.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { fact, sayDay } from '../engine/text/say.ts';

/** The customer is the company's own, and a salesperson claims it. */
export const claimedCompanyCustomer = defineRule({
  id: 'claimed-company-customer',
  title: { zh: '公司客户被个人备案', en: 'Company customer claimed by a salesperson' },
  scope: 'customer',
  codes: ['ownership.company'],
  reads: ['filings', 'protections', 'filingTable', 'sales', 'saleTable'],
  evaluate: ({ filings, protections, filingTable, sales, saleTable }, { asOf }) =>
    filings.flatMap((filing): Verdict[] => {
      const reason = protections.companyReason(filing.row);
      if (filing.state !== 'live' || filing.salesperson === '' || reason === null) return [];
      const said = {
        code: 'ownership.company',
        column: '业务员',
        keyParts: [filing.salesperson, filing.name],
      } as const;
      if (reason.kind === 'ledger') {
        const bought = sayDay(sales.days[reason.sale] ?? 0, asOf);
        return [
          onFiling(filingTable, filing, {
            ...said,
            message: {
              zh: `${filing.name}在${bought.zh}直接到公司购买，没有提到业务员，当时也没有人备案，是公司客户；${filing.salesperson}不能把它备案为自己的客户。`,
              en: `${filing.name} bought at the company on ${bought.en}, asking for nobody and filed by nobody then. It is the company's customer and ${filing.salesperson} cannot claim it.`,
            },
            evidence: [saleTable.reference(reason.sale)],
            facts: [fact('首次直接购买', 'First bought at the company', bought)],
          }),
        ];
      }
      const other = reason.filing === filing.row ? null : filingTable.reference(reason.filing);
      return [
        onFiling(filingTable, filing, {
          ...said,
          message: {
            zh: `${filing.name}的归属是公司${other === null ? '' : `（第${other.row}行）`}，${filing.salesperson}却备案为自己的客户。请改业务员，或由公司改归属。`,
            en: `${filing.name} belongs to the company${other === null ? '' : ` (row ${other.row})`}, yet ${filing.salesperson} stands as its salesperson. Correct the salesperson, or let the company change 归属.`,
          },
          evidence: other === null ? [] : [other],
        }),
      ];
    }),
});
