import { readFile } from 'node:fs/promises';
import { factsSql } from '../../../src/files/duckdb/facts-sql.ts';

const columns = (...fields: string[]) => fields.map((field) => ({ field, header: field }));

test('the guide shows the statement that is run', async () => {
  const guide = await readFile('docs/beyond-one-sheet.md', 'utf8');
  const fields = columns('日期', '客户编号', '客户名称', '业务员', '金额');
  expect(guide).toContain(factsSql("read_parquet('ledger.parquet')", fields, 1900).trim());
});

test('a header cannot leave its quotes', () => {
  const sql = factsSql('t', [...columns('日期', '金额'), { field: '客户名称', header: 'a" FROM x; --' }], 1900);
  expect(sql).toContain('CAST("a"" FROM x; --" AS VARCHAR)');
});
