import type { HostObject } from './host-object.ts';

/** The objects that the client tracks across requests, each under the id that the client was told. */
export class References {
  private readonly objects = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private next = 1;

  keep(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined && this.objects.has(known)) return known;
    const id = `{${this.next++}}`;
    this.objects.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  idOf(object: HostObject): string | null {
    const id = this.ids.get(object);
    return id !== undefined && this.objects.has(id) ? id : null;
  }

  find(id: string): HostObject | null {
    return this.objects.get(id) ?? null;
  }

  remove(id: string): void {
    this.objects.delete(id);
  }

  clear(): void {
    this.objects.clear();
  }

  /** How many objects are still tracked: a run that forgets to untrack shows here. */
  get size(): number {
    return this.objects.size;
  }

  all(): IterableIterator<HostObject> {
    return this.objects.values();
  }
}
