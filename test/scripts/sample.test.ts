import { readFile } from 'node:fs/promises';
import { checkFile } from '../../src/app/check-file.ts';
import type { FindingCode } from '../../src/engine/model/finding.ts';
import { feida } from '../../src/policies/feida.ts';
import { RULES } from '../../src/rules/index.ts';
import { buildSample } from '../../scripts/sample/build-sample.ts';
import { SAMPLE_AS_OF, SAMPLE_FINDINGS, SAMPLE_SIZES } from '../../scripts/sample/contents.ts';

const check = async (bytes: Uint8Array) => {
  const checked = await checkFile({ bytes, name: 'book.xlsx', policy: null, asOf: SAMPLE_AS_OF, mark: false });
  if (checked.kind !== 'done') throw new Error(checked.message.en);
  return checked;
};

describe('the sample workbook', () => {
  test('is what its generator makes', async () => {
    const standing = await readFile('assets/sample.xlsx');
    expect(Buffer.compare(standing, Buffer.from(await buildSample()))).toBe(0);
  });

  test('contains what its list says, and no other finding', async () => {
    const { report } = await check(await readFile('assets/sample.xlsx'));
    const counts: Record<string, number> = {};
    for (const { code } of report.findings) counts[code] = (counts[code] ?? 0) + 1;
    expect(counts).toEqual(SAMPLE_FINDINGS);
  });

  test('has every finding code that feida can give', () => {
    // Only a company that lets last days move past holidays can meet a year without a calendar; own rules are its own.
    const optional: readonly FindingCode[] = ['calendar.unknown', 'rule.custom'];
    const codes = new Set(feida.rules.flatMap(({ rule }) => RULES.find(({ id }) => id === rule)?.codes ?? []));
    const planted = new Set(Object.keys(SAMPLE_FINDINGS) as FindingCode[]);
    expect([...codes].filter((code) => !planted.has(code) && !optional.includes(code))).toEqual([]);
  });

  test('is mostly clean, of the promised size, with totals skipped and told', async () => {
    const { report, notices } = await check(await readFile('assets/sample.xlsx'));
    expect(Math.abs(report.protections.length - SAMPLE_SIZES.filings)).toBeLessThanOrEqual(5);
    const touched = new Set(report.findings.filter(({ sheet }) => sheet === '客户档案').map(({ row }) => row));
    expect(touched.size).toBeLessThan(report.protections.length / 5);
    expect(notices.some(({ kind, sheet }) => kind === 'rows-skipped' && sheet === '销售台账')).toBe(true);
    expect(notices.some(({ kind }) => kind === 'talk-due')).toBe(true);
  });
});
