import type { CheckFileRequest, CheckFileResult } from '../../src/app/check-file.ts';
import type { Finding } from '../../src/engine/model/finding.ts';
import type { CheckReport } from '../../src/engine/model/report.ts';
import { main } from '../../src/cli/main.ts';
import type { CommandLine } from '../../src/cli/command-line.ts';

/** A finding of the kind that a check answers, with what a test wants different. */
export function finding(more: Partial<Finding> = {}): Finding {
  return {
    key: 'protection.breach-visit|C0012|李四|2026-03-05',
    code: 'protection.breach-visit',
    severity: 'error',
    clause: '第三章第二条',
    sheet: '拜访记录',
    row: 17,
    column: '业务员',
    customer: 'C0012',
    customerName: '青山商贸',
    salesperson: '李四',
    message: {
      zh: '李四拜访了张三保护期内的客户。',
      en: 'Li Si visited a customer that Zhang San’s protection covers.',
    },
    evidence: [{ sheet: '客户档案', row: 5 }],
    facts: [{ label: { zh: '最后一天', en: 'Last day' }, value: { zh: '2026年6月15日', en: '15 June 2026' } }],
    ...more,
  };
}

/** A report of the given findings. */
export function report(findings: readonly Finding[], more: Partial<CheckReport> = {}): CheckReport {
  const count = (severity: Finding['severity']): number => findings.filter((one) => one.severity === severity).length;
  return {
    schema: 1,
    policy: 'feida',
    asOf: '2026-06-30',
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    findings,
    protections: [],
    overlaps: [],
    disputes: [],
    metrics: [],
    tallies: [],
    coverage: [],
    ...more,
  };
}

/** What a run of the command line did. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly written: ReadonlyMap<string, string | Uint8Array>;
  readonly requests: readonly CheckFileRequest[];
}

const WORKBOOK = 'book.xlsx';
export const MARKED = Uint8Array.from([1, 2, 3]);
/** 2026-06-30, five to midnight in Shanghai; still the morning's date in London. */
const NOW = Date.UTC(2026, 5, 30, 15, 55);

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Runs the command line on a disk that holds `book.xlsx`, also reachable as `./book.xlsx`. */
export async function run(
  args: readonly string[],
  answer: CheckFileResult = { kind: 'done', report: report([]), notices: [], marked: MARKED },
  more: Partial<CommandLine> = {},
): Promise<Run> {
  const written = new Map<string, string | Uint8Array>();
  const requests: CheckFileRequest[] = [];
  let stdout = '';
  let stderr = '';
  const code = await main({
    args,
    readFile: (path) =>
      path === WORKBOOK
        ? Promise.resolve(Uint8Array.from([9]))
        : Promise.reject(systemError(path === '.' ? 'EISDIR' : 'ENOENT')),
    writeFile: (path, content) => {
      if (path.startsWith('/nowhere/')) return Promise.reject(systemError('ENOENT'));
      written.set(path, content);
      return Promise.resolve();
    },
    isSameFile: (one, other) => Promise.resolve(one.replace('./', '') === other.replace('./', '')),
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    now: () => NOW,
    checkFile: (request) => {
      requests.push(request);
      return Promise.resolve(answer);
    },
    importFile: () => Promise.reject(new Error('no import was asked for')),
    ...more,
  });
  return { code, stdout, stderr, written, requests };
}
