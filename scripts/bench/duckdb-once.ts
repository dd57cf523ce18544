/**
 * What DuckDB takes for the heart of a check on clean data: loading the columns it needs, joining them by customer
 * (last sale, payment and visit, sales of half a year, whether several salespeople filed, whether protection has run
 * out), and reading the answer back. Usage: duckdb-once.ts <filings>
 */
import type { Cell } from '../../src/engine/model/cell.ts';
import { cpuSeconds } from './cpu-seconds.ts';
import { AS_OF_SERIAL, madeUpCompany } from './made-up-company.ts';

/** CPU seconds of all cores; null where DuckDB is not installed. */
export type DuckdbTimes = { readonly load: number; readonly query: number; readonly readBack: number } | null;

/** As much of the package as is used here; its types are its own only where it is installed. */
interface DuckdbPackage {
  readonly DuckDBInstance: {
    create(path: string, settings: Readonly<Record<string, string>>): Promise<{ connect(): Promise<Connection> }>;
  };
  readonly DuckDBDataChunk: {
    create(types: readonly unknown[], rows: number): { setColumns(columns: readonly (readonly Cell[])[]): void };
  };
  readonly VARCHAR: unknown;
  readonly INTEGER: unknown;
  readonly DOUBLE: unknown;
}
interface Connection {
  run(sql: string): Promise<unknown>;
  createAppender(table: string): Promise<{ appendDataChunk(chunk: unknown): void; closeSync(): void }>;
  runAndReadAll(sql: string): Promise<{ getColumns(): readonly (readonly unknown[])[] }>;
}

const CHUNK = 2048;
const HALF_A_YEAR = 182;
/** A term of months from a serial day; both sides are counted in days from 1970. */
const termEnd = (day: string, months: number): string =>
  `(date '1970-01-01' + (${day} - 25569)::INTEGER + INTERVAL ${String(months)} MONTH)`;
const QUERY = `CREATE TABLE answer AS
  SELECT a.number, coalesce(s.latest, 0) sale, coalesce(p.latest, 0) payment, coalesce(v.latest, 0) visit,
    coalesce(s.half, 0) half, o.people > 1 AS overlap,
    v.latest IS NULL OR ${termEnd('v.latest', 3)} < today.day OR
      (coalesce(${termEnd('s.latest', 6)} < today.day, true) AND coalesce(${termEnd('p.latest', 6)} < today.day, true)) AS expired
  FROM archive a CROSS JOIN (SELECT date '1970-01-01' + (${String(AS_OF_SERIAL)} - 25569)::INTEGER AS day) today
  LEFT JOIN (SELECT customer, max(day) AS latest, sum(CASE WHEN day >= ${String(AS_OF_SERIAL - HALF_A_YEAR)} THEN amount ELSE 0 END) AS half
    FROM sales GROUP BY customer) s USING (customer)
  LEFT JOIN (SELECT customer, max(day) AS latest FROM payments GROUP BY customer) p USING (customer)
  LEFT JOIN (SELECT customer, max(day) AS latest FROM visits GROUP BY customer) v USING (customer)
  LEFT JOIN (SELECT customer, count(DISTINCT person) people FROM archive GROUP BY customer) o USING (customer)`;

const name = '@duckdb/node-api';
const duckdb = await (import(name) as Promise<DuckdbPackage>).catch(() => null);
const times = duckdb === null ? null : await measure(duckdb, madeUpCompany(Number(process.argv[2] ?? 1000), false));
process.stdout.write(JSON.stringify(times satisfies DuckdbTimes));

async function measure(
  { DuckDBInstance, DuckDBDataChunk, VARCHAR, INTEGER, DOUBLE }: DuckdbPackage,
  sheets: Readonly<Record<string, Cell[][]>>,
): Promise<DuckdbTimes> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const fill = async (
    table: string,
    sheet: string,
    columns: readonly { readonly type: unknown; readonly at: number }[],
  ): Promise<void> => {
    const appender = await connection.createAppender(table);
    const rows = sheets[sheet] ?? [];
    for (let from = 1; from < rows.length; from += CHUNK) {
      const part = rows.slice(from, from + CHUNK);
      const chunk = DuckDBDataChunk.create(
        columns.map(({ type }) => type),
        part.length,
      );
      chunk.setColumns(columns.map(({ at }) => part.map((row) => row[at] ?? null)));
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  };
  const started = cpuSeconds();
  await connection.run('CREATE TABLE archive(number VARCHAR, customer VARCHAR, person VARCHAR, day INTEGER)');
  await connection.run('CREATE TABLE sales(day INTEGER, customer VARCHAR, amount DOUBLE)');
  await connection.run('CREATE TABLE payments(day INTEGER, customer VARCHAR, amount DOUBLE)');
  await connection.run('CREATE TABLE visits(day INTEGER, customer VARCHAR)');
  const [text, whole, amount] = [VARCHAR, INTEGER, DOUBLE];
  await fill('archive', '客户档案', [
    { type: text, at: 0 },
    { type: text, at: 1 },
    { type: text, at: 4 },
    { type: whole, at: 8 },
  ]);
  await fill('sales', '销售台账', [
    { type: whole, at: 1 },
    { type: text, at: 2 },
    { type: amount, at: 5 },
  ]);
  await fill('payments', '回款台账', [
    { type: whole, at: 1 },
    { type: text, at: 2 },
    { type: amount, at: 4 },
  ]);
  await fill('visits', '拜访记录', [
    { type: whole, at: 0 },
    { type: text, at: 1 },
  ]);
  const loaded = cpuSeconds();
  await connection.run(QUERY);
  const queried = cpuSeconds();
  const answer = await connection.runAndReadAll('SELECT * FROM answer');
  const filled = answer.getColumns()[0]?.length ?? 0;
  if (filled !== (sheets['客户档案']?.length ?? 0) - 1) throw new Error(`DuckDB answered ${String(filled)} rows`);
  return { load: loaded - started, query: queried - loaded, readBack: cpuSeconds() - queried };
}
