import { apiNotFound } from './host-error.ts';
import type { HostObject } from './host-object.ts';
import { memberName } from './protocol.ts';

/** `Range.values`, the form in which office.js tells where an error arose. */
export function location(object: HostObject, member: string): string {
  return `${object.members.type}.${member}`;
}

/** Reads a declared scalar or navigation property; anything else is ApiNotFound by name. */
export function readMember(object: HostObject, member: string): unknown {
  const { scalars = [], navigation = [] } = object.members;
  if (!scalars.includes(member) && !navigation.includes(member)) throw apiNotFound(location(object, member));
  return Reflect.get(object, member);
}

/** Writes a declared scalar. A scalar without a setter is read-only and fails by name. */
export function writeMember(object: HostObject, member: string, value: unknown): void {
  const { scalars = [], navigation = [] } = object.members;
  if (!scalars.includes(member) && !navigation.includes(member)) throw apiNotFound(location(object, member));
  if (!hasSetter(object, member)) throw apiNotFound(`a setter of ${location(object, member)}`);
  Reflect.set(object, member, value);
}

function hasSetter(object: object, member: string): boolean {
  for (let holder: object | null = object; holder !== null; holder = Reflect.getPrototypeOf(holder)) {
    const descriptor = Reflect.getOwnPropertyDescriptor(holder, member);
    if (descriptor !== undefined) return descriptor.set !== undefined;
  }
  return false;
}

/** Calls a declared method with the arguments as they came. */
export function callMember(object: HostObject, wireMember: string, args: readonly unknown[]): unknown {
  const member = memberName(wireMember);
  const { methods = [] } = object.members;
  const method: unknown = methods.includes(member) ? Reflect.get(object, member) : undefined;
  if (typeof method !== 'function') throw apiNotFound(location(object, member));
  return Reflect.apply(method, object, args);
}
