import type { Area } from '../../../engine/model/cell.ts';
import type { CellValue } from './cell-value.ts';

/** Who changes the workbook: the add-in, the user at this screen, or a coauthor elsewhere. */
export type Actor = 'addin' | 'user' | 'coauthor';

/** Parts of a sheet that change as a whole: whoever shows them reads them again. */
export type SheetPart =
  | 'merges'
  | 'sizes'
  | 'tables'
  | 'conditionalFormats'
  | 'validations'
  | 'comments'
  | 'hyperlinks'
  | 'autoFilter'
  | 'frozen'
  | 'protection'
  | 'visibility'
  | 'tabColor'
  | 'showGridlines'
  | 'position';

/** One change, in the order in which it happened. `sheet` is the sheet's present name, `sheetId` its lasting id. */
export type WorkbookChange = { readonly actor: Actor } & (
  | {
      readonly kind: 'values';
      readonly sheet: string;
      readonly sheetId: string;
      readonly area: Area;
      /** Told for a single cell only, as Excel does. */
      readonly before?: CellValue | undefined;
      readonly after?: CellValue | undefined;
    }
  /** Formulas have new results, without anybody having written there. */
  | { readonly kind: 'calculated'; readonly sheet: string; readonly sheetId: string; readonly areas: readonly Area[] }
  | { readonly kind: 'formats'; readonly sheet: string; readonly sheetId: string; readonly area: Area }
  | {
      /** Rows or columns, or cells of a part of them, came in or went. */
      readonly kind: 'cells-inserted' | 'cells-deleted';
      readonly sheet: string;
      readonly sheetId: string;
      readonly area: Area;
      readonly shift: 'rows' | 'columns';
    }
  | { readonly kind: 'sorted'; readonly sheet: string; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'part'; readonly sheet: string; readonly sheetId: string; readonly part: SheetPart }
  | { readonly kind: 'sheet-added'; readonly sheet: string; readonly sheetId: string }
  | { readonly kind: 'sheet-deleted'; readonly sheet: string; readonly sheetId: string }
  | { readonly kind: 'sheet-renamed'; readonly sheet: string; readonly sheetId: string; readonly before: string }
  | {
      readonly kind: 'table-added' | 'table-deleted';
      readonly sheet: string;
      readonly sheetId: string;
      readonly tableId: string;
      readonly table: string;
    }
  | { readonly kind: 'activated'; readonly sheet: string; readonly sheetId: string; readonly before: string | null }
  | { readonly kind: 'selected'; readonly sheet: string; readonly sheetId: string; readonly areas: readonly Area[] }
  | { readonly kind: 'names' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'loaded' }
);
