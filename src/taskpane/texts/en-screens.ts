import { formatCount as n } from './format.ts';
import type { Texts } from './texts.ts';

/** English texts of the disputes tab and of the screens that are seldom opened. */
export const enScreens: Pick<Texts, 'disputes' | 'policy' | 'about'> = {
  disputes: {
    needCheckTitle: 'No results yet',
    needCheck: 'Disputes come out of a check. Check once, then come back.',
    noneTitle: 'No dispute to decide',
    none: (asOf) => `As of ${asOf}, no two salespeople have filed the same customer.`,
    found: 'Disputes found by the check',
    count: (count) => n(count),
    open: 'Write dispute forms',
    opening: 'Writing',
    openTitle: 'What will be written',
    openWill: (count, form) =>
      `On the sheet 客户界定, one form for each of ${n(count)} disputes: ${form}, signature lines. Forms that are there already and your other content stay as they are.`,
    form: {
      points: (judges) => `evidence, proposed marks, cells and formulas for ${n(judges)} judges`,
      priority: () => 'evidence, filing dates and orders of each, a formula for the result',
      right: () => 'evidence, the development right of each and its term, a formula for the result',
      settlement: () => 'evidence, the term of each and the shares agreed on, a formula for their sum',
    },
    openDo: 'Write',
    opened: (opened, already, sheet) =>
      `${n(opened)} forms written on ${sheet}${already > 0 ? `; ${n(already)} were there already` : ''}.`,
    standing: 'Forms in the workbook',
    refresh: 'Refresh',
    refreshing: 'Refreshing',
    noneStanding: 'No forms yet.',
    result: { pending: 'Not yet marked', tie: 'Tie', decided: 'Decided' },
    settled: { pending: 'Open', tie: 'The panel decides', decided: 'Shared' },
    salesEver: 'Sales',
    share: 'Share',
    winner: (name) => `${name} wins`,
    goTo: 'Open',
    goToLabel: (number) => `Open ${number} in the sheet`,
    between: (names) => names.join(', '),
    asOf: (day) => `as of ${day}`,
    table: (customer) => `${customer}: evidence and proposed marks of each salesperson`,
    salesperson: 'Name',
    sales: 'Half-year sales',
    visits: 'Visits',
    visitCount: (count) => n(count),
    completeness: 'Archive filled',
    total: 'Proposed',
    marks: (marks) => `${marks} pts`,
    frozen: 'Proposed marks are a suggestion; the judges decide.',
    unnamed: 'Customer without number',
    confirm: 'Confirm',
    confirmLabel: (number: string) => `Confirm the result of ${number}`,
    confirmReading: 'Looking at what would be written',
    confirmTitle: (customer: string, winner: string) => `${customer} goes to ${winner}. Confirming writes:`,
    confirmDo: 'Write',
    confirmRunning: 'Writing',
    actor: 'Confirmed by',
    actorHint: 'Name, for the log',
    confirmed: (number: string, winner: string, sheets: string) =>
      `${number} is confirmed, the customer goes to ${winner}. Written: ${sheets}. Marks and findings are those from before; check again.`,
    undo: 'Undo',
    undoing: 'Undoing',
    undone: (number: string) =>
      `The confirmation of ${number} is undone; archive and transfers are as before, and the log says so.`,
  },
  policy: {
    served: { check: 'Checked', assist: 'Assisted', statement: 'For people' },
    servedHint:
      'Checked: judged from the data. Assisted: a form or reminder. For people: no data shows it, it is listed only.',
    clauses: (count) => `${n(count)} clauses`,
    unread: 'The policy has not been read yet. Open a workbook and try again.',
  },
  about: {
    title: 'How to use',
    purpose:
      'Kebei checks the workbook against the company’s customer filing policy: who filed which customer, until which day it is protected, where the conflicts are, and by which clause.',
    howTitle: 'How to work with it',
    how: [
      'See that the as-of date above is right, then press Check.',
      'Findings are grouped by customer, the worst first. Click one, and its cell is selected in the sheet.',
      'Evidence lists the arithmetic and the rows concerned. Click the number of a clause to read it.',
      'After a check the results follow your edits, pastes, sorted, inserted and deleted rows; switch Live check off under More where you do not want that.',
      'Clear marks leaves the workbook as it was before the check.',
    ],
    keysTitle: 'Keyboard',
    keys: [
      ['↑ ↓', 'move through the findings'],
      ['← →', 'collapse, expand'],
      ['Enter', 'select in the sheet'],
      ['Home, End', 'first, last finding'],
      ['Tab', 'buttons of the current finding'],
    ],
    privacyTitle: 'Data',
    privacy:
      'The check runs on this computer; nothing of the workbook is sent anywhere. Whoever can open the file can read it: protect it with a file password or with permissions.',
  },
};
