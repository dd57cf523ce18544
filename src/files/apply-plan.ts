import type { Highlight, MarkPlan } from '../engine/model/mark-plan.ts';
import { SEVERITY_LOOKS } from '../engine/model/severity-look.ts';
import { changeAddInSetting } from './xlsx/add-in-settings.ts';
import type { XlsxFile, XlsxSheet } from './xlsx/open-xlsx.ts';
import { replaceMarks } from './xlsx/write/conditional-formats.ts';
import { Draft } from './xlsx/write/draft.ts';
import { writeResultSheet } from './xlsx/write/result-sheet.ts';
import { joinSheet, splitSheet } from './xlsx/write/split-sheet.ts';
import { StyleBook } from './xlsx/write/style-book.ts';
import { definedNames, stylesPath } from './xlsx/write/workbook-entries.ts';

/**
 * The marked workbook: marks of an earlier check are replaced, sheets of the plan written over sheets of the same name
 * or behind the last. Every part without a mark is carried over byte by byte. Throws `RangeError` where the plan
 * marks a sheet that the workbook does not have. Settings of the add-in are changed where Excel has saved them before.
 */
export function applyPlanToXlsx(
  file: XlsxFile,
  plan: MarkPlan,
  settings: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const workbookPath = file.workbook.path;
  const draft = new Draft(file.archive, workbookPath);
  const stylePart = stylesPath(file.archive, draft, workbookPath);
  const styles = new StyleBook(draft.text(stylePart));
  const standing = new Map(file.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const rewritten = plan.sheets.filter((sheet) => sheet.firstRow === 0);
  const replaced = new Set(rewritten.map((sheet) => standing.get(sheet.name.toLowerCase())));
  markSheets(file, plan, { draft, styles, replaced });
  const staying = file.sheets.filter((sheet) => !replaced.has(sheet)).flatMap((sheet) => sheet.tables);
  const context = {
    draft,
    styles,
    workbookPath,
    tableIds: new Set(staying.map((table) => table.id)),
    tableNames: new Set([...staying.map((table) => table.name), ...definedNames(draft.text(workbookPath))]),
  };
  for (const sheet of plan.sheets) {
    writeResultSheet(sheet, standing.get(sheet.name.toLowerCase()) ?? null, context);
  }
  draft.set(stylePart, styles.toXml());
  for (const [key, text] of Object.entries(settings)) changeAddInSetting(file.archive, draft, key, text);
  return Promise.resolve(draft.toBytes());
}

interface MarkContext {
  readonly draft: Draft;
  readonly styles: StyleBook;
  readonly replaced: ReadonlySet<XlsxSheet | undefined>;
}

function markSheets(file: XlsxFile, plan: MarkPlan, context: MarkContext): void {
  if (plan.highlights === null) return;
  const bySheet = highlightsBySheet(plan.highlights);
  for (const name of bySheet.keys()) {
    if (!file.sheets.some((sheet) => sheet.name === name)) throw new RangeError(`The workbook has no sheet "${name}".`);
  }
  for (const sheet of file.sheets) {
    const highlights = bySheet.get(sheet.name) ?? [];
    if (context.replaced.has(sheet) || (highlights.length === 0 && !sheet.hasMarks)) continue;
    markSheet(sheet, highlights, context);
  }
}

function markSheet(sheet: XlsxSheet, highlights: readonly Highlight[], { draft, styles }: MarkContext): void {
  const { frame, cells } = splitSheet(draft.content(sheet.path), sheet.path);
  const numbered = highlights.map((highlight) => ({
    ...highlight,
    format: styles.markFormat(SEVERITY_LOOKS[highlight.severity]),
  }));
  draft.set(sheet.path, joinSheet(replaceMarks(frame, numbered), cells));
}

function highlightsBySheet(highlights: readonly Highlight[]): Map<string, Highlight[]> {
  const bySheet = new Map<string, Highlight[]>();
  for (const highlight of highlights) {
    bySheet.set(highlight.sheet, [...(bySheet.get(highlight.sheet) ?? []), highlight]);
  }
  return bySheet;
}
