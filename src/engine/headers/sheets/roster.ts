import type { SheetDefinition } from '../definition.ts';
import { NEVER_TAKEN } from './never.ts';

/** 业务员, the roster: who works here, where and since when. */
export const ROSTER: SheetDefinition = {
  role: 'roster',
  name: '业务员',
  english: 'Salespeople',
  aliases: ['业务员名单', '员工花名册', '花名册', '销售人员名单', '人员名单', '业务员花名册', '员工名单', '职员档案'],
  columns: [
    {
      header: '姓名',
      english: 'Name',
      type: 'text',
      aliases: ['员工姓名', '业务员名称', '业务员姓名', '职员姓名', '人员姓名', '销售人员', '名字'],
      weak: ['业务员', '销售员'],
    },
    {
      header: '部门',
      english: 'Department',
      type: 'text',
      aliases: ['办事处', '所属部门', '所在部门', '部门名称', '部门全名', '事业部', '分部', '团队', '分公司'],
      weak: ['小组'],
    },
    {
      header: '职务',
      english: 'Duty',
      type: 'text',
      aliases: ['职位', '岗位', '员工职位', '岗位名称'],
      weak: ['职称'],
    },
    {
      header: '区域',
      english: 'Region',
      type: 'text',
      aliases: ['大区', '负责区域', '管辖区域', '所属区域', '片区', '市场'],
      weak: ['城市'],
    },
    {
      header: '状态',
      english: 'State',
      type: 'enum',
      values: ['在职', '离职'],
      aliases: ['在职状态', '员工状态', '人员状态', '在离职状态'],
      weak: ['是否在职'],
    },
    {
      header: '入职日期',
      english: 'Joined on',
      type: 'date',
      aliases: ['入职时间', '到岗日期', '到职日期', '入司日期'],
    },
    { header: '离职日期', english: 'Left on', type: 'date', aliases: ['离职时间', '离岗日期', '离司日期'] },
  ],
  signs: [{ columns: ['姓名', '入职日期'] }, { columns: ['姓名', '离职日期'] }, { columns: ['姓名', '部门', '职务'] }],
  foreign: ['客户名称', '金额'],
  never: NEVER_TAKEN,
};
