import { createServices } from '../../src/app/create-services.ts';
import type { CheckResult, KebeiServices, Outcome } from '../../src/app/services.ts';
import { UserActions } from '../../src/workbench/host/index.ts';
import { filing, sheetsOf, visit } from '../support/feida-case.ts';
import { workbookOf } from './live/followed-workbook.ts';
import { openData, value, watching } from './open-workbook.ts';
import type { OpenWorkbook } from './open-workbook.ts';

/** Names so long that the sheet with the results takes several requests. */
const LONG = '分'.repeat(1200);
const FILINGS = 150;
const COMPANY = workbookOf(
  sheetsOf({
    客户档案: Array.from({ length: FILINGS }, (_, at) => ({
      ...filing(`C${at}`, `第${at}${LONG}五金有限公司`, '张建国', '2026-05-01'),
      地址: '',
    })),
    拜访记录: [visit('2026-05-01', 'C1', '张建国')],
    业务员: [{ 姓名: '张建国', 状态: '在职' }],
  }),
);
const REQUEST = { asOf: '2026-06-30', policy: 'feida', writeMarks: true };
/** Rows of 检查结果 in which somebody has noted something, and where. */
const NOTED = [5, 90, 140];
const HANDLING = 8;

let open: OpenWorkbook;
let other: KebeiServices;
beforeEach(async () => {
  open = await openData(COMPANY);
  other = createServices(() => 'zh');
});
afterEach(() => {
  open.close();
  Reflect.deleteProperty(globalThis, 'navigator');
});

/** The browser's locks, as far as exclusive ones go, for all pages of the add-in. */
function withLocks(): void {
  const queues = new Map<string, Promise<unknown>>();
  const request = (name: string, options: { signal?: AbortSignal }, work: () => Promise<unknown>): Promise<unknown> => {
    const turn = (queues.get(name) ?? Promise.resolve()).then(() => {
      options.signal?.throwIfAborted();
      return work();
    });
    queues.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  };
  Object.defineProperty(globalThis, 'navigator', { value: { locks: { request } }, configurable: true });
}

interface BothOutcomes {
  readonly first: Outcome<CheckResult>;
  readonly second: Outcome<CheckResult>;
}

/** One pane checks; when its nth request is on its way, the other pane begins to check and its requests pass. */
async function bothCheck(nth: number, begin: () => Promise<Outcome<CheckResult>>): Promise<BothOutcomes> {
  const { host } = open;
  const answer = host.answer.bind(host);
  let requests = 0;
  const begun: Promise<Outcome<CheckResult>>[] = [];
  host.answer = async (...request) => {
    if (requests++ === nth) {
      const second = begin();
      begun.push(second);
      // Until it is over, or waits for its turn and asks Excel nothing more.
      await Promise.race([second, quietOf(() => requests)]);
    }
    return answer(...request);
  };
  const first = await open.services.check(REQUEST, watching());
  const [second] = await Promise.all(begun);
  host.answer = answer;
  if (second === undefined) throw new Error(`there were only ${requests} requests`);
  return { first, second };
}

/** Resolves when nothing has been asked for many turns. */
async function quietOf(requests: () => number): Promise<void> {
  for (let before = -1, calm = 0; calm < 400; calm++) {
    if (requests() !== before) calm = 0;
    before = requests();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function noteSome(): void {
  const user = new UserActions(open.host.workbook, 'user');
  for (const row of NOTED) user.edit('检查结果', row, HANDLING, [[`已确认 ${row}`]]);
}

function resultRows(): readonly string[][] {
  const rows = open.snapshot().sheets.find(({ name }) => name === '检查结果')?.rows ?? [];
  return rows.map((row) => (row ?? []).map(String));
}

const notes = (): string[] =>
  resultRows().flatMap(({ [HANDLING]: handling = '' }) => (handling.startsWith('已确认') ? [handling] : []));

const markedCells = (): number =>
  open.host.workbook
    .sheet('客户档案')
    .conditionalFormats.flatMap(({ areas }) => areas)
    .reduce((sum, { rows, columns }) => sum + rows * columns, 0);

test.each([5, 12, 15])(
  'a pane that begins while another makes the sheet (request %i) waits for it, and both end whole',
  async (nth) => {
    withLocks();
    const { first, second } = await bothCheck(nth, () => other.check(REQUEST, watching()));
    for (const one of [first, second]) {
      expect(value(one).marks).toEqual({ written: true, cells: FILINGS, problem: null });
    }
    expect(resultRows()).toHaveLength(FILINGS + 1);
    expect(markedCells()).toBe(FILINGS);
    expect(open.snapshot().settings).toEqual({});
  },
);

test.each([9, 18, 22])('what people have noted stays where both panes write over it (request %i)', async (nth) => {
  withLocks();
  value(await open.services.check(REQUEST, watching()));
  noteSome();
  const { first, second } = await bothCheck(nth, () => other.check(REQUEST, watching()));
  for (const one of [first, second]) expect(value(one).marks.problem).toBeNull();
  expect(notes()).toEqual(NOTED.map((row) => `已确认 ${row}`));
  expect(resultRows()).toHaveLength(FILINGS + 1);
  expect(markedCells()).toBe(FILINGS);
});

test('who gives up waiting for the other pane has written nothing', async () => {
  withLocks();
  const given = new AbortController();
  const { first, second } = await bothCheck(12, () => {
    const waiting = other.check(REQUEST, { signal: given.signal, onProgress: () => undefined });
    given.abort();
    return waiting;
  });
  expect(value(first).marks.cells).toBe(FILINGS);
  expect(second).toEqual({ kind: 'cancelled' });
  expect(resultRows()).toHaveLength(FILINGS + 1);
});

test.each([10, 12, 14])(
  'where panes cannot wait for each other, neither takes away the sheet of the other (request %i)',
  async (nth) => {
    const { first, second } = await bothCheck(nth, () => other.check(REQUEST, watching()));
    for (const one of [first, second]) expect(one.kind).toBe('done');
    expect(resultRows()).toHaveLength(FILINGS + 1);
    expect(open.snapshot().settings).toEqual({});
  },
);
