import { isoFromDay } from '../engine/dates/iso.ts';
import { byFilingDay, leadingFiling } from '../engine/evaluate/filing-order.ts';
import { judgeRows } from '../engine/evaluate/judge-rows.ts';
import { onAct } from '../engine/evaluate/verdict-on.ts';
import { personKey } from '../engine/identity/keys.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Filing } from '../engine/model/filing.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { fact, sayDay } from '../engine/text/say.ts';
import { shown } from '../engine/text/shown.ts';

/** Rows named as evidence; a customer whom very many have filed needs no more. */
const MOST_EVIDENCE = 20;

/** The ledger names another salesperson than the owner as the one whom the customer asked for. */
export const mentionedSalesperson = defineRule({
  id: 'mentioned-salesperson',
  title: { zh: '客户提到的不是备案业务员', en: 'Customer asked for somebody else' },
  scope: 'customer',
  codes: ['ownership.mention'],
  reads: ['sales', 'saleTable', 'customers', 'filings', 'filingTable'],
  evaluate: ({ sales, saleTable, customers, filings, filingTable }, { asOf }) => {
    if (!saleTable.has('提及业务员')) return 'not-applicable';
    const mentions = saleTable.text('提及业务员');
    const find = (record: number): Mention | null => {
      const customer = sales.customers[record] ?? -1;
      if (sales.counts[record] !== 1 || customer < 0 || !mentions.isFilled(record)) return null;
      const mention = personKey(mentions.at(record));
      if (mention === '' || !((sales.fen[record] ?? 0) > 0)) return null;
      const live = customers
        .filingsOf(customer)
        .flatMap((row) => filings[row] ?? [])
        .filter(({ state }) => state === 'live')
        .sort(byFilingDay);
      const first = leadingFiling(customer, customers, filings);
      if (first?.state !== 'live' || live.some((filing) => !filing.ownedByCompany && filing.salesperson === mention))
        return null;
      return { mention, first, live };
    };
    const say = ({ mention, first, live }: Mention, record: number): Verdict => {
      const owners = [...new Set(live.map((filing) => (filing.ownedByCompany ? '' : filing.salesperson)))].slice(
        0,
        MOST_EVIDENCE,
      );
      const when = sayDay(sales.days[record] ?? 0, asOf);
      const named = {
        zh: owners.map((owner) => owner || '公司').join('、'),
        en: owners.map((owner) => owner || 'the company').join(', '),
      };
      return onAct(
        saleTable,
        record,
        { filing: first, salesperson: mention },
        {
          code: 'ownership.mention',
          column: '提及业务员',
          keyParts: [mention, isoFromDay(sales.days[record] ?? 0), shown(saleTable.text('单号').at(record))],
          message: {
            zh: `${first.name}在${when.zh}来公司购买时提到${mention}，档案里的业务员却是${named.zh}。客户属于被提到的业务员，请核对归属。`,
            en: `${first.name} asked for ${mention} when buying on ${when.en}, but the archive names ${named.en}. The customer belongs to the person asked for; check the ownership.`,
          },
          evidence: live.slice(0, MOST_EVIDENCE).map((filing) => filingTable.reference(filing.row)),
          facts: [
            fact('购买日期', 'Bought on', when),
            fact('提到', 'Asked for', mention),
            fact('备案业务员', 'Filed by', named),
          ],
        },
      );
    };
    return judgeRows(saleTable, sales, { find, say });
  },
});

/** Somebody whom a customer asked for, with the filings of others. */
interface Mention {
  readonly mention: string;
  /** The filing by which the customer is named. */
  readonly first: Filing;
  readonly live: readonly Filing[];
}
