/**
 * Installs the project's packages when they are missing or not those of package-lock.json, so that `npm start`,
 * `npm test` and the others are the only command on a fresh clone. Runs before anything is installed: plain Node.
 * Everything is told on standard error: the command line's standard output belongs to its report.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const STDERR = 2;
const OLDEST_NODE = 20;

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** Compares versions, not times: a checkout or an install by hand touches times without changing a package. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, wanted]) => path === '' || wanted.optional === true || installed[path]?.version === wanted.version,
  );
}

function install() {
  // No package of ours needs its install script, so none may run.
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const spawned = { cwd: root, stdio: ['ignore', STDERR, STDERR] };
  return npm?.endsWith('npm-cli.js') === true
    ? spawnSync(process.execPath, [npm, ...options], spawned)
    : spawnSync(`npm ${options.join(' ')}`, { ...spawned, shell: true });
}

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  console.error(
    `需要 Node ${OLDEST_NODE} 或更新的版本，当前是 ${process.versions.node}。请到 https://nodejs.org 安装后再试。`,
  );
  console.error(`Node ${OLDEST_NODE} or later is needed, this is ${process.versions.node}. Install it and try again.`);
  process.exit(1);
}

if (!isInstalled()) {
  console.error('正在安装依赖，约需一分钟。Installing packages, about a minute.');
  const { status, error } = install();
  if (error !== undefined || status !== 0) {
    console.error(
      '依赖没有装好:请检查网络或 npm 镜像设置后再试。The packages could not be installed: check the network.',
    );
    process.exit(status ?? 1);
  }
}
