import { chainStates, judgedRows, stageReader } from '../engine/evaluate/read-stages.ts';
import { onRecord, rowName } from '../engine/evaluate/row-verdict.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { fact, sayDay } from '../engine/text/say.ts';

/** A stage is dated before the one that has to come first. Stages of the same day are in order. */
export const misorderedStages = defineRule({
  id: 'misordered-stages',
  title: { zh: '环节顺序颠倒', en: 'Stages out of order' },
  scope: 'customer',
  codes: ['workflow.order'],
  reads: ['filings', 'table'],
  evaluate: ({ filings, table }, { asOf, policy }) =>
    (policy.duties.workflows ?? []).flatMap((workflow) => {
      const sheet = table(workflow.sheet);
      const statesOf = stageReader({ workflow, table: sheet, stageTable: table('stages'), asOf });
      return judgedRows(workflow, sheet, filings, asOf).flatMap((record): Verdict[] => {
        const states = statesOf(record);
        const told = new Set<string>();
        return workflow.chains.flatMap((chain) => {
          const dated = chainStates(chain, states, sheet, record).flatMap(({ stage, day }) =>
            day === null ? [] : [{ stage, day }],
          );
          return dated.flatMap((later, at) => {
            const earlier = dated[at - 1];
            const pair = `${earlier?.stage.id ?? ''}|${later.stage.id}`;
            if (earlier === undefined || later.day > asOf || earlier.day <= later.day || told.has(pair)) return [];
            told.add(pair);
            const name = rowName(sheet, record, filings);
            const [first, second] = [sayDay(earlier.day, asOf), sayDay(later.day, asOf)];
            return [
              onRecord(sheet, record, filings, {
                code: 'workflow.order',
                column: later.stage.date,
                keyParts: [workflow.sheet, earlier.stage.id, later.stage.id],
                message: {
                  zh: `${name}的“${later.stage.name.zh}”在${second.zh}，早于应当在先的“${earlier.stage.name.zh}”（${first.zh}）。请核对两个日期。`,
                  en: `“${later.stage.name.en}” of ${name} is dated ${second.en}, before “${earlier.stage.name.en}” (${first.en}), which has to come first. Check both dates.`,
                },
                facts: [
                  fact(earlier.stage.name.zh, earlier.stage.name.en, first),
                  fact(later.stage.name.zh, later.stage.name.en, second),
                ],
              }),
            ];
          });
        });
      });
    }),
});
