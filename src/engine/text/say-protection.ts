import type { Day } from '../model/civil-date.ts';
import type { Bilingual, FindingFact } from '../model/finding.ts';
import type { Protection } from '../model/protection.ts';
import { fact, sayDay, sayMonths } from './say.ts';

/** The months of a term, by what the protection rests on. */
export interface TermMonths {
  readonly visit: number;
  readonly sale: number;
}

/** `张建国的拜访保护从3月15日的拜访起三个月，到6月15日（含）`: whose, from which day, which term, which last day. */
export function sayTerm(owner: string, protection: Protection, months: TermMonths, asOf: Day): Bilingual {
  const { basis, start, lastDay, termDays } = protection;
  // The term is counted from the visit or the trade itself, which may lie before the filing that starts the protection.
  const countedFrom = lastDay === null || termDays === null ? start : lastDay - termDays;
  const from = sayDay(countedFrom ?? asOf, asOf);
  const until = sayDay(lastDay ?? asOf, asOf);
  if (basis === 'sale') {
    const term = sayMonths(months.sale);
    return {
      zh: `${owner}的销售保护从最近一次销售或回款${from.zh}起${term.zh}，到${until.zh}（含）`,
      en: `${owner}'s sale protection runs ${term.en} from the latest sale or payment on ${from.en}, through ${until.en}`,
    };
  }
  const term = sayMonths(months.visit);
  return {
    zh: `${owner}的拜访保护从${from.zh}的拜访起${term.zh}，到${until.zh}（含）`,
    en: `${owner}'s visit protection runs ${term.en} from the visit on ${from.en}, through ${until.en}`,
  };
}

/** The arithmetic of a term, a line each. */
export function termFacts(
  protection: Protection,
  filedOn: Day | null,
  anchor: Day | null,
  months: TermMonths,
  asOf: Day,
): FindingFact[] {
  const bySale = protection.basis === 'sale';
  const lines: FindingFact[] = [];
  if (filedOn !== null) lines.push(fact('备案日期', 'Filed on', sayDay(filedOn, asOf)));
  if (anchor !== null) {
    lines.push(
      bySale
        ? fact('最近销售或回款', 'Latest sale or payment', sayDay(anchor, asOf))
        : fact('起算的拜访', 'Visit that counts', sayDay(anchor, asOf)),
    );
  }
  const term = sayMonths(bySale ? months.sale : months.visit);
  lines.push(fact('期限', 'Term', { zh: `${term.zh}，当天不计`, en: `${term.en}, the day itself not counted` }));
  if (protection.lastDay !== null)
    lines.push(fact('保护最后一天', 'Last protected day', sayDay(protection.lastDay, asOf)));
  return lines;
}
