import { HostCollection, HostObject } from './host-object.ts';
import { readMember } from './members.ts';
import type { QueryInfo } from './protocol.ts';
import { memberName, wireName } from './protocol.ts';
import type { References } from './references.ts';

/** What a load asks for: member → what is asked of it. `*` stands for all scalars. */
interface Selection {
  readonly [member: string]: Selection;
}
interface MutableSelection {
  [member: string]: MutableSelection;
}

const ALL: Selection = { '*': {} };

/** Answers a load: the chosen members of an object, of what hangs on it, and of a collection's items. */
export class QueryAnswer {
  private readonly references: References;
  private readonly visit: (object: HostObject, member: string) => void;

  /** `visit` is told each member before it is read, so that an error can name the place. */
  constructor(references: References, visit: (object: HostObject, member: string) => void) {
    this.references = references;
    this.visit = visit;
  }

  answer(object: HostObject, query: QueryInfo): Record<string, unknown> {
    return this.project(object, selectionOf(query), query);
  }

  identity(object: HostObject): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const reference = this.references.idOf(object);
    if (reference !== null) result['_ReferenceId'] = reference;
    const id = object.identity();
    if (id !== null) result[object.members.idName ?? 'Id'] = id;
    return result;
  }

  private project(object: HostObject, selection: Selection, query: QueryInfo): Record<string, unknown> {
    if (isCollection(object)) return this.projectCollection(object, selection, query);
    const result = this.identity(object);
    for (const member of chosenMembers(object, selection)) {
      this.visit(object, member);
      const value = readMember(object, member);
      result[wireName(member)] = value instanceof HostObject ? this.projectChild(value, selection[member]) : value;
    }
    return result;
  }

  private projectChild(child: HostObject, selection: Selection | undefined): Record<string, unknown> {
    const asked = selection === undefined || Object.keys(selection).length === 0 ? ALL : selection;
    return this.project(child, asked, {});
  }

  private projectCollection(
    collection: HostCollection,
    selection: Selection,
    query: QueryInfo,
  ): Record<string, unknown> {
    const result = this.identity(collection);
    const own = (collection.members.scalars ?? []).filter((name) => name in selection || '*' in selection);
    for (const member of own) {
      this.visit(collection, member);
      result[wireName(member)] = readMember(collection, member);
    }
    const { items, ...direct } = selection;
    const wanted = Object.fromEntries(Object.entries({ ...direct, ...items }).filter(([name]) => !own.includes(name)));
    if (Object.keys(wanted).length === 0 && items === undefined) return result;
    const itemSelection = Object.keys(wanted).length === 0 ? ALL : wanted;
    const first = query.Skip ?? 0;
    const last = query.Top === undefined ? undefined : first + query.Top;
    result['_Items'] = collection
      .items()
      .slice(first, last)
      .map((item) => this.project(item, itemSelection, {}));
    return result;
  }
}

function isCollection(object: HostObject): object is HostCollection {
  return object instanceof HostCollection;
}

function chosenMembers(object: HostObject, selection: Selection): Set<string> {
  const names = new Set(Object.keys(selection));
  names.delete('$none');
  if (names.delete('*')) for (const scalar of object.members.scalars ?? []) names.add(scalar);
  return names;
}

function selectionOf(query: QueryInfo): Selection {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
  const selection: MutableSelection = {};
  for (const path of paths) {
    let level = selection;
    for (const segment of path.split(/[/.]/)) {
      const name = segment === '*' || segment === '$all' ? '*' : memberName(segment);
      level = level[name] ??= {};
    }
  }
  return paths.length === 0 ? ALL : selection;
}
