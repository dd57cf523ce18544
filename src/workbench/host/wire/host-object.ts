/**
 * What a host class shows to office.js, by office.js's own names. The dispatcher reaches nothing else of the class,
 * and a test compares the lists with the metadata of the unmodified office.js.
 */
export interface ClassMembers {
  /** office.js's class name, used in error locations. */
  readonly type: string;
  readonly scalars?: readonly string[];
  readonly navigation?: readonly string[];
  readonly methods?: readonly string[];
  /** The key under which the object's identity travels; `Id` unless the class has another. */
  readonly idName?: string;
}

/** An object that office.js can hold: a range, a sheet, a table. */
export abstract class HostObject {
  abstract readonly members: ClassMembers;

  /** Identity by which the client finds the object again through its collection; null where it has none. */
  identity(): string | number | null {
    return null;
  }
}

/** A collection with an indexer. `items` are made afresh, so they always tell the present state. */
export abstract class HostCollection<T extends HostObject = HostObject> extends HostObject {
  abstract items(): readonly T[];

  /** The item by the key of `getItem`, or null. */
  abstract itemByKey(key: unknown): T | null;
}
