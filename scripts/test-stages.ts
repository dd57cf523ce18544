import { projectPath } from './project-path.ts';

/** One step of the whole test run: a program of the project's packages, run by this Node. */
export interface Stage {
  readonly name: string;
  readonly program: string;
  readonly options: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Where jest writes its counts; a stage without it counts as one test. */
  readonly results?: string;
}

const bin = (...parts: readonly string[]): string => projectPath('node_modules', ...parts);

/** An address that is nobody's: what is tested is the build for a server, not the one for this machine. */
export const TEST_BASE_URL = 'https://kebei.example.com';

function jestStage(name: string, resultsName: string, more: Partial<Stage> = {}): Stage {
  const results = projectPath('.cache', resultsName);
  return {
    name,
    program: bin('jest', 'bin', 'jest.js'),
    options: ['--json', `--outputFile=${results}`, ...(more.options ?? [])],
    results,
    ...(more.environment === undefined ? {} : { environment: more.environment }),
  };
}

/** Stages that need nothing of each other, longest first: they run two at a time. */
export const INDEPENDENT_STAGES: readonly Stage[] = [
  jestStage('unit, laws, host (jest)', 'unit-tests.json', { options: ['--maxWorkers=2'] }),
  {
    name: 'production build (webpack)',
    program: bin('tsx', 'dist', 'cli.mjs'),
    options: ['scripts/build.ts'],
    environment: { KEBEI_BASE_URL: TEST_BASE_URL },
  },
  { name: 'lint (eslint)', program: bin('eslint', 'bin', 'eslint.js'), options: ['.', '--max-warnings', '0'] },
  { name: 'types (tsc)', program: bin('typescript', 'bin', 'tsc'), options: ['--noEmit', '-p', '.'] },
  {
    name: 'format (prettier)',
    program: bin('prettier', 'bin', 'prettier.cjs'),
    options: ['--check', '--log-level', 'warn', '.'],
  },
  {
    name: 'directions (dependency-cruiser)',
    program: bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
    options: ['src', '--config', '.dependency-cruiser.cjs'],
  },
  { name: 'unused code (knip)', program: bin('knip', 'bin', 'knip.js'), options: ['--no-progress'] },
];

/** The browser has the machine to itself: its tests wait for a page, and a busy machine makes pages late. */
export const END_TO_END_STAGE: Stage = jestStage('end to end (browser)', 'e2e-tests.json', {
  environment: { KEBEI_E2E: '1', KEBEI_BASE_URL: TEST_BASE_URL },
});
