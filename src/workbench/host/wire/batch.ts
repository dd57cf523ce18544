import { HostError, invalidArgument, itemNotFound } from './host-error.ts';
import { HostCollection, HostObject } from './host-object.ts';
import { callMember, location, readMember } from './members.ts';
import type { ArgumentInfo, WirePath, WireRequest } from './protocol.ts';
import { memberName, PATH } from './protocol.ts';
import type { References } from './references.ts';

/** Where the paths of a request begin. */
export interface Roots {
  readonly workbook: HostObject;
  /** Service objects such as `Microsoft.ExcelServices.CustomFunctions`; null where the host has none of that name. */
  service(name: string): HostObject | null;
}

/** The object paths of one request, each resolved once; null stands for a null object. */
export class Batch {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly request: WireRequest;
  private readonly roots: Roots;
  private readonly references: References;
  /** `Class.member` that is being carried out, for the error's location. */
  place = '';

  constructor(request: WireRequest, roots: Roots, references: References) {
    this.request = request;
    this.roots = roots;
    this.references = references;
  }

  resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (path === undefined) throw new HostError('InvalidRequest', `The request has no object path ${String(id)}.`);
    const object = this.follow(path);
    this.resolved.set(id, object);
    return object;
  }

  argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, references[index]));
  }

  visit(object: HostObject, member: string): void {
    this.place = location(object, member);
  }

  private follow(path: WirePath): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.roots.workbook;
      case PATH.newObject:
        return this.service(path.Name);
      case PATH.referenceId:
        return this.tracked(path.Name);
      case PATH.nullObject:
        return null;
      default:
        return this.followFromParent(path);
    }
  }

  private followFromParent(path: WirePath): HostObject | null {
    const parent = path.ParentObjectPathId === undefined ? null : this.resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PATH.property:
        this.visit(parent, memberName(path.Name));
        return objectOrNull(readMember(parent, memberName(path.Name)));
      case PATH.method:
        this.visit(parent, memberName(path.Name));
        return objectOrNull(callMember(parent, path.Name, this.argumentsOf(path.ArgumentInfo)));
      case PATH.indexer:
        return this.indexed(parent, this.argumentsOf(path.ArgumentInfo)[0]);
      default:
        throw new HostError('NotImplemented', `Object path type ${String(path.ObjectPathType)} is not known.`, 501);
    }
  }

  private indexed(parent: HostObject, key: unknown): HostObject {
    this.visit(parent, 'getItem');
    const item = parent instanceof HostCollection ? (parent as HostCollection).itemByKey(key) : null;
    if (item === null) throw itemNotFound();
    return item;
  }

  private service(name: string): HostObject {
    this.place = name;
    const service = this.roots.service(name);
    if (service === null) throw new HostError('ApiNotFound', `The host does not implement the service ${name}.`, 404);
    return service;
  }

  private tracked(id: string): HostObject {
    const object = this.references.find(id);
    if (object === null) {
      throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
    }
    return object;
  }

  /** A client object travels as the id of its path: beside the arguments, or inside them as `_ObjectPathId`. */
  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference > 0) return this.resolve(reference);
    if (Array.isArray(value)) return this.list(value, Array.isArray(reference) ? reference : []);
    if (typeof value !== 'object' || value === null) return value;
    const path: unknown = Reflect.get(value, '_ObjectPathId');
    if (typeof path === 'number') return this.resolve(path);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.argument(item, 0)]));
  }

  private list(values: readonly unknown[], references: readonly unknown[]): readonly unknown[] {
    if (references.length === 0 && isPlainMatrix(values)) return values;
    return values.map((item, index) => this.argument(item, references[index]));
  }
}

function objectOrNull(value: unknown): HostObject | null {
  if (value === null || value === undefined) return null;
  if (value instanceof HostObject) return value;
  throw invalidArgument();
}

/** Matrices of cell values are most of what travels; they hold no client objects and are passed as they are. */
function isPlainMatrix(rows: readonly unknown[]): boolean {
  return rows.every((row) => Array.isArray(row) && row.every((cell) => typeof cell !== 'object' || cell === null));
}
