import type { Area } from '../../../engine/model/cell.ts';
import type { CellStyle } from './cell-style.ts';
import type { CellValue } from './cell-value.ts';

/** A workbook as plain data: what a file reader hands in, and what a file writer or a grid takes out. */
export interface WorkbookData {
  readonly name: string;
  readonly dateSystem: 1900 | 1904;
  readonly sheets: readonly SheetData[];
  readonly names: readonly NameData[];
  /** Name of the sheet in front. */
  readonly activeSheet: string;
  /** `workbook.settings` and `Office.context.document.settings` of this add-in. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** `workbook.properties.custom`. */
  readonly customProperties: Readonly<Record<string, string | number | boolean>>;
  readonly customXmlParts: readonly string[];
}

/** What `HostWorkbook.load` needs at least; the rest has defaults. */
export type WorkbookInput = Partial<Omit<WorkbookData, 'sheets'>> & { readonly sheets: readonly SheetInput[] };

export interface SheetData {
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** `#RRGGBB`, empty for none. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  /**
   * Cells row by row from row 0, column 0. Rows may be shorter than others or missing. Null, undefined and `''` are empty.
   * The host takes the arrays over: whoever hands them in must not change them afterwards.
   */
  readonly rows: readonly (readonly (CellValue | null | undefined)[] | undefined)[];
  /** Formulas with their leading `=`; the value that was last calculated stands in `rows`. */
  readonly formulas: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
  /** Styles over areas, later ones over earlier ones. For cells one by one use `styleRows`. */
  readonly styles: readonly { readonly area: Area; readonly style: CellStyle }[];
  /** Styles cell by cell: `palette[n - 1]` for n > 0, none for 0. Laid over `styles`. */
  readonly palette: readonly CellStyle[];
  readonly styleRows: readonly (ArrayLike<number> | undefined)[];
  /** Widths in characters of the standard font, as in xlsx. */
  readonly columns: readonly ColumnData[];
  /** Heights in points. */
  readonly rowSizes: readonly RowData[];
  readonly merges: readonly Area[];
  readonly tables: readonly TableData[];
  /** Highest priority first. */
  readonly conditionalFormats: readonly ConditionalFormatData[];
  readonly validations: readonly ValidationData[];
  readonly comments: readonly CommentData[];
  readonly hyperlinks: readonly HyperlinkData[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly autoFilter: { readonly area: Area; readonly criteria: readonly (FilterCriteria | null)[] } | null;
  readonly protection: ProtectionData | null;
}

export type SheetInput = Partial<SheetData> & { readonly name: string };

export interface ColumnData {
  readonly column: number;
  readonly width?: number;
  readonly hidden?: boolean;
}

export interface RowData {
  readonly row: number;
  readonly height?: number;
  readonly hidden?: boolean;
}

export interface TableData {
  readonly name: string;
  /** Header and totals row included. */
  readonly area: Area;
  readonly showHeaders?: boolean;
  readonly showTotals?: boolean;
  readonly style?: string;
  readonly showFilterButton?: boolean;
  readonly showBandedRows?: boolean;
}

export interface ConditionalLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** A conditional format. Kinds that the host does not model keep their type and areas, and travel through. */
export interface ConditionalFormatData {
  /** `Custom`, `CellValue`, or another of office.js's types. */
  readonly type: string;
  readonly areas: readonly Area[];
  /** `Custom`: relative to the first area's first cell. */
  readonly formula?: string;
  /** `CellValue`: operator and formulas, as office.js has them. */
  readonly cellValue?: { readonly operator: string; readonly formula1: string; readonly formula2?: string };
  readonly stopIfTrue?: boolean;
  readonly look?: ConditionalLook;
}

/** Rule, alert and prompt have office.js's shapes (`Excel.DataValidationRule` and so on). */
export interface ValidationData {
  readonly area: Area;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks?: boolean;
  readonly errorAlert?: Readonly<Record<string, unknown>>;
  readonly prompt?: Readonly<Record<string, unknown>>;
}

export interface CommentData {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author?: string;
  /** A legacy note, yellow in Excel; false for a threaded comment. */
  readonly note?: boolean;
  readonly replies?: readonly { readonly text: string; readonly author?: string }[];
}

export interface HyperlinkData {
  readonly row: number;
  readonly column: number;
  readonly address?: string;
  /** `客户档案!A5`. */
  readonly documentReference?: string;
  readonly screenTip?: string;
}

export type FilterCriteria = Readonly<Record<string, unknown>>;

export interface ProtectionData {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password?: string;
}

export interface NameData {
  readonly name: string;
  /** With its leading `=`: `=客户档案!$A$1:$B$2` or a constant. */
  readonly formula: string;
  /** Name of the sheet it belongs to, null for the workbook. */
  readonly scope?: string | null;
  readonly visible?: boolean;
  readonly comment?: string;
}
