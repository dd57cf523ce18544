import type { Day } from '../model/civil-date.ts';
import type { Bilingual, FindingFact } from '../model/finding.ts';
import type { Protection, TermLength } from '../model/protection.ts';
import type { ProtectionBasis } from '../model/report.ts';
import { fact, sayDay, sayMonths } from './say.ts';

interface BasisWords {
  /** What the owner has: 拜访保护. */
  readonly kind: Bilingual;
  /** What the term is counted from, behind the day in Chinese and before it in English. */
  readonly from: (day: Bilingual) => Bilingual;
  /** Label of the day from which it is counted. */
  readonly anchor: Bilingual;
}

const WORDS: Readonly<Record<Exclude<ProtectionBasis, 'none' | 'company'>, BasisWords>> = {
  visit: {
    kind: { zh: '拜访保护', en: 'visit protection' },
    from: (day) => ({ zh: `${day.zh}的拜访`, en: `the visit on ${day.en}` }),
    anchor: { zh: '起算的拜访', en: 'Visit that counts' },
  },
  sale: {
    kind: { zh: '销售保护', en: 'sale protection' },
    from: (day) => ({ zh: `最近一次销售或回款${day.zh}`, en: `the latest sale or payment on ${day.en}` }),
    anchor: { zh: '最近销售或回款', en: 'Latest sale or payment' },
  },
  filing: {
    kind: { zh: '报备保护', en: 'protection' },
    from: (day) => ({ zh: `${day.zh}备案`, en: `the filing on ${day.en}` }),
    anchor: { zh: '起算的备案', en: 'Filing that counts' },
  },
  deposit: {
    kind: { zh: '定金保护', en: 'deposit protection' },
    from: (day) => ({ zh: `${day.zh}缴定金`, en: `the deposit on ${day.en}` }),
    anchor: { zh: '定金日期', en: 'Deposit paid on' },
  },
  right: {
    kind: { zh: '开发权', en: 'development right' },
    from: (day) => ({ zh: `${day.zh}通知的次日`, en: `the day after the notice of ${day.en}` }),
    anchor: { zh: '通知日期', en: 'Notified on' },
  },
};

function wordsOf(basis: ProtectionBasis): BasisWords {
  return WORDS[basis === 'none' || basis === 'company' ? 'filing' : basis];
}

function sayLength({ unit, count }: TermLength): Bilingual {
  return unit === 'months' ? sayMonths(count) : { zh: `${count}天`, en: count === 1 ? '1 day' : `${count} days` };
}

/** `张建国的拜访保护从3月15日的拜访起三个月，到6月15日（含）`: whose, from which day, which term, which last day. */
export function sayTerm(owner: string, protection: Protection, asOf: Day): Bilingual {
  const { basis, start, lastDay, termDays, length, right } = protection;
  const words = wordsOf(basis);
  // The term is counted from the visit or the trade itself, which may lie before the filing that starts the protection.
  const countedFrom = lastDay === null || termDays === null ? start : lastDay - termDays;
  const from = words.from(sayDay(countedFrom ?? asOf, asOf));
  if (right?.kind === 'success') {
    const dealt = sayDay(right.on, asOf);
    return {
      zh: `${owner}的${words.kind.zh}从${from.zh}起，${dealt.zh}首次交易，开发成功`,
      en: `${owner}'s ${words.kind.en} runs from ${from.en} and succeeded with the first deal on ${dealt.en}`,
    };
  }
  const until = sayDay(lastDay ?? asOf, asOf);
  const term = length === null ? { zh: '', en: '' } : sayLength(length);
  const again =
    right?.kind === 'extended'
      ? {
          zh: `，自动顺延${right.times}次`,
          en: `, extended by itself ${right.times === 1 ? 'once' : `${right.times} times`}`,
        }
      : { zh: '', en: '' };
  return {
    zh: `${owner}的${words.kind.zh}从${from.zh}起${term.zh}${again.zh}，到${until.zh}（含）`,
    en: `${owner}'s ${words.kind.en} runs ${term.en} from ${from.en}${again.en}, through ${until.en}`,
  };
}

/** The arithmetic of a term, a line each. `anchor` is the day of the row that started it. */
export function termFacts(protection: Protection, filedOn: Day | null, anchor: Day | null, asOf: Day): FindingFact[] {
  const { basis, start, lastDay, length, right } = protection;
  const words = wordsOf(basis);
  const lines: FindingFact[] = [];
  if (filedOn !== null) lines.push(fact('备案日期', 'Filed on', sayDay(filedOn, asOf)));
  const from = anchor ?? (basis === 'deposit' || basis === 'right' ? start : null);
  if (from !== null) lines.push({ label: words.anchor, value: sayDay(from, asOf) });
  if (length !== null) {
    const term = sayLength(length);
    lines.push(fact('期限', 'Term', { zh: `${term.zh}，当天不计`, en: `${term.en}, the day itself not counted` }));
  }
  if (right?.kind === 'extended') lines.push(fact('自动顺延', 'Extended by itself', `${right.times}`));
  if (lastDay !== null) lines.push(fact('保护最后一天', 'Last protected day', sayDay(lastDay, asOf)));
  return lines;
}
