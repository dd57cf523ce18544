/**
 * Starts the command line from its TypeScript source. The bundle is kept and made anew only when a source file has
 * changed, so that a start takes little longer than Node's own. Plain Node, as it runs before anything is built.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import './ensure-installed.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'node_modules', '.cache', 'kebei');
const bundle = join(folder, 'kebei.mjs');
const record = join(folder, 'inputs.json');

/** Size and time of each file that went into the bundle. */
function stampOf(path) {
  const { mtimeMs, size } = statSync(join(root, path), { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: -1 };
  return `${mtimeMs}:${size}`;
}

function isFresh() {
  if (!existsSync(bundle) || !existsSync(record)) return false;
  const stamps = Object.entries(JSON.parse(readFileSync(record, 'utf8')));
  return stamps.every(([path, stamp]) => stampOf(path) === stamp);
}

/** Files are put in place whole: two commands may start at the same time. */
function place(path, content) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}

async function makeBundle() {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/run.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  mkdirSync(folder, { recursive: true });
  place(bundle, outputFiles[0].contents);
  const paths = [...Object.keys(metafile.inputs), 'scripts/kebei.mjs', 'package-lock.json'];
  place(record, JSON.stringify(Object.fromEntries(paths.map((path) => [path, stampOf(path)]))));
}

try {
  if (!isFresh()) await makeBundle();
  await import(pathToFileURL(bundle).href);
} catch (problem) {
  // Node would leave with 1, which means that findings were made.
  console.error(`程序无法启动。The program cannot start: ${problem.message.replaceAll('\n', ' ')}`);
  process.exitCode = 2;
}
