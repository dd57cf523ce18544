import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode } from './file-problems.ts';

/** Whether two paths mean one file: through relative paths, links to files or folders, and hard links. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([realFile(one), realFile(other)]);
  if (first === second) return true;
  const [left, right] = await Promise.all([identity(first), identity(second)]);
  return left !== null && left === right;
}

/** Where the path leads; a file that is not there yet counts as its name in the folder that is. */
async function realFile(path: string): Promise<string> {
  return (
    (await existing(() => realpath(path))) ??
    join((await existing(() => realpath(dirname(path)))) ?? dirname(path), basename(path))
  );
}

async function identity(path: string): Promise<string | null> {
  const found = await existing(() => stat(path, { bigint: true }));
  return found === null ? null : `${String(found.dev)}:${String(found.ino)}`;
}

async function existing<T>(look: () => Promise<T>): Promise<T | null> {
  try {
    return await look();
  } catch (thrown) {
    const code = systemCode(thrown);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw thrown;
  }
}
