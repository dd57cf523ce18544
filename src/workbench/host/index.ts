export type { Answer, HostOptions } from './office-host.ts';
export { OfficeHost } from './office-host.ts';
export type { ExternalOptions, OfficeTheme } from './external.ts';
export { createExternal } from './external.ts';
export type { NativeBridge } from './native-bridge.ts';
export { createNativeBridge } from './native-bridge.ts';
export { EXCEL_2021_SETS, EXCEL_SETS } from './requirement-sets.ts';
export type { RequestFault } from './faults.ts';
export type { FunctionResult, FunctionStream } from './custom-functions.ts';
export { UserActions } from './user-actions.ts';
export type { CalculatedCell, Calculate, FormulaCell } from './model/host-workbook.ts';
export { HostWorkbook } from './model/host-workbook.ts';
export type { HostSheet } from './model/host-sheet.ts';
export type { Actor, SheetPart, WorkbookChange } from './model/change.ts';
export type { BorderLine, BorderSide, CellStyle } from './model/cell-style.ts';
export type { CellError, CellValue } from './model/cell-value.ts';
export { isCellError, plainValue } from './model/cell-value.ts';
export { shownText } from './model/shown-text.ts';
export type {
  ColumnData,
  CommentData,
  ConditionalFormatData,
  ConditionalLook,
  HyperlinkData,
  NameData,
  ProtectionData,
  RowData,
  SheetData,
  SheetInput,
  TableData,
  ValidationData,
  WorkbookData,
  WorkbookInput,
} from './model/workbook-data.ts';
