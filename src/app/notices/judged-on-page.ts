import type { Notice } from '../../engine/model/report.ts';
import type { Judged } from '../judge-workbook.ts';

/** Rows from which it is felt that the pane itself is at work. */
const FELT = 50_000;

const JUDGED_ON_PAGE: Notice = {
  kind: 'judged-on-page',
  sheet: '',
  message: {
    zh: '这里的窗格不能在后台计算，这次检查是在窗格里完成的：行数多时，窗格会有几秒钟不响应。请更新 Excel，或请管理员允许加载项在后台运行。',
    en: 'The pane cannot work in the background here, so this check was made in the pane itself: with many rows it does not answer for some seconds. Update Excel, or ask your administrator to allow the add-in to run in the background.',
  },
};

/** What was judged, with a word on where, if that was felt. */
export function toldOfPage(judged: Judged): Judged {
  const rows = Object.values(judged.result.rowsRead).reduce((sum, count) => sum + count, 0);
  if (rows < FELT) return judged;
  return { ...judged, result: { ...judged.result, notices: [...judged.result.notices, JUDGED_ON_PAGE] } };
}
