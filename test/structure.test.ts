import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Rule } from '../src/engine/model/rule.ts';
import { POLICIES } from '../src/policies/index.ts';
import { RULES } from '../src/rules/index.ts';

/** Everything that may stand in the repository's root; a new entry is a decision, taken here. */
const ROOT_ENTRIES = [
  '.ci',
  '.dependency-cruiser.cjs',
  '.gitattributes',
  '.github',
  '.gitignore',
  '.prettierignore',
  '.prettierrc.json',
  'LICENSE',
  'README.md',
  'assets',
  'docs',
  'eslint.config.js',
  'jest.config.js',
  'knip.json',
  'manifest.xml',
  'package-lock.json',
  'package.json',
  'scripts',
  'src',
  'stryker.config.json',
  'test',
  'tsconfig.json',
  'webpack.config.js',
];
/** Made by running the project, and ignored by git. */
const MADE_ENTRIES = ['.cache', '.git', '.stryker-tmp', 'coverage', 'dist', 'node_modules', 'reports'];
const SOURCE_FOLDERS = [
  'app',
  'cli',
  'commands',
  'engine',
  'files',
  'functions',
  'policies',
  'rules',
  'taskpane',
  'workbench',
  'workbook',
];
const LONGEST_FILE = 400;
/** Names that say nothing of what is inside. */
const NAMELESS = ['common', 'helper', 'helpers', 'misc', 'shared', 'util', 'utils'];

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((entry) => {
    const file = path.join(folder, entry);
    return statSync(file).isDirectory() ? filesUnder(file) : [file];
  });
}

const code = ['src', 'test', 'scripts'].flatMap(filesUnder).filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const listed = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();

/** `expired-protection` → `expiredProtection`, the name under which a file exports what it defines. */
const exportName = (id: string): string => id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Code without its comments and texts, in which a name is a use. */
function usesIn(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

describe('the repository', () => {
  test('has nothing in its root but what is meant to be there', () => {
    const strays = readdirSync('.').filter((entry) => ![...ROOT_ENTRIES, ...MADE_ENTRIES].includes(entry));
    expect(strays).toEqual([]);
  });

  test('has the folders of its walk in src/, and no others', () => {
    expect(readdirSync('src').sort()).toEqual(SOURCE_FOLDERS);
  });

  test(`has no file of code over ${LONGEST_FILE} lines`, () => {
    // A policy is data, and one file so that it can be read from its first clause to its last.
    const isPolicy = (file: string): boolean => file.startsWith(path.join('src', 'policies'));
    const long = code.filter(
      (file) => !isPolicy(file) && readFileSync(file, 'utf8').split('\n').length > LONGEST_FILE + 1,
    );
    expect(long).toEqual([]);
  });

  test('gives every file and folder a name of the field', () => {
    const nameless = code.filter((file) =>
      file.split(path.sep).some((part) => NAMELESS.includes(part.replace(/\.\w+$/, ''))),
    );
    expect(nameless).toEqual([]);
  });

  test('silences no check', () => {
    const silencers = new RegExp(
      ['@ts-' + 'ignore', '@ts-' + 'expect-error', '@ts-' + 'nocheck', 'eslint-' + 'disable'].join('|'),
    );
    expect(code.filter((file) => silencers.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

describe('rules and policies', () => {
  test('the list of rules is the folder', () => {
    expect(RULES.map(({ id }) => id).sort()).toEqual(listed('src/rules'));
  });

  test('the list of policies is the folder', () => {
    expect(POLICIES.map(({ id }) => id).sort()).toEqual(listed('src/policies'));
  });

  test.each(listed('src/rules'))('rules/%s.ts defines the rule of that name, and nothing else', async (id) => {
    const exported = (await import(`../src/rules/${id}.ts`)) as Record<string, Rule>;
    expect(Object.keys(exported)).toEqual([exportName(id)]);
    expect(exported[exportName(id)]?.id).toBe(id);
  });

  test.each(listed('src/policies'))('policies/%s.ts defines the policy of that name', async (id) => {
    const exported = (await import(`../src/policies/${id}.ts`)) as Record<string, { id: string }>;
    expect(exported[exportName(id)]?.id).toBe(id);
  });

  test('every rule that a policy uses is there, and every rule is used', () => {
    const used = new Set(POLICIES.flatMap(({ rules }) => rules.map(({ rule }) => rule)));
    expect([...used].sort()).toEqual(RULES.map(({ id }) => id).sort());
  });
});

describe('surroundings', () => {
  const source = filesUnder('src').filter((file) => /\.tsx?$/.test(file));
  const under = (...folders: string[]): string[] =>
    source.filter((file) => folders.some((folder) => file.startsWith(path.join('src', folder) + path.sep)));

  test('only the workbook layer names Excel', () => {
    const allowed = [...under('workbook'), ...under(path.join('workbench', 'host'))];
    const strays = source.filter((file) => !allowed.includes(file) && /\bExcel\s*\./.test(usesIn(file)));
    expect(strays).toEqual([]);
  });

  test('the kernel has no Office, page, clock or chance', () => {
    const surroundings =
      /\b(?:Office|Excel|document|window|navigator|localStorage|fetch|setTimeout|process|Buffer)\s*[.(]|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bcrypto\./;
    expect(under('engine', 'rules', 'policies').filter((file) => surroundings.test(usesIn(file)))).toEqual([]);
  });

  test('nothing but the workbench and the tests knows the workbench', () => {
    const strays = source.filter(
      (file) => !under('workbench').includes(file) && /from '[^']*workbench\//.test(readFileSync(file, 'utf8')),
    );
    expect(strays).toEqual([]);
  });
});

test('every command of package.json leads to a file', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const files = Object.values(scripts).flatMap((command) => command.match(/\b(?:scripts|src)\/[\w/-]+\.\w+/g) ?? []);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test('the lock file holds the parts of packages for every system, not only for the one it was made on', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const locked = new Set(Object.keys(packages).map((place) => place.replace(/^.*node_modules\//, '')));
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
  expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
});
