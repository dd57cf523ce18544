import { hashOf } from '../log/log-entry.ts';
import type { Cell } from '../model/cell.ts';
import type { Day } from '../model/civil-date.ts';
import type { DisputeBlock } from '../model/dispute.ts';
import type { CellEdit, EditPlan } from '../model/edit-plan.ts';
import type { Facts } from '../model/facts.ts';
import type { Filing } from '../model/filing.ts';
import type { Bilingual } from '../model/finding.ts';
import { isoFromDay } from '../dates/iso.ts';
import { cellAddress } from '../plan/cell-address.ts';
import type { ColumnPlaces } from '../plan/column-places.ts';
import { planAddedRows } from '../plan/plan-added-row.ts';
import type { AddedRows, SerialDate } from '../plan/plan-added-row.ts';
import { losingFilings } from './losing-filings.ts';

export interface RulingInput {
  readonly block: DisputeBlock;
  readonly winner: string;
  readonly facts: Facts;
  readonly places: ColumnPlaces;
  /** The day on which the decision is carried out, and the same as the workbook counts days. */
  readonly day: Day;
  readonly date: SerialDate;
  /** What a losing filing's cell 业务员 holds, exactly. */
  readonly ownerCell: (filing: Filing) => Cell;
  /** The sheet 转移记录 and the columns in it. */
  readonly transfers: Pick<AddedRows, 'definition' | 'table' | 'info'>;
}

/** What a decision changes in the archive and in 转移记录, said line by line before it is written. */
export interface RulingPlan {
  readonly plan: EditPlan;
  readonly lines: readonly Bilingual[];
  /** The filings that pass, in the order of the plan's edits of the archive, which come first. */
  readonly filings: readonly Pick<Filing, 'number' | 'name'>[];
  /** Tells whether a plan made later is still this one. */
  readonly digest: string;
}

/**
 * Clause 4.1 of feida carried out: the losing filings pass to the winner, each with a row in 转移记录 approved by the
 * panel. Null where no losing filing stands any more.
 */
export function planRuling(input: RulingInput): RulingPlan | null {
  const { block, winner, facts, places, day } = input;
  const losing = losingFilings(block, winner, facts);
  if (losing.length === 0) return null;
  const archive = facts.filingTable;
  const column = places.column(archive.sheet, '业务员');
  if (column === null) return null;
  const name = winnerSpelling(input) ?? winner;
  const owners = losing.map((filing): CellEdit => {
    const { row } = archive.reference(filing.row);
    return {
      sheet: archive.sheet,
      row: row - 1,
      column,
      before: input.ownerCell(filing),
      after: name,
      format: riskyFormat(name),
    };
  });
  const approvedBy = panelOf(block);
  const added = planAddedRows({
    ...input.transfers,
    places,
    needed: [],
    rows: losing.map((filing) => ({
      日期: input.date,
      客户编号: filing.number ?? '',
      客户名称: filing.name,
      原业务员: filing.salesperson,
      新业务员: name,
      原因: `客户界定 ${block.number}：${filing.name}`,
      批准人: approvedBy,
    })),
  });
  const plan = { ...added, edits: [...owners, ...added.edits] };
  return {
    plan,
    filings: losing.map(({ number, name: customer }) => ({ number, name: customer })),
    lines: [
      ...losing.map((filing, at) => ownerLine(owners[at], filing.salesperson, name)),
      ...losing.map((filing, at) => transferLine(added, at, { filing, to: name, day, approvedBy })),
    ],
    digest: hashOf([block.number, winner, isoFromDay(day), plan.edits]),
  };
}

/** The winner as the archive spells the name. */
function winnerSpelling({ winner, facts, block }: RulingInput): string | null {
  const own = facts.filings.find(
    ({ salesperson, number, name }) =>
      salesperson === winner &&
      ((number !== null && block.customerNumbers.includes(number)) || name === block.customerName),
  );
  return own === undefined ? null : facts.filingTable.text('业务员').at(own.row);
}

/** The judges by name where they are written down, else the panel. */
function panelOf({ judges }: DisputeBlock): string {
  const names = judges.map(({ name }) => name).filter((name) => name !== '');
  return names.length === 0 ? '客户界定小组' : names.join('、');
}

/** A name keeps the cell's own format, unless a program could take it for a formula or a number. */
function riskyFormat(name: string): string | null {
  return /^[=+\-@\d'＝＋－＠]/u.test(name) ? '@' : null;
}

function ownerLine(edit: CellEdit | undefined, from: string, to: string): Bilingual {
  const place = edit === undefined ? '' : cellAddress(edit.row, edit.column);
  return {
    zh: `「${edit?.sheet ?? ''}」${place} 业务员：${from} → ${to}`,
    en: `“${edit?.sheet ?? ''}” ${place}, salesperson: ${from} → ${to}`,
  };
}

function transferLine(
  { sheet, firstRow, addedSheets }: ReturnType<typeof planAddedRows>,
  at: number,
  { filing, to, day, approvedBy }: { filing: Filing; to: string; day: Day; approvedBy: string },
): Bilingual {
  const row = String(firstRow + at + 1);
  const isNew = addedSheets.length > 0;
  const what = filing.number ?? filing.name;
  return {
    zh: `「${sheet}」${isNew ? '（新建）' : ''}第 ${row} 行：${isoFromDay(day)}，${what} 由${filing.salesperson}转给${to}，批准人 ${approvedBy}`,
    en: `“${sheet}”${isNew ? ' (new)' : ''} row ${row}: ${isoFromDay(day)}, ${what} passes from ${filing.salesperson} to ${to}, approved by ${approvedBy}`,
  };
}
