import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectPath } from './project-path.ts';

/** Everything that the build's result depends on. */
const SOURCES = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];
const SETTINGS = ['KEBEI_BASE_URL', 'KEBEI_OFFICE_JS'];
const STAMP = projectPath('dist', 'built-from.txt');

/** Builds dist/ when it is not there or not of these sources and settings. webpack's own words go to the terminal. */
export function buildSite(): { readonly built: boolean; readonly seconds: number } {
  const from = digestOfSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === from) return { built: false, seconds: 0 };
  const start = performance.now();
  runWebpack();
  writeFileSync(STAMP, from);
  return { built: true, seconds: (performance.now() - start) / 1000 };
}

function digestOfSources(): string {
  const hash = createHash('sha256');
  for (const name of SETTINGS) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  for (const source of SOURCES) digestPath(hash, projectPath(source));
  return hash.digest('hex');
}

function digestPath(hash: ReturnType<typeof createHash>, file: string): void {
  if (!existsSync(file)) return;
  if (statSync(file).isDirectory()) {
    for (const entry of readdirSync(file).sort()) digestPath(hash, path.join(file, entry));
  } else {
    hash.update(`${file}\n`).update(readFileSync(file));
  }
}

function runWebpack(): void {
  const webpack = projectPath('node_modules', 'webpack-cli', 'bin', 'cli.js');
  const { status } = spawnSync(process.execPath, [webpack], { stdio: 'inherit' });
  if (status !== 0) throw new Error('构建失败，原因见上。The build failed for the reason above.');
}
