/** What the host says it can do; the floor of the manifest (Excel 2021) is ExcelApi 1.14. */
export const EXCEL_SETS: Readonly<Record<string, string>> = {
  ExcelApi: '1.17',
  RichApiRuntime: '1.2',
  RichApiRuntimeFlag: '1.2',
  SharedRuntime: '1.1',
  SharedRuntimeInternal: '1.2',
  RibbonApi: '1.2',
  DynamicRibbon: '1.2',
  DialogApi: '1.2',
  CustomFunctionsRuntime: '1.4',
  CustomFunctions: '1.9',
  DelayForCellEdit: '1.1',
  Settings: '1.1',
  DocumentEvents: '1.1',
};

/** The sets of the oldest Excel that the manifest admits. */
export const EXCEL_2021_SETS: Readonly<Record<string, string>> = {
  ...EXCEL_SETS,
  ExcelApi: '1.14',
  CustomFunctionsRuntime: '1.3',
};
