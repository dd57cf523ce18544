import type { HostSheet } from '../host/model/host-sheet.ts';

/** Which sheet of the grid shows which of the host's. A sheet that the user adds gets its id from the grid. */
export class SheetIds {
  private readonly toGrid = new Map<string, string>();
  private readonly toHost = new Map<string, string>();

  /** The grid's id; the host's own where nothing else was agreed. */
  gridId(sheet: Pick<HostSheet, 'id'>): string {
    return this.toGrid.get(sheet.id) ?? sheet.id;
  }

  hostId(gridId: string): string {
    return this.toHost.get(gridId) ?? gridId;
  }

  pair(sheet: Pick<HostSheet, 'id'>, gridId: string): void {
    this.toGrid.set(sheet.id, gridId);
    this.toHost.set(gridId, sheet.id);
  }

  clear(): void {
    this.toGrid.clear();
    this.toHost.clear();
  }
}
