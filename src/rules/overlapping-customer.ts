import { byFilingDay } from '../engine/evaluate/filing-order.ts';
import { onFiling } from '../engine/evaluate/verdict-on.ts';
import type { Overlap } from '../engine/model/customers.ts';
import type { Filing } from '../engine/model/filing.ts';
import type { Bilingual } from '../engine/model/finding.ts';
import type { DisputeProcedure, Policy } from '../engine/model/policy.ts';
import { defineRule } from '../engine/model/rule.ts';
import { fact, sayDay } from '../engine/text/say.ts';

/** Other filings that one finding names; very many filings of one customer would fill no readable sentence. */
const MOST_NAMED = 10;

/** The same customer stands in the archive more than once. Between salespeople it is a conflict, else untidiness. */
export const overlappingCustomer = defineRule({
  id: 'overlapping-customer',
  title: { zh: '客户重叠', en: 'Overlapping customer' },
  scope: 'customer',
  codes: ['overlap.customer'],
  reads: ['overlaps', 'filings', 'filingTable'],
  evaluate: ({ overlaps, filings, filingTable }, { asOf, policy }) =>
    overlaps.flatMap((overlap) => {
      const rows = overlap.filings.flatMap((row) => filings[row] ?? []).sort(byFilingDay);
      return rows.map((filing) => {
        const others = rows.slice(0, MOST_NAMED + 1).filter((other) => other !== filing);
        return {
          ...onFiling(filingTable, filing, {
            code: 'overlap.customer',
            column: '客户名称',
            keyParts: [filing.salesperson, filing.name, others[0]?.salesperson ?? '', numberOrName(others[0])],
            message: say(
              filing,
              others.slice(0, MOST_NAMED),
              overlap,
              filingTable.sheet,
              (row) => filingTable.reference(row).row,
              overlap.salespeople.length > 1 ? adviceOf(policy) : KEEP_ONE,
            ),
            evidence: others.slice(0, MOST_NAMED).map((other) => filingTable.reference(other.row)),
            facts: rows
              .slice(0, MOST_NAMED)
              .map((row) =>
                fact(
                  `${row.salesperson || '公司'}备案`,
                  `Filed by ${row.salesperson || 'the company'}`,
                  row.filedOn === null ? { zh: '没有日期', en: 'no date' } : sayDay(row.filedOn, asOf),
                ),
              ),
          }),
          severity: overlap.salespeople.length > 1 ? undefined : ('warning' as const),
        };
      });
    }),
});

const KEEP_ONE: Bilingual = { zh: '请保留一份，其余作废。', en: 'Keep one filing and void the others.' };

/** What the colliding salespeople are to do, by the policy's procedure. */
const ADVICE: Readonly<Record<DisputeProcedure['procedure'], Bilingual>> = {
  points: { zh: '请交界定小组裁定。', en: 'The panel decides.' },
  priority: { zh: '按下单和备案的先后裁定。', en: 'Orders and filing dates decide.' },
  right: { zh: '按开发权裁定。', en: 'The development right decides.' },
  settlement: { zh: '请先友好协商并填写撞单说明。', en: 'Settle it between you and fill in 撞单说明.' },
};

function adviceOf({ dispute }: Policy): Bilingual {
  return dispute === null
    ? { zh: '请确定由谁负责，其余作废。', en: 'Decide whose customer it is and void the others.' }
    : ADVICE[dispute.procedure];
}

function numberOrName(filing: Filing | undefined): string {
  return filing === undefined ? '' : (filing.number ?? filing.name);
}

function say(
  filing: Filing,
  others: readonly Filing[],
  overlap: Overlap,
  sheet: string,
  rowOf: (row: number) => number,
  advice: Bilingual,
) {
  const reasons = {
    zh: overlap.reasons.map(({ text }) => text.zh).join('、'),
    en: overlap.reasons.map(({ text }) => text.en).join(', '),
  };
  const list = {
    zh: others.map((other) => `第${rowOf(other.row)}行${other.salesperson || '公司'}的${other.name}`).join('、'),
    en: others
      .map((other) => `row ${rowOf(other.row)} (${other.name}, ${other.salesperson || 'the company'})`)
      .join(', '),
  };
  const unnamed = overlap.filings.length - 1 - others.length;
  const more = {
    zh: unnamed > 0 ? `等共${overlap.filings.length - 1}份备案` : '',
    en: unnamed > 0 ? ` and ${unnamed} more` : '',
  };
  return {
    zh: `${filing.salesperson || '公司'}备案的${filing.name}和${sheet}${list.zh}${more.zh}是同一客户（${reasons.zh}）。${advice.zh}`,
    en: `${filing.name}, filed by ${filing.salesperson || 'the company'}, is the same customer as ${list.en}${more.en} in ${sheet} (${reasons.en}). ${advice.en}`,
  };
}
