import { KeptCustomers } from '../../../src/engine/live/kept-customers.ts';
import type { RecordTable } from '../../../src/engine/model/records.ts';
import { tableOf } from '../../support/text-table.ts';

const AS_OF = 20_000;
const COLUMNS = { filingDates: ['备案日期'], customerNames: ['客户名称'] } as const;

const FILED: readonly Filed[] = [
  { 客户编号: 'C1', 客户名称: '杭州拓普五金有限公司' },
  { 客户编号: 'C2', 客户名称: '宁波海川贸易有限公司' },
  { 客户编号: 'C3', 客户名称: '苏州恒泰模具厂' },
];
interface Filed {
  readonly 客户编号: string;
  readonly 客户名称: string;
}

const archiveOf = (rows: readonly Filed[]): RecordTable =>
  tableOf(
    'filings',
    rows.map((row) => ({ ...row })),
  );
const NOTHING_DECIDED = tableOf('aliases', []);

/** Customers of an archive that were asked for; what `edited` makes of its rows is told. */
function following(rows: readonly Filed[] = FILED, aliases = NOTHING_DECIDED) {
  const kept = new KeptCustomers();
  const customers = kept.identify(archiveOf(rows), aliases, COLUMNS, AS_OF);
  return {
    kept,
    customers,
    edited: (now: readonly Filed[], at: number, removed = 1) => {
      const archive = archiveOf(now);
      const added = now.length - rows.length + removed;
      const isInPlace = added === removed;
      kept.replaced(archive, COLUMNS, AS_OF, {
        at,
        removed,
        added,
        isInPlace,
        sheetRows: { row: at + 2, removed, added },
      });
      return kept.changed(archive, aliases, COLUMNS);
    },
  };
}

const renamed = (name: string, number = 'C2'): readonly Filed[] => FILED.with(1, { 客户编号: number, 客户名称: name });

describe('customers that are kept', () => {
  test('a renamed filing keeps its number and those of others, and the same index says what its names mean now', () => {
    const { customers, edited } = following();
    expect(customers.match('', '宁波海川贸易有限公司')).toEqual({ kind: 'certain', customer: 1 });
    const changed = edited(renamed('湖州万通建材有限公司'), 1);
    expect(changed?.customers).toBe(customers);
    expect([...customers.ofFiling]).toEqual([0, 1, 2]);
    expect(changed?.change.customers).toEqual(new Set([1]));
    expect(changed?.change.isOfCells).toBe(false);
    expect(customers.match('', '宁波海川贸易有限公司').kind).not.toBe('certain');
    expect(customers.match('', '湖州万通建材有限公司')).toEqual({ kind: 'certain', customer: 1 });
  });

  test('a name that meant nobody is told when somebody takes it, and so is a number', () => {
    const { customers, edited } = following();
    expect(customers.match('', '湖州万通建材有限公司')).toEqual({ kind: 'none' });
    const changed = edited(renamed('湖州万通建材有限公司', 'C9'), 1);
    expect(changed?.change.names).toEqual(new Set(['湖州万通建材有限公司']));
    expect(changed?.change.numbers).toEqual(new Set(['C9']));
  });

  test('filings that become one customer are both told, and one number is left empty', () => {
    const { customers, edited } = following();
    const changed = edited(renamed('杭州拓普五金有限公司'), 1);
    expect(changed?.change.customers).toEqual(new Set([0, 1]));
    expect([...customers.ofFiling]).toEqual([0, 0, 2]);
    expect(customers.filingsOf(0)).toEqual([0, 1]);
    expect(customers.filingsOf(1)).toEqual([]);
  });

  test('a filing behind all others gets a number of its own', () => {
    const { customers, edited } = following();
    edited([...FILED, { 客户编号: 'C4', 客户名称: '绍兴明远纺织股份公司' }], 3, 0);
    expect([...customers.ofFiling]).toEqual([0, 1, 2, 3]);
    expect(customers.match('C4', '')).toEqual({ kind: 'certain', customer: 3 });
  });

  test('a cell that tells nobody apart changes nothing', () => {
    const { edited } = following();
    expect(edited(FILED, 1)?.change.customers).toEqual(new Set());
  });

  test('with decisions of people, who is renamed is told by other customers alone', () => {
    const aliases = tableOf('aliases', [{ 名称甲: '海川', 名称乙: '宁波海川贸易有限公司', 同一客户: '是' }]);
    const { customers, edited } = following(FILED, aliases);
    expect(customers.match('', '海川')).toEqual({ kind: 'certain', customer: 1 });
    expect(edited(renamed('湖州万通建材有限公司'), 1)).toBeNull();
  });

  test('whoever asks for all customers gets them in the order of their filings, and an archive read anew has others', () => {
    const { kept, customers, edited } = following();
    edited(renamed('杭州拓普五金有限公司'), 1);
    const now = kept.customers(archiveOf(renamed('杭州拓普五金有限公司')), NOTHING_DECIDED, COLUMNS);
    expect(now).not.toBe(customers);
    expect([...now.ofFiling]).toEqual([0, 0, 1]);
    const anew = kept.identify(archiveOf(FILED), NOTHING_DECIDED, COLUMNS, AS_OF);
    expect(anew).not.toBe(now);
    expect([...anew.ofFiling]).toEqual([0, 1, 2]);
  });
});
