import { DISPUTES_SHEET } from '../../engine/dispute/block-layout.ts';
import { blockResult } from '../../engine/dispute/block-result.ts';
import { readDisputeBlocks } from '../../engine/dispute/read-blocks.ts';
import { contenderMeans, partialJudges } from '../../engine/dispute/verdict.ts';
import type { Bilingual } from '../../engine/model/finding.ts';
import type { DisputeBlock } from '../../engine/model/dispute.ts';
import { readPlanSheet } from '../../workbook/read-plan-sheet.ts';
import type { AppState } from '../app-state.ts';
import { andThen, asOutcome, done } from '../outcomes.ts';
import type { DisputeView, Outcome } from '../services.ts';

/** The disputes in 客户界定 as they stand now: what is decided, and what is still missing. */
export function readDisputes(state: AppState): Promise<Outcome<readonly DisputeView[]>> {
  return asOutcome(async () => {
    const read = await readPlanSheet(state.session, DISPUTES_SHEET);
    return andThen(read, (rows) => {
      const blocks = rows === null ? [] : readDisputeBlocks(DISPUTES_SHEET, rows, 0);
      return done(blocks.map(viewBlock));
    });
  });
}

function viewBlock(block: DisputeBlock): DisputeView {
  const { result, winner } = blockResult(block);
  return {
    number: block.number,
    customer: block.customerName,
    asOf: block.asOf,
    contenders: block.contenders.map(({ salesperson }) => salesperson),
    result,
    winner,
    waiting: result === 'pending' && block.procedure === 'points' ? waitingFor(block) : null,
    place: { sheet: block.sheet, row: block.row, column: null },
  };
}

function waitingFor(block: DisputeBlock): Bilingual {
  const partial = partialJudges(block).flatMap((judge) => block.judges[judge] ?? []);
  const [judge] = partial;
  if (judge !== undefined) {
    return {
      zh: `${judge.duty}${judge.name}本人是当事人，不能评分，请换人。`,
      en: `${judge.name} (${judge.duty}) is a contender and cannot judge; name somebody else.`,
    };
  }
  const missing = block.contenders.flatMap(({ marks }) => marks.flat()).filter((mark) => mark === null).length;
  if (missing > 0)
    return { zh: `还缺${missing}个评分。`, en: missing === 1 ? '1 mark is missing.' : `${missing} marks are missing.` };
  const invalid = contenderMeans(block).filter((mean) => mean === null).length;
  return {
    zh: `${invalid}人的评分里有超出范围的数。`,
    en: `Out of range: marks of ${invalid} ${invalid === 1 ? 'contender' : 'contenders'}.`,
  };
}
