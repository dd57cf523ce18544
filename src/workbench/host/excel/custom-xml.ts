import { invalidArgument, invalidOperation, itemNotFound } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostCollection, HostObject } from '../wire/host-object.ts';
import { assertWorkbookWritable } from './access.ts';
import type { Session } from './session.ts';

/** The namespace of an XML text's root element, empty where it has none. */
function namespaceOf(xml: string): string {
  const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml);
  if (root === null) throw invalidArgument();
  const attribute = root[1] === undefined ? 'xmlns' : `xmlns:${root[1]}`;
  return new RegExp(`${attribute}\\s*=\\s*["']([^"']*)["']`).exec(root[2] ?? '')?.[1] ?? '';
}

abstract class PartCollection extends HostCollection<CustomXmlPart> {
  protected readonly session: Session;

  constructor(session: Session) {
    super();
    this.session = session;
  }

  itemByKey(key: unknown): CustomXmlPart | null {
    return this.items().find((part) => part.id === key) ?? null;
  }

  getCount(): number {
    return this.items().length;
  }

  getItem(id: string): CustomXmlPart {
    const part = this.itemByKey(id);
    if (part === null) throw itemNotFound();
    return part;
  }

  getItemOrNullObject(id: string): CustomXmlPart | null {
    return this.itemByKey(id);
  }
}

/** `workbook.customXmlParts`. */
export class CustomXmlPartCollection extends PartCollection {
  readonly members: ClassMembers = {
    type: 'CustomXmlPartCollection',
    methods: ['add', 'getByNamespace', 'getCount', 'getItem', 'getItemOrNullObject'],
  };

  items(): readonly CustomXmlPart[] {
    return this.session.workbook.customXmlParts.map((part) => new CustomXmlPart(this.session, part));
  }

  add(xml: string): CustomXmlPart {
    assertWorkbookWritable(this.session.workbook);
    namespaceOf(xml);
    const part = { id: this.session.workbook.newId(), xml };
    this.session.workbook.customXmlParts.push(part);
    this.session.workbook.record({ kind: 'settings' });
    return new CustomXmlPart(this.session, part);
  }

  getByNamespace(namespace: string): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.session, namespace);
  }
}

/** The parts of one namespace. */
export class CustomXmlPartScopedCollection extends PartCollection {
  readonly members: ClassMembers = {
    type: 'CustomXmlPartScopedCollection',
    methods: ['getCount', 'getItem', 'getItemOrNullObject', 'getOnlyItem', 'getOnlyItemOrNullObject'],
  };
  private readonly namespace: string;

  constructor(session: Session, namespace: string) {
    super(session);
    this.namespace = namespace;
  }

  items(): readonly CustomXmlPart[] {
    const all = new CustomXmlPartCollection(this.session).items();
    return all.filter((part) => part.namespaceUri === this.namespace);
  }

  getOnlyItemOrNullObject(): CustomXmlPart | null {
    const [part, second] = this.items();
    return part === undefined || second !== undefined ? null : part;
  }

  getOnlyItem(): CustomXmlPart {
    const part = this.getOnlyItemOrNullObject();
    if (part === null) throw invalidOperation();
    return part;
  }
}

/** A custom XML part of the file. */
export class CustomXmlPart extends HostObject {
  readonly members: ClassMembers = {
    type: 'CustomXmlPart',
    scalars: ['id', 'namespaceUri'],
    methods: ['delete', 'getXml', 'setXml'],
  };
  private readonly session: Session;
  private readonly part: { readonly id: string; xml: string };

  constructor(session: Session, part: { readonly id: string; xml: string }) {
    super();
    this.session = session;
    this.part = part;
  }

  override identity(): string {
    return this.part.id;
  }

  get id(): string {
    return this.part.id;
  }

  get namespaceUri(): string {
    return namespaceOf(this.part.xml);
  }

  getXml(): string {
    return this.part.xml;
  }

  setXml(xml: string): void {
    assertWorkbookWritable(this.session.workbook);
    namespaceOf(xml);
    this.part.xml = xml;
    this.session.workbook.record({ kind: 'settings' });
  }

  delete(): void {
    assertWorkbookWritable(this.session.workbook);
    const { workbook } = this.session;
    workbook.customXmlParts = workbook.customXmlParts.filter((part) => part !== this.part);
    workbook.record({ kind: 'settings' });
  }
}
