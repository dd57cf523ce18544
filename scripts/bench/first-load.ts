import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { projectPath } from '../project-path.ts';
import { notMeasured } from './measure.ts';
import type { Measure } from './measure.ts';

const NAME = 'scripts that the pane loads before its first button works, gzipped';
const GOAL = '< 150 kB';
const BUDGET = 150_000;

/** The first load of the pane as the last build made it. */
export function firstLoad(): Measure {
  const page = projectPath('dist', 'addin', 'taskpane.html');
  if (!existsSync(page)) return notMeasured(NAME, 'kB', GOAL, 'nothing is built; npm run build makes it');
  const scripts = [...readFileSync(page, 'utf8').matchAll(/<script[^>]* src="([^"]+)"/g)]
    .map(([, source = '']) => source)
    .filter((source) => !source.startsWith('https:'));
  const bytes = scripts
    .map((source) => gzipSync(readFileSync(projectPath('dist', 'addin', source))).length)
    .reduce((sum, size) => sum + size, 0);
  return {
    name: NAME,
    value: Math.round(bytes / 1000),
    unit: 'kB',
    against: `${scripts.length} scripts of the last build`,
    goal: GOAL,
    met: bytes < BUDGET,
  };
}
