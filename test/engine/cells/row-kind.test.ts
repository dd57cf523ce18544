import { rowJudge, rowKind } from '../../../src/engine/cells/row-kind.ts';
import { endsLikeTotal, isTotalText } from '../../../src/engine/cells/total-text.ts';

const HEADERS = ['序号', '日期', '客户名称', '业务员', '金额'];

describe('labels of totals', () => {
  test.each([
    '合计',
    '合 计',
    '合计:',
    '合计：',
    '[小计]',
    '【总计】',
    '（小计）',
    '总 计',
    '共计',
    '累计',
    '本页合计',
    '本页小计:',
    '本月合计',
    '本年累计',
    '2026年3月合计',
    '2026-03 小计',
    '3月份合计',
    '1-5月累计',
    '第1页合计',
    '第一季度小计',
    '共12条记录',
    '共 12 条',
    '合计：共3笔',
    '期初结余',
    '期末余额',
    '上年结转',
    '承前页',
    '过次页',
    '合计金额',
    '合计：1,234.00元',
    '合计人民币（大写）：',
    'Total',
    'Grand Total:',
    'Sub-total',
    '\u200b合计\t',
  ])('%j is one', (text) => {
    expect(isTotalText(text)).toBe(true);
  });

  test.each([
    '',
    '合计商贸有限公司',
    '杭州合计科技',
    '小计量器具厂',
    '总计划部',
    '累计分店',
    '共青团委',
    '张三',
    '计',
    'Total Energies',
    '设计',
    '1月1日',
    '第1页',
    '2026年3月',
    `合计${'。'.repeat(60)}`,
  ])('%j is none', (text) => {
    expect(isTotalText(text)).toBe(false);
  });

  test('the total of a group only ends like one', () => {
    expect(endsLikeTotal('张三 汇总')).toBe(true);
    expect(endsLikeTotal('华东小计:')).toBe(true);
    expect(endsLikeTotal('合计')).toBe(false);
    expect(endsLikeTotal('汇总科技')).toBe(false);
  });
});

describe('rows below a header', () => {
  const judge = rowJudge(HEADERS);

  test('data', () => {
    expect(judge([1, 46_086, '合计商贸有限公司', '张三', 1200])).toBe('data');
    expect(judge([1, '2026-03-05', '拓普五金', '张三', '1,200'])).toBe('data');
    expect(judge([null, null, null, null, 1200])).toBe('data');
    expect(judge([1, 46_086, '', '', ''])).toBe('data');
    expect(judge([null, 46_086, '杭州小计', null, 1200])).toBe('data');
  });

  test('blank: nothing but blanks, or a counter that was filled in beforehand', () => {
    expect(judge([])).toBe('blank');
    expect(judge([null, '', ' \u3000', '\u200b', ''])).toBe('blank');
    expect(judge([17, '', '', '', null])).toBe('blank');
    expect(judge(['17', '', '', '', null])).toBe('blank');
  });

  test('a false truth value is not blank', () => {
    expect(judge([null, false, null, null, null])).toBe('data');
  });

  test('repeated headers, also with other blanks and some change', () => {
    expect(judge([...HEADERS])).toBe('repeated-header');
    expect(judge(['序号', '日 期', ' 客户名称 ', '业务员', '金额'])).toBe('repeated-header');
    expect(judge(['序号', '日期', '客户名称', '业务员', '本页金额'])).toBe('repeated-header');
    expect(judge(['', '', '客户名称', '', ''])).toBe('repeated-header');
  });

  test('a header word among data is data', () => {
    expect(judge([1, 46_086, '客户名称', '张三', 5])).toBe('data');
  });

  test('totals in any text column', () => {
    expect(judge(['合计', '', '', '', 5000])).toBe('total');
    expect(judge(['', '', '', '本页合计：', 5000])).toBe('total');
    expect(judge(['', '', '', '', '共3条记录'])).toBe('total');
    expect(judge(['', '', '', '张三 汇总', 5000])).toBe('total');
    expect(judge(['', '张三 小计', '', '', 5000])).toBe('total');
  });

  test('the end of a name is no total where a date or another text stands beside it', () => {
    expect(judge([1, '2026-03-05', '杭州小计', '', 5000])).toBe('data');
    expect(judge([1, '', '杭州小计', '李四', 5000])).toBe('data');
    expect(rowKind(['杭州小计', 5000], ['客户名称', '金额'])).toBe('data');
  });

  test('headers with names of the language are only texts', () => {
    expect(rowKind(['constructor', '__proto__'], ['__proto__', 'constructor'])).toBe('data');
  });
});
