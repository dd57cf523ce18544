import { dayFromIso } from '../../engine/dates/iso.ts';
import { isBlockOf } from '../../engine/dispute/block-of.ts';
import { isSettled } from '../../engine/dispute/losing-filings.ts';
import { evidenceDigest } from '../../engine/dispute/digest.ts';
import { createFacts } from '../../engine/evaluate/create-facts.ts';
import type { FactsInput } from '../../engine/evaluate/create-facts.ts';
import type { DisputeBlock } from '../../engine/model/dispute.ts';
import type { Notice } from '../../engine/model/report.ts';

/** Opened disputes whose evidence, taken again at the dispute's own as-of date, is no longer what was frozen; settled ones are over. */
export function changedEvidence(input: FactsInput, blocks: readonly DisputeBlock[]): Notice[] {
  return [...groupByDate(blocks)].flatMap(([asOf, group]) => {
    const day = dayFromIso(asOf);
    if (day === null) return [];
    const facts = createFacts({ ...input, asOf: day });
    return group.flatMap((block): Notice[] => {
      if (isSettled(block, facts)) return [];
      const dispute = facts.disputes.find((candidate) => isBlockOf(block, candidate, facts));
      if (dispute !== undefined && evidenceDigest(dispute, facts) === block.digest) return [];
      return [
        {
          kind: 'evidence-changed',
          sheet: block.sheet,
          message: {
            zh: `${block.number}（${block.customerName}）的依据在${asOf}冻结之后有改动，评分前请核对相关的行。`,
            en: `The rows behind ${block.number} (${block.customerName}) have changed since they were frozen as of ${asOf}; look at them before scoring.`,
          },
        },
      ];
    });
  });
}

function groupByDate(blocks: readonly DisputeBlock[]): Map<string, DisputeBlock[]> {
  const groups = new Map<string, DisputeBlock[]>();
  for (const block of blocks) groups.set(block.asOf, [...(groups.get(block.asOf) ?? []), block]);
  return groups;
}
