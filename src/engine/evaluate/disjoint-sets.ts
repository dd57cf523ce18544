/** Union–find over 0..size−1; roots are the smallest member, so that results do not depend on the order of unions. */
export class DisjointSets {
  private readonly parents: Int32Array;

  constructor(size: number) {
    this.parents = Int32Array.from({ length: size }, (_, i) => i);
  }

  root(member: number): number {
    let at = member;
    for (let up = this.parents[at] ?? at; up !== at; up = this.parents[at] ?? at) {
      this.parents[at] = this.parents[up] ?? up;
      at = up;
    }
    return at;
  }

  join(a: number, b: number): void {
    const first = this.root(a);
    const second = this.root(b);
    if (first !== second) this.parents[Math.max(first, second)] = Math.min(first, second);
  }
}
