import { build } from 'esbuild';
import { projectPath } from '../project-path.ts';

/** What runs in processes and threads of its own; each becomes a file of the same name. */
const ENTRIES = [
  'check-once',
  'identity-once',
  'pane-once',
  'live-once',
  'live-pane-once',
  'node-check-worker',
  'host-thread',
  'duckdb-once',
  'formulas-once',
  'recheck-once',
];
const FOLDER = projectPath('node_modules', '.cache', 'kebei', 'bench');

/**
 * Bundles the measured programs as the add-in is bundled, so that what is measured is the code that is shipped and not
 * what a loader of TypeScript makes of it. Answers where a program stands.
 */
export async function bundleBench(): Promise<(name: string) => string> {
  await build({
    absWorkingDir: projectPath(),
    entryPoints: ENTRIES.map((name) => `scripts/bench/${name}.ts`),
    outdir: FOLDER,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  return (name) => `${FOLDER}/${name}.mjs`;
}
