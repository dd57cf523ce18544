import type { SampleBuilder } from './workbook-data.ts';

const WAN = 1_000_000;

/** Cases on purpose: each finding code of feida at least once, and the near misses that must stay quiet. */
export function addPlantedCases(builder: SampleBuilder): void {
  const [departed = '', colleague = '', third = '', fourth = ''] = builder.salespeople;
  const people = { departed, colleague, third, fourth };
  plantFieldProblems(builder, people);
  plantProtections(builder, people);
  plantBreaches(builder, people);
  plantOverlaps(builder, people);
  plantOwnership(builder, people);
  plantLedgerProblems(builder, people);
  plantSecrecy(builder, people);
  plantRelations(builder, people);
}

type People = Readonly<Record<'departed' | 'colleague' | 'third' | 'fourth', string>>;

/** A filing of a customer who was visited lately and is otherwise in order. */
function freshFiling(
  builder: SampleBuilder,
  owner: string,
  changes: Readonly<Record<string, string | number>> = {},
  daysAgo = 30,
) {
  const company = builder.nextCompany();
  const number = builder.file(company, owner, builder.ago(daysAgo), changes);
  const customer = { number, name: company.name };
  builder.visit(builder.ago(daysAgo), customer, owner);
  return { number, company, customer };
}

function plantFieldProblems(builder: SampleBuilder, { colleague, third }: People): void {
  freshFiling(builder, colleague, { 地址: '' });
  freshFiling(builder, third, { 联系人: '王经理', 联系电话: '1380013800' });
  freshFiling(builder, colleague, { 统一社会信用代码: '91330100MA2XXXXX1A' });
  freshFiling(builder, third, { 统一社会信用代码: wrongCheckCharacter(builder.companies.at(-1)?.code ?? '') });
  freshFiling(builder, colleague, { 成立时间: '2019/5/1', 首次交易时间: '2018/3/1' });
}

function wrongCheckCharacter(code: string): string {
  return code.slice(0, 17) + (code.endsWith('0') ? '1' : '0');
}

function plantProtections(builder: SampleBuilder, { colleague, third }: People): void {
  for (const days of [84, 88, 91]) freshFiling(builder, third, {}, days);
  for (const days of [95, 130, 200]) freshFiling(builder, colleague, {}, days);
  for (const days of [190, 230]) {
    const { customer } = freshFiling(builder, third, {}, days + 60);
    builder.sale(builder.ago(days), customer, third, 8 * WAN);
  }
  const renewed = freshFiling(builder, colleague, {}, 400);
  builder.sale(builder.ago(300), renewed.customer, colleague, 5 * WAN);
  builder.payment(builder.ago(150), renewed.customer, colleague, 3 * WAN);
}

function plantBreaches(builder: SampleBuilder, { colleague, third, fourth }: People): void {
  const visited = freshFiling(builder, colleague, {}, 40);
  builder.visit(builder.ago(20), visited.customer, fourth);
  const withdrawn = freshFiling(builder, colleague, {}, 40);
  builder.visit(builder.ago(18), withdrawn.customer, fourth, { result: '已礼让', content: '得知同事已在服务' });
  const called = freshFiling(builder, colleague, {}, 40);
  builder.visit(builder.ago(16), called.customer, fourth, { method: '电话' });
  const trading = freshFiling(builder, third, {}, 120);
  builder.sale(builder.ago(100), trading.customer, third, 12 * WAN);
  builder.sale(builder.ago(35), trading.customer, fourth, 6 * WAN);
  builder.visit(builder.ago(36), trading.customer, fourth);
}

/** Six conflicts between salespeople, under the same number, the same name, and the same code; one filed twice by one person. */
function plantOverlaps(builder: SampleBuilder, { colleague, third, fourth }: People): void {
  for (let i = 0; i < 6; i++) {
    const [first, second] = i % 2 === 0 ? [colleague, third] : [third, fourth];
    const company = builder.nextCompany();
    const number = builder.file(company, first, builder.ago(60));
    const customer = { number, name: company.name };
    builder.visit(builder.ago(61), customer, first);
    if (i > 1) builder.sale(builder.ago(55), customer, first, (20 + i) * WAN);
    const later = builder.ago(i > 1 ? 50 : 20);
    const spelled = i % 3 === 0 ? { ...company, name: spelledOtherwise(company.name, i) } : company;
    const otherNumber = builder.file(spelled, second, later, { 统一社会信用代码: i % 3 === 1 ? '' : company.code });
    builder.visit(later - 1, { number: otherNumber, name: spelled.name }, second, { method: '电话' });
    if (i > 3) builder.sale(builder.ago(15), { number: otherNumber, name: spelled.name }, first, 4 * WAN);
  }
  const twice = freshFiling(builder, colleague);
  builder.file(twice.company, colleague, builder.ago(10));
}

/** With a blank inside, or without city and legal form: still the same customer. */
function spelledOtherwise(name: string, i: number): string {
  return i === 0 ? name.replace('有限', ' 有限') : name.slice(2).replace(/(股份|责任)?有限(责任)?公司$/u, '');
}

/** A branch company, filed by somebody else than the company: related, and not the same. */
function plantRelations(builder: SampleBuilder, { colleague, third }: People): void {
  const { company } = freshFiling(builder, colleague, {}, 35);
  const branch = { ...builder.nextCompany(), name: `${company.name}宁波分公司` };
  const number = builder.file(branch, third, builder.ago(28));
  builder.visit(builder.ago(28), { number, name: branch.name }, third);
}

function plantOwnership(builder: SampleBuilder, { departed, colleague, third, fourth }: People): void {
  builder.departed.set(departed, builder.ago(25));
  freshFiling(builder, departed, {}, 50);
  const handedOn = freshFiling(builder, fourth, {}, 15);
  builder.transfers.push([builder.dateCell(builder.ago(24)), handedOn.number, departed, fourth, '离职', '']);

  const direct = builder.nextCompany();
  const directNumber = `C${String(builder.filings.length + 1).padStart(4, '0')}`;
  builder.sale(builder.ago(90), { number: directNumber, name: direct.name }, '', 2 * WAN, { direct: true });
  builder.file(direct, colleague, builder.ago(45));
  freshFiling(builder, third, { 归属: '公司' });

  const asked = freshFiling(builder, third, {}, 100);
  builder.sale(builder.ago(70), asked.customer, third, 9 * WAN);
  builder.sale(builder.ago(30), asked.customer, third, 3 * WAN, { direct: true, mention: fourth });

  const company = builder.nextCompany();
  const passed = {
    number: builder.file(company, fourth, builder.ago(300)),
    customer: { number: '', name: company.name },
  };
  builder.visit(builder.ago(300), passed.customer, colleague);
  const oldSale = builder.sale(builder.ago(280), passed.customer, colleague, 15 * WAN);
  builder.transfers.push([
    builder.dateCell(builder.ago(60)),
    passed.number,
    colleague,
    fourth,
    '期满转交公司后重新安排',
    '周明远',
  ]);
  builder.sale(builder.ago(50), passed.customer, fourth, 5 * WAN);
  builder.payment(builder.ago(20), passed.customer, fourth, 7 * WAN, { number: oldSale });
}

function plantLedgerProblems(builder: SampleBuilder, { colleague, third }: People): void {
  const known = freshFiling(builder, third, {}, 80);
  const stranger = builder.nextCompany();
  const unfiled = { number: '', name: stranger.name };
  builder.sale(builder.ago(12), unfiled, colleague, 1.2 * WAN);
  builder.visit(builder.ago(11), unfiled, colleague);
  builder.payment(builder.ago(9), unfiled, colleague, 1.2 * WAN);
  const shortened = { number: '', name: known.company.name.replace(/(股份|责任)?有限(责任)?公司$/u, '') };
  builder.sale(builder.ago(8), shortened, third, 2 * WAN);
  builder.sale(builder.ago(7), known.customer, '待招-华东', 1 * WAN);
  builder.sale(builder.ago(6), known.customer, third, WAN, { date: '2026-02-30' });
  builder.sale(builder.ago(6), known.customer, third, WAN, { amount: '待定' });
  builder.sale(builder.ago(5), known.customer, third, WAN, { amount: '#N/A' });
  builder.sale(builder.ago(4), known.customer, third, -2 * WAN);
}

function plantSecrecy(builder: SampleBuilder, { colleague, third }: People): void {
  builder.reviews.push(
    ['2026-03', builder.dateCell(builder.ago(121)), '吴静怡', '调整3月档案'],
    ['2026-04', builder.dateCell(builder.ago(90)), '吴静怡', '补充4月新备案'],
    ['2026-06', builder.dateCell(builder.ago(29)), '吴静怡', '补充6月新备案'],
  );
  builder.approvals.push([
    builder.dateCell(builder.ago(34)),
    third,
    'C0001',
    '准备投标',
    '冯志刚',
    builder.dateCell(builder.ago(33)),
    '周明远',
    builder.dateCell(builder.ago(33)),
  ]);
  builder.log.push(
    ['台账室', 1, builder.dateCell(builder.ago(32)), third, '查阅', 'C0001'],
    ['台账室', 2, builder.dateCell(builder.ago(31)), '吴静怡', '查阅', 'C0002'],
    ['台账室', 3, builder.dateCell(builder.ago(28)), colleague, '查阅', 'C0003'],
  );
}
