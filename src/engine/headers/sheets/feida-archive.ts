import type { ColumnDefinition } from '../definition.ts';

/**
 * What feida's 客户档案表 asks beyond the common columns (第二章第二条). Most are free text, since people describe
 * rather than measure; the two dates are compared with each other.
 */
export const FEIDA_ARCHIVE_COLUMNS: readonly ColumnDefinition[] = [
  { header: '法人性格', english: 'Head: character', type: 'text', aliases: ['负责人性格'], weak: ['性格'] },
  { header: '嗜好', english: 'Head: hobbies', type: 'text', aliases: ['爱好', '兴趣爱好', '法人嗜好'] },
  { header: '家庭', english: 'Head: family', type: 'text', aliases: ['家庭情况', '家庭状况'] },
  { header: '学历', english: 'Head: education', type: 'text', aliases: ['文化程度', '法人学历'] },
  { header: '年龄', english: 'Head: age', type: 'text', aliases: ['法人年龄'] },
  { header: '能力', english: 'Head: ability', type: 'text', aliases: ['法人能力'] },
  {
    header: '成立时间',
    english: 'Founded on',
    type: 'date',
    partial: true,
    aliases: ['成立日期', '创立时间', '公司成立时间'],
  },
  {
    header: '首次交易时间',
    english: 'First dealing on',
    type: 'date',
    partial: true,
    aliases: ['首次交易日期', '首次合作时间', '开始交易时间'],
  },
  { header: '组织形式', english: 'Legal form', type: 'text', aliases: ['企业组织形式', '公司形式'] },
  { header: '业种', english: 'Line of business', type: 'text', aliases: ['行业', '所属行业', '所在行业'] },
  { header: '资产', english: 'Assets', type: 'text', aliases: ['资产总额', '总资产', '资产规模'] },
  { header: '主要产品', english: 'Main products', type: 'text', aliases: ['主营产品'] },
  { header: '销售区域', english: 'Sales region', type: 'text', aliases: ['销售范围', '销售地区'] },
  { header: '发展潜力', english: 'Potential', type: 'text', aliases: ['潜力'] },
  { header: '经营观念', english: 'Outlook', type: 'text', aliases: ['经营理念'] },
  { header: '职工人数', english: 'Head count', type: 'text', aliases: ['员工人数', '人员规模', '职工数'] },
  { header: '销售额', english: 'Turnover', type: 'text', aliases: ['年销售额', '销售规模'] },
  { header: '月采购量', english: 'Monthly purchases', type: 'text', aliases: ['月均采购量', '每月采购量'] },
  { header: '采购钢号', english: 'Steel grades', type: 'text', aliases: ['钢号', '采购牌号'] },
  { header: '主要规格', english: 'Main sizes', type: 'text', aliases: ['采购规格', '常用规格'] },
  { header: '价格特征', english: 'Price traits', type: 'text', aliases: ['价格特点'] },
  { header: '主要供应商', english: 'Main suppliers', type: 'text', aliases: ['主要供货商', '现有供应商'] },
  { header: '月销售额', english: 'Monthly sales', type: 'text', aliases: ['月均销售额', '每月销售额'] },
  { header: '回款比例', english: 'Share paid', type: 'text', aliases: ['回款率'] },
  { header: '结算时间', english: 'Settlement time', type: 'text', aliases: ['结算周期', '账期'] },
  { header: '结算形式', english: 'Settlement form', type: 'text', aliases: ['结算方式', '付款方式'] },
  { header: '信用状况', english: 'Credit standing', type: 'text', aliases: ['信用情况', '信用等级', '资信状况'] },
];
