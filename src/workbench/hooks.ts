import {
  ConditionalFormattingRuleModel,
  ConditionalFormattingService,
} from '@univerjs/preset-sheets-conditional-formatting';
import type { Area } from '../engine/model/cell.ts';
import type { FileFailure, Result } from '../files/result.ts';
import type { CellBox, Grid } from './grid/grid.ts';
import type { OfficeHost, WorkbookData } from './host/index.ts';
import type { WorkbookFile } from './xlsx/workbook-file.ts';

/** A conditional format over a cell as the grid has it. */
export interface ShownFormat {
  readonly formula: string | null;
  /** The fill that the cell shows in the end, whichever of its formats won; `#RRGGBB` or null. */
  readonly fill: string | null;
}

/** What browser tests and curious people can reach in the console: `window.kebeiWorkbench`. */
export interface KebeiWorkbench {
  /** Resolves when the first workbook is shown and can be worked in. */
  readonly ready: Promise<void>;
  readonly host: OfficeHost;
  /** The object that the pane's page takes for the desktop program's own. */
  readonly external: object;
  /** Opens a workbook; null when it went well, else why it did not. */
  openBytes(bytes: Uint8Array, name?: string): Promise<FileFailure | null>;
  saveBytes(): Promise<Uint8Array>;
  /** The host's workbook, with all formulas calculated. */
  snapshot(): Promise<WorkbookData>;
  activeSheet(): string;
  /** What is selected in the grid. */
  selection(): readonly Area[];
  /** What a cell of the grid shows. Row and column count from 0. */
  cellText(sheet: string, row: number, column: number): string;
  /** Where a cell of the sheet in front is drawn while nothing is scrolled, in pixels of the grid's canvas. */
  cellBox(row: number, column: number): CellBox | null;
  conditionalFormatsAt(sheet: string, row: number, column: number): readonly ShownFormat[];
  /** Waits until grid and host agree and all formulas are calculated. */
  settled(): Promise<void>;
}

declare global {
  interface Window {
    kebeiWorkbench?: KebeiWorkbench;
  }
}

/** The workbench's inside for `window.kebeiWorkbench`. */
export function workbenchHooks(
  grid: Grid,
  host: OfficeHost,
  file: WorkbookFile,
  external: object,
  open: (bytes: Uint8Array, name: string) => Promise<Result<null>>,
  ready: Promise<void>,
): KebeiWorkbench {
  return {
    ready,
    host,
    external,
    openBytes: async (bytes, name = 'Workbook.xlsx') => {
      const result = await open(bytes, name);
      return result.ok ? null : result.failure;
    },
    saveBytes: async () => {
      await grid.settle();
      return file.save();
    },
    snapshot: async () => {
      await grid.settle();
      return host.workbook.snapshot();
    },
    activeSheet: () => grid.activeSheet(),
    selection: () => grid.selection(),
    cellText: (sheet, row, column) => grid.cellText(sheet, row, column),
    cellBox: (row, column) => grid.cellBox(row, column),
    conditionalFormatsAt: (sheet, row, column) => formatsAt(grid, sheet, row, column),
    settled: () => grid.settle(),
  };
}

function formatsAt(grid: Grid, name: string, row: number, column: number): readonly ShownFormat[] {
  const { session } = grid;
  const subUnitId = session.sheets.gridId(session.workbook.sheet(name));
  const rules = session.injector.get(ConditionalFormattingRuleModel).getSubunitRules(session.unitId, subUnitId) ?? [];
  const composed = session.injector
    .get(ConditionalFormattingService)
    .composeStyle(session.unitId, subUnitId, row, column);
  return rules
    .filter(({ ranges }) =>
      ranges.some((r) => r.startRow <= row && row <= r.endRow && r.startColumn <= column && column <= r.endColumn),
    )
    .map(({ rule }) => ({
      formula: 'value' in rule && typeof rule.value === 'string' ? rule.value : null,
      fill: composed?.style?.bg?.rgb ?? null,
    }));
}
