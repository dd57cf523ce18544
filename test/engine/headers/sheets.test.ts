import * as OpenCC from 'opencc-js';
import { withColumns } from '../../../src/engine/headers/definition.ts';
import type { SheetDefinition } from '../../../src/engine/headers/definition.ts';
import { headerIndex } from '../../../src/engine/headers/header-index.ts';
import { normaliseHeader } from '../../../src/engine/headers/normalise.ts';
import { roleOfName } from '../../../src/engine/headers/sheet-name.ts';
import { COMMON_SHEETS, definitionsFor } from '../../../src/engine/headers/sheets.ts';
import { feida } from '../../../src/policies/feida.ts';
import { POLICIES } from '../../../src/policies/index.ts';

const SHEET_DEFINITIONS = definitionsFor(feida);

const key = (text: string): string => normaliseHeader(text).key;

function sheet(role: string): SheetDefinition {
  const found = SHEET_DEFINITIONS.find((definition) => definition.role === role);
  if (found === undefined) throw new Error(`no sheet ${role}`);
  return found;
}

function meaning(role: string, header: string): string | undefined {
  return headerIndex(sheet(role)).sure.get(key(header))?.column.header;
}

const SHEETS_OF_POLICIES = POLICIES.flatMap((policy) =>
  definitionsFor(policy).map((definition) => [`${policy.id}: ${definition.name}`, definition] as const),
);

describe.each(SHEETS_OF_POLICIES)('%s', (_, definition) => {
  test('every canonical and English header means its own column', () => {
    for (const { header, english } of definition.columns) {
      expect(headerIndex(definition).sure.get(key(header))?.column.header).toBe(header);
      expect(headerIndex(definition).sure.get(key(english))?.column.header).toBe(header);
    }
  });

  test('no alias is claimed by two columns', () => {
    const owners = new Map<string, string>();
    const own = new Set(definition.columns.map(({ header }) => key(header)));
    for (const { header, aliases = [] } of definition.columns) {
      for (const alias of new Set(aliases.map(key))) {
        if (own.has(alias)) continue;
        expect([alias, owners.get(alias) ?? header]).toEqual([alias, header]);
        owners.set(alias, header);
      }
    }
  });

  test('no alias stands among the words never taken', () => {
    const never = new Set((definition.never ?? []).map(key));
    const aliases = definition.columns.flatMap((column) => column.aliases ?? []).map(key);
    expect(aliases.filter((alias) => never.has(alias))).toEqual([]);
  });

  test('signs name columns of the sheet', () => {
    const headers = definition.columns.map(({ header }) => header);
    for (const { columns } of definition.signs) expect(headers).toEqual(expect.arrayContaining([...columns]));
  });

  test('enumerations have values, and only they', () => {
    for (const { type, values } of definition.columns) expect((values ?? []).length > 0).toBe(type === 'enum');
  });
});

describe('sheet names', () => {
  test.each(POLICIES.map((policy) => [policy.id, definitionsFor(policy)] as const))(
    'of %s: each name and alias leads to its own role',
    (_, definitions) => {
      for (const { role, name, english, aliases } of definitions) {
        for (const known of [name, english, ...aliases])
          expect(roleOfName(known, definitions)?.definition.role).toBe(role);
      }
    },
  );

  test.each([
    ['销售台帐', 'sales', 'name'],
    [' 销售 台账 ', 'sales', 'name'],
    ['SALES', 'sales', 'name'],
    ['回款明细', 'payments', 'alias'],
    ['花名册', 'roster', 'alias'],
    ['2026年销售台账', 'sales', 'decorated-name'],
    ['销售台账2026', 'sales', 'decorated-name'],
    ['5月销售台账', 'sales', 'decorated-name'],
    ['销售台账(2)', 'sales', 'decorated-name'],
    ['销售明细-2026年5月', 'sales', 'decorated-name'],
  ])('%j is %s by %s', (name, role, foundBy) => {
    const found = roleOfName(name, COMMON_SHEETS);
    expect([found?.definition.role, found?.foundBy]).toEqual([role, foundBy]);
  });

  test.each(['Sheet1', '2026', '5月', '', '采购台账', '销售台账说明', 'constructor'])('%j says nothing', (name) => {
    expect(roleOfName(name, COMMON_SHEETS)).toBeNull();
  });
});

describe('claims', () => {
  test('an alias gives way to the canonical header of another column', () => {
    expect(meaning('filings', '销售区域')).toBe('销售区域');
    expect(headerIndex(COMMON_SHEETS[0] ?? sheet('filings')).sure.get('销售区域')?.column.header).toBe('区域');
    const own = withColumns(sheet('filings'), [{ header: '报备日期', english: 'Reported on', type: 'date' }]);
    expect(headerIndex(own).sure.get('报备日期')?.column.header).toBe('报备日期');
    expect(meaning('filings', '报备日期')).toBe('备案日期');
  });

  test('a policy’s own column may have a name that is otherwise never taken', () => {
    const own = withColumns(sheet('filings'), [{ header: '审核日期', english: 'Reviewed on', type: 'date' }]);
    expect(headerIndex(own).sure.get('审核日期')?.column.header).toBe('审核日期');
    expect(meaning('filings', '审核日期')).toBeUndefined();
  });

  test('a policy’s column takes the place of the common one', () => {
    const own = withColumns(sheet('filings'), [
      { header: '客户类别', english: 'Kind', type: 'enum', values: ['个人', '单位'] },
    ]);
    expect(own.columns.filter(({ header }) => header === '客户类别')).toHaveLength(1);
    const kind = own.columns.find(({ header }) => header === '客户类别');
    expect(kind?.values).toEqual(['个人', '单位']);
    expect(kind?.aliases).toContain('客户类型');
  });

  test.each(['制单人', '审核人', '操作员'])('%s is nobody’s salesperson', (header) => {
    expect(meaning('sales', header)).toBeUndefined();
  });

  test('headers in traditional characters mean the same', () => {
    const traditional = [OpenCC.Converter({ from: 'cn', to: 'tw' }), OpenCC.Converter({ from: 'cn', to: 't' })];
    for (const definition of SHEET_DEFINITIONS) {
      const words = definition.columns.flatMap(({ header, aliases = [] }) => [header, ...aliases]);
      for (const word of words) for (const convert of traditional) expect(key(convert(word))).toBe(key(word));
    }
  });
});
