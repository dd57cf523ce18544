import { mkdirSync } from 'node:fs';
import { projectPath } from './project-path.ts';
import type { StageResult } from './run-stage.ts';
import { runStage } from './run-stage.ts';
import type { Stage } from './test-stages.ts';
import { END_TO_END_STAGE, INDEPENDENT_STAGES } from './test-stages.ts';

const AT_ONCE = 2;

async function runAndTell(stage: Stage): Promise<StageResult> {
  const result = await runStage(stage);
  const verdict = result.failed === 0 ? 'ok    ' : 'FAILED';
  console.log(`${verdict} ${result.name}, ${result.seconds.toFixed(1)} s`);
  if (result.failed > 0) console.log(result.output);
  return result;
}

/** Takes the stages in their order, as many at once as the machine has cores for. */
async function runIndependent(stages: readonly Stage[]): Promise<StageResult[]> {
  const waiting = [...stages];
  const results: StageResult[] = [];
  const lane = async (): Promise<void> => {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) {
      results.push(await runAndTell(stage));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return results;
}

mkdirSync(projectPath('.cache'), { recursive: true });
const results = [...(await runIndependent(INDEPENDENT_STAGES)), await runAndTell(END_TO_END_STAGE)];
const sum = (count: (result: StageResult) => number): number => results.reduce((total, one) => total + count(one), 0);
const failed = sum((result) => result.failed);
console.log(`${sum((result) => result.passed)} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
