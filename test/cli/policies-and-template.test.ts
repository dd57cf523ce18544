import { POLICIES } from '../../src/policies/index.ts';
import { opened } from '../files/reading.ts';
import { run } from './command-line.ts';

interface Listed {
  readonly schema: number;
  readonly policies: readonly {
    readonly id: string;
    readonly clauses: Readonly<Record<'total' | 'check' | 'assist' | 'statement', number>>;
    readonly parameters: readonly { readonly id: string; readonly default: unknown }[];
  }[];
}

describe('kebei policies', () => {
  test('lists all of them with clauses by way served and parameters with defaults', async () => {
    const { code, stdout } = await run(['policies', '--json', '-']);
    expect(code).toBe(0);
    const listed = JSON.parse(stdout) as Listed;
    expect(listed.schema).toBe(1);
    expect(listed.policies.map(({ id }) => id)).toEqual(POLICIES.map(({ id }) => id));
    for (const policy of POLICIES) {
      const own = listed.policies.find(({ id }) => id === policy.id);
      expect(own?.clauses.total).toBe(policy.clauses.length);
      expect(own && own.clauses.check + own.clauses.assist + own.clauses.statement).toBe(policy.clauses.length);
      expect(own?.parameters.map((one) => [one.id, one.default])).toEqual(
        policy.parameters.map((one) => [one.id, one.default]),
      );
    }
  });

  test.each([
    ['policies', '--json'],
    ['policies', '--json', '--lang', 'en'],
    ['policies', '--lang', 'en', '--json'],
    ['policies', '--json=-'],
  ])('%s %s %s %s writes the JSON to standard output', async (...args) => {
    const { code, stdout } = await run(args);
    expect([code, stdout]).toEqual([0, (await run(['policies', '--json', '-'])).stdout]);
  });

  test('as text in both languages, or into a file', async () => {
    expect((await run(['policies'])).stdout).toContain('feida  飞达客户备案制度');
    expect((await run(['policies', '--lang', 'en'])).stdout).toContain('13 checked');
    const toFile = await run(['policies', '--json', 'p.json']);
    expect([toFile.stdout, [...toFile.written.keys()]]).toEqual(['', ['p.json']]);
  });

  test.each([
    ['policies', 'book.xlsx'],
    ['policies', '--out', 'a'],
    ['policies', '--json', '/nowhere/p.json'],
  ])('%s %s %s is bad usage', async (...args) => {
    const { code, stdout, stderr } = await run(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^[^\n]+。\n$/);
  });
});

describe('kebei template', () => {
  test('writes the sheets of the policy, headers and settings', async () => {
    const { code, stdout, written } = await run(['template', 'feida', '--out', 'new.xlsx']);
    expect(code).toBe(0);
    const file = await opened(written.get('new.xlsx') as Uint8Array);
    const names = file.sheets.map(({ name }) => name);
    expect(names[0]).toBe('客户档案');
    expect(names.at(-1)).toBe('制度参数');
    for (const name of names) expect(stdout).toContain(name);
  });

  test.each([
    [['template', '--out', 'a.xlsx']],
    [['template', 'feida']],
    [['template', 'feida', 'property', '--out', 'a.xlsx']],
    [['template', 'nobody', '--out', 'a.xlsx']],
    [['template', 'feida', '--out', '/nowhere/a.xlsx']],
    [['template', 'feida', '--out', 'a.xlsx', '--json', '-']],
  ])('%j is refused in one line, and nothing is written', async (args) => {
    const { code, stdout, stderr, written } = await run(args);
    expect([code, stdout, written.size]).toEqual([2, '', 0]);
    expect(stderr).toMatch(/^[^\n]+。\n$/);
  });
});
