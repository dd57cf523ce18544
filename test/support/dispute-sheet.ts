import { planDisputes } from '../../src/app/plan-marks.ts';
import { walk } from '../../src/app/walk.ts';
import type { Walk } from '../../src/app/walk.ts';
import { COLUMNS, DISPUTES_SHEET, ROWS, judgeColumn } from '../../src/engine/dispute/block-layout.ts';
import type { Cell } from '../../src/engine/model/cell.ts';
import type { PlannedCell, SheetPlan } from '../../src/engine/model/mark-plan.ts';
import { AS_OF, sheetsOf, walkCase } from './feida-case.ts';
import type { Case } from './feida-case.ts';
import { memorySource } from './memory-source.ts';
import { rememberClauses } from './tried-clauses.ts';

const CRITERIA = 3;

/** The value that a sheet shows for a planned cell. */
export function shownCell(cell: PlannedCell): Cell {
  return typeof cell === 'object' && cell !== null ? cell.value : cell;
}

/** What opening the disputes of the case writes. Throws where there is none to open. */
export async function planCase(sheets: Case, asOf = AS_OF): Promise<SheetPlan> {
  const planned = planDisputes(await walkCase(sheets, asOf));
  if (planned === null) throw new Error('there is no dispute to open');
  return planned.sheet;
}

/** The sheet 客户界定 of the case with its disputes opened, as values. */
export async function openedSheet(sheets: Case, asOf = AS_OF): Promise<Cell[][]> {
  return (await planCase(sheets, asOf)).cells.map((row) => row.map(shownCell));
}

/** The rows with marks filled in for the first block, `marks[contender][judge][criterion]`; null leaves a cell empty. */
export function withMarks(
  rows: readonly (readonly Cell[])[],
  marks: readonly (readonly (readonly Cell[])[])[],
): Cell[][] {
  const filled = rows.map((row) => [...row]);
  marks.forEach((judges, contender) => {
    judges.forEach((own, judge) => {
      own.forEach((mark, criterion) => {
        const row = filled[ROWS.firstContender + contender];
        if (row !== undefined) row[judgeColumn(judge, CRITERIA) + criterion] = mark;
      });
    });
  });
  return filled;
}

/** The rows with the judges' names, in the order of their columns. */
export function withJudges(rows: readonly (readonly Cell[])[], names: readonly string[]): Cell[][] {
  const filled = rows.map((row) => [...row]);
  names.forEach((name, judge) => {
    const row = filled[ROWS.judges];
    if (row !== undefined) row[COLUMNS.marks + judge * CRITERIA + 1] = name;
  });
  return filled;
}

/** Walks through the case with the given sheet 客户界定 in it. */
export async function walkWithDisputes(sheets: Case, rows: readonly (readonly Cell[])[], asOf = AS_OF): Promise<Walk> {
  const walked = await walk(
    memorySource({ ...sheetsOf(sheets), [DISPUTES_SHEET]: rows }),
    { asOf, policy: 'feida' },
    { onProgress: () => undefined, checkpoint: () => undefined },
  );
  if (!walked.ok) throw new Error(walked.failure.message.en);
  rememberClauses('feida', walked.walk.evaluation.report.findings);
  return walked.walk;
}
