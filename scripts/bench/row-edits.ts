import type { Cell } from '../../src/engine/model/cell.ts';
import type { Sheets } from './made-up-company.ts';

/** What people edit while they are checked, each so that a finding comes or goes. */
export type EditedWhat = 'address' | 'name' | 'amount';

/** What is followed: edited rows, and rows written below the last one of the sales ledger. */
export type FollowedWhat = EditedWhat | 'appended';

/** One cell that is written to; `row` and `column` are 0-based on the sheet. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
}

/** Where it stands. */
const PLACES: Record<EditedWhat, { readonly sheet: string; readonly header: string }> = {
  address: { sheet: '客户档案', header: '地址' },
  name: { sheet: '客户档案', header: '客户名称' },
  amount: { sheet: '销售台账', header: '金额' },
};

/** Prime, so that the edited rows are spread over the sheet. */
const STEP = 7919;

/**
 * So many edits of single rows all over a sheet, in pairs: one makes a row wrong (no address, the name of another
 * customer, an amount that is none), the next puts back what stood there. Rows that were wrong from the beginning are
 * passed over.
 */
export function rowEdits(company: Sheets, what: EditedWhat, count: number): CellEdit[] {
  const { sheet, header } = PLACES[what];
  const rows = company[sheet] ?? [];
  const column = rows[0]?.indexOf(header) ?? -1;
  if (column < 0) throw new Error(`no ${header} in ${sheet}`);
  const data = rows.length - 1;
  const edits: CellEdit[] = [];
  for (let turn = 1; edits.length < count && turn <= data; turn++) {
    const row = 1 + ((turn * STEP) % data);
    const right = rows[row]?.[column] ?? '';
    if (right === '') continue;
    const another = rows[1 + ((row + STEP) % data)]?.[column] ?? '';
    const wrong = { address: '', name: another, amount: '待定' }[what];
    edits.push({ sheet, row, column, value: wrong }, { sheet, row, column, value: right });
  }
  return edits.slice(0, count);
}

/** So many rows of the sales ledger that are written below its last one: copies of others, with an amount that is none. */
export function appendedRows(company: Sheets, count: number): { readonly sheet: string; readonly rows: Cell[][] } {
  const { sheet, header } = PLACES.amount;
  const [head = [], ...lines] = company[sheet] ?? [];
  const rows = Array.from({ length: count }, (_, turn) => {
    const line = lines[((turn + 1) * STEP) % lines.length] ?? [];
    return line.map((value, column) => (head[column] === header ? '待定' : value));
  });
  return { sheet, rows };
}
