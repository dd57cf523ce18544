import { dayFromIso } from '../../src/engine/dates/iso.ts';
import { civilFromDay } from '../../src/engine/dates/civil.ts';
import { serialFromDay } from '../../src/engine/dates/serial.ts';
import type { Cell } from '../../src/engine/model/cell.ts';
import { feida } from '../../src/policies/feida.ts';
import { SAMPLE_AS_OF, SAMPLE_SIZES } from './contents.ts';
import { makeCompanies, makePeople } from './names.ts';
import type { Company } from './names.ts';
import { seededRandom } from './random.ts';
import type { Random } from './random.ts';

export type Row = Cell[];
export interface SampleSheet {
  readonly name: string;
  /** Rows above the header: title, period, remarks. */
  readonly titles: readonly Row[];
  readonly headers: readonly string[];
  readonly rows: Row[];
  /** Rows below the data: totals. */
  readonly footer: readonly Row[];
  readonly dateColumns: readonly string[];
  readonly amountColumns: readonly string[];
}

const SEED = 20_260_630;
const AS_OF = dayFromIso(SAMPLE_AS_OF) ?? 0;
const MANAGERS = [
  ['周明远', '营销部', '营销副总经理'],
  ['吴静怡', '市场部', '市场部经理'],
  ['郑国华', '财务部', '财务部经理'],
  ['冯志刚', '销售部', '销售部经理'],
  ['陈宏伟', '总经办', '总经理'],
] as const;

export interface Act {
  readonly day: number;
  readonly row: Row;
}

/** A customer with its owner and how it stands. `visit`: lately visited, no sale yet. `sale`: trading. */
export interface Account {
  readonly number: string;
  readonly company: Company;
  readonly owner: string;
  readonly filedOn: number;
  readonly kind: 'visit' | 'sale';
}

export class SampleBuilder {
  readonly random: Random = seededRandom(SEED);
  readonly salespeople: readonly string[];
  readonly companies: Company[];
  readonly accounts: Account[] = [];
  readonly filings: Row[] = [];
  readonly visits: Act[] = [];
  readonly sales: Act[] = [];
  readonly payments: Act[] = [];
  readonly transfers: Row[] = [];
  readonly approvals: Row[] = [];
  readonly log: Row[] = [];
  readonly reviews: Row[] = [];
  readonly departed = new Map<string, number>();
  private saleCount = 0;
  private paymentCount = 0;

  constructor() {
    this.salespeople = makePeople(this.random, SAMPLE_SIZES.salespeople + MANAGERS.length)
      .filter((name) => !MANAGERS.some(([manager]) => manager === name))
      .slice(0, SAMPLE_SIZES.salespeople);
    this.companies = makeCompanies(this.random, SAMPLE_SIZES.filings + 20);
  }

  /** The day `days` before the as-of day. */
  ago(days: number): number {
    return AS_OF - days;
  }

  nextCompany(): Company {
    const company = this.companies.pop();
    if (company === undefined) throw new RangeError('no company left');
    return company;
  }

  file(company: Company, owner: string, filedOn: number, changes: Readonly<Record<string, Cell>> = {}): string {
    const number = `C${String(this.filings.length + 1).padStart(4, '0')}`;
    const { random } = this;
    const cells: Record<string, Cell> = {
      客户编号: number,
      客户名称: company.name,
      客户类别: '企业',
      统一社会信用代码: company.code,
      联系人: company.contact,
      联系电话: company.phone,
      地址: company.address,
      区域: company.region,
      业务员: owner,
      归属: '业务员',
      备案日期: this.dateCell(filedOn),
      状态: random.chance(0.8) ? '有效' : '',
      ...this.archiveFields(company, filedOn),
      ...changes,
    };
    this.filings.push(FILING_HEADERS.map((header) => cells[header] ?? ''));
    return number;
  }

  private archiveFields(company: Company, filedOn: number): Record<string, Cell> {
    const { random } = this;
    const { year } = civilFromDay(filedOn);
    const choices: Record<string, () => Cell> = {
      法人性格: () => random.pick(['稳重', '爽快', '谨慎', '健谈']),
      嗜好: () => random.pick(['喝茶', '钓鱼', '乒乓球', '象棋']),
      家庭: () => random.pick(['三口之家', '四口之家']),
      学历: () => random.pick(['高中', '大专', '本科']),
      年龄: () => random.whole(30, 62),
      能力: () => random.pick(['强', '较强', '一般']),
      成立时间: () => `${random.whole(1998, year - 4)}/${random.whole(1, 12)}/${random.whole(1, 28)}`,
      首次交易时间: () => `${random.whole(year - 3, year - 1)}/${random.whole(1, 12)}/${random.whole(1, 28)}`,
      组织形式: () => random.pick(['有限责任', '股份制', '个体']),
      业种: () => company.business,
      资产: () => `${random.whole(50, 5000)}万`,
      主要产品: () => random.pick(['丝锥', '板牙', '钻头', '铣刀', '量规']),
      销售区域: () => company.region,
      发展潜力: () => random.pick(['大', '较大', '一般']),
      经营观念: () => random.pick(['重质量', '重价格', '重交期']),
      职工人数: () => random.whole(8, 600),
      销售额: () => `${random.whole(100, 9000)}万`,
      月采购量: () => `${random.whole(1, 60)}吨`,
      采购钢号: () => random.pick(['W6Mo5Cr4V2', 'Cr12MoV', '45#', '40Cr', 'GCr15']),
      主要规格: () => random.pick(['Φ6-Φ12', 'Φ12-Φ30', 'M3-M12']),
      价格特征: () => random.pick(['看重价格', '随行就市']),
      主要供应商: () => random.pick(['本地钢厂', '外地钢厂', '贸易商']),
      月销售额: () => `${random.whole(5, 300)}万`,
      回款比例: () => random.pick(['80%', '90%', '95%', '100%']),
      结算时间: () => random.pick(['月结30天', '月结60天', '款到发货']),
      结算形式: () => random.pick(['电汇', '承兑', '现金']),
      信用状况: () => random.pick(['良好', '一般', '优']),
    };
    return Object.fromEntries(
      Object.entries(choices)
        .filter(() => random.chance(0.72))
        .map(([header, make]) => [header, make()]),
    );
  }

  visit(
    day: number,
    customer: { number: string; name: string },
    person: string,
    changes: { method?: string; result?: string; content?: string } = {},
  ): void {
    const { random } = this;
    const {
      method = '拜访',
      result = random.pick(['有意向', '继续跟进', '已报价', '']),
      content = random.pick(['介绍新产品', '了解用量', '送样品', '回访使用情况']),
    } = changes;
    this.visits.push({
      day,
      row: [this.dateCell(day), customer.number, customer.name, person, method, result, content, ''],
    });
  }

  sale(
    day: number,
    customer: { number: string; name: string },
    person: string,
    fen: number,
    changes: { direct?: boolean; mention?: string; date?: Cell; amount?: Cell } = {},
  ): string {
    this.saleCount += 1;
    const number = `XS${String(this.saleCount).padStart(5, '0')}`;
    const { random } = this;
    this.sales.push({
      day,
      row: [
        changes.date ?? this.dateCell(day),
        number,
        customer.name,
        customer.number,
        person,
        changes.amount ?? this.amountCell(fen),
        changes.direct === true ? '直接到公司' : '业务员',
        changes.mention ?? '',
        '',
        random.pick(['丝锥', '板牙', '钻头', '铣刀', '量规']),
      ],
    });
    return number;
  }

  payment(
    day: number,
    customer: { number: string; name: string },
    person: string,
    fen: number,
    settles: { number?: string; soldOn?: number } = {},
  ): void {
    this.paymentCount += 1;
    this.payments.push({
      day,
      row: [
        this.dateCell(day),
        `HK${String(this.paymentCount).padStart(5, '0')}`,
        customer.name,
        customer.number,
        person,
        this.amountCell(fen),
        settles.number ?? '',
        settles.soldOn === undefined ? '' : this.dateCell(settles.soldOn),
      ],
    });
  }

  /** Dates as people write them: mostly real dates, sometimes texts. */
  dateCell(day: number): Cell {
    const { year, month, day: date } = civilFromDay(day);
    const two = (n: number): string => String(n).padStart(2, '0');
    const spelling = this.random.whole(1, 40);
    if (spelling === 1) return `${year}-${two(month)}-${two(date)}`;
    if (spelling === 2) return `${year}.${month}.${date}`;
    if (spelling === 3) return `${year}年${month}月${date}日`;
    if (spelling === 4) return Number(`${year}${two(month)}${two(date)}`);
    return serialFromDay(day, 1900) ?? '';
  }

  amountCell(fen: number): Cell {
    const yuan = fen / 100;
    const spelling = this.random.whole(1, 50);
    if (spelling === 1) return `¥${yuan.toLocaleString('en-US', { minimumFractionDigits: 2 })}`;
    if (spelling === 2 && yuan % 1000 === 0) return `${yuan / 10_000}万`;
    return yuan;
  }

  sheets(): SampleSheet[] {
    const byDay = (acts: readonly Act[]): Row[] => [...acts].sort((a, b) => a.day - b.day).map(({ row }) => row);
    const sheet = (
      name: string,
      headers: readonly string[],
      rows: Row[],
      rest: Partial<SampleSheet> = {},
    ): SampleSheet => ({
      name,
      headers,
      rows,
      titles: [],
      footer: [],
      dateColumns: headers.filter((h) => /日期|时间$/u.test(h) && !/成立|首次|对应单号/u.test(h)),
      amountColumns: ['金额'],
      ...rest,
    });
    const total = this.sales.reduce((sum, { row }) => sum + (typeof row[5] === 'number' ? row[5] : 0), 0);
    return [
      sheet('客户档案', FILING_HEADERS, this.filings, { titles: [['客户档案表'], ['市场部 · 截至2026年6月30日'], []] }),
      sheet(
        '拜访记录',
        ['日期', '客户编号', '客户名称', '业务员', '方式', '结果', '内容', '录入时间'],
        byDay(this.visits),
        { titles: [['客户拜访记录']] },
      ),
      sheet(
        '销售台账',
        ['日期', '单号', '客户名称', '客户编号', '业务员', '金额', '渠道', '提及业务员', '区域', '品名'],
        byDay(this.sales),
        {
          titles: [['销售台账'], ['财务部提供,单位:元']],
          footer: [['合计', '', '', '', '', total]],
        },
      ),
      sheet(
        '回款台账',
        ['日期', '单号', '客户名称', '客户编号', '业务员', '金额', '对应单号', '对应销售日期'],
        byDay(this.payments),
        { titles: [['回款台账']] },
      ),
      sheet('业务员', ['姓名', '部门', '职务', '区域', '状态', '入职日期', '离职日期'], this.roster()),
      sheet('转移记录', ['日期', '客户编号', '原业务员', '新业务员', '原因', '批准人'], this.transfers),
      sheet(
        '查阅审批',
        ['申请日期', '申请人', '客户编号', '事由', '部门经理', '部门签字日期', '批准人', '批准日期'],
        this.approvals,
      ),
      sheet('操作日志', ['写入者', '序号', '时间', '操作人', '操作', '对象'], this.log),
      sheet('月度调整', ['月份', '调整日期', '调整人', '内容'], this.reviews),
      sheet(
        '制度参数',
        ['参数', '取值', '默认值', '单位', '说明', '条款'],
        [
          ['制度', 'feida', 'feida', '', '检查所用的制度', ''],
          ['到期提醒', '两周', 14, '天', '保护最后一天前多少天开始提醒', '第三章第二条'],
        ],
      ),
    ];
  }

  private roster(): Row[] {
    const managers = MANAGERS.map(([name, department, duty]) => [
      name,
      department,
      duty,
      '',
      '在职',
      this.dateCell(this.ago(2600)),
      '',
    ]);
    const people = this.salespeople.map((name, i) => {
      const left = this.departed.get(name);
      return [
        name,
        '销售部',
        '业务员',
        ['浙江', '江苏', '安徽', '山东', '广东'][i % 5] ?? '',
        left === undefined ? '在职' : '离职',
        this.dateCell(this.ago(1200 + i * 13)),
        left === undefined ? '' : this.dateCell(left),
      ];
    });
    return [...managers, ...people];
  }
}

const FILING_HEADERS: readonly string[] = [
  '客户编号',
  '客户名称',
  '客户类别',
  '统一社会信用代码',
  '联系人',
  '联系电话',
  '地址',
  '区域',
  '业务员',
  '归属',
  '备案日期',
  '状态',
  ...feida.archiveFields
    .flatMap(({ fields }) => fields)
    .filter((field) => !['客户名称', '地址', '联系电话'].includes(field)),
];
