import { isoFromDay } from '../engine/dates/iso.ts';
import { leadingFiling } from '../engine/evaluate/filing-order.ts';
import { onRow } from '../engine/evaluate/verdict-on.ts';
import { nameKey, personKey } from '../engine/identity/keys.ts';
import type { Facts } from '../engine/model/facts.ts';
import type { Bilingual } from '../engine/model/finding.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { sayDay } from '../engine/text/say.ts';
import { shown } from '../engine/text/shown.ts';

const LOOKING = [
  '查阅',
  '查看',
  '查询',
  '调阅',
  '抄录',
  '复制',
  '备份',
  '导出',
  'LOOKUP',
  'LOOK',
  'VIEW',
  'COPY',
  'EXPORT',
  'BACKUP',
  'REVEAL',
];
const SEPARATORS = /[、，,；;\s]+/u;
const EVERYTHING = new Set(['全部', '所有', '全部客户', '所有客户', 'ALL']);

/** The log names a look-up or a copy by somebody without the duty or an approval for it. */
export const unapprovedLookUp = defineRule({
  id: 'unapproved-look-up',
  title: { zh: '未经批准查阅档案', en: 'Archive looked into without approval' },
  scope: 'workbook',
  codes: ['access.unapproved'],
  reads: ['logTable', 'approvalTable', 'roster', 'customers', 'filings'],
  evaluate: ({ logTable, approvalTable, roster, customers, filings }, { asOf, policy }) => {
    if (!logTable.present) return 'not-applicable';
    const [times, actors, actions, subjects] = [
      logTable.day('时间'),
      logTable.text('操作人'),
      logTable.text('操作'),
      logTable.text('对象'),
    ];
    return Array.from({ length: logTable.size }, (_, record) => record).flatMap((record): Verdict[] => {
      const day = times.at(record);
      const actor = personKey(actors.at(record));
      const action = shown(actions.at(record));
      const subject = shown(subjects.at(record));
      if (!isLooking(action) || actor === '' || (day !== null && day > asOf)) return [];
      const duty = shown(roster.find(actor)?.duty ?? '');
      if (policy.roles.mayLook.includes(duty)) return [];
      if (isApproved({ actor, subject, day: day ?? asOf }, { approvalTable, roster, customers }, policy.roles.approver))
        return [];
      const match = customers.match(subject, subject);
      const filing = match.kind === 'certain' ? leadingFiling(match.customer, customers, filings) : null;
      const when = day === null ? { zh: '', en: '' } : sayDay(day, asOf);
      const needed = neededApproval(policy.roles.approver[0]);
      return [
        {
          ...onRow(logTable, record, actor, {
            code: 'access.unapproved',
            column: '操作人',
            keyParts: [actor, action, subject, day === null ? '' : isoFromDay(day)],
            message: {
              zh: `${actor}${duty === '' ? '' : `（${duty}）`}${when.zh}${action}了${subject || '档案'}，没有${needed.zh}的查阅审批。`,
              en: `${actor}${duty === '' ? '' : ` (${duty})`} did “${action}” on ${subject || 'the archive'}${when.en === '' ? '' : ` on ${when.en}`} without ${needed.en}.`,
            },
          }),
          customer: filing?.number ?? null,
          customerName: filing === null ? null : filing.name || null,
        },
      ];
    });
  },
});

function neededApproval(approver: string | undefined): Bilingual {
  return approver === undefined
    ? { zh: '他人批准', en: 'an approval by somebody else' }
    : {
        zh: `本部门经理签字、${approver}批准`,
        en: `an approval signed by the department's manager and the ${approver}`,
      };
}

/** The same word, or two names or numbers of one filed customer. */
function namesSame(a: string, b: string, customers: Facts['customers']): boolean {
  if (nameKey(a) === '' || nameKey(b) === '') return false;
  if (nameKey(a) === nameKey(b)) return true;
  const [first, second] = [customers.match(a, a), customers.match(b, b)];
  return first.kind === 'certain' && second.kind === 'certain' && first.customer === second.customer;
}

function isLooking(action: string): boolean {
  const key = nameKey(action);
  return LOOKING.some((word) => key.includes(word));
}

/** An approval covers the look-up when it is the actor's, for this customer or for all, signed and approved by then. */
function isApproved(
  look: { actor: string; subject: string; day: number },
  { approvalTable, roster, customers }: Pick<Facts, 'approvalTable' | 'roster' | 'customers'>,
  approvers: readonly string[],
): boolean {
  const covers = (record: number): boolean => {
    const scope = [approvalTable.text('客户编号').at(record), approvalTable.text('范围').at(record)].filter(
      (text) => text !== '',
    );
    return scope.some(
      (text) =>
        EVERYTHING.has(nameKey(text)) ||
        text.split(SEPARATORS).some((part) => namesSame(part, look.subject, customers)),
    );
  };
  const byThen = (header: string, record: number): boolean => {
    const day = approvalTable.day(header).at(record);
    return day !== null && day <= look.day;
  };
  for (let record = 0; record < approvalTable.size; record++) {
    if (personKey(approvalTable.text('申请人').at(record)) !== look.actor || !covers(record)) continue;
    const approver = personKey(approvalTable.text('批准人').at(record));
    const duty = roster.find(approver)?.duty;
    // A policy that names no approver asks for somebody else's word, and for no signature of the department.
    const open = approvers.length === 0;
    const mayApprove =
      approver !== '' && (open ? approver !== look.actor : duty === undefined || approvers.includes(duty));
    const signed = open || (approvalTable.text('部门经理').at(record) !== '' && byThen('部门签字日期', record));
    if (mayApprove && signed && byThen('批准日期', record)) return true;
  }
  return false;
}
