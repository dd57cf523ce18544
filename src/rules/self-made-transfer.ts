import { isoFromDay } from '../engine/dates/iso.ts';
import { onAct } from '../engine/evaluate/verdict-on.ts';
import { personKey } from '../engine/identity/keys.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { sayDay } from '../engine/text/say.ts';

/** A departed person's customer changed hands without the approver's name, or on that person's own word. */
export const selfMadeTransfer = defineRule({
  id: 'self-made-transfer',
  title: { zh: '离职人员自行转交客户', en: 'Customer handed on without approval' },
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
      if (approvedBy !== '' && approvedBy !== from) return [];
      const match = customers.match(
        transferTable.text('客户编号').at(record),
        transferTable.text('客户名称').at(record),
      );
      const filing = match.kind === 'certain' ? (filings[customers.filingsOf(match.customer)[0] ?? -1] ?? null) : null;
      const to = personKey(transferTable.text('新业务员').at(record));
      const when = day === null ? { zh: '', en: '' } : sayDay(day, asOf);
      const name = filing?.name ?? transferTable.text('客户编号').at(record);
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
              zh: `${name}${when.zh}由离职的${from}转给${to || '他人'}，${approvedBy === '' ? '没有批准人' : '批准人是本人'}。离职人员不得自行转交，须由${approver}安排。`,
              en: `${name} passed from ${from}, who has left, to ${to || 'somebody'}${when.en === '' ? '' : ` on ${when.en}`} ${approvedBy === '' ? 'without an approver' : 'on their own approval'}. Only the ${approver} may assign it.`,
            },
            evidence: [rosterTable.reference(person.row)],
          },
        ),
      ];
    });
  },
});
