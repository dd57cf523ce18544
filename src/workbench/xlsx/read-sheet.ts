import type { Cell, CellValue as FileValue, Sheet } from 'hucre';
import { dateToSerial } from 'hucre';
import { parseArea } from '../host/model/address.ts';
import type { CellStyle, CellValue, CommentData, HyperlinkData, SheetInput, TableData } from '../host/index.ts';
import { readConditionalFormats, readFilter, readValidations } from './read-rules.ts';
import type { StyleBook } from './style-book.ts';

/** A sheet of a file as the host loads it. */
export function readSheet(sheet: Sheet, styles: StyleBook, is1904: boolean): SheetInput {
  const cells = new SheetReader(styles, is1904);
  const rows = sheet.rows.map((row) => row.map((value) => valueOf(value, is1904)));
  for (const [key, cell] of sheet.cells ?? []) cells.read(key, cell, rows);
  return {
    name: sheet.name,
    visibility: sheet.veryHidden === true ? 'VeryHidden' : sheet.hidden === true ? 'Hidden' : 'Visible',
    tabColor: sheet.view?.tabColor?.rgb === undefined ? '' : `#${sheet.view.tabColor.rgb.slice(-6)}`,
    showGridlines: sheet.view?.showGridLines ?? true,
    rows,
    formulas: cells.formulas,
    palette: cells.palette,
    styleRows: cells.styleRows,
    comments: cells.comments,
    hyperlinks: cells.links,
    columns: (sheet.columns ?? []).flatMap(({ width, hidden }, column) =>
      width === undefined && hidden !== true ? [] : [{ column, ...given({ width, hidden }) }],
    ),
    rowSizes: [...(sheet.rowDefs ?? [])].flatMap(([row, { height, hidden }]) =>
      height === undefined && hidden !== true ? [] : [{ row, ...given({ height, hidden }) }],
    ),
    merges: (sheet.merges ?? []).map((merge) => ({
      row: merge.startRow,
      column: merge.startCol,
      rows: merge.endRow - merge.startRow + 1,
      columns: merge.endCol - merge.startCol + 1,
    })),
    tables: (sheet.tables ?? []).flatMap(readTable),
    conditionalFormats: readConditionalFormats(sheet.conditionalRules ?? [], styles),
    validations: (sheet.dataValidations ?? []).flatMap(readValidations),
    frozen: { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 },
    autoFilter: readFilter(sheet.autoFilter),
    protection: sheet.protection === undefined ? null : { options: { ...sheet.protection } },
  };
}

class SheetReader {
  readonly formulas: { row: number; column: number; formula: string }[] = [];
  readonly palette: CellStyle[] = [];
  readonly styleRows: number[][] = [];
  readonly comments: CommentData[] = [];
  readonly links: HyperlinkData[] = [];
  private readonly places = new Map<CellStyle, number>();
  private readonly styles: StyleBook;
  private readonly is1904: boolean;

  constructor(styles: StyleBook, is1904: boolean) {
    this.styles = styles;
    this.is1904 = is1904;
  }

  read(key: string, cell: Cell, rows: (CellValue | null)[][]): void {
    const comma = key.indexOf(',');
    const row = Number(key.slice(0, comma));
    const column = Number(key.slice(comma + 1));
    const line = (rows[row] ??= []);
    if (cell.type === 'error' && typeof cell.value === 'string') line[column] = { error: cell.value };
    if (cell.formula !== undefined) {
      this.formulas.push({ row, column, formula: `=${cell.formula}` });
      if (cell.formulaResult != null) line[column] = valueOf(cell.formulaResult, this.is1904);
    }
    if (cell.style !== undefined) this.setStyle(row, column, this.styles.hostStyle(cell.style));
    if (cell.comment !== undefined) {
      const { text, author = '' } = cell.comment;
      this.comments.push({ row, column, text, author, note: true });
    }
    if (cell.hyperlink !== undefined) this.addLink(row, column, cell.hyperlink);
  }

  private setStyle(row: number, column: number, style: CellStyle): void {
    let place = this.places.get(style);
    if (place === undefined) {
      place = this.palette.push(style);
      this.places.set(style, place);
    }
    const line = (this.styleRows[row] ??= []);
    while (line.length < column) line.push(0);
    line[column] = place;
  }

  private addLink(row: number, column: number, link: NonNullable<Cell['hyperlink']>): void {
    const { target, location, tooltip } = link;
    const reference = location ?? (target.startsWith('#') ? target.slice(1) : undefined);
    const place = reference === undefined ? { address: target } : { documentReference: reference };
    this.links.push({ row, column, ...place, ...given({ screenTip: tooltip }) });
  }
}

function valueOf(value: FileValue, is1904: boolean): CellValue | null {
  if (value === '') return null;
  return value instanceof Date ? dateToSerial(value, is1904) : value;
}

function readTable(table: NonNullable<Sheet['tables']>[number]): TableData[] {
  const area = parseArea(table.range ?? '');
  if (area === null) return [];
  return [
    {
      name: table.displayName ?? table.name,
      area,
      ...given({
        showTotals: table.showTotalRow,
        style: table.style,
        showFilterButton: table.showAutoFilter,
        showBandedRows: table.showRowStripes,
      }),
    },
  ];
}

/** Only the properties that have a value. */
function given<T extends Readonly<Record<string, unknown>>>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
