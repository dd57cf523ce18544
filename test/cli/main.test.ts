import type { CheckFileResult } from '../../src/app/check-file.ts';
import { MARKED, finding, report, run } from './command-line.ts';
import type { Run } from './command-line.ts';

const WITH_ERROR: CheckFileResult = { kind: 'done', report: report([finding()]), notices: [], marked: MARKED };
const WITH_WARNING: CheckFileResult = {
  kind: 'done',
  report: report([finding({ severity: 'warning' })]),
  notices: [],
  marked: MARKED,
};

function expectComplaint(result: Run): void {
  expect(result.code).toBe(2);
  expect(result.stdout).toBe('');
  expect(result.stderr).toMatch(/^[^\n]+[。.]\n$/);
  expect(result.written.size).toBe(0);
}

describe('the exit code', () => {
  test('is 0 without a finding of severity error', async () => {
    expect((await run(['check', 'book.xlsx'])).code).toBe(0);
    expect((await run(['check', 'book.xlsx'], WITH_WARNING)).code).toBe(0);
  });

  test('is 1 with one', async () => {
    expect((await run(['check', 'book.xlsx'], WITH_ERROR)).code).toBe(1);
  });
});

describe('bad usage is one line on standard error, exit code 2, and nothing written', () => {
  test.each([
    ['an unknown command', ['chek', 'book.xlsx']],
    ['no workbook', ['check']],
    ['two workbooks', ['check', 'book.xlsx', 'more.xlsx']],
    ['an unknown option', ['check', 'book.xlsx', '--polcy', 'feida']],
    ['an option without its value', ['check', 'book.xlsx', '--policy']],
    ['an option in the place of a value', ['check', 'book.xlsx', '--out', '--json', '-']],
    ['an option twice', ['check', 'book.xlsx', '--lang', 'zh', '--lang', 'en']],
    ['a day that never was', ['check', 'book.xlsx', '--as-of', '2026-02-30']],
    ['a date in another spelling', ['check', 'book.xlsx', '--as-of', '2026/6/30']],
    ['an unknown language', ['check', 'book.xlsx', '--lang', 'de']],
    ['a file that is not there', ['check', 'missing.xlsx']],
    ['a folder', ['check', '.']],
    ['--out over the workbook', ['check', 'book.xlsx', '--out', './book.xlsx']],
    ['--json over the workbook', ['check', 'book.xlsx', '--json', './book.xlsx']],
    ['--out and --json in one file', ['check', 'book.xlsx', '--json', 'a', '--out', './a']],
    ['--out into no folder', ['check', 'book.xlsx', '--out', '/nowhere/marked.xlsx']],
    ['--json into no folder', ['check', 'book.xlsx', '--json', '/nowhere/report.json']],
  ])('%s', async (_, args) => {
    expectComplaint(await run(args, WITH_ERROR));
  });

  test('a workbook that cannot be checked: what the use case says, with the file’s name', async () => {
    const failed: CheckFileResult = {
      kind: 'failed',
      message: { zh: '没有叫 x 的制度。', en: 'There is no\npolicy x.' },
    };
    const zh = await run(['check', 'book.xlsx', '--policy', 'x', '--out', 'o.xlsx', '--json', 'j'], failed);
    expectComplaint(zh);
    expect(zh.stderr).toBe('book.xlsx：没有叫 x 的制度。\n');
    const en = await run(['check', 'book.xlsx', '--policy', 'x', '--lang', 'en'], failed);
    expectComplaint(en);
    expect(en.stderr).toBe('book.xlsx: There is no policy x.\n');
  });

  test('complaints come in English where it was asked for, even if something else is wrong too', async () => {
    expect((await run(['check', '--lang', 'en'])).stderr).toBe(
      'No workbook to check was given. Usage: kebei check <workbook.xlsx>.\n',
    );
    expect((await run(['check', '--lang=en', 'missing.xlsx'])).stderr).toContain('There is no file "missing.xlsx".');
  });
});

describe('what is asked of the check', () => {
  test('policy, as-of day and marks come from the options', async () => {
    const { requests } = await run([
      'check',
      '--policy',
      'feida',
      'book.xlsx',
      '--as-of=2026-01-31',
      '--out',
      'o.xlsx',
    ]);
    expect(requests).toEqual([
      {
        bytes: Uint8Array.from([9]),
        name: 'book.xlsx',
        policy: 'feida',
        asOf: '2026-01-31',
        mark: true,
        ledgers: { sales: null, payments: null },
      },
    ]);
  });

  test('without options: no policy, no marks, and today as it is in Shanghai', async () => {
    expect((await run(['check', 'book.xlsx'])).requests).toMatchObject([
      { policy: null, asOf: '2026-06-30', mark: false },
    ]);
    const justAfter = { now: () => Date.UTC(2026, 5, 30, 16, 0) };
    expect((await run(['check', 'book.xlsx'], undefined, justAfter)).requests).toMatchObject([{ asOf: '2026-07-01' }]);
  });

  test('a workbook whose name begins with a dash stands behind --', async () => {
    const read: string[] = [];
    await run(['check', '--', '-book.xlsx'], undefined, {
      readFile: (path) => {
        read.push(path);
        return Promise.resolve(new Uint8Array(0));
      },
    });
    expect(read).toEqual(['-book.xlsx']);
  });
});

describe('what is written', () => {
  test('without --json the text report, and nothing else, on standard output', async () => {
    const { stdout, stderr, written } = await run(['check', 'book.xlsx'], WITH_ERROR);
    expect(stdout).toMatch(/^客备检查报告：book\.xlsx\n/);
    expect(stderr).toBe('');
    expect(written.size).toBe(0);
  });

  test('with --json - the JSON alone on standard output', async () => {
    const { stdout } = await run(['check', 'book.xlsx', '--json', '-'], WITH_ERROR);
    expect(JSON.parse(stdout)).toMatchObject({ schema: 1, counts: { error: 1 } });
  });

  test('with --json FILE the JSON in the file, nothing on standard output', async () => {
    const { stdout, written } = await run(['check', 'book.xlsx', '--json', 'r.json'], WITH_ERROR);
    expect(stdout).toBe('');
    expect(JSON.parse(String(written.get('r.json')))).toMatchObject({ schema: 1 });
  });

  test('with --out the marked workbook', async () => {
    const { written, code } = await run(['check', 'book.xlsx', '--out', 'o.xlsx'], WITH_ERROR);
    expect(written.get('o.xlsx')).toBe(MARKED);
    expect(code).toBe(1);
  });
});

test('help tells the usage in both languages and checks nothing', async () => {
  for (const args of [[], ['--help'], ['check', '-h'], ['help']]) {
    const { code, stdout, requests } = await run(args);
    expect(code).toBe(0);
    expect(stdout).toContain('用法  kebei check');
    expect(stdout).toContain('Usage  kebei check');
    expect(requests).toEqual([]);
  }
});

test('a fault of the program is no file problem and is not hidden', async () => {
  const fault = { checkFile: () => Promise.reject(new TypeError('fault')) };
  await expect(run(['check', 'book.xlsx'], undefined, fault)).rejects.toThrow('fault');
});
