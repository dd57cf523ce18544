import { readFile } from 'node:fs/promises';
import { factsStatement, quoted, quotedName } from '../../../src/files/duckdb/ledger-statements.ts';

test('the guide shows the statement that is run', async () => {
  const guide = await readFile('docs/beyond-one-sheet.md', 'utf8');
  const columns = ['日期', '客户编号', '客户名称', '业务员', '金额'].map((field) => ({
    field,
    header: field,
    name: quotedName(field),
    type: 'text' as const,
    unit: 1,
  }));
  const file = { source: `read_parquet(${quoted('ledger.parquet')})`, columns, texts: columns.map(({ name }) => name) };
  expect(guide).toContain(factsStatement(file, 20_000).trim());
});

test('neither a path nor a header leaves its quotes', () => {
  expect(quoted("o'clock")).toBe("'o''clock'");
  expect(quotedName('a" FROM x; --')).toBe('"a"" FROM x; --"');
});
