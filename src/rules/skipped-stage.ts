import { chainStates, judgedRows, stageReader } from '../engine/evaluate/read-stages.ts';
import type { StageState } from '../engine/evaluate/read-stages.ts';
import { onRecord, rowName } from '../engine/evaluate/row-verdict.ts';
import type { Bilingual, RowReference } from '../engine/model/finding.ts';
import type { RecordTable } from '../engine/model/records.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { sayDay } from '../engine/text/say.ts';

/** A stage has no name or no date, or was refused, although a later one has begun. */
export const skippedStage = defineRule({
  id: 'skipped-stage',
  title: { zh: '跳过了环节', en: 'Stage skipped' },
  scope: 'customer',
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
          return stages.slice(0, Math.max(0, lastBegun)).flatMap((state) => {
            const { stage } = state;
            if (later === undefined || told.has(stage.id)) return [];
            const gap = gapOf(state, later, sheet, asOf);
            if (gap === null) return [];
            told.add(stage.id);
            const name = rowName(sheet, record, filings);
            return [
              onRecord(sheet, record, filings, {
                code: 'workflow.skipped',
                column: gap.column,
                keyParts: [workflow.sheet, stage.id],
                message: { zh: `${name}${gap.said.zh}`, en: `${name} ${gap.said.en}` },
                evidence: gap.evidence,
              }),
            ];
          });
        });
      });
    }),
});

interface Gap {
  readonly column: string | null;
  /** What follows the name of the row. */
  readonly said: Bilingual;
  readonly evidence: readonly RowReference[];
}

/** What is wrong with a stage although a later one has begun; null where nothing is. */
function gapOf(
  { stage, missing, refusal }: StageState,
  later: StageState,
  table: RecordTable,
  asOf: number,
): Gap | null {
  const [before, after] = [stage.name, later.stage.name];
  if (refusal !== null) {
    const headers = [...stage.people, ...(stage.date === null ? [] : [stage.date])];
    const when = refusal.day === null ? null : sayDay(refusal.day, asOf);
    const { sheet, row } = refusal.place;
    return {
      column: headers.find((header) => table.has(header)) ?? null,
      said: {
        zh: `已经到“${after.zh}”，前面的“${before.zh}”却没有同意：${when === null ? '' : `${when.zh}的`}结论是“${refusal.conclusion}”（${sheet}第${row}行）。请停办，或重新办理“${before.zh}”。`,
        en: `has reached the stage “${after.en}”, but the earlier stage “${before.en}” was refused${when === null ? '' : ` on ${when.en}`}: “${refusal.conclusion}” (row ${row} of ${sheet}). Stop here, or go through “${before.en}” again.`,
      },
      evidence: [refusal.place],
    };
  }
  const [column] = missing;
  if (column === undefined || stage.optional === true) return null;
  return {
    column,
    said: {
      zh: `已经到“${after.zh}”，前面的“${before.zh}”却没有填：${missing.join('、')}。请补办或补记。`,
      en: `has reached the stage “${after.en}”, but the earlier stage “${before.en}” is not filled in: ${missing.join(', ')}. Complete or record it.`,
    },
    evidence: [],
  };
}
