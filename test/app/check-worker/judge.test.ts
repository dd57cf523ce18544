import { judgeWorkbook } from '../../../src/app/judge-workbook.ts';
import { createJudge } from '../../../src/app/check-worker/judge.ts';
import { serveChecks } from '../../../src/app/check-worker/serve-checks.ts';
import type { CheckWorker } from '../../../src/app/check-worker/start-worker.ts';
import type { FromWorker, ToWorker } from '../../../src/app/check-worker/worker-messages.ts';
import type { Cell } from '../../../src/engine/model/cell.ts';
import type { Notice } from '../../../src/engine/model/report.ts';
import type { SheetSource } from '../../../src/engine/model/sheet-source.ts';
import { AS_OF, madeUpCompany } from '../../../scripts/bench/made-up-company.ts';
import { payloadOf, sourceOfPayload } from '../../../scripts/bench/source-of-payload.ts';

const REQUEST = { asOf: AS_OF, policy: 'feida', writeMarks: true };
const payload = payloadOf(madeUpCompany(600, true));
const source = (): SheetSource => sourceOfPayload(payload, (json) => JSON.parse(json) as Cell[][]);

/** A worker over a real line of messages, which clones and hands over as a browser's does. */
function workerOnALine(ended: string[]): () => Promise<CheckWorker> {
  return () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      let hear: (message: FromWorker) => void = () => undefined;
      port1.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'ready') resolve(worker);
        else hear(data);
      };
      const worker: CheckWorker = {
        line: {
          send: (message, handedOver = []) => {
            port1.postMessage(message, [...handedOver]);
          },
          onMessage: (listener) => {
            hear = listener;
          },
        },
        onCrash: () => undefined,
        end: () => {
          ended.push('ended');
          port1.close();
        },
      };
      opened.push(worker);
      serveChecks({
        send: (message, handedOver = []) => {
          port2.postMessage(message, [...handedOver]);
        },
        onMessage: (listener) => {
          port2.onmessage = ({ data }: MessageEvent<ToWorker>) => {
            listener(data);
          };
        },
      });
    });
}

const opened: CheckWorker[] = [];
afterEach(() => {
  for (const worker of opened.splice(0)) worker.end();
});

function watch(signal = new AbortController().signal): {
  signal: AbortSignal;
  shares: number[];
  judging: number[];
  onProgress: (share: number) => void;
  onJudging: (share: number) => void;
} {
  const [shares, judging]: [number[], number[]] = [[], []];
  return {
    signal,
    shares,
    judging,
    onProgress: (share) => shares.push(share),
    onJudging: (share) => judging.push(share),
  };
}

test('a worker judges as the page does, and says how far it has come', async () => {
  const judge = createJudge(workerOnALine([]));
  const watching = watch();
  const judged = await judge(source(), REQUEST, watching);
  const here = await judgeWorkbook(source(), REQUEST, { onProgress: () => undefined, checkpoint: () => undefined });
  expect(judged).toEqual(here);
  expect(judged.ok && judged.judged.result.report.findings.length).toBeGreaterThan(50);
  expect(judged.ok && judged.judged.result.report).not.toHaveProperty('protections');
  expect(watching.shares.at(-1)).toBe(1);
  expect(watching.shares).toEqual([...watching.shares].sort((a, b) => a - b));
});

test('the page walks through the rows that a worker has planned, as often as it likes, and keeps no row of them', async () => {
  const large = payloadOf(madeUpCompany(4000, true));
  const read = (): SheetSource => sourceOfPayload(large, (json) => JSON.parse(json) as Cell[][]);
  const judged = await createJudge(workerOnALine([]))(read(), REQUEST, watch());
  const here = await judgeWorkbook(read(), REQUEST, { onProgress: () => undefined, checkpoint: () => undefined });
  if (!judged.ok || !here.ok) throw new Error('judged');
  const [planned, expected] = [judged.judged.plan?.sheets ?? [], here.judged.plan?.sheets ?? []];
  expect(expected[0]?.cells.length).toBeGreaterThan(400);
  expect(Array.isArray(planned[0]?.cells)).toBe(false);
  for (let time = 0; time < 2; time++) {
    expect(planned.map(({ cells, ...rest }) => ({ ...rest, cells: [...cells] }))).toEqual(expected);
  }
  expect({ ...judged.judged, plan: null }).toEqual({ ...here.judged, plan: null });
});

test.each([
  ['a worker', workerOnALine([])],
  ['the page', () => Promise.resolve(null)],
])('%s says how far the judging has come, from telling customers apart to the last rule', async (_, start) => {
  const watching = watch();
  await createJudge(start)(source(), REQUEST, watching);
  const { judging } = watching;
  expect(judging).toEqual([...judging].sort((a, b) => a - b));
  expect(new Set(judging).size).toBeGreaterThan(20);
  expect(judging.filter((share) => share < 0.8).length).toBeGreaterThan(5);
  expect(judging.at(-1)).toBe(1);
});

test('the page that judges by itself draws and hears clicks between rules', async () => {
  let turns = 0;
  const turn = (): void => {
    turns++;
    timer = setTimeout(turn, 0);
  };
  let timer = setTimeout(turn, 0);
  const seen: number[] = [];
  await createJudge(() => Promise.resolve(null))(source(), REQUEST, { ...watch(), onJudging: () => seen.push(turns) });
  clearTimeout(timer);
  expect(new Set(seen).size).toBeGreaterThan(10);
});

test('one worker serves one check after the other', async () => {
  const start = jest.fn(workerOnALine([]));
  const judge = createJudge(start);
  const first = await judge(source(), REQUEST, watch());
  expect(await judge(source(), REQUEST, watch())).toEqual(first);
  expect(start).toHaveBeenCalledTimes(1);
});

test('a cancelled check ends its worker at once, and the next check has another', async () => {
  const ended: string[] = [];
  const start = jest.fn(workerOnALine(ended));
  const judge = createJudge(start);
  const cancel = new AbortController();
  const cancelled = judge(source(), REQUEST, {
    signal: cancel.signal,
    onProgress: () => {
      cancel.abort();
    },
  });
  await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
  expect(ended).toEqual(['ended']);
  expect((await judge(source(), REQUEST, watch())).ok).toBe(true);
  expect(start).toHaveBeenCalledTimes(2);
});

test('what Excel refuses while the worker reads comes out as it was thrown', async () => {
  const refusal = new Error('the sheet is gone');
  const broken: SheetSource = {
    ...source(),
    blocks: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(refusal) }) }),
  };
  await expect(createJudge(workerOnALine([]))(broken, REQUEST, watch())).rejects.toBe(refusal);
});

test('a workbook without an archive is refused in the same words', async () => {
  const empty: SheetSource = { ...source(), sheets: () => Promise.resolve([]) };
  const judged = await createJudge(workerOnALine([]))(empty, REQUEST, watch());
  expect(judged).toMatchObject({ ok: false, failure: { code: 'archive-missing' } });
});

test('a page that judges many rows by itself says so, and goes on saying so with the edits', async () => {
  const company = madeUpCompany(3600, false);
  const large = payloadOf(company);
  const read = (): SheetSource => sourceOfPayload(large, (json) => JSON.parse(json) as Cell[][]);
  const judge = createJudge(() => Promise.resolve(null));
  const judged = await judge(read(), { ...REQUEST, keep: true }, watch());
  const told = (notices: readonly Notice[]): number => notices.filter(({ kind }) => kind === 'judged-on-page').length;
  expect(judged.ok && told(judged.judged.result.notices)).toBe(1);
  const infos = await read().sheets();
  const sheets = infos
    .filter(({ name }) => name === '客户档案')
    .map((info) => ({ sheet: info.name, info, shifts: [], spans: [{ row: 1, rows: 1 }] }));
  const followed = await judge.follow(read(), { sheets, list: null });
  expect(followed.kind === 'changed' && told(followed.change.rest.result.notices)).toBe(1);
});

test('where no worker starts, the page judges, and does not try again', async () => {
  const start = jest.fn(() => Promise.resolve(null));
  const judge = createJudge(start);
  const here = await judgeWorkbook(source(), REQUEST, { onProgress: () => undefined, checkpoint: () => undefined });
  expect(await judge(source(), REQUEST, watch())).toEqual(here);
  await judge(source(), REQUEST, watch());
  expect(start).toHaveBeenCalledTimes(1);
});
