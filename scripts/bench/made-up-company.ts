import { civilFromDay } from '../../src/engine/dates/civil.ts';
import { serialFromDay } from '../../src/engine/dates/serial.ts';
import type { Cell } from '../../src/engine/model/cell.ts';
import { seededRandom } from '../sample/random.ts';
import type { Random } from '../sample/random.ts';
import { madeUpCity, madeUpCode, madeUpMobile, madeUpName, typedName } from './made-up-names.ts';

/** The as-of day of every benchmark: 2026-06-30 as a day number. */
export const AS_OF = '2026-06-30';
const AS_OF_DAY = 20_634;
/** The same day as Excel's serial number. */
export const AS_OF_SERIAL = serialFromDay(AS_OF_DAY, 1900) ?? 0;

const SALES_FOR_EACH = 6;
const PAYMENTS_FOR_EACH = 4;
const VISITS_FOR_EACH = 3;
const PRODUCTS = ['标准版', '专业版', '企业版', '备件', '服务费', '安装费', '年费'];

/** Sheets by name as `range.values` gives them, the header row first. */
export type Sheets = Record<string, Cell[][]>;

/**
 * A made-up company with `size` filings of 12 columns, ten ledger rows (sales and payments) and three visits for each;
 * the same for the same size, dirt and seed. Dirty cells are those of real ledgers: dates and amounts as texts, names
 * with blanks and brackets, wrong codes and phones, customers filed twice, acts inside another's protection.
 */
export function madeUpCompany(size: number, dirty: boolean, seed = 1): Sheets {
  return makeUp(size, dirty, seed, false);
}

/** The same company's archive alone, dirty. */
export function madeUpArchive(size: number, seed = 1): Sheets {
  return makeUp(size, true, seed, true);
}

/** Every so many filings one has no address. */
const WITHOUT_ADDRESS = 1000;

/**
 * A clean company's workbook with about one mark for twenty filings, as the goal for the requests has it: no two of its
 * customers bear one name, so that every act is somebody's, and an address is missing here and there.
 */
export function withFewMarks(company: Sheets): Sheets {
  const [header = [], ...filings] = company['客户档案'] ?? [];
  const [name, address] = [header.indexOf('客户名称'), header.indexOf('地址')];
  const taken = new Set<Cell>();
  const tidy = filings.map((filing, at) => {
    const own = [...filing];
    if (taken.has(own[name] ?? null)) own[name] = `${String(own[name])}${at}厂`;
    taken.add(own[name] ?? null);
    if (at % WITHOUT_ADDRESS === 0) own[address] = '';
    return own;
  });
  return { ...company, 客户档案: [header, ...tidy] };
}

function makeUp(size: number, dirty: boolean, seed: number, archiveAlone: boolean): Sheets {
  const random = seededRandom(seed * 7919 + size + (dirty ? 1 : 0));
  const people = Array.from(
    { length: Math.max(5, Math.min(400, Math.round(size / 100))) },
    (_, i) => `业务员${String(i + 1).padStart(3, '0')}`,
  );
  const ownerOf = (customer: number): string => people[customer % people.length] ?? '';
  const cells = cellWriter(random, dirty);
  const names: string[] = [];
  const rows = (count: number, row: (i: number) => Cell[]): Cell[][] => Array.from({ length: count }, (_, i) => row(i));

  const filings = rows(size, (i) => {
    const twice = dirty && i > 50 && random.chance(0.01);
    const name = (twice ? names[random.whole(0, i - 1)] : undefined) ?? madeUpName(random);
    names.push(name);
    return [
      `KH${String(i + 1).padStart(7, '0')}`,
      cells.name(name),
      cells.often(madeUpCode(random), '9111X', 0.01),
      madeUpCity(random),
      ownerOf(i),
      `联系人${i % 997}`,
      cells.often(madeUpMobile(random), '138-0000', 0.01),
      cells.often(`人民路${i + 1}号`, '', 0.005),
      cells.date(AS_OF_DAY - 400 - (i % 300)),
      '有效',
      random.chance(0.3) ? `${random.whole(1, 900)}万` : '',
      random.chance(0.3) ? `备注${random.whole(0, 999)}` : '',
    ];
  });
  /** Few customers buy much and many little, as in every company. */
  const customer = (): number => Math.min(size - 1, Math.floor(random.next() ** 1.5 * size));
  const actor = (of: number): string => (dirty && random.chance(0.002) ? random.pick(people) : ownerOf(of));
  const act = (): { day: Cell; customer: string; person: string } => {
    const of = customer();
    return {
      day: cells.date(AS_OF_DAY - random.whole(0, 399)),
      customer: cells.name(names[of] ?? ''),
      person: actor(of),
    };
  };
  const archive: Sheets = {
    客户档案: [
      [
        '客户编号',
        '客户名称',
        '统一社会信用代码',
        '区域',
        '业务员',
        '联系人',
        '联系电话',
        '地址',
        '备案日期',
        '状态',
        '资产',
        '信用状况',
      ],
      ...filings,
    ],
  };
  if (archiveAlone) return archive;
  return {
    ...archive,
    拜访记录: [
      ['日期', '客户名称', '业务员', '方式', '内容'],
      ...rows(size * VISITS_FOR_EACH, () => {
        const { day, customer: name, person } = act();
        return [
          day,
          name,
          person,
          random.pick(['拜访', '电话', '短信']),
          random.chance(0.2) ? `跟进${random.whole(0, 499)}` : '',
        ];
      }),
    ],
    销售台账: [
      ['单号', '日期', '客户名称', '业务员', '品名', '金额'],
      ...rows(size * SALES_FOR_EACH, (i) => {
        const { day, customer: name, person } = act();
        return [`XS${String(i + 1).padStart(8, '0')}`, day, name, person, random.pick(PRODUCTS), cells.amount()];
      }),
    ],
    回款台账: [
      ['单号', '日期', '客户名称', '业务员', '金额'],
      ...rows(size * PAYMENTS_FOR_EACH, (i) => {
        const { day, customer: name, person } = act();
        return [`HK${String(i + 1).padStart(8, '0')}`, day, name, person, cells.amount()];
      }),
    ],
    业务员: [['姓名', '职务', '状态'], ...people.map((person): Cell[] => [person, '业务员', '在职'])],
  };
}

interface CellWriter {
  readonly date: (day: number) => Cell;
  readonly amount: () => Cell;
  readonly name: (name: string) => string;
  /** The right text, or the wrong one with that chance where the data is dirty. */
  readonly often: (right: string, wrong: string, chance: number) => string;
}

function cellWriter(random: Random, dirty: boolean): CellWriter {
  return {
    date: (day) => (dirty && random.chance(0.03) ? spelledDate(day, random) : serialFromDay(day, 1900)),
    amount: () => {
      const yuan = Math.round(Math.exp(5 + random.next() * 6) * 100) / 100;
      if (!dirty || !random.chance(0.03)) return yuan;
      return random.pick([yuan.toLocaleString('en-US'), `￥${yuan}`, `${Math.round(yuan / 1000) / 10}万`]);
    },
    name: (name) => (dirty ? typedName(name, random) : name),
    often: (right, wrong, chance) => (dirty && random.chance(chance) ? wrong : right),
  };
}

function spelledDate(day: number, random: Random): string {
  const { year, month, day: date } = civilFromDay(day);
  const two = (value: number): string => String(value).padStart(2, '0');
  return random.pick([
    `${year}/${month}/${date}`,
    `${year}-${two(month)}-${two(date)}`,
    `${year}年${month}月${date}日`,
    `${year}.${month}.${date}`,
  ]);
}
