import { isoFromDay } from '../engine/dates/iso.ts';
import { boughtBefore } from '../engine/evaluate/bought-before.ts';
import { CENTRAL_DESIGN, crossRegionBook, isEnough } from '../engine/evaluate/cross-region.ts';
import type { CrossRegionBook, Registration } from '../engine/evaluate/cross-region.ts';
import { byFilingDay } from '../engine/evaluate/filing-order.ts';
import { booleanParameter, choiceParameter } from '../engine/evaluate/parameters.ts';
import { isInRegion } from '../engine/evaluate/regions.ts';
import { judgeRows } from '../engine/evaluate/judge-rows.ts';
import { onAct, onFiling } from '../engine/evaluate/verdict-on.ts';
import type { Facts } from '../engine/model/facts.ts';
import type { Filing } from '../engine/model/filing.ts';
import type { Person } from '../engine/model/roster.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { RuleContext, Verdict } from '../engine/model/rule.ts';
import { fact, sayDay, sayFen } from '../engine/text/say.ts';
import { shown } from '../engine/text/shown.ts';

const READS = ['filings', 'filingTable', 'sales', 'saleTable', 'customers', 'roster', 'rosterTable', 'table'] as const;
type Read = Pick<Facts, (typeof READS)[number]>;

/** Somebody sold to, or filed, a customer of another region without an approved cross-region registration. */
export const crossedTerritory = defineRule({
  id: 'crossed-territory',
  title: { zh: '跨区域未报备', en: 'Another’s region without registration' },
  scope: 'customer',
  codes: ['territory.cross'],
  reads: READS,
  evaluate: (facts, context) => {
    if (!facts.roster.present) return 'not-applicable';
    const book = crossRegionBook(facts.table('cross-region'), facts.customers);
    return [...filingsAcross(facts, book, context), ...salesAcross(facts, book, context)];
  },
});

function neededGrounds({ parameters }: RuleContext): 'any' | 'all' {
  return choiceParameter(parameters, 'cross-region-grounds') === 'all' ? 'all' : 'any';
}

function filingsAcross(facts: Read, book: CrossRegionBook, context: RuleContext): Verdict[] {
  const { asOf } = context;
  const regions = facts.filingTable.text('区域');
  return facts.filings.flatMap((filing) => {
    const region = shown(regions.at(filing.row));
    const person = filing.salesperson === '' ? null : facts.roster.find(filing.salesperson);
    if (filing.state !== 'live' || person === null || isInRegion(person.region, region)) return [];
    if (isEnough(book(filing.customer, filing.salesperson, asOf), neededGrounds(context))) return [];
    return [
      onFiling(facts.filingTable, filing, {
        code: 'territory.cross',
        column: '区域',
        keyParts: [filing.salesperson, filing.name, '备案'],
        message: {
          zh: `${filing.name}在${region}，${filing.salesperson}负责${shown(person.region)}，却备案了这个客户，没有已批准的跨区域报备。请先报备，或交给所在区域。`,
          en: `${filing.name} is in ${region}; ${filing.salesperson} of ${shown(person.region)} filed it without an approved cross-region registration. Register it first, or hand it to its region.`,
        },
        evidence: [facts.rosterTable.reference(person.row)],
        facts: [
          fact('客户区域', 'Region of the customer', region),
          fact('业务员区域', 'Own region', shown(person.region)),
        ],
      }),
    ];
  });
}

function salesAcross(facts: Read, book: CrossRegionBook, context: RuleContext): Verdict[] {
  const { asOf, parameters } = context;
  const { sales, saleTable, roster } = facts;
  const regionOf = customerRegions(facts);
  const find = (record: number): SaleAcross | null => {
    const customer = sales.customers[record] ?? -1;
    const isSale = sales.counts[record] === 1 && sales.company[record] === 0 && (sales.fen[record] ?? 0) > 0;
    const located = customer < 0 || !isSale ? null : regionOf(customer);
    const name = sales.personName(sales.persons[record] ?? 0);
    const person = name === '' || located === null ? null : roster.find(name);
    if (located === null || person === null || isInRegion(person.region, located.region)) return null;
    const day = sales.days[record] ?? 0;
    const { region } = located;
    const registrations = book(customer, name, day);
    const product = shown(saleTable.text('品名').at(record));
    const excludes = booleanParameter(parameters, 'bought-before-excluded');
    const purchaseBefore = ({ ground, approvedOn }: Registration): number | null =>
      excludes && ground === CENTRAL_DESIGN ? boughtBefore(facts, { customer, region, product }, approvedOn) : null;
    const bought = registrations.flatMap((registration) => purchaseBefore(registration) ?? []);
    const valid = registrations.filter((registration) => purchaseBefore(registration) === null);
    if (isEnough(valid, neededGrounds(context))) return null;
    return { person, located, product, earlier: bought[0] };
  };
  const say = ({ person, located: { filing, region }, product, earlier }: SaleAcross, record: number): Verdict => {
    const name = sales.personName(sales.persons[record] ?? 0);
    const day = sales.days[record] ?? 0;
    const when = sayDay(day, asOf);
    const amount = sayFen(sales.fen[record] ?? 0);
    const why =
      earlier === undefined
        ? { zh: '当天没有已批准的跨区域报备', en: 'without a cross-region registration approved by that day' }
        : {
            zh: `${product}在${sayDay(sales.days[earlier] ?? 0, asOf).zh}已在本区域采购过，统一设计的跨区域报备不包括它`,
            en: `although ${product} had been bought in that region on ${sayDay(sales.days[earlier] ?? 0, asOf).en}, which central design does not cover`,
          };
    return onAct(
      saleTable,
      record,
      { filing, salesperson: name },
      {
        code: 'territory.cross',
        column: '业务员',
        keyParts: [name, isoFromDay(day), shown(saleTable.text('单号').at(record))],
        message: {
          zh: `${name}负责${shown(person.region)}，${when.zh}向${region}的${filing.name}销售${amount.zh}，${why.zh}。`,
          en: `${name} of ${shown(person.region)} sold ${amount.en} to ${filing.name} in ${region} on ${when.en} ${why.en}.`,
        },
        evidence: [
          facts.filingTable.reference(filing.row),
          facts.rosterTable.reference(person.row),
          ...(earlier === undefined ? [] : [saleTable.reference(earlier)]),
        ],
        facts: [
          fact('销售日期', 'Sold on', when),
          fact('客户区域', 'Region of the customer', region),
          fact('业务员区域', 'Own region', shown(person.region)),
        ],
      },
    );
  };
  return judgeRows(saleTable, sales, { find, say });
}

interface Located {
  readonly filing: Filing;
  readonly region: string;
}

/** A sale into another's region. */
interface SaleAcross {
  readonly person: Person;
  readonly located: Located;
  readonly product: string;
  /** Record of a purchase of the product from before the registration, if there is one. */
  readonly earlier: number | undefined;
}

/** Where a customer is: the region of the earliest live filing that says so. */
function customerRegions({ customers, filings, filingTable }: Read) {
  const regions = filingTable.text('区域');
  return (customer: number): Located | null => {
    const [filing] = customers
      .filingsOf(customer)
      .flatMap((row) => filings[row] ?? [])
      .filter(({ state, row }) => state === 'live' && regions.at(row) !== '')
      .sort(byFilingDay);
    return filing === undefined ? null : { filing, region: shown(regions.at(filing.row)) };
  };
}
