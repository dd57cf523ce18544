import { DOUBTFUL_CUSTOMER } from '../../engine/model/acts.ts';
import type { Acts } from '../../engine/model/acts.ts';
import type { CustomerProposal } from '../../engine/model/customers.ts';
import type { Facts } from '../../engine/model/facts.ts';
import type { RowReference } from '../../engine/model/finding.ts';
import type { RecordTable } from '../../engine/model/records.ts';

/** Proposals that are laid beside a name; more nobody compares. */
const MOST_PROPOSALS = 5;
/** People named beside a name. */
const MOST_PEOPLE = 3;

/** A name in visits or ledgers that may mean a filed customer. */
export interface NameToReview {
  readonly name: string;
  /** 联系电话 of the first row that has one. */
  readonly phone: string;
  readonly people: readonly string[];
  readonly first: RowReference;
  readonly seen: readonly { readonly sheet: string; readonly rows: number }[];
  readonly proposals: readonly CustomerProposal[];
}

interface Gathered {
  readonly people: Set<string>;
  readonly seen: Map<string, number>;
  readonly first: RowReference;
  phone: string;
}

/** Names that only look like a filed customer's, the most frequent first, then in the order in which they stand. */
export function listNames({
  visits,
  visitTable,
  sales,
  saleTable,
  payments,
  paymentTable,
  customers,
}: Facts): NameToReview[] {
  const names = new Map<string, Gathered>();
  gather(names, visits, visitTable);
  gather(names, sales, saleTable);
  gather(names, payments, paymentTable);
  const listed = [...names].flatMap(([name, { people, seen, first, phone }]): NameToReview[] => {
    const match = customers.match('', name, phone);
    if (match.kind !== 'doubtful') return [];
    return [
      {
        name,
        phone,
        first,
        people: [...people].slice(0, MOST_PEOPLE),
        seen: [...seen].map(([sheet, rows]) => ({ sheet, rows })),
        proposals: match.proposals.slice(0, MOST_PROPOSALS),
      },
    ];
  });
  return listed.sort((one, other) => rowsOf(other) - rowsOf(one));
}

function gather(names: Map<string, Gathered>, acts: Acts, table: RecordTable): void {
  const written = table.text('客户名称');
  const phones = table.text('联系电话');
  for (let record = 0; record < acts.size; record++) {
    if (acts.counts[record] !== 1 || acts.customers[record] !== DOUBTFUL_CUSTOMER) continue;
    const name = written.at(record);
    let gathered = names.get(name);
    if (gathered === undefined) {
      gathered = { people: new Set(), seen: new Map(), first: table.reference(record), phone: '' };
      names.set(name, gathered);
    }
    gathered.seen.set(table.sheet, (gathered.seen.get(table.sheet) ?? 0) + 1);
    const person = acts.personName(acts.persons[record] ?? 0);
    if (person !== '') gathered.people.add(person);
    if (gathered.phone === '') gathered.phone = phones.at(record);
  }
}

function rowsOf({ seen }: NameToReview): number {
  return seen.reduce((sum, { rows }) => sum + rows, 0);
}
