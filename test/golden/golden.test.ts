import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { planDisputes, planMarks } from '../../src/app/plan-marks.ts';
import { walk } from '../../src/app/walk.ts';
import { reportJson } from '../../src/cli/report-json.ts';
import { memorySource } from '../support/memory-source.ts';
import type { MemorySheets } from '../support/memory-source.ts';

/**
 * Golden walks: a folder a case, with the workbook's tables in and what the walk makes of them out, each middle value a
 * file that can be read. `KEBEI_UPDATE_GOLDEN=1 npx jest test/golden` writes the files anew; look at the difference.
 */
const FOLDER = path.join('test', 'golden');
const updates = process.env['KEBEI_UPDATE_GOLDEN'] === '1';

interface Tables {
  readonly asOf: string;
  readonly dateSystem: 1900 | 1904;
  readonly sheets: MemorySheets;
}

const cases = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function expectGolden(file: string, content: string): void {
  if (updates) writeFileSync(file, content);
  expect(existsSync(file)).toBe(true);
  expect(content).toBe(readFileSync(file, 'utf8'));
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

describe.each(cases)('%s', (name) => {
  const inCase = (file: string): string => path.join(FOLDER, name, file);

  async function walked() {
    const { asOf, dateSystem, sheets } = JSON.parse(readFileSync(inCase('tables.json'), 'utf8')) as Tables;
    const result = await walk(
      memorySource(sheets, { dateSystem, blockRows: 7 }),
      { asOf, policy: null },
      { onProgress: () => undefined, checkpoint: () => undefined },
    );
    if (!result.ok) throw new Error(result.failure.message.en);
    return result.walk;
  }

  test('the report', async () => {
    expectGolden(inCase('report.json'), reportJson((await walked()).evaluation.report));
  });

  test('what is told beside the findings', async () => {
    expectGolden(inCase('notices.json'), asJson((await walked()).notices));
  });

  test('the marks', async () => {
    expectGolden(inCase('marks.json'), asJson(planMarks(await walked())));
  });

  test('the disputes to open', async () => {
    expectGolden(inCase('disputes.json'), asJson(planDisputes(await walked())));
  });
});
