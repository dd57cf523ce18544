import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkFile } from '../app/check-file.ts';
import { importFile } from '../app/ledger/import-file.ts';
import { main } from './main.ts';
import type { ExitCode } from './command-line.ts';
import { isSameFile } from './same-file.ts';

/** npm starts scripts in the project's folder; paths are meant from where the user called it. */
const folder = process.env['npm_lifecycle_event'] === 'kebei' ? process.env['INIT_CWD'] : undefined;
const place = (path: string): string => resolve(folder ?? process.cwd(), path);

const placed = (path: string | null | undefined): string | null => (path == null ? null : place(path));

/** Written beside its place first, so that a full disk leaves no half of a workbook under the wanted name. */
async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const draft = `${path}.${String(process.pid)}.part`;
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

function run(): Promise<ExitCode> {
  return main({
    args: process.argv.slice(2),
    readFile: (path) => readFile(place(path)),
    writeFile: (path, content) => writeWhole(place(path), content),
    isSameFile: (one, other) => isSameFile(place(one), place(other)),
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    now: () => Date.now(),
    checkFile: (request) =>
      checkFile({
        ...request,
        ledgers: { sales: placed(request.ledgers?.sales), payments: placed(request.ledgers?.payments) },
      }),
    importFile,
  });
}

/** A reader that has seen enough (`| head`) closes the pipe: no failure of ours. */
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code !== 'EPIPE') throw problem;
});

// The exit code is set, not forced: a long report is still on its way into the pipe.
run().then(
  (code) => {
    process.exitCode = code;
  },
  (problem: unknown) => {
    const reason = problem instanceof Error ? problem.message : String(problem);
    process.stderr.write(
      `程序出错，检查没有完成。The check failed in the program itself: ${reason.replaceAll('\n', ' ')}\n`,
    );
    process.exitCode = 2;
  },
);
