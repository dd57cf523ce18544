import type { Area } from '../../../engine/model/cell.ts';
import type { Actor, WorkbookChange } from './change.ts';
import type { CellValue } from './cell-value.ts';
import { StylePool } from './cell-style.ts';
import { HostSheet } from './host-sheet.ts';
import type { Shift } from './shift.ts';
import { shiftedFormula } from './shift.ts';
import { loadSheet } from './load-sheet.ts';
import { snapshotSheet } from './snapshot-sheet.ts';
import type { Entered } from './entered-value.ts';
import { enteredValue } from './entered-value.ts';
import type { NameData, WorkbookData, WorkbookInput } from './workbook-data.ts';

type Unsigned<T> = T extends unknown ? Omit<T, 'actor'> : never;

/** Where a formula stands. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A formula's result as it comes back from whoever calculates: the grid, or a test. */
export interface CalculatedCell extends FormulaCell {
  readonly value: CellValue | undefined;
}

/** Calculates a formula on the spot; undefined where it cannot, and the cell keeps its last value. */
export type Calculate = (formula: string, cell: FormulaCell, workbook: HostWorkbook) => CellValue | undefined;

/** The workbook behind the host: the one truth that add-in, grid and file reader share. */
export class HostWorkbook {
  readonly styles = new StylePool();
  sheets: HostSheet[] = [];
  names: Required<NameData>[] = [];
  name = 'Book1.xlsx';
  dateSystem: 1900 | 1904 = 1900;
  settings = new Map<string, unknown>();
  customProperties = new Map<string, string | number | boolean>();
  customXmlParts: { readonly id: string; xml: string }[] = [];
  /** Selected areas of the sheet in front. */
  selection: readonly Area[] = [{ row: 0, column: 0, rows: 1, columns: 1 }];
  readOnly = false;
  structureProtected = false;
  calculate: Calculate | null = null;
  private front: HostSheet | null = null;
  private actor: Actor = 'user';
  private nextId = 1;
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private readonly shiftListeners = new Set<(sheet: HostSheet, shift: Shift) => void>();

  constructor() {
    this.addSheet('Sheet1');
  }

  /** Replaces everything by the given data. Listeners are told `loaded` once and nothing else. */
  load(data: WorkbookInput): void {
    this.sheets = [];
    this.front = null;
    this.name = data.name ?? 'Book1.xlsx';
    this.dateSystem = data.dateSystem ?? 1900;
    this.settings = new Map(Object.entries(data.settings ?? {}));
    this.customProperties = new Map(Object.entries(data.customProperties ?? {}));
    this.customXmlParts = (data.customXmlParts ?? []).map((xml) => ({ id: this.newId(), xml }));
    this.names = (data.names ?? []).map((name) => ({ scope: null, visible: true, comment: '', ...name }));
    for (const sheet of data.sheets) this.sheets.push(loadSheet(this, sheet));
    this.front = this.findSheet(data.activeSheet ?? '') ?? this.sheets.find((s) => s.visibility === 'Visible') ?? null;
    this.selection = [{ row: 0, column: 0, rows: 1, columns: 1 }];
    this.record({ kind: 'loaded' });
  }

  /** The whole workbook as plain data, for saving and for comparing before with after. */
  snapshot(): WorkbookData {
    return {
      name: this.name,
      dateSystem: this.dateSystem,
      sheets: this.sheets.map(snapshotSheet),
      names: this.names.map((name) => ({ ...name })),
      activeSheet: this.activeSheet.name,
      settings: Object.fromEntries(this.settings),
      customProperties: Object.fromEntries(this.customProperties),
      customXmlParts: this.customXmlParts.map((part) => part.xml),
    };
  }

  /** Told of every change, whoever made it; the change names its actor. Returns the way to stop listening. */
  onChange(listener: (change: WorkbookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onShift(listener: (sheet: HostSheet, shift: Shift) => void): void {
    this.shiftListeners.add(listener);
  }

  /** Runs changes in the name of somebody, so that events carry the right source. */
  as<T>(actor: Actor, work: () => T): T {
    const before = this.actor;
    this.actor = actor;
    try {
      return work();
    } finally {
      this.actor = before;
    }
  }

  record(change: Unsigned<WorkbookChange>): void {
    const signed = { ...change, actor: this.actor } as WorkbookChange;
    for (const listener of this.listeners) listener(signed);
  }

  findSheet(nameOrId: string): HostSheet | null {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === nameOrId || sheet.name.toLowerCase() === wanted) ?? null;
  }

  /** The sheet of that name; throws where there is none, for callers that know it to be there. */
  sheet(name: string): HostSheet {
    const sheet = this.findSheet(name);
    if (sheet === null) throw new RangeError(`The workbook has no sheet ${name}.`);
    return sheet;
  }

  get activeSheet(): HostSheet {
    const sheet = this.front ?? this.sheets[0];
    if (sheet === undefined) throw new RangeError('The workbook has no sheet.');
    return sheet;
  }

  addSheet(name: string): HostSheet {
    const sheet = new HostSheet(this, this.newId(), name);
    this.sheets.push(sheet);
    this.front ??= sheet;
    this.record({ kind: 'sheet-added', sheet: name, sheetId: sheet.id });
    return sheet;
  }

  removeSheet(sheet: HostSheet): void {
    const position = this.sheets.indexOf(sheet);
    this.sheets.splice(position, 1);
    this.names = this.names.filter((name) => name.scope !== sheet.name);
    this.record({ kind: 'sheet-deleted', sheet: sheet.name, sheetId: sheet.id });
    if (this.front !== sheet) return;
    this.front = null;
    const visible = (candidate: HostSheet): boolean => candidate.visibility === 'Visible';
    const next = this.sheets.slice(position).find(visible) ?? this.sheets.findLast(visible);
    if (next !== undefined) this.activate(next);
  }

  renameSheet(sheet: HostSheet, name: string): void {
    const before = sheet.name;
    sheet.name = name;
    this.record({ kind: 'sheet-renamed', sheet: name, sheetId: sheet.id, before });
  }

  moveSheet(sheet: HostSheet, position: number): void {
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.sheets.splice(position, 0, sheet);
    sheet.partChanged('position');
  }

  activate(sheet: HostSheet): void {
    if (this.front === sheet) return;
    const before = this.front?.id ?? null;
    this.front = sheet;
    this.selection = [{ row: 0, column: 0, rows: 1, columns: 1 }];
    this.record({ kind: 'activated', sheet: sheet.name, sheetId: sheet.id, before });
  }

  select(sheet: HostSheet, areas: readonly Area[]): void {
    this.activate(sheet);
    this.selection = areas;
    this.record({ kind: 'selected', sheet: sheet.name, sheetId: sheet.id, areas });
  }

  /** Writes one cell as if typed or set by office.js; false where Excel would refuse it. Tells nobody: the caller does. */
  enter(sheet: HostSheet, row: number, column: number, input: string | number | boolean): boolean {
    const format = sheet.style(row, column).numberFormat ?? 'General';
    const entered = enteredValue(input, format, this.dateSystem);
    if (entered === null) return false;
    this.put(sheet, row, column, entered, format);
    return true;
  }

  /** Results of formulas from whoever calculates; told of as calculated, not as changed, as Excel does. */
  setCalculated(cells: readonly CalculatedCell[]): void {
    const calculated = new Map<HostSheet, Area[]>();
    for (const { sheet, row, column, value } of cells) {
      const target = this.findSheet(sheet);
      if (target === null) continue;
      target.cells.set(row, column, value, target.formula(row, column));
      const areas = calculated.get(target) ?? [];
      calculated.set(target, areas);
      areas.push({ row, column, rows: 1, columns: 1 });
    }
    for (const [sheet, areas] of calculated) {
      this.record({ kind: 'calculated', sheet: sheet.name, sheetId: sheet.id, areas });
    }
  }

  /** Calculates all formulas anew with the `calculate` hook, where there is one. */
  recalculate(): void {
    for (const sheet of this.sheets) {
      for (let row = 0; row < sheet.cells.height; row++) {
        const formulas = sheet.cells.row(row)?.formulas;
        if (formulas == null) continue;
        for (const [column, formula] of formulas) this.calculateCell(sheet, row, column, formula);
      }
    }
  }

  newId(): string {
    return `{${String(this.nextId++).padStart(8, '0')}-0000-4000-8000-000000000000}`;
  }

  shiftReferences(sheet: HostSheet, shift: Shift): void {
    for (const other of this.sheets) other.shiftFormulas(sheet, shift);
    const concerns = (name: string | null): boolean => name?.toLowerCase() === sheet.name.toLowerCase();
    this.names = this.names.map((name) => ({ ...name, formula: shiftedFormula(name.formula, shift, concerns) }));
    for (const listener of this.shiftListeners) listener(sheet, shift);
  }

  private put(sheet: HostSheet, row: number, column: number, entered: Entered, format: string): void {
    if (entered.formula === undefined) {
      sheet.cells.set(row, column, entered.value);
    } else {
      const kept = sheet.formula(row, column) === entered.formula ? sheet.value(row, column) : undefined;
      sheet.cells.set(row, column, kept ?? resultWithoutCalculation(entered.formula), entered.formula);
      this.calculateCell(sheet, row, column, entered.formula);
    }
    if (entered.format !== undefined && format === 'General') {
      sheet.cells.patchStyle({ row, column, rows: 1, columns: 1 }, { numberFormat: entered.format });
    }
  }

  private calculateCell(sheet: HostSheet, row: number, column: number, formula: string): void {
    const value = this.calculate?.(formula, { sheet: sheet.name, row, column }, this);
    if (value !== undefined) sheet.cells.set(row, column, value, formula);
  }
}

const LINK = /^=HYPERLINK\(\s*"(?:[^"]|"")*"\s*(?:,\s*("(?:[^"]|"")*"|-?\d+(?:\.\d+)?)\s*)?\)$/i;

/** What a new formula shows while nobody calculates: a link shows its text, a lone unknown name `#NAME?`, the rest 0. */
function resultWithoutCalculation(formula: string): CellValue {
  const link = LINK.exec(formula);
  if (link !== null) {
    const shown = link[1] ?? formula.slice(formula.indexOf('"'), formula.lastIndexOf('"') + 1);
    return shown.startsWith('"') ? shown.slice(1, -1).replaceAll('""', '"') : Number(shown);
  }
  if (/^=-?[\p{L}_][\p{L}_]*$/u.test(formula) && !/^=-?(?:TRUE|FALSE)$/i.test(formula)) return { error: '#NAME?' };
  return 0;
}
