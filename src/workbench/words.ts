import type { Language } from './language.ts';

const ZH = {
  product: '客备 Kebei',
  pageTitle: '客备工作台',
  open: '打开…',
  save: '保存',
  sample: '重新载入示例',
  language: 'English',
  ribbon: '客备',
  openPane: '打开面板',
  check: '检查',
  clearMarks: '清除标记',
  openDisputes: '争议界定',
  files: '文件',
  grid: '工作簿',
  pane: '客备面板',
  closePane: '关闭面板',
  splitter: '调整面板宽度',
  opening: '正在打开工作簿…',
  saving: '正在保存…',
  noSample: '没有找到示例工作簿，请用“打开…”选择一个 .xlsx 文件。',
  commandFailed: '面板还没有准备好，请稍候再试。',
  dismiss: '知道了',
};

/** The texts of the workbench's page. The pane has its own. */
export type Words = Readonly<typeof ZH>;

const EN: Words = {
  product: '客备 Kebei',
  pageTitle: 'Kebei workbench',
  open: 'Open…',
  save: 'Save',
  sample: 'Reload sample',
  language: '中文',
  ribbon: 'Kebei',
  openPane: 'Open pane',
  check: 'Check',
  clearMarks: 'Clear marks',
  openDisputes: 'Settle disputes',
  files: 'File',
  grid: 'Workbook',
  pane: 'Kebei pane',
  closePane: 'Close pane',
  splitter: 'Width of the pane',
  opening: 'Opening the workbook…',
  saving: 'Saving…',
  noSample: 'There is no sample workbook. Please choose an .xlsx file with “Open…”.',
  commandFailed: 'The pane is not ready yet. Please try again in a moment.',
  dismiss: 'OK',
};

export const WORDS: Readonly<Record<Language, Words>> = { zh: ZH, en: EN };
