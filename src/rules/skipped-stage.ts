import { chainStates, judgedRows, stageReader } from '../engine/evaluate/read-stages.ts';
import { onRecord, rowName } from '../engine/evaluate/row-verdict.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';

/** A stage has no name or no date although a later one has begun. */
export const skippedStage = defineRule({
  id: 'skipped-stage',
  title: { zh: '跳过了环节', en: 'Stage skipped' },
  codes: ['workflow.skipped'],
  reads: ['filings', 'table'],
  evaluate: ({ filings, table }, { asOf, policy }) =>
    (policy.duties.workflows ?? []).flatMap((workflow) => {
      const sheet = table(workflow.sheet);
      const statesOf = stageReader({ workflow, table: sheet, stageTable: table('stages'), asOf });
      return judgedRows(workflow, sheet, filings, asOf).flatMap((record): Verdict[] => {
        const states = statesOf(record);
        const told = new Set<string>();
        return workflow.chains.flatMap((chain) => {
          const stages = chainStates(chain, states, sheet, record);
          const lastBegun = stages.findLastIndex(({ begun }) => begun);
          const later = stages[lastBegun];
          return stages.slice(0, Math.max(0, lastBegun)).flatMap(({ stage, missing }) => {
            const [column] = missing;
            if (later === undefined || column === undefined || stage.optional === true || told.has(stage.id)) return [];
            told.add(stage.id);
            const name = rowName(sheet, record, filings);
            return [
              onRecord(sheet, record, filings, {
                code: 'workflow.skipped',
                column,
                keyParts: [workflow.sheet, stage.id],
                message: {
                  zh: `${name}已经到“${later.stage.name.zh}”，前面的“${stage.name.zh}”却没有填：${missing.join('、')}。请补办或补记。`,
                  en: `${name} has reached the stage “${later.stage.name.en}”, but the earlier stage “${stage.name.en}” is not filled in: ${missing.join(', ')}. Complete or record it.`,
                },
              }),
            ];
          });
        });
      });
    }),
});
