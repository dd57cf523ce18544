import type { Day } from '../model/civil-date.ts';
import type { Filing } from '../model/filing.ts';
import type { Protection } from '../model/protection.ts';
import { ownVisitsOf } from './own-visits.ts';
import type { ProtectionInput, TermRules } from './protection-input.ts';
import { buildSaleChain, saleProtectionOn } from './sale-chain.ts';
import type { Activity, SaleChain } from './sale-chain.ts';
import type { TradeReader } from './trade-reader.ts';
import { visitProtectionOn } from './visit-term.ts';
import type { OwnVisit } from './visit-term.ts';

/** Rows of the largest sheet: a ledger with more was added up, and comes customer by customer. */
const LARGEST_SHEET = 1_048_576;
/**
 * Activities whose chains are kept at a time. A sheet has fewer, and asks for a customer again and again; a ledger that
 * was added up asks for a customer's days in one go.
 */
const MOST_KEPT = 1_500_000;
const MOST_KEPT_IN_ONE_GO = 20_000;

interface History {
  readonly chain: SaleChain;
  readonly visits: readonly OwnVisit[];
}

/** The term of a filing on any day: asked of few filings, whose whole chain is kept. Null where none has begun. */
export function pastTerms(
  input: ProtectionInput,
  rules: TermRules,
  trade: TradeReader,
): (filing: Filing, day: Day) => Protection | null {
  const histories = new Map<number, History>();
  const mostKept = input.sales.size > LARGEST_SHEET ? MOST_KEPT_IN_ONE_GO : MOST_KEPT;
  let kept = 0;
  const makeHistory = (filing: Filing): History => {
    trade.read(filing, 'the-first');
    const activities = Array.from({ length: trade.length }, (_, at): Activity => {
      return { kind: trade.kind(at), day: trade.day(at), role: trade.role(at), record: trade.record(at) };
    });
    return { chain: buildSaleChain(activities, rules.sale(filing)), visits: ownVisitsOf(filing, input) };
  };
  const historyOf = (filing: Filing): History => {
    const known = histories.get(filing.row);
    if (known !== undefined) return known;
    const history = makeHistory(filing);
    const length = history.chain.links.length + history.visits.length;
    kept += length;
    if (kept > mostKept) {
      histories.clear();
      kept = length;
    }
    histories.set(filing.row, history);
    return history;
  };
  return (filing, day) => {
    const { chain, visits } = historyOf(filing);
    return saleProtectionOn(chain, day) ?? visitProtectionOn(visits, filing.filedOn, day, rules.visit);
  };
}
