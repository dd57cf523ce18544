import { onFiling } from '../engine/evaluate/verdict-on.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { fact, sayDay } from '../engine/text/say.ts';

const YES = new Set(['是', 'Yes']);
const PURSUITS = [
  { column: '首次跟进日期', act: { zh: '跟进', en: 'followed up' } },
  { column: '首次报价日期', act: { zh: '报价', en: 'quoted' } },
] as const;

/** An international brand, or a factory of one, was followed up or quoted before the development right was given. */
export const prematurePursuit = defineRule({
  id: 'premature-pursuit',
  title: { zh: '未得开发权先跟进或报价', en: 'Pursued before the right was given' },
  scope: 'customer',
  codes: ['workflow.order'],
  reads: ['filings', 'filingTable'],
  evaluate: ({ filings, filingTable }, { asOf }) => {
    const international = filingTable.text('国际品牌');
    return filings
      .filter(({ state, row }) => state === 'live' && YES.has(international.at(row)))
      .flatMap((filing): Verdict[] => {
        const notified = filingTable.day('通知日期').at(filing.row);
        const givenOn = notified !== null && notified <= asOf ? notified : null;
        const early = PURSUITS.flatMap(({ column, act }) => {
          const day = filingTable.day(column).at(filing.row);
          return day !== null && day <= asOf && (givenOn === null || day < givenOn) ? [{ column, act, day }] : [];
        });
        const [first] = early;
        if (first === undefined) return [];
        const said = early.map(({ act, day }) => ({
          zh: `${sayDay(day, asOf).zh}${act.zh}`,
          en: `${act.en} on ${sayDay(day, asOf).en}`,
        }));
        const given =
          givenOn === null
            ? { zh: '至今没有得到开发权', en: 'without the development right' }
            : {
                zh: `${sayDay(givenOn, asOf).zh}才得到开发权`,
                en: `before the development right of ${sayDay(givenOn, asOf).en}`,
              };
        return [
          onFiling(filingTable, filing, {
            code: 'workflow.order',
            column: first.column,
            keyParts: [filing.salesperson, filing.name, '国际品牌'],
            message: {
              zh: `${filing.name}是国际品牌或其加工厂，${said.map(({ zh }) => zh).join('、')}，${given.zh}。得到开发权之后才能跟进和报价。`,
              en: `${filing.name} is an international brand or works for one and was ${said.map(({ en }) => en).join(' and ')}, ${given.en}. It may be followed up and quoted only after.`,
            },
            facts: [
              ...early.map(({ column, day }) => fact(column, column, sayDay(day, asOf))),
              fact('通知日期', 'Notified on', givenOn === null ? { zh: '没有', en: 'none' } : sayDay(givenOn, asOf)),
            ],
          }),
        ];
      });
  },
});
