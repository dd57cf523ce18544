import type { ILanguagePack } from '@univerjs/core';
import type { Language } from '../language.ts';

/** Words that the grid shows and that its own lists of 0.25.1 lack: without them the names of the words would stand there. */
export const MISSING_WORDS: Readonly<Record<Language, ILanguagePack>> = {
  zh: {
    'sheets-formula': {
      progress: {
        analyzing: '正在分析',
        calculating: '正在计算',
        'array-analysis': '正在分析数组公式',
        'array-calculation': '正在计算数组公式',
        done: '计算完成',
      },
    },
    'sheets-filter-ui': { permission: { filterErr: '所选区域受保护，不能筛选。请先取消保护。' } },
    'sheets-ui': {
      merge: {
        confirm: { warning: '合并单元格', dismantleMergeCellWarning: '这样做会拆开一些合并单元格。是否继续？' },
      },
      filter: {
        confirm: { error: '不能在这里插入', notAllowedToInsertRange: '筛选区域里不能移动单元格。请先取消筛选。' },
      },
      info: { error: '以文本保存的数字', forceStringInfo: '这个数字按文本保存。' },
      borderLine: {
        borderTlbr: '左上到右下的斜线',
        borderTlbcTlmr: '左上角的两条斜线',
        borderTlbrTlbcTlmr: '左上角的三条斜线',
        borderBlTr: '左下到右上的斜线',
        borderMltrBctr: '右上角的两条斜线',
      },
    },
  },
  en: {
    'sheets-formula': {
      progress: {
        analyzing: 'Analysing',
        calculating: 'Calculating',
        'array-analysis': 'Analysing array formulas',
        'array-calculation': 'Calculating array formulas',
        done: 'Calculated',
      },
    },
    'sheets-filter-ui': {
      permission: { filterErr: 'The range is protected and cannot be filtered. Unprotect it first.' },
    },
    'sheets-ui': {
      merge: { confirm: { warning: 'Merged cells', dismantleMergeCellWarning: 'This splits merged cells. Continue?' } },
      filter: {
        confirm: {
          error: 'Nothing can be inserted here',
          notAllowedToInsertRange: 'Cells of a filtered range cannot be moved. Remove the filter first.',
        },
      },
      info: { error: 'Number stored as text', forceStringInfo: 'This number is stored as text.' },
      borderLine: {
        borderTlbr: 'Line from top left to bottom right',
        borderTlbcTlmr: 'Two lines from the top left',
        borderTlbrTlbcTlmr: 'Three lines from the top left',
        borderBlTr: 'Line from bottom left to top right',
        borderMltrBctr: 'Two lines from the top right',
      },
    },
  },
};
