import type { Cell } from '../../src/engine/model/cell.ts';
import { seededRandom } from '../sample/random.ts';

/** Sheets of a made-up company with `size` filings, three visits and ten ledger rows for each; the same for the same seed. */
export function madeUpCompany(size: number, dirty: boolean): Record<string, Cell[][]> {
  const random = seededRandom(size + (dirty ? 1 : 0));
  const people = Math.max(5, Math.round(size / 100));
  const owner = (customer: number): string => `业务员${customer % people}`;
  const name = (customer: number): string => `第${customer}号五金工具有限公司`;
  const number = (customer: number): string => `C${String(customer).padStart(6, '0')}`;
  const date = (): Cell => {
    const serial = random.whole(45_500, 46_203);
    return dirty && random.chance(0.2) ? `2026-${random.whole(1, 6)}-${random.whole(1, 28)}` : serial;
  };
  const amount = (): Cell => {
    const yuan = random.whole(100, 900_000);
    if (!dirty) return yuan;
    const spelling = random.next();
    return spelling < 0.1 ? `${yuan / 10_000}万` : spelling < 0.2 ? `¥${yuan.toLocaleString('en-US')}` : yuan;
  };
  const rows = (count: number, row: (i: number) => Cell[]): Cell[][] => Array.from({ length: count }, (_, i) => row(i));
  const act = (): number => random.whole(0, size - 1);
  return {
    客户档案: [
      [
        '客户编号',
        '客户名称',
        '联系电话',
        '地址',
        '业务员',
        '归属',
        '备案日期',
        '状态',
        '资产',
        '业种',
        '信用状况',
        '结算形式',
      ],
      ...rows(size, (i) => [
        number(i),
        name(i),
        `138${String(i).padStart(8, '0')}`,
        `人民路${i}号`,
        owner(i),
        '业务员',
        45_600 + (i % 300),
        '有效',
        '100万',
        '五金',
        '良好',
        '电汇',
      ]),
    ],
    拜访记录: [
      ['日期', '客户编号', '客户名称', '业务员', '方式', '结果'],
      ...rows(size * 3, () => {
        const customer = act();
        return [date(), number(customer), name(customer), owner(customer), '拜访', ''];
      }),
    ],
    销售台账: [
      ['日期', '单号', '客户名称', '客户编号', '业务员', '金额', '渠道'],
      ...rows(size * 6, (i) => {
        const customer = act();
        return [date(), `XS${i}`, name(customer), number(customer), owner(customer), amount(), '业务员'];
      }),
    ],
    回款台账: [
      ['日期', '单号', '客户名称', '客户编号', '业务员', '金额'],
      ...rows(size * 4, (i) => {
        const customer = act();
        return [date(), `HK${i}`, name(customer), number(customer), owner(customer), amount()];
      }),
    ],
    业务员: [['姓名', '职务', '状态'], ...rows(people, (i) => [`业务员${i}`, '业务员', '在职'])],
  };
}
