import { isWhole, sharesOf } from '../engine/dispute/settlement.ts';
import { readSettlements } from '../engine/evaluate/settlements.ts';
import type { Settlement } from '../engine/evaluate/settlements.ts';
import { leadingFiling } from '../engine/evaluate/filing-order.ts';
import { onAct } from '../engine/evaluate/verdict-on.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { fact } from '../engine/text/say.ts';
import { shown } from '../engine/text/shown.ts';

/** The shares that colliding salespeople agreed on do not make up the whole, so that no pay can be computed from them. */
export const unbalancedSettlement = defineRule({
  id: 'unbalanced-settlement',
  title: { zh: '分成比例合计不是100%', en: 'Shares do not add up' },
  scope: 'workbook',
  codes: ['field.consistency'],
  reads: ['customers', 'filings', 'table'],
  evaluate: (facts, { asOf }) => {
    const table = facts.table('settlements');
    if (!table.present) return 'not-applicable';
    const groups = new Map<string, Settlement[]>();
    for (const row of readSettlements(facts, asOf)) {
      const key = row.customer < 0 ? row.named : String(row.customer);
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return [...groups.values()].flatMap((rows): Verdict[] => {
      const [first, ...others] = rows;
      const shares = sharesOf(rows.map(({ share }) => share));
      if (first === undefined || isWhole(shares)) return [];
      const filing = first.customer < 0 ? null : leadingFiling(first.customer, facts.customers, facts.filings);
      const name = filing?.name ?? shown(table.text('客户').at(first.record));
      const sum = `${Math.round(shares.reduce((total, share) => total + share, 0) * 10_000) / 100}%`;
      const parts = rows.map(({ salesperson }, i) => `${salesperson}${Math.round((shares[i] ?? 0) * 10_000) / 100}%`);
      return [
        onAct(
          table,
          first.record,
          { filing, salesperson: first.salesperson },
          {
            code: 'field.consistency',
            column: '分成比例',
            keyParts: [name, '分成比例'],
            message: {
              zh: `${name}的撞单说明里分成比例是${parts.join('、')}，合计${sum}，应为100%。`,
              en: `The shares agreed on for ${name} are ${parts.join(', ')}, ${sum} in all; they have to make 100%.`,
            },
            evidence: others.map(({ record }) => table.reference(record)),
            facts: [fact('合计', 'Sum', sum)],
          },
        ),
      ];
    });
  },
});
