import type { Cell } from '../../../src/engine/model/cell.ts';
import { columnsOf, draftOf, read, shorts } from './reading.ts';

const A = '杭州青禾五金有限公司';
const B = '绍兴远帆商贸有限公司';

describe('layouts of programs', () => {
  test('用友 T+: the head of a document on its first line, lines below, subtotals in a text column', () => {
    const { draft, reading } = read([
      ['销货单明细表'],
      ['单据日期：2026-03-01至2026-03-31'],
      [
        '单据日期',
        '单据编号',
        '客户',
        '业务员',
        '存货名称',
        '单位',
        '数量',
        '单价',
        '金额',
        '税额',
        '含税金额',
        '制单人',
      ],
      ['2026-03-05', 'SA-001', A, '方远', '合页', '箱', 2, 100, 200, 26, 226, '周会计'],
      ['', '', '', '', '拉手', '件', 5, 10, 50, 6.5, 56.5, ''],
      ['', '', '', '', '[小计]', '', 7, '', 250, 32.5, 282.5, ''],
      ['2026-03-06', 'SA-002', B, '何青', '铰链', '箱', -1, 100, -100, -13, -113, '周会计'],
      ['合计：', '', '', '', '', '', 6, '', 150, 19.5, 169.5, ''],
    ]);
    expect(columnsOf(draft)).toMatchObject({
      日期: '单据日期',
      单号: '单据编号',
      客户名称: '客户',
      金额: '含税金额',
      品名: '存货名称',
    });
    expect(Object.values(columnsOf(draft))).not.toContain('制单人');
    expect(Object.values(columnsOf(draft))).not.toContain('单位');
    expect(shorts(reading)).toEqual([
      '1 skipped heading',
      '2 skipped heading',
      '3 skipped header',
      `4 2026-03-05 226 ${A}`,
      `5 2026-03-05 56.5 ${A}`,
      '6 skipped total',
      `7 2026-03-06 -113 ${B}`,
      '8 skipped total',
    ]);
    expect(reading.controlTotals).toEqual([
      { row: 6, label: '[小计]', stated: 28_250, counted: 28_250 },
      { row: 8, label: '合计：', stated: 16_950, counted: 16_950 },
    ]);
    expect(reading.filledDown).toBe(1);
  });

  test('用友 U9: two levels, 客户 is a code beside 客户名称', () => {
    const { draft, reading } = read([
      ['销售订单'],
      [],
      ['单据头', '', '', '', '销售订单行', ''],
      ['日期', '单据号', '客户', '客户名称', '料品', '价税合计'],
      [46_086, 'SO1', 'K0031', A, '阀门', 1200],
    ]);
    expect(columnsOf(draft)).toMatchObject({ 客户编号: '客户', 客户名称: '客户名称', 金额: '价税合计' });
    expect(shorts(reading).at(-1)).toBe(`5 2026-03-05 1200 ${A}`);
  });

  test('金蝶 K3: [表头] and duties in the headers, repeated on every page', () => {
    const header = ['[表头]日期(*)', '[表头]购货单位(*)', '[表头]单据编号', '[表体]物料名称', '[表体]金额(万元)'];
    const { draft, reading } = read([
      header,
      ['2026/3/5', A, 'XOUT1', '角钢', '1.2'],
      header,
      ['2026/3/6', B, 'XOUT2', '角钢', '1.2万'],
    ]);
    expect(columnsOf(draft)).toMatchObject({ 客户名称: '[表头]购货单位(*)', 品名: '[表体]物料名称' });
    expect(shorts(reading)).toEqual([
      '1 skipped header',
      `2 2026-03-05 12000 ${A}`,
      '3 skipped repeated-header',
      `4 2026-03-06 12000 ${B}`,
    ]);
  });

  test('精斗云: a receipt’s 销货单位 is the customer, the document behind 源单编号 is what it pays', () => {
    const { draft, reading } = read(
      [
        ['单据日期', '单据编码', '销货单位', '收款金额', '源单编号', '单据日期', '本次核销金额', '收款人'],
        ['2026-04-01', 'SK1', A, 5000, 'XS1', '2026-03-05', 5000, '周会计'],
        ['2026-04-02', 'SK2', B, 800, 'XS2', '2026-03-06', 800, '周会计'],
      ],
      { people: ['方远'] },
    );
    expect(draft.kind).toBe('payments');
    expect(columnsOf(draft)).toMatchObject({ 客户名称: '销货单位', 金额: '收款金额', 对应单号: '源单编号' });
    expect(columnsOf(draft)).not.toHaveProperty('业务员');
    expect(reading.lines[1]?.texts.get('对应销售日期')).toBe('20517');
  });

  test('管家婆: 27 rows of key and value above a header in row 29; purchases among the sales', () => {
    const preamble = Array.from({ length: 27 }, (_, at) => [`条件${at}`, at % 2 === 0 ? '全部' : '']);
    const { draft, reading } = read([
      ...preamble,
      [],
      ['录单日期', '单据编号', '单据类型', '往来单位全名', '经手人全名', '商品全名', '折后金额'],
      ['2026-03-05', 'X1', '销售单', A, '方远', '轴承', 300],
      ['2026-03-05', 'J1', '进货单', '宁波某供货商', '方远', '轴承', 200],
      ['2026-03-06', 'X2', '销售退货单', A, '方远', '轴承', -100],
      ['共3条记录', '', '', '', '', '', ''],
    ]);
    expect(columnsOf(draft)).toMatchObject({
      日期: '录单日期',
      客户名称: '往来单位全名',
      业务员: '经手人全名',
      金额: '折后金额',
    });
    expect(shorts(reading).slice(-5)).toEqual([
      '29 skipped header',
      `30 2026-03-05 300 ${A}`,
      '31 skipped other-document',
      `32 2026-03-06 -100 ${A}`,
      '33 skipped total',
    ]);
  });

  test('jshERP: 名称 is the goods, 单位 a measure, drafts do not count', () => {
    const { draft, reading } = read([
      ['客户', '单据编号', '单据日期', '名称', '规格', '单位', '数量', '金额', '税额', '价税合计', '状态'],
      [A, 'XSCK1', '2026-03-05 10:22:31', '电机', 'A1', '台', 1, 1000, 130, 1130, '已审核'],
      [B, 'XSCK2', '2026-03-05 11:00:00', '电机', 'A1', '台', 1, 1000, 130, 1130, '草稿'],
    ]);
    expect(columnsOf(draft)).toMatchObject({ 客户名称: '客户', 品名: '名称', 金额: '价税合计' });
    expect(shorts(reading)).toEqual(['1 skipped header', `2 2026-03-05 1130 ${A}`, '3 skipped void-document']);
  });

  test('tax export: header in row 6, the buyer and not the seller, net amounts beside the tax are asked about', () => {
    const rows = [
      ['发票导出'],
      ['企业名称', '本公司'],
      ['税号', '无'],
      ['期间', '2026-03'],
      [],
      ['开票日期', '发票号码', '销货单位名称', '购货单位名称', '货物或服务名称', '金额', '税率', '税额', '开票人'],
      ['2026-03-05', '26332000', '本公司', A, '轴承', '1,000.00', '13%', '130.00', '周会计'],
    ];
    const { draft, reading } = read(rows);
    expect(columnsOf(draft)).toMatchObject({ 客户名称: '购货单位名称', 金额: '金额', 税额: '税额', 单号: '发票号码' });
    expect(reading.questions).toEqual([{ kind: 'tax' }]);
    expect(shorts(reading).at(-1)).toBe(`7 2026-03-05 1000 ${A}`);
    expect(shorts(read(rows, { answers: { tax: 'add' } }).reading).at(-1)).toBe(`7 2026-03-05 1130 ${A}`);
  });

  test.each([
    ['', '25332000000012345678', '数电发票号码'],
    ['00012345', '', '发票号码'],
  ])(
    'invoice query of the tax office: whichever number is filled, cancelled ones told (%j, %j)',
    (paper, digital, header) => {
      const row = (state: string, amount: number): Cell[] => [
        paper,
        digital,
        '我方销售有限公司',
        A,
        '2026-03-05 10:22:33',
        '合页',
        amount,
        amount * 0.13,
        amount * 1.13,
        state,
        '周开票',
      ];
      const { draft, reading } = read([
        [
          '发票号码',
          '数电发票号码',
          '销方名称',
          '购买方名称',
          '开票日期',
          '货物或应税劳务名称',
          '金额',
          '税额',
          '价税合计',
          '发票状态',
          '开票人',
        ],
        row('正常', 100),
        row('已红冲-全额', 200),
        row('正常', -200),
        row('作废', 300),
      ]);
      expect(columnsOf(draft)).toMatchObject({ 单号: header, 客户名称: '购买方名称', 金额: '价税合计' });
      expect(shorts(reading).slice(1)).toEqual([
        `2 2026-03-05 113 ${A}`,
        `3 2026-03-05 226 ${A}`,
        `4 2026-03-05 -226 ${A}`,
        '5 skipped void-document',
      ]);
    },
  );

  test('a document’s total beside the amounts of its lines: the lines are taken, never both', () => {
    const { draft, reading } = read([
      ['日期', '单号', '客户名称', '品名', '销售金额', '金额'],
      ['2026-03-05', 'X1', A, '轴承', 300, 100],
      ['2026-03-05', 'X1', A, '电机', 300, 200],
      ['2026-03-06', 'X2', B, '电机', 50, 50],
    ]);
    expect(columnsOf(draft)['金额']).toBe('金额');
    expect(shorts(reading).slice(1)).toEqual([
      `2 2026-03-05 100 ${A}`,
      `3 2026-03-05 200 ${A}`,
      `4 2026-03-06 50 ${B}`,
    ]);
  });
});

describe('hand-made ledgers', () => {
  test('blanks in headers, dates without a year asked once, the year of the title proposed', () => {
    const rows = [
      ['2025年回款台账'],
      ['日 期', ' 打款单位', ' 打款金额 ', '业务员'],
      ['1月1日', A, '¥1,234.00\t', '方远'],
      ['2月30日', B, '5', '方远'],
      ['22-10-09', B, '（200）', '方远'],
    ];
    const { draft, reading } = read(rows);
    expect(draft.kind).toBe('payments');
    expect(reading.questions).toEqual([{ kind: 'year', rows: 1, proposed: 2025 }]);
    expect(shorts(reading).slice(2)).toEqual(['3 rejected no-year', '4 rejected bad-date', `5 2022-10-09 -200 ${B}`]);
    expect(shorts(read(rows, { answers: { year: 2025 } }).reading)[2]).toBe(`3 2025-01-01 1234 ${A}`);
  });

  test('several tables under one another, purchases left out', () => {
    const { draft, reading } = read([
      ['销售明细'],
      ['日期', '客户名称', '金额'],
      ['2026-03-05', A, 100],
      ['采购明细'],
      ['采购日期', '供应商', '金额', '单号'],
      ['2026-03-05', '宁波某供货商', 70, 'J1'],
      ['销售日期', '单号', '购货单位', '价税合计'],
      ['2026-03-07', 'X9', B, 30],
    ]);
    expect(draft.tables.map(({ table, use }) => [table.kind, use])).toEqual([
      ['sales', true],
      ['other', false],
      ['sales', true],
    ]);
    expect(shorts(reading)).toEqual([
      '1 skipped heading',
      '2 skipped header',
      `3 2026-03-05 100 ${A}`,
      '4 skipped heading',
      '5 skipped header',
      '6 skipped other-table',
      '7 skipped header',
      `8 2026-03-07 30 ${B}`,
    ]);
  });

  test.each([
    ['customers', [[A], [B]], '单位'],
    ['measures', [['箱'], ['件']], undefined],
  ])('单位 that holds %s', (_, values, header) => {
    const draft = draftOf([
      ['日期', '单号', '金额', '单位'],
      ['2026-03-05', 'X1', 1, ...(values[0] ?? [])],
      ['2026-03-05', 'X2', 2, ...(values[1] ?? [])],
    ]);
    expect(columnsOf(draft)['客户名称']).toBe(header);
  });

  test('销货单位 that is always the same is ourselves', () => {
    const draft = draftOf(
      [
        ['收款日期', '单号', '销货单位', '收款金额'],
        ['2026-03-05', 'X1', '本市某某有限公司', 1],
        ['2026-03-06', 'X2', '本市某某有限公司', 2],
      ],
      { kind: 'payments' },
    );
    expect(columnsOf(draft)).not.toHaveProperty('客户名称');
  });

  test('sales that are written negative are asked about once', () => {
    const rows = [
      ['日期', '客户名称', '金额'],
      ...[-5, -6, -7, -8, 2].map((yuan, at) => [`2026-03-0${at + 1}`, A, yuan]),
    ];
    expect(read(rows).reading.questions).toEqual([{ kind: 'sign', negative: 4, positive: 1 }]);
    expect(read(rows, { answers: { sign: 'flip' } }).reading.lines.at(-1)?.fen).toBe(-200);
  });

  test('other money is told and not added up', () => {
    const { reading } = read([
      ['日期', '客户名称', '币别', '金额'],
      ['2026-03-05', A, '人民币', 100],
      ['2026-03-05', A, 'USD', 100],
      ['2026-03-05', A, '', 'US$120'],
    ]);
    expect(shorts(reading).slice(1)).toEqual([
      `2 2026-03-05 100 ${A}`,
      '3 rejected foreign-currency',
      '4 rejected foreign-currency',
    ]);
  });

  test('merged head cells count for their rows, a bare amount that is the sum is a total, another is asked about', () => {
    const { reading } = read(
      [
        ['日期', '客户名称', '品名', '金额'],
        ['2026-03-05', A, '轴承', 10],
        ['', '', '电机', 20],
        ['', '', '', 30],
        ['', '', '', 31],
        ['2026-03-06', '', '电机', 5],
        ['', B, '电机', 7],
        ['制表：周会计'],
      ],
      { merges: [{ row: 1, column: 0, rows: 2, columns: 1 }] },
    );
    expect(shorts(reading).slice(1)).toEqual([
      `2 2026-03-05 10 ${A}`,
      `3 2026-03-05 20 ${A}`,
      '4 skipped total',
      '5 rejected no-date',
      '6 rejected no-customer',
      '7 rejected no-date',
      '8 skipped note',
    ]);
    expect(reading.questions).toEqual([{ kind: 'blank-dates', rows: 1 }]);
  });

  test('totals as formulas in a text, and one that does not agree', () => {
    const { reading } = read([
      ['日期', '客户名称', '金额'],
      ['2026-03-05', A, '10'],
      ['2026-03-05', A, '#N/A'],
      ['', '', '=SUM(C2:C3)'],
      ['总计', '', '12'],
    ]);
    expect(shorts(reading).slice(1)).toEqual([
      `2 2026-03-05 10 ${A}`,
      '3 rejected bad-amount',
      '4 skipped total',
      '5 skipped total',
    ]);
    expect(reading.controlTotals).toEqual([{ row: 5, label: '总计', stated: 1200, counted: 1000 }]);
  });

  test('rows without any header are known by what they hold', () => {
    const { draft, reading } = read([
      ['2026-03-05', A, '1.2万'],
      ['2026-03-06', B, '300'],
    ]);
    expect(columnsOf(draft)).toEqual({ 日期: '第1列', 客户名称: '第2列', 金额: '第3列' });
    expect(shorts(reading)).toEqual([`1 2026-03-05 12000 ${A}`, `2 2026-03-06 300 ${B}`]);
  });

  test('a text that is no ledger has no table', () => {
    expect(draftOf([['会议纪要'], ['请大家按时提交报表']]).tables).toEqual([]);
  });
});
