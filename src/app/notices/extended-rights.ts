import type { Day } from '../../engine/model/civil-date.ts';
import type { Facts } from '../../engine/model/facts.ts';
import type { Notice } from '../../engine/model/report.ts';
import { sayDay } from '../../engine/text/say.ts';

/** Filings that one notice names. */
const MOST_NAMED = 5;

/** Development rights that were extended by themselves since nobody else has filed (4.4.3 of development-right). */
export function extendedRights({ filings, filingTable, protections }: Facts, asOf: Day): Notice[] {
  const extended = filings.flatMap((filing) => {
    const { right, lastDay } = protections.on(filing.row, asOf);
    return right?.kind === 'extended' && lastDay !== null ? [{ filing, times: right.times, lastDay }] : [];
  });
  if (extended.length === 0) return [];
  const named = extended.slice(0, MOST_NAMED).map(({ filing, times, lastDay }) => {
    const until = sayDay(lastDay, asOf);
    return {
      zh: `${filing.name}（${filing.salesperson}，顺延${times}次，到${until.zh}）`,
      en: `${filing.name} (${filing.salesperson}, ${times === 1 ? 'once' : `${times} times`}, through ${until.en})`,
    };
  });
  const more = extended.length - named.length;
  return [
    {
      kind: 'right-extended',
      sheet: filingTable.sheet,
      message: {
        zh: `${extended.length}份报备的开发权已自动顺延：${named.map(({ zh }) => zh).join('、')}${more > 0 ? `等，另有${more}份` : ''}。`,
        en: `Development rights extended by themselves, ${extended.length} in all: ${named.map(({ en }) => en).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
      },
    },
  ];
}
