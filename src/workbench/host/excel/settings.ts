import { itemNotFound } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostCollection, HostObject } from '../wire/host-object.ts';
import { assertWorkbookWritable } from './access.ts';
import type { Session } from './session.ts';

/** `workbook.settings`: this add-in's own values in the file, the same as `Office.context.document.settings`. */
export class SettingCollection extends HostCollection<Setting> {
  readonly members: ClassMembers = {
    type: 'SettingCollection',
    methods: ['add', 'getCount', 'getItem', 'getItemOrNullObject'],
  };
  private readonly session: Session;

  constructor(session: Session) {
    super();
    this.session = session;
  }

  items(): readonly Setting[] {
    return [...this.session.workbook.settings.keys()].map((key) => new Setting(this.session, key));
  }

  itemByKey(key: unknown): Setting | null {
    return this.session.workbook.settings.has(String(key)) ? new Setting(this.session, String(key)) : null;
  }

  add(key: string, value: unknown): Setting {
    assertWorkbookWritable(this.session.workbook);
    this.session.workbook.settings.set(key, value);
    this.session.workbook.record({ kind: 'settings' });
    return new Setting(this.session, key);
  }

  getCount(): number {
    return this.session.workbook.settings.size;
  }

  getItem(key: string): Setting {
    const setting = this.itemByKey(key);
    if (setting === null) throw itemNotFound();
    return setting;
  }

  getItemOrNullObject(key: string): Setting | null {
    return this.itemByKey(key);
  }
}

/** One setting: a key and a value that JSON can hold. */
export class Setting extends HostObject {
  readonly members: ClassMembers = { type: 'Setting', scalars: ['key', 'value'], methods: ['delete'], idName: '_Id' };
  private readonly session: Session;
  readonly key: string;

  constructor(session: Session, key: string) {
    super();
    this.session = session;
    this.key = key;
  }

  override identity(): string {
    return this.key;
  }

  get value(): unknown {
    return this.session.workbook.settings.get(this.key) ?? null;
  }

  set value(value: unknown) {
    assertWorkbookWritable(this.session.workbook);
    this.session.workbook.settings.set(this.key, value);
    this.session.workbook.record({ kind: 'settings' });
  }

  delete(): void {
    assertWorkbookWritable(this.session.workbook);
    if (!this.session.workbook.settings.delete(this.key)) throw itemNotFound();
    this.session.workbook.record({ kind: 'settings' });
  }
}
