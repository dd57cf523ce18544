import { isoFromDay } from '../engine/dates/iso.ts';
import { leadingFiling } from '../engine/evaluate/filing-order.ts';
import { onAct } from '../engine/evaluate/verdict-on.ts';
import { personKey } from '../engine/identity/keys.ts';
import type { Bilingual } from '../engine/model/finding.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { sayDay } from '../engine/text/say.ts';
import { shown } from '../engine/text/shown.ts';

/** A departed person's customer changed hands without the approver's name, on that person's own word, or on a colleague's. */
export const selfMadeTransfer = defineRule({
  id: 'self-made-transfer',
  title: { zh: '离职人员自行转交客户', en: 'Customer handed on without approval' },
  scope: 'workbook',
  codes: ['ownership.self-transfer'],
  reads: ['transferTable', 'roster', 'rosterTable', 'customers', 'filings'],
  evaluate: ({ transferTable, roster, rosterTable, customers, filings }, { asOf, policy }) => {
    if (!transferTable.present || !roster.present) return 'not-applicable';
    const approver = policy.roles.approver[0] ?? '';
    return Array.from({ length: transferTable.size }, (_, record) => record).flatMap((record): Verdict[] => {
      const from = personKey(transferTable.text('原业务员').at(record));
      const approvedBy = personKey(transferTable.text('批准人').at(record));
      const day = transferTable.day('日期').at(record);
      const person = from === '' ? null : roster.find(from);
      if (person === null || !person.departed || (day !== null && day > asOf)) return [];
      const approvedByWhom = roster.find(approvedBy);
      // A name that the roster does not know cannot be judged; one that it knows has to have the duty.
      const isApprover = approvedByWhom === null || policy.roles.approver.includes(approvedByWhom.duty);
      if (approvedBy !== '' && approvedBy !== from && isApprover) return [];
      const match = customers.match(
        transferTable.text('客户编号').at(record),
        transferTable.text('客户名称').at(record),
      );
      const filing = match.kind === 'certain' ? leadingFiling(match.customer, customers, filings) : null;
      const to = personKey(transferTable.text('新业务员').at(record));
      const when = day === null ? { zh: '', en: '' } : sayDay(day, asOf);
      const named = filing?.name ?? shown(transferTable.text('客户编号').at(record));
      const name = { zh: named || '客户', en: named || 'A customer' };
      const approval = sayApproval(approvedBy, from);
      return [
        onAct(
          transferTable,
          record,
          { filing, salesperson: from },
          {
            code: 'ownership.self-transfer',
            column: '批准人',
            keyParts: [from, to, day === null ? '' : isoFromDay(day)],
            message: {
              zh: `${name.zh}${when.zh === '' ? '' : `在${when.zh}`}由离职的${from}转给${to || '他人'}，${approval.zh}。离职人员不得自行转交，须由${approver}安排。`,
              en: `${name.en} passed from ${from}, who has left, to ${to || 'somebody'}${when.en === '' ? '' : ` on ${when.en}`} ${approval.en}. Only the ${approver} may assign it.`,
            },
            evidence: [rosterTable.reference(person.row)],
          },
        ),
      ];
    });
  },
});

function sayApproval(approvedBy: string, from: string): Bilingual {
  if (approvedBy === '') return { zh: '没有批准人', en: 'without an approver' };
  if (approvedBy === from) return { zh: '批准人是本人', en: 'on their own approval' };
  return { zh: `批准人${approvedBy}无权批准`, en: `on the word of ${approvedBy}, who may not approve it` };
}
