import type { OverlapPair, OverlapsReport } from '../app/customers/overlap-report.ts';
import type { Language } from './language.ts';
import { printable } from './printable.ts';

/** Clusters that are listed; whoever wants them all takes the JSON. */
const MOST_LISTED = 100;

interface Listed {
  readonly rows: readonly string[];
  /** The pairs inside, the least sure first: what a person looks at. */
  readonly pairs: readonly OverlapPair[];
}

/** The overlaps as people read them in a terminal: how many, then cluster by cluster with names and reasons. */
export function overlapsText(
  report: OverlapsReport,
  nameOf: (id: string) => string,
  file: string,
  lang: Language,
): string {
  const listed = clustersWithPairs(report);
  const isCertain = ({ pairs }: Listed): boolean => pairs.every(({ tier }) => tier === 'certain');
  const certain = listed.filter(isCertain);
  const review = listed.filter((cluster) => !isCertain(cluster));
  const list = (clusters: readonly Listed[], title: string): string =>
    clusters.length === 0 ? '' : section(title, clusters, nameOf, lang);
  const titles =
    lang === 'zh'
      ? { certain: `同一客户（${count(certain)} 组）`, review: `可能是同一客户，需要人确认（${count(review)} 组）` }
      : {
          certain: `The same customer (${count(certain)})`,
          review: `Perhaps the same customer, for a person to decide (${count(review)})`,
        };
  const sections = [
    summary(report, certain, review, file, lang),
    list(certain, titles.certain),
    list(review, titles.review),
    relatedSection(report, nameOf, lang),
  ];
  return `${sections
    .filter((text) => text !== '')
    .map(printable)
    .join('\n\n')}\n`;
}

function clustersWithPairs({ clusters, pairs }: OverlapsReport): Listed[] {
  const clusterOf = new Map(clusters.flatMap((rows, at) => rows.map((row) => [row, at])));
  const inside = clusters.map((): OverlapPair[] => []);
  for (const pair of pairs) inside[clusterOf.get(pair.a) ?? -1]?.push(pair);
  return clusters.map((rows, at) => ({
    rows,
    pairs: (inside[at] ?? []).sort((one, other) => one.confidence - other.confidence),
  }));
}

function summary(
  { rows, pairs, related }: OverlapsReport,
  certain: readonly Listed[],
  review: readonly Listed[],
  file: string,
  lang: Language,
): string {
  if (lang === 'zh') {
    return (
      `${file}：${String(rows)} 行客户。` +
      `同一客户 ${count(certain)} 组，可能是同一客户 ${count(review)} 组，共 ${String(pairs.length)} 对；` +
      `有关联但不是同一客户 ${String(related.length)} 对。`
    );
  }
  return (
    `${file}: ${String(rows)} rows. ` +
    `The same customer: ${count(certain)} clusters; perhaps: ${count(review)} clusters; ${String(pairs.length)} pairs in all. ` +
    `Related but different: ${String(related.length)} pairs.`
  );
}

function section(title: string, clusters: readonly Listed[], nameOf: (id: string) => string, lang: Language): string {
  const lines = clusters.slice(0, MOST_LISTED).flatMap(({ rows, pairs }) => {
    const [weakest] = pairs;
    return [
      `  ${rows.map((row) => `${nameOf(row)}${inBrackets(row, lang)}`).join(lang === 'zh' ? '、' : ', ')}`,
      ...(weakest === undefined ? [] : [`    ${percent(weakest.confidence)} ${why(weakest, lang)}`]),
    ];
  });
  return [title, ...lines, ...left(clusters.length, lang)].join('\n');
}

function relatedSection({ related }: OverlapsReport, nameOf: (id: string) => string, lang: Language): string {
  if (related.length === 0) return '';
  const title = lang === 'zh' ? '有关联但不是同一客户' : 'Related but different customers';
  const lines = related.slice(0, MOST_LISTED).map(({ a, b, reasons }) => {
    const pair = [a, b].map((row) => `${nameOf(row)}${inBrackets(row, lang)}`).join(lang === 'zh' ? '、' : ', ');
    return `  ${pair}：${reasons.map(({ text }) => text[lang]).join(lang === 'zh' ? '，' : ', ')}`;
  });
  return [title, ...lines, ...left(related.length, lang)].join('\n');
}

function why({ reasons }: OverlapPair, lang: Language): string {
  const said = (speaks: 'for' | 'against'): string =>
    reasons
      .filter((reason) => reason.speaks === speaks)
      .map(({ text }) => text[lang])
      .join(lang === 'zh' ? '，' : ', ');
  const [pro, contra] = [said('for'), said('against')];
  if (contra === '') return pro;
  return lang === 'zh' ? `${pro}；不利：${contra}` : `${pro}; against: ${contra}`;
}

function left(all: number, lang: Language): string[] {
  if (all <= MOST_LISTED) return [];
  const rest = String(all - MOST_LISTED);
  return [lang === 'zh' ? `  其余 ${rest} 组见 --json。` : `  ${rest} more are in --json.`];
}

function inBrackets(id: string, lang: Language): string {
  return lang === 'zh' ? `（${id}）` : ` (${id})`;
}

function percent(confidence: number): string {
  return `${String(Math.round(confidence * 100))}%`;
}

function count(items: readonly unknown[]): string {
  return String(items.length);
}
