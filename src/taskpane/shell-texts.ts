/** What the page says before the pane is there, in one language. */
export interface ShellTexts {
  readonly title: string;
  readonly loading: string;
  readonly failedTitle: string;
  readonly failed: string;
  readonly checks: readonly string[];
  readonly retry: string;
  readonly other: string;
}

export const SHELL_TEXTS: Readonly<Record<'zh' | 'en', ShellTexts>> = {
  zh: {
    title: '客备',
    loading: '正在打开，请稍候。',
    failedTitle: '面板没有打开',
    failed: '与表格程序的连接没有在 10 秒内建立。您的工作簿没有任何改动。请依次查看：',
    checks: [
      '网络是否连通，公司网络是否放行微软的办公脚本地址：',
      '按下面的按钮重新打开；不行就关闭面板，再从功能区打开。',
      '仍然打不开，请把这个画面发给公司里管理加载项的同事。',
    ],
    retry: '重新打开',
    other: 'English',
  },
  en: {
    title: 'Kebei',
    loading: 'Opening, one moment.',
    failedTitle: 'The pane did not open',
    failed:
      'The connection to the spreadsheet program was not there within 10 seconds. Your workbook is unchanged. Please check:',
    checks: [
      'that the network is up, and that it lets through the address of Microsoft’s Office script:',
      'the button below opens the pane anew; if that fails, close the pane and open it from the ribbon.',
      'if it still does not open, send this screen to the colleague who looks after add-ins.',
    ],
    retry: 'Open again',
    other: '中文',
  },
};
