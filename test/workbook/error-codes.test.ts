import { toExcelError } from '../../src/workbook/error-codes.ts';
import { asOutcome, ExcelError } from '../../src/workbook/failure.ts';

const office = (code: string, errorLocation = '') =>
  Object.assign(new Error('某种语言的内部信息'), { code, debugInfo: { errorLocation } });

function failureOf(code: string, subject: string | null) {
  const error = toExcelError(office(code, 'Range.values'), subject);
  if (!(error instanceof ExcelError)) throw new TypeError('not mapped');
  return error.failure;
}

test.each([
  ['InvalidOperationInCellEditMode', null, 'cell-edit-mode'],
  ['AccessDenied', '客户档案', 'sheet-protected'],
  ['AccessDenied', null, 'workbook-protected'],
  ['ResponsePayloadSizeLimitExceeded', '销售台账', 'too-large'],
  ['RequestPayloadSizeLimitExceeded', '销售台账', 'too-large'],
  ['ItemNotFound', '销售台账', 'sheet-changed'],
  ['ApiNotFound', null, 'not-supported'],
  ['RequestAborted', null, 'busy'],
  ['SomethingNew', '销售台账', 'unexpected'],
])('%s about %s is %s', (code, subject, expected) => {
  expect(failureOf(code, subject).code).toBe(expected);
});

test('a sentence names the sheet, ends, and shows neither the code nor the text of office.js', () => {
  const { message, diagnosis, sheet } = failureOf('SomethingNew', '销售台账');
  expect(message.zh).toContain('销售台账');
  expect(message.zh.endsWith('。')).toBe(true);
  expect(message.en.endsWith('.')).toBe(true);
  expect(message.zh + message.en).not.toMatch(/SomethingNew|内部信息|!|！/);
  expect(diagnosis).toBe('SomethingNew @ Range.values');
  expect(sheet).toBe('销售台账');
});

test('an error of the program is no failure of Excel and is thrown on', async () => {
  const bug = new TypeError('x is undefined');
  expect(toExcelError(bug, null)).toBe(bug);
  await expect(asOutcome(() => Promise.reject(bug))).rejects.toBe(bug);
});

test('a cancellation is an outcome of its own', async () => {
  const stop = new AbortController();
  stop.abort();
  const outcome = await asOutcome(() => Promise.resolve().then(() => stop.signal.throwIfAborted()));
  expect(outcome).toEqual({ kind: 'cancelled' });
});
