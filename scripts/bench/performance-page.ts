import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { projectPath } from '../project-path.ts';
import type { Measure } from './measure.ts';

/** What the page says of the run: when it was, on what. */
export interface RunFacts {
  readonly filings: number;
  readonly node: string;
  readonly processor: string;
  readonly cores: number;
}

/** Writes docs/performance.md from the lines of a run. */
export async function writePerformancePage(measures: readonly Measure[], run: RunFacts): Promise<void> {
  const lines = measures.map(
    ({ name, value, unit, against, goal, met }) =>
      `| ${name} | ${value === null ? 'not measured here' : `${value} ${unit}`} | ${against ?? ''} | ${goal} | ${said(value, met)} |`,
  );
  const file = projectPath('docs', 'performance.md');
  const page = `${[...head(run), ...lines].join('\n')}\n`;
  await writeFile(file, await format(page, { ...(await resolveConfig(file)), parser: 'markdown' }));
}

function said(value: number | null, met: boolean | null): string {
  if (value === null) return 'not measured here';
  if (met === null) return '';
  return met ? 'met' : 'missed';
}

function head({ filings, node, processor, cores }: RunFacts): string[] {
  return [
    '# Speed',
    '',
    'Written by `npm run bench`, which prints the same lines; `npm run -s bench -- --json -` gives them as JSON.',
    `Measured with ${filings.toLocaleString('en-US')} filings of 12 columns, ten ledger rows and three visits for each,`,
    'made up from a seed, in the state in which real ledgers come: dates and amounts as texts, names with blanks and brackets,',
    'wrong codes and phones, customers filed twice.',
    '',
    'Seconds are CPU seconds of all cores; every check is cold, in a process of its own, on sheets that come in blocks of',
    'about 1 MB as Excel hands them over. What compares is compared in the same process. Ratios are what counts.',
    'In the checks of the pane, Excel’s part (our host) and the engine run in threads of their own; a block is processor',
    'time of the pane’s thread, where the system tells it (Linux), so that other work on the machine does not count.',
    '',
    'The formulas are recalculated by LibreOffice in a workbook that is loaded: its cells have their types, its texts stand',
    'once each, its code was compiled before. Opening the same workbook without formulas is taken off their time. What',
    'compares with that is judging a workbook that stands read, in a process that has judged before: the cells’ types and',
    'the keys of the names stand, every join, term, rule and finding is worked out again. Both leave out reading. The cold',
    'check of the line below it has reading and compiling in it, the formulas’ time has not. Six formulas are less than all',
    'rules, and who is the same customer is decided by the equal name in both.',
    '',
    `Node ${node}, ${processor}, ${cores} cores.`,
    '',
    '| what | value | against | goal | |',
    '| --- | --- | --- | --- | --- |',
  ];
}
