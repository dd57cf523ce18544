import type { Cell } from '../model/cell.ts';
import type { DisputeBlock } from '../model/dispute.ts';
import { isBlankText } from '../cells/clean-text.ts';
import type { DisputeProcedure } from '../model/policy.ts';
import {
  BLOCK_TITLE,
  COLUMNS,
  METHOD_LABEL,
  METHODS,
  PROPOSED_PREFIX,
  RESULT_LABEL,
  ROWS,
  SUBJECT,
  judgeColumn,
} from './block-layout.ts';

const TITLE = new RegExp(`^${BLOCK_TITLE}\\s+(\\S+)$`, 'u');

/** The blocks of the sheet 客户界定, read back from its values; `firstRow` is the zero-based row of `rows[0]`. */
export function readDisputeBlocks(sheet: string, rows: readonly (readonly Cell[])[], firstRow: number): DisputeBlock[] {
  return rows.flatMap((row, at) => {
    const number = TITLE.exec(textAt(row, 0))?.[1];
    return number === undefined ? [] : [readBlock(sheet, rows, at, firstRow, number)];
  });
}

function readBlock(
  sheet: string,
  rows: readonly (readonly Cell[])[],
  at: number,
  firstRow: number,
  number: string,
): DisputeBlock {
  const rowAt = (offset: number): readonly Cell[] => rows[at + offset] ?? [];
  const subject = rowAt(ROWS.subject);
  const header = rowAt(ROWS.header);
  const criteria = header.filter((cell) => String(cell ?? '').startsWith(PROPOSED_PREFIX)).length;
  const method = rowAt(ROWS.judges);
  const procedure = procedureOf(method);
  const judges = procedure === 'points' && criteria > 0 ? readJudges(method, criteria) : [];
  const contenders = [];
  for (let offset: number = ROWS.firstContender; ; offset++) {
    const row = rowAt(offset);
    const salesperson = textAt(row, COLUMNS.salesperson);
    if (salesperson === '' || salesperson === RESULT_LABEL) break;
    contenders.push({
      salesperson,
      row: firstRow + at + offset + 1,
      marks: judges.map((_, judge) =>
        Array.from({ length: criteria }, (__, criterion) => readMark(row[judgeColumn(judge, criteria) + criterion])),
      ),
    });
  }
  const result = rowAt(ROWS.firstContender + contenders.length);
  return {
    number,
    procedure,
    shownResult: textAt(result, 0) === RESULT_LABEL ? textAt(result, 1) : '',
    customerName: textAt(subject, SUBJECT.name),
    customerNumbers: textAt(subject, SUBJECT.numbers)
      .split('、')
      .filter((part) => part !== ''),
    asOf: textAt(subject, SUBJECT.asOf),
    digest: textAt(subject, SUBJECT.digest),
    sheet,
    row: firstRow + at + 1,
    judges,
    contenders,
    maxima: Array.from({ length: criteria }, (_, criterion) => maximumIn(textAt(header, COLUMNS.marks + criterion))),
  };
}

/** The row of the judges says in their place how else the dispute is decided. */
function procedureOf(row: readonly Cell[]): DisputeProcedure['procedure'] {
  const method = textAt(row, 0) === METHOD_LABEL ? textAt(row, 1) : '';
  return METHODS.find(({ name }) => name === method)?.procedure ?? 'points';
}

/** A judge takes as many columns as there are criteria: the duty in the first, the name in the second. */
function readJudges(row: readonly Cell[], criteria: number): { duty: string; name: string }[] {
  const judges: { duty: string; name: string }[] = [];
  for (let judge = 0; ; judge++) {
    const duty = textAt(row, judgeColumn(judge, criteria));
    if (duty === '') return judges;
    judges.push({ duty, name: textAt(row, judgeColumn(judge, criteria) + 1) });
  }
}

/** The header says the largest mark: `交易(0-50)`. */
function maximumIn(header: string): number {
  return Number(/0-([\d.]+)/u.exec(header)?.[1] ?? NaN);
}

/** A number written as a text is no mark: the sheet's own formulas do not count it either. */
function readMark(cell: Cell | undefined): number | null {
  if (cell === undefined || cell === null) return null;
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' && isBlankText(cell) ? null : NaN;
}

function textAt(row: readonly Cell[], column: number): string {
  const cell = row[column];
  return cell === undefined || cell === null ? '' : String(cell).trim();
}
