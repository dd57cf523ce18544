import { formatCount as n } from './format.ts';
import type { Texts } from './texts.ts';

/** English texts of the review: is it the same customer? */
export const enReview: Pick<Texts, 'review'> = {
  review: {
    title: 'Same customer?',
    waiting: (filings, names) =>
      [
        ...(filings > 0 ? [`${n(filings)} ${filings === 1 ? 'group' : 'groups'} of filings may be one customer`] : []),
        ...(names > 0 ? [`${n(names)} ledger ${names === 1 ? 'name matches' : 'names match'} no filing`] : []),
      ].join(', '),
    open: 'Review',
    askFilings: (rows) =>
      rows === 2 ? 'Are these two filings one customer?' : `Which of these ${n(rows)} filings are one customer?`,
    askName: (proposals) =>
      proposals === 1 ? 'Does this name mean this customer?' : 'Which customer does this name mean?',
    alike: (share) => `alike ${share}`,
    position: (position, all) => `${n(position)} of ${n(all)}`,
    previous: 'Previous',
    next: 'Next',
    list: 'List all',
    listLabel: 'What waits for a decision',
    backToItem: 'Back to comparing',
    letter: (at) => (at < 26 ? String.fromCharCode(65 + at) : n(at + 1)),
    sideBySide: 'Side by side',
    field: 'Field',
    number: 'Customer number',
    noNumber: 'No number',
    row: (row) => `Row ${n(row)}`,
    locate: (sheet, row) => `Go to row ${n(row)} of ${sheet}`,
    writtenIn: (sheet) => `As written in ${sheet}`,
    seen: (sheet, rows) => `${sheet}: ${n(rows)} ${rows === 1 ? 'row' : 'rows'}`,
    already: 'One customer already',
    equal: 'equal',
    differs: 'different',
    partly: 'partly empty',
    empty: 'empty',
    choose: 'One customer',
    chooseName: 'This customer',
    reasonsFor: 'For',
    reasonsAgainst: 'Against',
    noReasons: 'none',
    between: (one, other, share) => `${one} and ${other}, alike ${share}`,
    same: 'Same customer',
    sameChosen: 'Chosen ones are the same',
    sameName: 'The chosen customer',
    different: 'Not the same',
    differentAll: 'None are the same',
    differentName: 'None of them',
    later: 'Later',
    key: (key) => `Key ${key}`,
    keys: 'Keys: 1, 2 and 3 for the three buttons, Ctrl+Z or Backspace to undo.',
    reason: 'Reason',
    reasonHint: 'Reason, if you like',
    decider: 'Decided by',
    deciderHint: 'Your name, kept with the decision',
    deciderMissing: 'Fill in your name first, then decide.',
    change: 'Change',
    willInsert:
      'Decisions are written on the sheet 别名, a row each; the workbook has no such sheet yet, so it is added behind the others.',
    willWrite: (sheet) => `Decisions are written on the sheet ${sheet}, a row each, and can be undone.`,
    writing: 'Writing',
    decided: (verdict, sheet, row) =>
      `Kept as ${verdict === 'same' ? 'the same customer' : 'not the same customer'} on ${sheet}, row ${n(row)}.`,
    inserted: (sheet) => `The sheet ${sheet} was added.`,
    undone: 'The last decision was taken back.',
    undo: 'Undo',
    stale: 'This was decided before, but its rows have changed since. Please decide again.',
    staleSame: (first, second) => `Before: ${first} and ${second} are one customer.`,
    staleDifferent: (first, second) => `Before: ${first} and ${second} are not one customer.`,
    undecidable:
      'These rows bear one name and no customer number, so a decision could not tell them apart. Give them numbers in the archive, then check again.',
    doneTitle: 'Nothing waits for a decision',
    done: (taken) =>
      taken === 0
        ? 'All filings and ledger names are matched.'
        : `${n(taken)} decided this time. After another check the findings follow.`,
    recheck: 'Check again',
    recheckHint: (taken) => `${n(taken)} decided; going back checks again.`,
    finish: 'Back',
    announceDecided: (verdict, next) =>
      `Kept as ${verdict === 'same' ? 'the same customer' : 'not the same customer'}. ${next.length === 0 ? 'Nothing else waits.' : `Next: ${next.join(', ')}.`}`,
    announceUndone: 'The last decision was taken back.',
  },
};
