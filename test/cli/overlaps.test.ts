import { strToU8 } from 'fflate';
import { plainWorkbook } from '../fixtures/plain-workbook.ts';
import { run } from './command-line.ts';
import type { Run } from './command-line.ts';

const HEAD = '客户编号,公司名称,税号,电话\n';
const CODE = '91350100M000100Y43';
/** 青山 twice under one number and once under its code; 远洋 without a number; one that is nobody else. */
const LIST = `${HEAD}C1,青山五金有限公司,${CODE},13800138000
C2,青山商行,${CODE},
C1,青山五金,,13800138000
,远洋渔具,,
,远 洋 渔 具,,
C9,北岭茶业,,
`;

interface Report {
  readonly schema: number;
  readonly rows: number;
  readonly pairs: readonly { a: string; b: string; confidence: number; tier: string; reasons: unknown[] }[];
  readonly clusters: readonly (readonly string[])[];
  readonly related: readonly unknown[];
}

/** Runs the command on a file with that content. */
function overlaps(content: string | Uint8Array, args: readonly string[] = ['--json', '-'], name = 'list.csv') {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return run(['overlaps', name, ...args], undefined, { readFile: () => Promise.resolve(bytes) });
}

async function reportOn(...args: Parameters<typeof overlaps>): Promise<Report> {
  const { code, stdout, stderr } = await overlaps(...args);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return JSON.parse(stdout) as Report;
}

const pairsOf = ({ pairs }: Report): string[] => pairs.map(({ a, b }) => `${a} ${b}`);

describe('the JSON', () => {
  test('names rows by their number, by number and row where rows share it, and by the row alone', async () => {
    const report = await reportOn(LIST);
    expect(report).toMatchObject({ schema: 1, rows: 6, related: [] });
    expect(report.clusters).toEqual([
      ['C1#2', 'C2', 'C1#4'],
      ['5', '6'],
    ]);
  });

  test('holds every pair inside every cluster, with confidence, tier and reasons', async () => {
    const report = await reportOn(LIST);
    expect(pairsOf(report)).toEqual(['C1#2 C2', 'C1#2 C1#4', 'C2 C1#4', '5 6']);
    for (const { confidence, tier, reasons } of report.pairs) {
      expect(confidence).toBeGreaterThan(0.9);
      expect(tier).toBe('certain');
      expect(reasons.length).toBeGreaterThan(0);
    }
    expect(report.pairs[0]?.reasons).toContainEqual(expect.objectContaining({ kind: 'code', speaks: 'for' }));
  });

  test('a row number that is somebody’s number bears a sign', async () => {
    const report = await reportOn(`${HEAD}3,青山五金,,\n,青山五金,,\n,青山五金,,\n`);
    expect(report.clusters).toEqual([['3', '#3', '4']]);
  });

  test('is the same in whatever order the columns stand, with another separator, from a workbook', async () => {
    const report = await reportOn(LIST);
    const turned = LIST.trim()
      .split('\n')
      .map((line) => line.split(',').reverse().join(';'))
      .join('\r\n');
    expect(await reportOn(turned)).toEqual(report);
    const rows = LIST.trim()
      .split('\n')
      .map((line) => line.split(','));
    expect(await reportOn(plainWorkbook({ Sheet1: rows }), undefined, 'list.xlsx')).toEqual(report);
  });

  test('comes in the language asked for, and into a file', async () => {
    const { stdout } = await overlaps(LIST, ['--json', '-', '--lang', 'en']);
    expect(stdout).toContain('same unified social credit code');
    const toFile = await overlaps(LIST, ['--json', 'out.json']);
    expect(toFile.stdout).toBe('');
    expect(JSON.parse(String(toFile.written.get('out.json')))).toMatchObject({ schema: 1 });
  });
});

describe('decisions in 别名 are obeyed', () => {
  const archive = [
    ['客户编号', '客户名称', '电话'],
    ['C1', '青山五金', ''],
    ['C2', '老青山', ''],
    ['C3', '远洋渔具', ''],
  ];
  const book = (first: string, second: string, said: string): Uint8Array =>
    plainWorkbook({
      客户档案: archive,
      别名: [
        ['名称甲', '名称乙', '同一客户'],
        [first, second, said],
      ],
    });

  test('names that are confirmed are one customer', async () => {
    const report = await reportOn(book('青山五金', '老青山', '是'), undefined, 'list.xlsx');
    expect(report.clusters).toEqual([['C1', 'C2']]);
    expect(report.pairs[0]?.tier).toBe('certain');
    expect(report.pairs[0]?.reasons[0]).toMatchObject({ kind: 'decision', speaks: 'for' });
  });

  test('without one they are not', async () => {
    const report = await reportOn(book('甲', '乙', '是'), undefined, 'list.xlsx');
    expect(report.clusters).toEqual([]);
  });
});

test('without --json it reads as a summary, with names, numbers and reasons', async () => {
  const zh = (await overlaps(LIST, [])).stdout;
  expect(zh).toContain('list.csv：6 行客户。同一客户 2 组');
  expect(zh).toContain('青山五金有限公司（C1#2）、青山商行（C2）、青山五金（C1#4）');
  const en = (await overlaps(LIST, ['--lang', 'en'])).stdout;
  expect(en).toContain('The same customer: 2 clusters');
});

describe('what cannot be done is one line, and exit code 2', () => {
  const complaint = ({ code, stdout, stderr }: Run): string => {
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^[^\n]+[。.]\n$/);
    return stderr;
  };

  test.each([
    ['no file', ['overlaps']],
    ['two files', ['overlaps', 'a.csv', 'b.csv']],
    ['an option of another command', ['overlaps', 'a.csv', '--policy', 'feida']],
    ['a file that is not there', ['overlaps', 'missing.csv']],
    ['--json over the file itself', ['overlaps', 'book.xlsx', '--json', './book.xlsx']],
  ])('%s', async (_, args) => {
    complaint(await run(args));
  });

  test('a file without customers, damaged, or empty', async () => {
    expect(complaint(await overlaps('日期,金额\n2026-01-01,5\n'))).toContain('客户名称');
    expect(complaint(await overlaps(`${HEAD}"C1,甲,,\n`))).toContain('第 2 行');
    expect(complaint(await overlaps(HEAD))).toContain('客户名称');
    expect(complaint(await overlaps(''))).toContain('空的');
  });
});
