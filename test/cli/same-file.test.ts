import { link, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { isSameFile } from '../../src/cli/same-file.ts';

describe('whether two paths mean one file', () => {
  let folder = '';
  const at = (name: string): string => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kebei-'));
    await writeFile(at('book.xlsx'), 'x');
    await mkdir(at('inner'));
    await symlink(at('book.xlsx'), at('link.xlsx'));
    await symlink(folder, at('inner/back'));
    await link(at('book.xlsx'), at('hard.xlsx'));
    await symlink(at('new.xlsx'), at('dangling.xlsx'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  test.each(['book.xlsx', 'inner/../book.xlsx', 'link.xlsx', 'inner/back/book.xlsx', 'hard.xlsx'])(
    '%s is the workbook',
    async (name) => {
      expect(await isSameFile(at(name), at('book.xlsx'))).toBe(true);
      expect(await isSameFile(relative(process.cwd(), at(name)), at('book.xlsx'))).toBe(true);
    },
  );

  test.each(['other.xlsx', 'inner/book.xlsx', 'missing/book.xlsx', 'book.xlsx/inner'])(
    '%s is another file',
    async (name) => {
      expect(await isSameFile(at(name), at('book.xlsx'))).toBe(false);
    },
  );

  test('two ways to a file that is not there yet', async () => {
    expect(await isSameFile(at('new.xlsx'), at('inner/back/new.xlsx'))).toBe(true);
    expect(await isSameFile(at('new.xlsx'), at('newer.xlsx'))).toBe(false);
  });
});
