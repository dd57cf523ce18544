import type { SheetPlan } from '../../../engine/model/mark-plan.ts';
import { childrenOf, rootOf } from '../../xml/outline.ts';
import { attribute } from '../../xml/xml-scanner.ts';
import { encodeXml } from '../../xml/xml-text.ts';
import type { XlsxSheet } from '../open-xlsx.ts';
import { splitSheet } from './split-sheet.ts';
import type { Draft } from './draft.ts';
import { extendSheet } from './extend-sheet.ts';
import { plannedSheet } from './planned-sheet.ts';
import { cellFormats } from './sheet-formats.ts';
import type { StyleBook } from './style-book.ts';
import { freeTableName, grownTable, tablePart } from './table-part.ts';
import { addSheetEntry } from './workbook-entries.ts';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** What a result sheet is written into. */
export interface ResultSheetContext {
  readonly draft: Draft;
  readonly styles: StyleBook;
  readonly workbookPath: string;
  /** Numbers and names that tables have already; grows with each table written. */
  readonly tableIds: Set<number>;
  readonly tableNames: Set<string>;
}

/** Writes a planned sheet in the place of the standing one, below its rows, or behind the last sheet. */
export function writeResultSheet(plan: SheetPlan, standing: XlsxSheet | null, context: ResultSheetContext): void {
  const { draft } = context;
  if (standing !== null && plan.firstRow > 0) {
    const formats = cellFormats(plan, context.styles);
    draft.set(standing.path, extendSheet(draft.content(standing.path), plan, formats, standing.path));
    growTable(plan, standing, draft);
    return;
  }
  const path = standing?.path ?? draft.freePath('xl/worksheets/sheet', '.xml');
  const kept = standing === null ? '' : keptLinks(draft, path);
  if (standing === null) {
    draft.addPart(path, '', SHEET_TYPE);
    addSheetEntry(draft, context.workbookPath, plan.name, path);
  } else {
    draft.removeRelated(path, 'table');
    // The calculation order lists the old sheet's formulas; programs make it anew where there is none.
    draft.removeRelated(context.workbookPath, 'calcChain');
  }
  const links = kept + tableLink(plan, path, context);
  const formats = cellFormats(plan, context.styles);
  draft.set(path, plannedSheet(plan, { dialect: draft.dialect, formats, links }));
}

/** A table of the user's that the added rows belong to is made to hold them. */
function growTable({ joins }: SheetPlan, standing: XlsxSheet, draft: Draft): void {
  const grown = joins?.table ?? null;
  const part = standing.tables.find(({ name }) => name === grown?.name);
  if (grown === null || part === undefined) return;
  const header = joins?.header ?? null;
  const isInside = header !== null && header.column < grown.area.column + grown.area.columns;
  draft.set(part.path, grownTable(draft.text(part.path), grown.area, isInside ? header.text : null));
}

/** Comments, drawings and markers that stand in the sheet stay with it. */
function keptLinks(draft: Draft, path: string): string {
  const { frame } = splitSheet(draft.content(path), path);
  const root = rootOf(frame);
  const children = root === null ? [] : childrenOf(frame, root);
  const link = (name: string): string => {
    const id = attribute(children.find((child) => child.name === name)?.tag ?? '', 'id');
    return id === null ? '' : `<${name} r:id="${encodeXml(id)}"/>`;
  };
  const properties = children.filter((child) => child.name === 'customProperties');
  const markers = properties
    .flatMap((child) => childrenOf(frame, child))
    .map(({ tag }) => {
      const name = encodeXml(attribute(tag, 'name') ?? '');
      return `<customPr name="${name}" r:id="${encodeXml(attribute(tag, 'id') ?? '')}"/>`;
    });
  const marked = markers.length === 0 ? '' : `<customProperties>${markers.join('')}</customProperties>`;
  return marked + link('drawing') + link('legacyDrawing');
}

function tableLink(plan: SheetPlan, sheetPath: string, context: ResultSheetContext): string {
  if (plan.table === null) return '';
  const { draft, tableIds, tableNames } = context;
  const path = draft.freePath('xl/tables/table', '.xml');
  const id = Math.max(0, ...tableIds) + 1;
  const name = freeTableName(plan.table.name, tableNames);
  tableIds.add(id);
  tableNames.add(name);
  draft.addPart(path, tablePart(plan, plan.table, id, name, draft.dialect.main), TABLE_TYPE);
  const relationship = draft.addRelationship(sheetPath, 'table', path);
  return `<tableParts count="1"><tablePart r:id="${relationship}"/></tableParts>`;
}
