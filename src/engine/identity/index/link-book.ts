import type { Relation } from '../../model/customers.ts';

/** Pairs of rows that were compared and found to have something to do with each other, in both directions. */
export class LinkBook {
  private readonly scores = new Map<number, Map<number, number>>();
  private readonly relations = new Map<number, Map<number, Relation>>();

  /** Log-odds of a pair; undefined where it was never compared or came out as nothing. */
  score(a: number, b: number): number | undefined {
    return this.scores.get(a)?.get(b);
  }

  setScore(a: number, b: number, score: number | null): void {
    put(this.scores, a, b, score);
    put(this.scores, b, a, score);
  }

  setRelation(a: number, b: number, relation: Relation | null): void {
    put(this.relations, a, b, relation);
    put(this.relations, b, a, relation);
  }

  /** Rows with a score towards this one. */
  neighbours(row: number): ReadonlyMap<number, number> {
    return this.scores.get(row) ?? NOBODY;
  }

  /** Rows that are related to this one, and how. */
  relationsOf(row: number): ReadonlyMap<number, Relation> {
    return this.relations.get(row) ?? NO_RELATION;
  }

  /** Calls `visit` once for each related pair, a < b. */
  eachRelation(visit: (a: number, b: number, relation: Relation) => void): void {
    for (const [a, others] of this.relations) {
      for (const [b, relation] of others) if (a < b) visit(a, b, relation);
    }
  }

  /** Forgets all pairs of a row, and tells whose they were. */
  forget(row: number): number[] {
    const others = [...this.neighbours(row).keys()];
    for (const other of others) this.setScore(row, other, null);
    for (const other of [...(this.relations.get(row)?.keys() ?? [])]) this.setRelation(row, other, null);
    return others;
  }
}

const NOBODY: ReadonlyMap<number, number> = new Map();
const NO_RELATION: ReadonlyMap<number, Relation> = new Map();

function put<T>(book: Map<number, Map<number, T>>, from: number, to: number, value: T | null): void {
  const others = book.get(from);
  if (value === null) {
    others?.delete(to);
    if (others?.size === 0) book.delete(from);
  } else if (others === undefined) book.set(from, new Map([[to, value]]));
  else others.set(to, value);
}
