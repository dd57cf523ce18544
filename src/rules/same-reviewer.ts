import { booleanParameter } from '../engine/evaluate/parameters.ts';
import { judgedRows, stageReader } from '../engine/evaluate/read-stages.ts';
import { onRecord, rowName } from '../engine/evaluate/row-verdict.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';

/** One person has done two stages that two people have to do. */
export const sameReviewer = defineRule({
  id: 'same-reviewer',
  title: { zh: '两个环节是同一人', en: 'One person in two stages' },
  scope: 'customer',
  codes: ['workflow.order'],
  reads: ['filings', 'table'],
  evaluate: ({ filings, table }, { asOf, policy, parameters }) =>
    (policy.duties.workflows ?? []).flatMap((workflow) => {
      const apart = (workflow.apart ?? []).filter(({ parameter }) => booleanParameter(parameters, parameter));
      if (apart.length === 0) return [];
      const sheet = table(workflow.sheet);
      const statesOf = stageReader({ workflow, table: sheet, stageTable: table('stages'), asOf });
      return judgedRows(workflow, sheet, filings, asOf).flatMap((record): Verdict[] => {
        const states = statesOf(record);
        return apart.flatMap(({ stages: [one, other] }) => {
          const [first, second] = [states.get(one), states.get(other)];
          const [person] = first?.people ?? [];
          if (first === undefined || second?.begun !== true || person === undefined || !second.people.includes(person))
            return [];
          const name = rowName(sheet, record, filings);
          return [
            onRecord(sheet, record, filings, {
              code: 'workflow.order',
              column: second.stage.people[0] ?? null,
              keyParts: [workflow.sheet, one, other, 'person'],
              message: {
                zh: `${name}的“${first.stage.name.zh}”和“${second.stage.name.zh}”都是${person}，应由两个人分别把关。`,
                en: `“${first.stage.name.en}” and “${second.stage.name.en}” of ${name} were both done by ${person}; two people have to do them.`,
              },
            }),
          ];
        });
      });
    }),
});
