import { registerFunctions } from '../../src/functions/index.ts';

/** Stands for the runtime of Excel's that office.js brings. */
class CellError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

function register(displayLanguage: string): Map<string, (...cells: unknown[]) => unknown> {
  const functions = new Map<string, (...cells: unknown[]) => unknown>();
  const runtime = {
    associate: (id: string, compute: (...cells: unknown[]) => unknown) => functions.set(id, compute),
    Error: CellError,
    ErrorCode: { invalidValue: '#VALUE!' },
  };
  Object.assign(globalThis, { CustomFunctions: runtime, Office: { context: { displayLanguage } } });
  registerFunctions();
  return functions;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'CustomFunctions');
  Reflect.deleteProperty(globalThis, 'Office');
});

test('a value goes into the cell as it is', () => {
  expect(register('zh-CN').get('SCORE')?.(1, 1, 1, 1, 1)).toEqual([[50, 25, 25, 100]]);
});

test.each([
  ['zh-CN', '保护中'],
  ['en-US', 'Protected'],
])('a cell in %s says %s', (language, text) => {
  expect(register(language).get('STATE')?.(46000, 3, 46000)).toBe(text);
});

test.each([
  ['zh-CN', '期限月数应为 1 到 1200 的整数。'],
  ['en-GB', 'The months of the term must be a whole number from 1 to 1200.'],
])('a bad argument in %s shows #VALUE! and its reason', (language, reason) => {
  const compute = () => register(language).get('LASTDAY')?.(46000, 0.5);
  expect(compute).toThrow(expect.objectContaining({ code: '#VALUE!', message: reason }) as Error);
});
