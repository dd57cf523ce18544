import { byFilingDay } from '../engine/evaluate/filing-order.ts';
import { onFiling } from '../engine/evaluate/verdict-on.ts';
import type { RelatedLink, Relation } from '../engine/model/customers.ts';
import type { Filing } from '../engine/model/filing.ts';
import type { Bilingual } from '../engine/model/finding.ts';
import type { RecordTable } from '../engine/model/records.ts';
import { defineRule } from '../engine/model/rule.ts';
import { fact } from '../engine/text/say.ts';

/** Related filings that one finding names. */
const MOST_NAMED = 5;

const RELATIONS: Readonly<Record<Relation, Bilingual>> = {
  branch: { zh: '像是公司和分公司', en: 'look like a company and its branch' },
  parent: { zh: '像是集团和成员公司', en: 'look like a group and its member' },
  boss: { zh: '法定代表人是同一人', en: 'have the same legal representative' },
  phone: { zh: '用同一电话', en: 'use the same phone' },
};

/** One of two related filings, and the other one, which was filed before. */
interface Collision {
  readonly later: Filing;
  readonly earlier: Filing;
  readonly link: RelatedLink;
}

/**
 * Different customers that belong together, filed by different salespeople: a branch company, a member of a group, the
 * same legal representative or phone. Told once, on the filing that came later.
 */
export const relatedCustomer = defineRule({
  id: 'related-customer',
  title: { zh: '关联客户', en: 'Related customer' },
  scope: 'relatives',
  codes: ['overlap.related'],
  reads: ['customers', 'filings', 'filingTable'],
  evaluate: ({ customers, filings, filingTable }) => {
    const byFiling = new Map<Filing, Collision[]>();
    for (const link of customers.related()) {
      const collision = collisionOf(link, filings);
      if (collision === null) continue;
      byFiling.set(collision.later, [...(byFiling.get(collision.later) ?? []), collision]);
    }
    return [...byFiling].map(([filing, collisions]) => {
      const named = [...collisions].sort((a, b) => byFilingDay(a.earlier, b.earlier)).slice(0, MOST_NAMED);
      return onFiling(filingTable, filing, {
        code: 'overlap.related',
        column: '客户名称',
        keyParts: [filing.salesperson, filing.name],
        message: say(filing, named, collisions.length, filingTable),
        evidence: named.map(({ earlier }) => filingTable.reference(earlier.row)),
        facts: named.flatMap(({ earlier, link }) =>
          link.reasons.map(({ text, speaks }) =>
            fact(
              `和${earlier.name}${speaks === 'for' ? '相关' : '不同'}`,
              `${speaks === 'for' ? 'In common with' : 'Different from'} ${earlier.name}`,
              text,
            ),
          ),
        ),
      });
    });
  },
});

/** Null where one of the filings does not count, or both are one person's: then nobody is in another's way. */
function collisionOf(link: RelatedLink, filings: readonly Filing[]): Collision | null {
  const [a, b] = [filings[link.a], filings[link.b]];
  if (a?.state !== 'live' || b?.state !== 'live' || a.salesperson === b.salesperson) return null;
  return byFilingDay(a, b) <= 0 ? { earlier: a, later: b, link } : { earlier: b, later: a, link };
}

function say(filing: Filing, named: readonly Collision[], count: number, table: RecordTable): Bilingual {
  const others = named.map(({ earlier, link }) => {
    const { row } = table.reference(earlier.row);
    const relation = RELATIONS[link.relation];
    return {
      zh: `第${row}行${earlier.salesperson || '公司'}的${earlier.name}${relation.zh}`,
      en: `row ${row} (${earlier.name}, ${earlier.salesperson || 'the company'}) ${relation.en}`,
    };
  });
  const more = count > named.length;
  const zh = others.map((other) => other.zh).join('，和') + (more ? `等共${count}份备案` : '');
  const en = others.map((other) => other.en).join(', and with ') + (more ? ` (${count} filings in all)` : '');
  return {
    zh: `${filing.salesperson || '公司'}备案的${filing.name}和${table.sheet}${zh}。名称不同，没有当作同一客户。请确认由谁跟进。`,
    en: `${filing.name}, filed by ${filing.salesperson || 'the company'}, and in ${table.sheet} ${en}. The names differ, so they are not taken for one customer. Settle who follows up.`,
  };
}
