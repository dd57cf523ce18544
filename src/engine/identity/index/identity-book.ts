import type { IdentityDecision } from '../../model/customers.ts';
import { MANY_SHARERS } from '../compare/evidence-features.ts';
import type { Sharers } from '../compare/evidence-features.ts';
import type { IdentityRow } from '../identity-row.ts';
import { eachCandidatePair } from '../keys/each-candidate.ts';
import { KeyTable } from '../keys/key-table.ts';
import { sharersOf } from '../keys/sharers.ts';
import { profileOf } from '../profile.ts';
import type { Profile } from '../profile.ts';
import { clusterComponent, componentOf } from './clusters.ts';
import type { PairScorer } from './judge-pair.ts';
import type { ClusterSources, Component } from './clusters.ts';
import { DecisionBook } from './decision-book.ts';
import { HOPELESS, LEAST, relatePair, scorePair } from './judge-pair.ts';
import { LinkBook } from './link-book.ts';
import { provingKeys } from './proved-groups.ts';
import { CharacterIndex } from './short-forms.ts';
import { SketchBook } from './sketch-book.ts';

/** Beyond this share of rows an edit is cheaper as a new start. */
const MANY_EDITS = 0.1;

/** Rows between two words of progress. */
const TOLD_EVERY = 256;
/** The parts of the building one after the other, with their shares of its time as measured at 100,000 rows. */
const PARTS = {
  profiles: { from: 0, share: 0.25 },
  keys: { from: 0.25, share: 0.15 },
  pairs: { from: 0.4, share: 0.6 },
} as const;

/** A row that went or came, with the keys under which it was found. */
export interface MovedRow {
  readonly profile: Profile;
  readonly keys: Int32Array;
}

/** What an edit of the book has touched. */
export interface BookEdit {
  /** Slots of rows whose clusters, links or relations may be others, those that went included. */
  readonly touched: ReadonlySet<number>;
  readonly gone: readonly MovedRow[];
  readonly come: readonly MovedRow[];
  /** The number of rows of each key of these rows, as it was before. */
  readonly countsBefore: ReadonlyMap<number, number>;
  /** Whether as many came as went, in their slots, and nothing joins or has joined them with any row. */
  readonly isAlone: boolean;
  /** The rows that were put in: where the first of them stands, and how many there are. */
  readonly at: number;
  readonly added: number;
  /** Whether rows that stay have moved to another place. */
  readonly movesOthers: boolean;
}

/**
 * The rows of an archive with their keys, links and clusters, kept so that an edit costs only what it touches. After any
 * edits it holds what a new book over the same rows would hold. Rows have slots, which stay while other rows come and go.
 */
export class IdentityBook implements ClusterSources {
  profiles: (Profile | null)[] = [];
  table = new KeyTable(0);
  links = new LinkBook();
  decisions = new DecisionBook([], this.table, []);
  sharers: Sharers = sharersOf(this.table);
  /** Slot of each row, in the order of rows. */
  slots: Int32Array = new Int32Array(0);
  /** By slot: the lowest slot of its certain cluster. */
  leaders: Int32Array = new Int32Array(0);
  private sketches = new SketchBook(0);
  private characters: CharacterIndex | null = null;
  private components = new Map<number, Component>();
  private free: number[] = [];
  private decided: readonly IdentityDecision[];
  private readonly score: PairScorer;

  /**
   * `onProgress` hears which share of the building is done, 0..1; `score` is another judge of pairs, for measuring how
   * good one is.
   */
  constructor(
    rows: readonly IdentityRow[],
    decisions: readonly IdentityDecision[],
    onProgress: (share: number) => void = () => undefined,
    score: PairScorer = scorePair,
  ) {
    this.score = score;
    this.decided = decisions;
    const tell = (part: keyof typeof PARTS, at: number): void => {
      if (at % TOLD_EVERY === 0) onProgress(PARTS[part].from + (PARTS[part].share * at) / rows.length);
    };
    this.build(
      rows.map((row, at) => {
        tell('profiles', at);
        return profileOf(row);
      }),
      tell,
    );
  }

  /** Components of two rows and more. */
  eachComponent(visit: (component: Component) => void): void {
    for (const [slot, component] of this.components) if (component.rows[0] === slot) visit(component);
  }

  /** For looking up names; made when the first is. */
  characterIndex(): CharacterIndex {
    return (this.characters ??= new CharacterIndex(this.profiles));
  }

  componentAt(slot: number): Component | null {
    return this.components.get(slot) ?? null;
  }

  /**
   * Replaces `removed` rows from `at` on by other rows, as when rows of a sheet are edited, deleted or put in. Null where
   * that was cheaper as a new start: then all slots are others.
   */
  splice(at: number, removed: number, rows: readonly IdentityRow[]): BookEdit | null {
    if (removed + rows.length > Math.max(64, this.slots.length * MANY_EDITS)) {
      const profiles = [...this.slots].flatMap((slot) => this.profiles[slot] ?? []);
      profiles.splice(at, removed, ...rows.map(profileOf));
      this.build(profiles);
      return null;
    }
    const countsBefore = new Map<number, number>();
    const dirty = new Set<number>();
    const movesOthers = rows.length !== removed && at + removed < this.slots.length;
    const leaving = [...this.slots.subarray(at, at + removed)];
    const wereDecided = leaving.some((slot) => this.decisions.isDecided(slot));
    const gone = leaving.flatMap((slot) => this.movedRow(slot));
    for (const slot of leaving) this.takeOut(slot, countsBefore, dirty);
    const added = rows.map((row) => this.putIn(row, countsBefore, dirty));
    this.slots = spliced(this.slots, at, removed, added);
    const fresh = new Set(added);
    for (const slot of added) this.judgeAll(slot);
    for (const [key, count] of countsBefore) this.judgeAgain(key, count, fresh, dirty);
    for (const slot of added) for (const other of this.links.neighbours(slot).keys()) dirty.add(other);
    const isWithOthers = [...dirty].some((slot) => !fresh.has(slot));
    this.decideAgain(dirty);
    const touched = new Set([...leaving, ...dirty]);
    for (const slot of leaving) if (!fresh.has(slot)) dirty.delete(slot);
    for (const slot of this.recluster(dirty)) touched.add(slot);
    const areDecided = added.some((slot) => this.decisions.isDecided(slot));
    const isInPlace = added.length === removed && added.every((slot, i) => slot === leaving[i]);
    const isAlone = isInPlace && !isWithOthers && !wereDecided && !areDecided;
    const come = added.flatMap((slot) => this.movedRow(slot));
    return {
      touched: isAlone ? fresh : touched,
      gone,
      come,
      countsBefore,
      isAlone,
      at,
      added: added.length,
      movesOthers,
    };
  }

  /** Obeys these decisions from now on, in the place of those before. */
  decide(decisions: readonly IdentityDecision[]): void {
    const dirty = new Set<number>(this.decisions.rows());
    this.decided = decisions;
    this.decisions = new DecisionBook(decisions, this.table, this.profiles);
    for (const slot of this.decisions.rows()) dirty.add(slot);
    this.recluster(dirty);
  }

  private build(profiles: Profile[], tell: (part: keyof typeof PARTS, at: number) => void = () => undefined): void {
    this.profiles = profiles;
    this.slots = Int32Array.from(profiles, (_, slot) => slot);
    this.leaders = this.slots.slice();
    this.table = new KeyTable(profiles.length);
    this.sketches = new SketchBook(profiles.length);
    this.sharers = sharersOf(this.table);
    this.links = new LinkBook();
    this.components = new Map();
    this.characters = null;
    this.free = [];
    profiles.forEach((profile, slot) => {
      tell('keys', slot);
      this.table.add(slot, profile);
      this.sketches.set(slot, profile);
    });
    this.decisions = new DecisionBook(this.decided, this.table, profiles);
    let told = -1;
    eachCandidatePair(this.table, profiles.length, (other, slot) => {
      for (; told < slot; told++) tell('pairs', told + 1);
      this.judge(other, slot, true);
    });
    this.recluster(this.slots);
  }

  /** The row of a slot with its keys as they are now. */
  movedRow(slot: number): MovedRow[] {
    const profile = this.profiles[slot];
    return profile == null ? [] : [{ profile, keys: this.table.keysOf(slot).slice() }];
  }

  private takeOut(slot: number, before: Map<number, number>, dirty: Set<number>): void {
    this.noteKeys(slot, before, dirty);
    for (const other of this.links.forget(slot)) dirty.add(other);
    for (const other of this.components.get(slot)?.rows ?? []) dirty.add(other);
    this.components.delete(slot);
    this.table.remove(slot);
    const gone = this.profiles[slot];
    if (gone != null) this.characters?.remove(slot, gone);
    this.profiles[slot] = null;
    this.free.push(slot);
  }

  private putIn(row: IdentityRow, before: Map<number, number>, dirty: Set<number>): number {
    const slot = this.free.pop() ?? this.profiles.length;
    const profile = profileOf(row);
    this.profiles[slot] = profile;
    if (slot >= this.leaders.length) this.leaders = grown(this.leaders, slot + 1);
    this.table.add(slot, profile);
    this.sketches.set(slot, profile);
    this.characters?.add(slot, profile);
    for (const key of this.table.keysOf(slot)) if (!before.has(key)) before.set(key, this.table.count(key) - 1);
    this.noteProved(slot, dirty);
    dirty.add(slot);
    return slot;
  }

  private noteKeys(slot: number, before: Map<number, number>, dirty: Set<number>): void {
    for (const key of this.table.keysOf(slot)) if (!before.has(key)) before.set(key, this.table.count(key));
    this.noteProved(slot, dirty);
  }

  /** Rows of one name are proved by the codes that all of them have: each is concerned. */
  private noteProved(slot: number, dirty: Set<number>): void {
    for (const key of provingKeys(slot, this.table)) this.table.each(key, (other) => dirty.add(other));
  }

  /** Scores a pair of candidates and keeps what matters; of one that was never judged nothing has to be forgotten. */
  private judge(a: number, b: number, isNew = false): void {
    if (this.sketches.areStrangers(a, b)) {
      if (!isNew) this.forgetPair(a, b);
      return;
    }
    const [one, other] = [this.profiles[a], this.profiles[b]];
    if (one == null || other == null) return;
    const score = this.score(one, other, this.sharers, HOPELESS);
    const mayRelate = score > -Infinity || (one.boss !== '' && one.boss === other.boss);
    const relation = mayRelate ? relatePair(one, other, this.sharers) : null;
    if (score >= LEAST || !isNew) this.links.setScore(a, b, score >= LEAST ? score : null);
    if (relation !== null || !isNew) this.links.setRelation(a, b, relation);
  }

  private forgetPair(a: number, b: number): void {
    this.links.setScore(a, b, null);
    this.links.setRelation(a, b, null);
  }

  private judgeAll(slot: number): void {
    const others = new Set<number>();
    this.table.eachSharing(this.table.keysOf(slot), (other) => others.add(other));
    others.delete(slot);
    for (const other of others) this.judge(slot, other);
  }

  /** Where a key became too common, or common enough, or another number of rows shares it, its old pairs are judged again. */
  private judgeAgain(key: number, before: number, fresh: ReadonlySet<number>, dirty: Set<number>): void {
    const now = this.table.count(key);
    const cap = this.table.cap(key);
    const kind = this.table.kindOf(key);
    const crossed = before <= cap !== now <= cap;
    const counts =
      (kind === 'phone' || kind === 'brand') && Math.min(before, MANY_SHARERS) !== Math.min(now, MANY_SHARERS);
    if (!crossed && !counts) return;
    const rows: number[] = [];
    this.table.each(key, (row) => rows.push(row));
    const old = rows.filter((row) => !fresh.has(row));
    old.forEach((a, i) =>
      old.slice(i + 1).forEach((b) => {
        if (this.table.areCandidates(a, b)) this.judge(a, b);
        else this.forgetPair(a, b);
        dirty.add(a).add(b);
      }),
    );
  }

  /** Decisions name rows by number or name: after an edit they may name others. */
  private decideAgain(dirty: Set<number>): void {
    if (this.decided.length === 0) return;
    for (const slot of this.decisions.rows()) dirty.add(slot);
    this.decisions = new DecisionBook(this.decided, this.table, this.profiles);
    for (const slot of this.decisions.rows()) dirty.add(slot);
  }

  /** Clusters the components of these rows, and of all that were in one with them, anew; tells which rows they are. */
  private recluster(slots: Iterable<number>): ReadonlySet<number> {
    const open = new Set<number>();
    for (const slot of slots) {
      open.add(slot);
      for (const other of this.components.get(slot)?.rows ?? []) open.add(other);
    }
    const done = new Set<number>();
    for (const slot of open) {
      if (done.has(slot) || this.profiles[slot] == null) continue;
      const rows = componentOf(slot, this);
      if (rows.length === 1) {
        this.components.delete(slot);
        this.leaders[slot] = slot;
        continue;
      }
      const component = clusterComponent(rows, this);
      for (const row of rows) {
        open.add(row);
        done.add(row);
        this.components.set(row, component);
      }
      for (const cluster of component.certain) for (const row of cluster) this.leaders[row] = cluster[0] ?? row;
    }
    return open;
  }
}

function spliced(slots: Int32Array, at: number, removed: number, added: readonly number[]): Int32Array {
  const result = new Int32Array(slots.length - removed + added.length);
  result.set(slots.subarray(0, at));
  result.set(added, at);
  result.set(slots.subarray(at + removed), at + added.length);
  return result;
}

function grown(array: Int32Array, size: number): Int32Array {
  const larger = new Int32Array(Math.max(size, Math.ceil(array.length * 1.5)));
  larger.set(array);
  return larger;
}
