import type { SheetPart, WorkbookChange } from '../../host/model/change.ts';
import type { HostSheet } from '../../host/model/host-sheet.ts';
import type { GridSession } from '../grid-session.ts';
import type { DirtyArea } from './pending-changes.ts';
import { PendingChanges } from './pending-changes.ts';
import { writeCells } from './write-cells.ts';
import { writePart } from './write-part.ts';
import { writeSelection } from './write-selection.ts';
import { writeStructure } from './write-structure.ts';

/** What a sheet that is shown for the first time still lacks: its cells, sizes and panes came with it. */
const PARTS_OF_NEW_SHEET: readonly SheetPart[] = [
  'tables',
  'conditionalFormats',
  'validations',
  'comments',
  'autoFilter',
  'position',
];

/** Keeps the grid like the host: joins the host's changes and carries them out once a frame. */
export class HostFollower {
  private readonly session: GridSession;
  private readonly show: () => void;
  private pending = new PendingChanges();
  private frame = 0;

  /** `show` draws the whole workbook anew, after another one was loaded. */
  constructor(session: GridSession, show: () => void) {
    this.session = session;
    this.show = show;
    session.workbook.onChange((change) => {
      this.note(change);
    });
  }

  /** Carries out what is pending now; for whoever cannot wait for the next frame. */
  flush(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const pending = this.pending;
    if (pending.isEmpty) return;
    this.pending = new PendingChanges();
    if (pending.isLoaded) this.show();
    else this.carryOut(pending);
  }

  private note(change: WorkbookChange): void {
    if (this.session.isGridWriting) return;
    this.pending.add(change);
    if (this.frame === 0 && !this.pending.isEmpty) {
      this.frame = requestAnimationFrame(() => {
        this.flush();
      });
    }
  }

  private carryOut(pending: PendingChanges): void {
    const fresh = new Set<string>();
    for (const change of pending.structure) {
      const added = writeStructure(this.session, change);
      if (added !== null) fresh.add(added);
    }
    for (const sheet of this.session.workbook.sheets) {
      const known = pending.sheets.get(sheet.id);
      const formulas = pending.areFormulasMoved ? formulaCells(sheet) : [];
      if (!fresh.has(sheet.id)) writeCells(this.session, sheet, [...(known?.areas ?? []), ...formulas]);
      const parts = fresh.has(sheet.id) ? PARTS_OF_NEW_SHEET : (known?.parts ?? []);
      for (const part of parts) writePart(this.session, sheet, part);
    }
    if (pending.isSelectionMoved) writeSelection(this.session);
  }
}

function formulaCells(sheet: HostSheet): DirtyArea[] {
  const cells: DirtyArea[] = [];
  for (let row = 0; row < sheet.cells.height; row++) {
    for (const column of sheet.cells.row(row)?.formulas?.keys() ?? []) {
      cells.push({ area: { row, column, rows: 1, columns: 1 }, looks: false });
    }
  }
  return cells;
}
