/** office.js's numbers for object events, the `messageType` of category 65536. */
export const EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  selectionChanged: 14,
  worksheetDeleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** The target of events that concern the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook';

/** Which events the add-in has asked for, by kind and target (an object's id, or `Workbook`). */
export class EventRegistrations {
  /** `context.runtime.enableEvents`. */
  enabled = true;
  private readonly counts = new Map<string, number>();

  add(event: number, target: string): void {
    const key = `${event}|${target}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  remove(event: number, target: string): void {
    const key = `${event}|${target}`;
    const left = (this.counts.get(key) ?? 0) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }

  has(event: number, target: string): boolean {
    return this.enabled && this.counts.has(`${event}|${target}`);
  }

  /** How many registrations stand: handlers that were never removed show here. */
  get size(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }
}
