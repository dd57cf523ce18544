import type { Database } from './database.ts';
import type { LedgerReading, Party } from './ledger-reading.ts';
import { largestParties, OWN_PLACES, PARTIES, placeRest } from './ledger-statements.ts';

/** The places of customers in what is added up. */
interface Placed {
  readonly parties: { number: string; name: string }[];
  /** The first place of which the days are added up. */
  readonly whole: number;
  /** The place that the smaller ones share, null where there is none. */
  readonly rest: number | null;
}

/** Customers not filed that are told one by one, those with the largest amounts. */
const MOST_WHOLE = 10_000;
const OTHER_PLACE = -1;
const NO_PLACE = -2;
/** In the place of a name where many customers share a fact; how many, sentences say. */
const OTHERS_NAME = '其余客户';

/** Gives each customer a place: the filed ones first, then the largest of the others; the rest shares one. */
export async function placeParties(database: Database, reading: LedgerReading): Promise<Placed> {
  const parties: { number: string; name: string }[] = [];
  const byCustomer = new Map<number | string, number>();
  const places = await database.fill('places');
  let others = 0;
  for await (const [ids = [], numbers = [], names = [], fen = [], largest = []] of database.columns(PARTIES)) {
    for (let row = 0; row < ids.length; row++) {
      const party = {
        number: String(numbers[row]),
        name: String(names[row]),
        fen: Number(fen[row]),
        largest: Number(largest[row]),
      };
      const { kind, ...of } = reading.placeOf(party);
      if (kind === 'whole') others += 1;
      places.add([
        Number(ids[row]),
        kind === 'whole' ? OTHER_PLACE : kind === 'total' ? NO_PLACE : ownPlace(of, party),
      ]);
    }
  }
  places.done();
  const whole = parties.length;
  await database.run(OWN_PLACES);
  const own = await database.fill('own_places');
  for (const [id, number, name] of await database.rows(largestParties(MOST_WHOLE))) {
    own.add([Number(id), parties.push({ number: String(number), name: String(name) }) - 1]);
  }
  own.done();
  await database.run(placeRest(parties.length));
  return { parties, whole, rest: others > MOST_WHOLE ? parties.push({ number: '', name: OTHERS_NAME }) - 1 : null };

  function ownPlace({ customer }: { customer?: number | string }, party: Party): number {
    const key = customer ?? '';
    const known = byCustomer.get(key) ?? parties.push({ number: party.number, name: party.name }) - 1;
    byCustomer.set(key, known);
    return known;
  }
}
