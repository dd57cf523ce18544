import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClassMembers } from '../../src/workbench/host/wire/host-object.ts';
import { HostObject } from '../../src/workbench/host/wire/host-object.ts';
import { startOffice } from '../support/office.ts';

/** What the unmodified office.js knows of its own classes. */
interface ClientClass {
  readonly _className: string;
  readonly _scalarPropertyNames?: readonly string[];
  readonly _navigationPropertyNames?: readonly string[];
}

const FOLDER = join(process.cwd(), 'src/workbench/host/excel');

/** The part of Range that finds other ranges: no class of its own on the wire. */
const ABSTRACT = 'RangePlaces';

/** Every class of the host that answers office.js, by file, with the members that it declares in its source. */
function declaredClasses(): Map<string, { readonly file: string; readonly prototype: object }> {
  const classes = new Map<string, { file: string; prototype: object }>();
  for (const file of readdirSync(FOLDER)) {
    const exported = jest.requireActual<Record<string, unknown>>(join(FOLDER, file));
    for (const value of Object.values(exported)) {
      if (typeof value !== 'function' || !(value.prototype instanceof HostObject)) continue;
      if (value.name === ABSTRACT) continue;
      classes.set(value.name, { file, prototype: value.prototype });
    }
  }
  return classes;
}

/** The members are fields of an instance: they are made without running the rest of the constructor. */
function membersOf(name: string, file: string): ClassMembers {
  const source = readFileSync(join(FOLDER, file), 'utf8');
  const constructor = jest.requireActual<Record<string, new (...args: unknown[]) => HostObject>>(join(FOLDER, file))[
    name
  ];
  if (constructor === undefined) throw new Error(`${name} is not exported by ${file}.`);
  // A class takes its session, sheet and areas unseen: only ranges look at the area they are given.
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  const instance = source.includes(`class ${name} `)
    ? Reflect.construct(constructor, [{}, {}, name === 'RangeAreas' ? [area] : area])
    : null;
  if (!(instance instanceof HostObject)) throw new Error(`${name} could not be made.`);
  return instance.members;
}

const classes = [...declaredClasses()].map(([name, { file, prototype }]) => ({ name, file, prototype }));

describe('the host invents nothing that office.js does not know', () => {
  const known = new Map<string, { readonly client: ClientClass; readonly methods: readonly string[] }>();

  beforeAll(async () => {
    const office = await startOffice();
    for (const namespace of [Reflect.get(office.window, 'OfficeCore') as object, office.Excel]) {
      for (const value of Object.values(namespace) as { prototype?: ClientClass }[]) {
        const client = value.prototype;
        if (typeof client?._className !== 'string') continue;
        const methods = Object.getOwnPropertyNames(client);
        known.set(client._className, { client, methods });
      }
    }
    office.close();
  });

  test.each(classes)('$name', ({ name, file, prototype }) => {
    const members = membersOf(name, file);
    const found = known.get(members.type);
    const { client, methods } = found ?? { client: null, methods: [] };
    expect(client?._className).toBe(members.type);
    expect(client?._scalarPropertyNames ?? []).toEqual(expect.arrayContaining([...(members.scalars ?? [])]));
    expect(client?._navigationPropertyNames ?? []).toEqual(expect.arrayContaining([...(members.navigation ?? [])]));
    // `areas.getItem` and the like are indexers of the client; each method must be a method there.
    expect(methods).toEqual(expect.arrayContaining([...(members.methods ?? [])]));
    for (const method of members.methods ?? []) expect(typeof Reflect.get(prototype, method)).toBe('function');
  });
});

test('these classes of office.js are answered', () => {
  expect(classes.map(({ name }) => name).sort()).toEqual([
    'Application',
    'AutoFilter',
    'CellValueConditionalFormat',
    'Comment',
    'CommentCollection',
    'ConditionalFormat',
    'ConditionalFormatCollection',
    'ConditionalFormatRule',
    'ConditionalRangeFill',
    'ConditionalRangeFont',
    'ConditionalRangeFormat',
    'CustomConditionalFormat',
    'CustomProperty',
    'CustomPropertyCollection',
    'CustomXmlPart',
    'CustomXmlPartCollection',
    'CustomXmlPartScopedCollection',
    'DataValidation',
    'DocumentProperties',
    'Filter',
    'FormatProtection',
    'FunctionResult',
    'Functions',
    'NamedItem',
    'NamedItemCollection',
    'Range',
    'RangeAreas',
    'RangeBorder',
    'RangeBorderCollection',
    'RangeCollection',
    'RangeFill',
    'RangeFont',
    'RangeFormat',
    'RangeSort',
    'Runtime',
    'Setting',
    'SettingCollection',
    'Table',
    'TableCollection',
    'TableColumn',
    'TableColumnCollection',
    'TableRow',
    'TableRowCollection',
    'Workbook',
    'WorkbookProtection',
    'Worksheet',
    'WorksheetCollection',
    'WorksheetFreezePanes',
    'WorksheetProtection',
  ]);
});
