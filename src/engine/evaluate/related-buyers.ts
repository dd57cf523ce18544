import { checkPhones } from '../checks/phone.ts';
import { nameKey, personKey } from '../identity/keys.ts';
import type { Facts } from '../model/facts.ts';
import type { Filing } from '../model/filing.ts';

type Read = Pick<Facts, 'filings' | 'filingTable'>;

/** Two salespeople's filings of close relatives for one property (collisions of property). */
export interface RelatedBuyers {
  readonly a: Filing;
  readonly b: Filing;
  readonly property: string;
  /** How they are known to belong together, and the name or number that shows it. */
  readonly by: 'relative' | 'phone';
  readonly shown: string;
}

/** A cell of 直系亲属 holds names, often with what they are: `李芳（妻）、张小明`. */
const BRACKETED = /[(（【[][^)）】\]]*[)）】\]]/gu;
const SEPARATORS = /[、,，;；/／:：\s]+/u;

/** Related buyers among live filings of different customers, by record. */
export function relatedBuyers({ filings, filingTable }: Read): RelatedBuyers[] {
  const properties = filingTable.text('房源');
  const groups = new Map<string, Filing[]>();
  for (const filing of filings) {
    const key = nameKey(properties.at(filing.row));
    if (filing.state !== 'live' || filing.salesperson === '' || key === '') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [filing]);
    else group.push(filing);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((a, i) => group.slice(i + 1).flatMap((b) => relation(a, b, filingTable) ?? [])),
  );
}

function relation(a: Filing, b: Filing, table: Read['filingTable']): RelatedBuyers | null {
  if (a.salesperson === b.salesperson || a.customer === b.customer) return null;
  const property = table.text('房源').at(a.row);
  const relatives = (filing: Filing): Set<string> => namesIn(table.text('直系亲属').at(filing.row));
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (relatives(one).has(personKey(other.name))) return { a, b, property, by: 'relative', shown: other.name };
  }
  const phones = numbersIn(table.text('联系电话').at(a.row));
  const same = numbersIn(table.text('联系电话').at(b.row)).find((number) => phones.includes(number));
  return same === undefined ? null : { a, b, property, by: 'phone', shown: same };
}

function namesIn(cell: string): Set<string> {
  return new Set(
    cell
      .replace(BRACKETED, '、')
      .split(SEPARATORS)
      .map(personKey)
      .filter((name) => name !== ''),
  );
}

function numbersIn(cell: string): readonly string[] {
  return cell === '' ? [] : checkPhones(cell).numbers;
}
