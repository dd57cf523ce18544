import { isoFromDay } from '../engine/dates/iso.ts';
import { nameOfActs } from '../engine/evaluate/acts-named.ts';
import { eachPersonOnce } from '../engine/evaluate/each-person-once.ts';
import { leadingFiling } from '../engine/evaluate/filing-order.ts';
import { judgeRows } from '../engine/evaluate/judge-rows.ts';
import { onAct } from '../engine/evaluate/verdict-on.ts';
import { DOUBTFUL_CUSTOMER, NO_CUSTOMER, UNNAMED_CUSTOMER } from '../engine/model/acts.ts';
import type { Acts } from '../engine/model/acts.ts';
import type { CustomerProposal, LinkReason } from '../engine/model/customers.ts';
import type { Facts } from '../engine/model/facts.ts';
import type { Filing } from '../engine/model/filing.ts';
import type { Bilingual, FindingFact } from '../engine/model/finding.ts';
import type { RecordTable } from '../engine/model/records.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { fact } from '../engine/text/say.ts';
import { shown } from '../engine/text/shown.ts';

/** Similar customers that a message names. */
const MOST_PROPOSALS = 5;

type Known = Pick<Facts, 'customers' | 'filings' | 'filingTable' | 'roster'>;
interface Sheet {
  readonly acts: Acts;
  readonly table: RecordTable;
  readonly kind: 'visits' | 'sales' | 'payments';
}

/** A row whose customer is doubtful or missing, or whose salesperson is not in the roster. */
export const unmatchedLedgerRow = defineRule({
  id: 'unmatched-ledger-row',
  title: { zh: '台账对不上档案或名册', en: 'Ledger row matches no filing or nobody in the roster' },
  scope: 'customer',
  codes: ['ledger.unmatched'],
  reads: [
    'visits',
    'visitTable',
    'sales',
    'saleTable',
    'payments',
    'paymentTable',
    'customers',
    'filings',
    'filingTable',
    'roster',
  ],
  evaluate: (facts, { policy }) =>
    [
      { acts: facts.visits, table: facts.visitTable, kind: 'visits' as const },
      { acts: facts.sales, table: facts.saleTable, kind: 'sales' as const },
      { acts: facts.payments, table: facts.paymentTable, kind: 'payments' as const },
    ].flatMap((sheet) => [
      ...unmatchedCustomers(sheet, facts, policy.duties.threshold !== undefined),
      ...unknownPeople(sheet, facts),
    ]),
});

function verdict(
  sheet: Sheet,
  record: number,
  column: string,
  named: string,
  message: Bilingual,
  filing: Filing | null = null,
): Verdict {
  const { acts, table } = sheet;
  const person = acts.personName(acts.persons[record] ?? 0);
  return onAct(
    table,
    record,
    { filing, salesperson: person },
    {
      code: 'ledger.unmatched',
      column,
      keyParts: [sheet.kind, column, named, isoFromDay(acts.days[record] ?? 0), shown(table.text('单号').at(record))],
      message,
    },
  );
}

/** `mayBeUnfiled`: the policy has customers filed only from some amount on, so that others need no filing. */
function unmatchedCustomers(
  sheet: Sheet,
  { customers, filings, filingTable }: Known,
  mayBeUnfiled: boolean,
): Verdict[] {
  const { acts, table, kind } = sheet;
  return judgeRows(table, acts, {
    find: (record) => {
      const customer = acts.customers[record] ?? 0;
      if (acts.counts[record] !== 1 || customer >= 0) return null;
      const filingMissing = kind === 'visits' || (kind === 'sales' && (acts.fen[record] ?? 0) > 0);
      return customer === NO_CUSTOMER && (filingMissing || mayBeUnfiled) ? null : customer;
    },
    say: (customer, record) => {
      const name = table.text('客户名称').at(record);
      const named = nameOfActs(table, record);
      const proposed = customer === DOUBTFUL_CUSTOMER ? proposedFilings(name, { customers, filings }) : [];
      return {
        ...verdict(sheet, record, '客户名称', named.zh, sayCustomer(customer, named, proposed)),
        evidence: proposed.map(({ filing }) => filingTable.reference(filing.row)),
        facts: proposed.map(factOf),
      };
    },
  });
}

/** A filing whose customer a name may mean, with why. */
interface ProposedFiling {
  readonly filing: Filing;
  readonly proposal: CustomerProposal;
}

/** The likeliest first. */
function proposedFilings(name: string, { customers, filings }: Pick<Known, 'customers' | 'filings'>): ProposedFiling[] {
  const match = customers.match('', name);
  if (match.kind !== 'doubtful') return [];
  return match.proposals.slice(0, MOST_PROPOSALS).flatMap((proposal) => {
    const filing = leadingFiling(proposal.customer, customers, filings);
    return filing === null ? [] : [{ filing, proposal }];
  });
}

/** A line for each proposal: how likely, and what speaks for and against. */
function factOf({ filing, proposal }: ProposedFiling): FindingFact {
  const { confidence, reasons } = proposal;
  const against = reasons.filter(({ speaks }) => speaks === 'against');
  const isFor = reasons.filter(({ speaks }) => speaks === 'for');
  const list = (some: readonly LinkReason[], language: 'zh' | 'en'): string =>
    some.map(({ text }) => text[language]).join(language === 'zh' ? '、' : ', ');
  const percent = Math.round(confidence * 100);
  return fact(`可能是${filing.name}`, `Perhaps ${filing.name}`, {
    zh: `把握${percent}%：${list(isFor, 'zh') || '名称相近'}${against.length > 0 ? `；但${list(against, 'zh')}` : ''}`,
    en: `${percent} %: ${list(isFor, 'en') || 'similar names'}${against.length > 0 ? `; but ${list(against, 'en')}` : ''}`,
  });
}

function sayCustomer(customer: number, named: Bilingual, proposed: readonly ProposedFiling[]): Bilingual {
  if (customer === UNNAMED_CUSTOMER) {
    return {
      zh: '这一行没有写客户，无法归到任何备案。请补上客户名称或编号。',
      en: 'This row names no customer and belongs to no filing. Add the name or number of the customer.',
    };
  }
  if (customer !== DOUBTFUL_CUSTOMER) {
    return {
      zh: `档案里没有“${named.zh}”。请补备案，或改正客户名称、编号。`,
      en: `“${named.en}” is not in the archive. File the customer, or correct the name or number.`,
    };
  }
  const names = proposed.map(({ filing }) => `${filing.name}${filing.number === null ? '' : `（${filing.number}）`}`);
  return {
    zh: `“${named.zh}”和档案里的${names.join('、')}相近，但名称不同，没有擅自归入。请核对后改成一致的名称或填上客户编号。`,
    en: `“${named.en}” is close to ${names.join(', ')} in the archive but not the same name, so it was not assumed. Make the names agree or fill in the customer number.`,
  };
}

function unknownPeople(sheet: Sheet, { roster, customers, filings }: Known): Verdict[] {
  const { acts, table } = sheet;
  if (!roster.present) return [];
  const isKnown = eachPersonOnce(acts, (person) =>
    person === '' ? sheet.kind !== 'sales' : roster.find(person) !== null,
  );
  return judgeRows(table, acts, {
    find: (record) => {
      const person = acts.persons[record] ?? 0;
      return acts.counts[record] !== 1 || acts.company[record] === 1 || isKnown(person) ? null : person;
    },
    say: (number, record) => {
      const person = acts.personName(number);
      const mentioned = sheet.kind === 'sales' && table.text('提及业务员').at(record) !== '';
      const customer = acts.customers[record] ?? -1;
      const filing = customer < 0 ? null : leadingFiling(customer, customers, filings);
      return verdict(sheet, record, mentioned ? '提及业务员' : '业务员', person, sayPerson(person), filing);
    },
  });
}

function sayPerson(person: string): Bilingual {
  return person === ''
    ? {
        zh: '这一行没有写业务员，不知道算谁的。请补上。',
        en: 'This row names no salesperson, so it counts for nobody. Add the name.',
      }
    : {
        zh: `业务员名册里没有“${person}”。请改正姓名，或把他加入名册。`,
        en: `“${person}” is not in the roster. Correct the name, or add the person to the roster.`,
      };
}
