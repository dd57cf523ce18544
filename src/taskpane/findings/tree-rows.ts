import type { FindingGroup } from './group-findings.ts';

/** A row of the list as it is drawn: the head of a group, or one finding. */
export type TreeRow =
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly group: FindingGroup;
      readonly open: boolean;
      readonly position: number;
      readonly siblings: number;
    }
  | {
      readonly kind: 'finding';
      readonly id: string;
      readonly index: number;
      readonly group: FindingGroup;
      readonly position: number;
      readonly siblings: number;
    };

const FINDING = 'finding:';

/** Id of the row of a finding, by its position in the report. */
export function findingRowId(index: number): string {
  return `${FINDING}${index.toString()}`;
}

/** The finding whose row has this id, by its position in the report; null for the head of a group. */
export function findingOfRow(id: string): number | null {
  return id.startsWith(FINDING) ? Number(id.slice(FINDING.length)) : null;
}

/**
 * The rows of the tree from top to bottom. A row is made when it is asked for: there may be tens of thousands, of which
 * a screen shows ten.
 */
export class TreeRows implements Iterable<TreeRow> {
  readonly length: number;
  private readonly groups: readonly FindingGroup[];
  private readonly folded: ReadonlySet<string>;
  /** At which row each group begins. */
  private readonly starts: Int32Array;
  /** The same object for the same row each time, so that what is drawn of it can stay. */
  private readonly made = new Map<number, TreeRow>();
  /** The group asked for last: rows are mostly asked for one after the other. */
  private asked = 0;
  /** The row of each finding by its position in the report, -1 where it is in no open group. */
  private places: Int32Array | null = null;

  constructor(groups: readonly FindingGroup[], folded: ReadonlySet<string>) {
    this.groups = groups;
    this.folded = folded;
    this.starts = new Int32Array(groups.length);
    let rows = 0;
    for (const [at, { id, members }] of groups.entries()) {
      this.starts[at] = rows;
      rows += 1 + (folded.has(id) ? 0 : members.length);
    }
    this.length = rows;
  }

  /** The row at a place, from the end where negative. */
  at(place: number): TreeRow | undefined {
    const row = place < 0 ? this.length + place : place;
    const known = this.made.get(row);
    if (known !== undefined || row < 0 || row >= this.length) return known;
    const made = this.make(row);
    if (made !== undefined) this.made.set(row, made);
    return made;
  }

  /** Whether the row at a place is the head of a group. */
  isGroup(place: number): boolean {
    return this.starts[this.groupAt(place)] === place;
  }

  /** What tells the row at a place from all others: it stays with its group or finding. */
  keyAt(place: number): string | number {
    const at = this.groupAt(place);
    const group = this.groups[at];
    const start = this.starts[at] ?? 0;
    return (place === start ? group?.id : group?.members[place - start - 1]) ?? -1;
  }

  /** Where the row with this id stands, -1 where there is none. */
  placeOf(id: string): number {
    const finding = findingOfRow(id);
    if (finding !== null) return (this.places ??= this.findingPlaces())[finding] ?? -1;
    const group = this.groups.findIndex((one) => one.id === id);
    return this.starts[group] ?? -1;
  }

  *[Symbol.iterator](): Iterator<TreeRow, undefined> {
    for (let place = 0; place < this.length; place++) {
      const row = this.at(place);
      if (row !== undefined) yield row;
    }
  }

  private make(row: number): TreeRow | undefined {
    const at = this.groupAt(row);
    const group = this.groups[at];
    if (group === undefined) return undefined;
    const place = row - (this.starts[at] ?? 0);
    if (place === 0) {
      const open = !this.folded.has(group.id);
      return { kind: 'group', id: group.id, group, open, position: at + 1, siblings: this.groups.length };
    }
    const index = group.members[place - 1] ?? -1;
    return {
      kind: 'finding',
      id: findingRowId(index),
      index,
      group,
      position: place,
      siblings: group.members.length,
    };
  }

  /** The last group that begins at the row or above it. */
  private groupAt(row: number): number {
    for (const near of [this.asked, this.asked + 1]) if (this.reaches(near, row)) return (this.asked = near);
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= row) low = middle;
      else high = middle - 1;
    }
    return (this.asked = low);
  }

  private reaches(group: number, row: number): boolean {
    return row >= (this.starts[group] ?? this.length) && row < (this.starts[group + 1] ?? this.length);
  }

  private findingPlaces(): Int32Array {
    const open = this.groups.map(({ id }) => !this.folded.has(id));
    const last = this.groups.reduce((most, { members }) => members.reduce((a, b) => Math.max(a, b), most), -1);
    const places = new Int32Array(last + 1).fill(-1);
    for (const [at, { members }] of this.groups.entries()) {
      if (open[at] !== true) continue;
      for (const [place, index] of members.entries()) places[index] = (this.starts[at] ?? 0) + 1 + place;
    }
    return places;
  }
}
