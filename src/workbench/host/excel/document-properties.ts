import { invalidArgument, itemNotFound } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostCollection, HostObject } from '../wire/host-object.ts';
import { assertWorkbookWritable } from './access.ts';
import type { Session } from './session.ts';

/** `workbook.properties`: only the custom properties are modelled. */
export class DocumentProperties extends HostObject {
  readonly members: ClassMembers = { type: 'DocumentProperties', navigation: ['custom'] };
  private readonly session: Session;

  constructor(session: Session) {
    super();
    this.session = session;
  }

  get custom(): CustomPropertyCollection {
    return new CustomPropertyCollection(this.session);
  }
}

/** `workbook.properties.custom`. Keys are compared without case. */
export class CustomPropertyCollection extends HostCollection<CustomProperty> {
  readonly members: ClassMembers = {
    type: 'CustomPropertyCollection',
    methods: ['add', 'deleteAll', 'getCount', 'getItem', 'getItemOrNullObject'],
  };
  private readonly session: Session;

  constructor(session: Session) {
    super();
    this.session = session;
  }

  items(): readonly CustomProperty[] {
    return [...this.session.workbook.customProperties.keys()].map((key) => new CustomProperty(this.session, key));
  }

  itemByKey(key: unknown): CustomProperty | null {
    const wanted = String(key).toLowerCase();
    return this.items().find((property) => property.key.toLowerCase() === wanted) ?? null;
  }

  add(key: string, value: unknown): CustomProperty {
    assertWorkbookWritable(this.session.workbook);
    const property = this.itemByKey(key) ?? new CustomProperty(this.session, key);
    property.value = value;
    return property;
  }

  deleteAll(): void {
    assertWorkbookWritable(this.session.workbook);
    this.session.workbook.customProperties.clear();
    this.session.workbook.record({ kind: 'settings' });
  }

  getCount(): number {
    return this.items().length;
  }

  getItem(key: string): CustomProperty {
    const property = this.itemByKey(key);
    if (property === null) throw itemNotFound();
    return property;
  }

  getItemOrNullObject(key: string): CustomProperty | null {
    return this.itemByKey(key);
  }
}

/** One custom property of the file, a text of at most 255 characters, a number or a truth value. */
export class CustomProperty extends HostObject {
  readonly members: ClassMembers = { type: 'CustomProperty', scalars: ['key', 'value', 'type'], methods: ['delete'] };
  private readonly session: Session;
  readonly key: string;

  constructor(session: Session, key: string) {
    super();
    this.session = session;
    this.key = key;
  }

  get value(): unknown {
    return this.session.workbook.customProperties.get(this.key) ?? null;
  }

  set value(value: unknown) {
    assertWorkbookWritable(this.session.workbook);
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') throw invalidArgument();
    if (typeof value === 'string' && value.length > 255) throw invalidArgument();
    this.session.workbook.customProperties.set(this.key, value);
    this.session.workbook.record({ kind: 'settings' });
  }

  get type(): string {
    const types: Readonly<Record<string, string>> = { string: 'String', number: 'Float', boolean: 'Boolean' };
    return types[typeof this.value] ?? 'String';
  }

  delete(): void {
    assertWorkbookWritable(this.session.workbook);
    this.session.workbook.customProperties.delete(this.key);
    this.session.workbook.record({ kind: 'settings' });
  }
}
