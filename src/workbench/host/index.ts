export type { HostOptions } from './office-host.ts';
export { OfficeHost } from './office-host.ts';
export { createExternal } from './external.ts';
export { createNativeBridge } from './native-bridge.ts';
export { EXCEL_2021_SETS } from './requirement-sets.ts';
export type { FunctionResult } from './custom-functions.ts';
export { UserActions } from './user-actions.ts';
export { HostWorkbook } from './model/host-workbook.ts';
export type { WorkbookChange } from './model/change.ts';
export type { BorderLine, BorderSide, CellStyle } from './model/cell-style.ts';
export type { CellValue } from './model/cell-value.ts';
export { isCellError, plainValue } from './model/cell-value.ts';
export { shownText } from './model/shown-text.ts';
export type {
  CommentData,
  ConditionalFormatData,
  ConditionalLook,
  HyperlinkData,
  NameData,
  SheetData,
  SheetInput,
  TableData,
  ValidationData,
  WorkbookData,
  WorkbookInput,
} from './model/workbook-data.ts';
