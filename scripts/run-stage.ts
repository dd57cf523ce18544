import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { Stage } from './test-stages.ts';

/** What a stage came to. `output` is everything it printed, in order. */
export interface StageResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  readonly output: string;
}

/** The counts in jest's own report that matter here. */
interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

/** Runs a stage to its end. A stage that cannot be started has failed, with the reason as its output. */
export async function runStage(stage: Stage): Promise<StageResult> {
  if (stage.results !== undefined) rmSync(stage.results, { force: true });
  const start = performance.now();
  const { succeeded, output } = await spawnStage(stage);
  const seconds = (performance.now() - start) / 1000;
  return { name: stage.name, seconds, output, ...countsOf(stage, succeeded) };
}

function spawnStage(stage: Stage): Promise<{ readonly succeeded: boolean; readonly output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [stage.program, ...stage.options], {
      env: { ...process.env, FORCE_COLOR: '0', ...stage.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', (error) => {
      resolve({ succeeded: false, output: error.message });
    });
    child.once('close', (code) => {
      resolve({ succeeded: code === 0, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

function countsOf(stage: Stage, succeeded: boolean): { readonly passed: number; readonly failed: number } {
  if (stage.results === undefined) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!existsSync(stage.results)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(stage.results, 'utf8')) as JestReport;
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  // A run without a single test, or one that jest itself calls failed, is no success.
  const hiddenFailure = failed === 0 && (!succeeded || passed === 0) ? 1 : 0;
  return { passed, failed: failed + hiddenFailure };
}
