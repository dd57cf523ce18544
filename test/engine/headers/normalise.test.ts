import { headerText } from '../../../src/engine/headers/header-keys.ts';
import { normaliseHeader, unitOfNote } from '../../../src/engine/headers/normalise.ts';

describe('normalised headers', () => {
  test.each([
    ['日 期', '日期', null],
    [' 打款金额 \t', '打款金额', null],
    ['出库\n日期', '出库日期', null],
    ['[表头]购货单位(*)', '购货单位', null],
    ['［表头］购货单位（＊）', '购货单位', null],
    ['*客户名称', '客户名称', null],
    ['客户名称（必填）', '客户名称', null],
    ['客户名称必填', '客户名称', null],
    ['金额(元)', '金额', 1],
    ['金额（万元）', '金额', 10_000],
    ['金额/元', '金额', 1],
    ['金额万元', '金额', 10_000],
    ['金额（单位：千元）', '金额', 1000],
    ['销售额（亿元）', '销售额', 100_000_000],
    ['金额(分)', '金额', 0.01],
    ['数量/吨', '数量', null],
    ['开单日期(含时分秒)', '开单日期', null],
    ['金额（含税）', '金额(含税)', null],
    ['金额（不含税）（万元）', '金额(不含税)', 10_000],
    ['金额(美元)', '金额(美元)', null],
    ['销售金额(本位币RMB)', '销售金额', null],
    ['客戶編號', '客户编号', null],
    ['銷售臺帳', '销售台账', null],
    ['日期：', '日期', null],
    ['(客户名称)', '客户名称', null],
    ['金额(元', '金额', null],
    ['单元', '单元', null],
    ['万元', '万元', null],
    ['Customer Number', 'customernumber', null],
    ['customer_name', 'customername', null],
    ['放假/上班', '放假/上班', null],
    ['收/付款日期', '收/付款日期', null],
    ['\u200b日期\u202e', '日期', null],
    ['__proto__', 'proto', null],
    ['', '', null],
    ['客'.repeat(200), '', null],
  ])('%j: key %j, unit %j', (text, key, unit) => {
    expect(normaliseHeader(text)).toEqual({ key, unit });
  });

  test('notes above a table name its unit', () => {
    expect(unitOfNote('单位：万元')).toBe(10_000);
    expect(unitOfNote('（金额单位: 人民币元）')).toBe(1);
    expect(unitOfNote('单位：杭州拓普五金')).toBeNull();
  });
});

describe('keys of headers', () => {
  test.each([
    ['销售订单行.价税合计', '', ['销售订单行.价税合计', '销售订单价税合计', '价税合计']],
    ['销售订单行.金额', '', ['销售订单行.金额', '销售订单金额', '金额']],
    ['借方-发生-金额', '', ['借方-发生-金额', '借方发生金额']],
    ['存货名称.品牌', '', ['存货名称.品牌', '存货名称品牌']],
    ['1.客户名称', '', ['1.客户名称', '1客户名称', '客户名称']],
    ['名称', '购方信息', ['购方名称', '名称']],
    ['日期', '审核', ['审核日期']],
    ['电话', '供应商信息', ['供应商电话']],
    ['姓名', '', ['姓名']],
    ['', '', []],
  ])('%j under %j', (cell, group, keys) => {
    expect(headerText(cell, group).keys).toEqual(keys);
  });
});
