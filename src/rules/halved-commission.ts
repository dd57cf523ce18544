import { isoFromDay } from '../engine/dates/iso.ts';
import { leadingFiling } from '../engine/evaluate/filing-order.ts';
import { numberParameter } from '../engine/evaluate/parameters.ts';
import { judgeRows } from '../engine/evaluate/judge-rows.ts';
import { onAct } from '../engine/evaluate/verdict-on.ts';
import type { Day } from '../engine/model/civil-date.ts';
import type { Facts } from '../engine/model/facts.ts';
import type { RowReference } from '../engine/model/finding.ts';
import type { Transfer } from '../engine/model/protection.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { fact, sayDay, sayFen } from '../engine/text/say.ts';
import { shown } from '../engine/text/shown.ts';

/** A payment after a transfer settles a sale from before it: the new owner's commission on it is halved. */
export const halvedCommission = defineRule({
  id: 'halved-commission',
  title: { zh: '老货款提成调整', en: 'Commission on old receivables' },
  scope: 'customer',
  codes: ['commission.adjust'],
  reads: ['payments', 'paymentTable', 'sales', 'saleTable', 'transfers', 'transferTable', 'customers', 'filings'],
  evaluate: (facts, context) => {
    const { payments, paymentTable, transferTable } = facts;
    if (!paymentTable.present || !transferTable.present) return 'not-applicable';
    const share = numberParameter(context.parameters, 'old-receivables-share');
    const soldOn = settledSale(facts);
    const passed = [...facts.transfers].sort((a, b) => b.day - a.day || b.record - a.record);
    const find = (record: number): OldReceivable | null => {
      const customer = payments.customers[record] ?? -1;
      const fen = payments.fen[record] ?? NaN;
      if (payments.counts[record] !== 1 || customer < 0 || !(fen > 0)) return null;
      const paidOn = payments.days[record] ?? 0;
      const collector = payments.personName(payments.persons[record] ?? 0);
      const transfer = passed.find((t) => t.customer === customer && t.day < paidOn);
      const sale = transfer === undefined ? null : soldOn(record);
      if (sale === null || transfer === undefined || sale.day >= transfer.day) return null;
      if (collector !== '' && collector !== transfer.to) return null;
      // What the new owner sold himself, before the customer was his, is no receivable that he took over.
      if (sale.seller === transfer.to) return null;
      return { sale, transfer };
    };
    const say = ({ sale, transfer }: OldReceivable, record: number): Verdict => {
      const customer = payments.customers[record] ?? -1;
      const fen = payments.fen[record] ?? NaN;
      const paidOn = payments.days[record] ?? 0;
      const filing = leadingFiling(customer, facts.customers, facts.filings);
      const [paid, sold, moved] = [paidOn, sale.day, transfer.day].map((day) => sayDay(day, context.asOf));
      const percent = `${Math.round(share * 100)}%`;
      const name = filing?.name ?? shown(paymentTable.text('客户名称').at(record));
      return onAct(
        paymentTable,
        record,
        { filing, salesperson: transfer.to },
        {
          code: 'commission.adjust',
          column: '金额',
          keyParts: [transfer.to, isoFromDay(paidOn), shown(paymentTable.text('单号').at(record)), String(fen)],
          message: {
            zh: `${name}在${moved?.zh ?? ''}转给${transfer.to}；${paid?.zh ?? ''}收回的${sayFen(fen).zh}是转移前${sold?.zh ?? ''}的货款，${transfer.to}的提成按${percent}计。`,
            en: `${name} passed to ${transfer.to} on ${moved?.en ?? ''}; the ${sayFen(fen).en} collected on ${paid?.en ?? ''} settles a sale of ${sold?.en ?? ''}, before the transfer, so the commission counts ${percent}.`,
          },
          evidence: [transferTable.reference(transfer.record), ...(sale.row === null ? [] : [sale.row])],
          facts: [
            fact('原销售日期', 'Sold on', sold ?? ''),
            fact('转移日期', 'Transferred on', moved ?? ''),
            fact('回款日期', 'Paid on', paid ?? ''),
            fact('提成比例', 'Share', percent),
          ],
        },
      );
    };
    return judgeRows(paymentTable, payments, { find, say });
  },
});

/** What a payment settles: a sale from before the transfer of the customer. */
interface OldReceivable {
  readonly sale: Settled;
  readonly transfer: Transfer;
}

interface Settled {
  readonly day: Day;
  /** Who made the sale; empty where its row is not known. */
  readonly seller: string;
  readonly row: RowReference | null;
}

type Read = Pick<Facts, 'payments' | 'paymentTable' | 'saleTable' | 'sales'>;

/**
 * Which sale a payment settles: its 对应销售日期, else the sale to the same customer whose 单号 is its 对应单号. A number
 * that stands at a sale to somebody else proves nothing.
 */
function settledSale({ payments, paymentTable, saleTable, sales }: Read) {
  const numbers = saleTable.text('单号');
  const numbered = (customer: number, number: string): number | null => {
    if (number === '') return null;
    const records = [...sales.ofCustomer(customer)].filter((record) => numbers.at(record) === number);
    return records.length === 0 ? null : Math.min(...records);
  };
  return (payment: number): Settled | null => {
    const sale = numbered(payments.customers[payment] ?? -1, paymentTable.text('对应单号').at(payment));
    const row = sale === null ? null : saleTable.reference(sale);
    const seller = sale === null ? '' : sales.personName(sales.persons[sale] ?? 0);
    const told = paymentTable.day('对应销售日期').at(payment);
    if (told !== null) return { day: told, seller, row };
    return sale === null ? null : { day: sales.days[sale] ?? 0, seller, row };
  };
}
