import { createStepRunner } from '../../../../src/app/ledger/worker/run-steps.ts';
import type { ImportStep } from '../../../../src/app/ledger/worker/import-steps.ts';
import { serveSteps } from '../../../../src/app/ledger/worker/serve-steps.ts';
import type { FromStepWorker, StepWorker, ToStepWorker } from '../../../../src/app/ledger/worker/step-messages.ts';
import { NO_ANSWERS } from '../../../../src/engine/model/reading-answers.ts';
import { filing, sale, sheetsOf } from '../../../support/feida-case.ts';
import { memorySource } from '../../../support/memory-source.ts';

const WORKBOOK = memorySource(
  sheetsOf({
    客户档案: [filing('C1', '杭州青禾五金有限公司', '张建国', '2026-01-01')],
    销售台账: [sale('2026-03-01', 'C1', '张建国', 10)],
  }),
);
const TODAY = '2026-06-30';
const OPEN: ImportStep = {
  of: 'open',
  origin: {
    kind: 'text',
    text: '日期\t单号\t客户名称\t业务员\t金额\n2026-03-05\tXS1\t青禾五金有限公司\t张建国\t12.5\n',
  },
  kind: null,
  layouts: null,
  today: TODAY,
};
const PREVIEW: ImportStep = {
  of: 'preview',
  choice: {
    mappings: [{ 日期: 0, 单号: 1, 客户名称: 2, 业务员: 3, 金额: 4 }],
    answers: NO_ANSWERS,
    confirmed: [],
  },
  today: TODAY,
};

const opened: StepWorker[] = [];
let ended = 0;
afterEach(() => {
  for (const worker of opened.splice(0)) worker.end();
  ended = 0;
});

/** A worker over a real line of messages, which clones as a browser's does. */
function workerOnALine(onSaid: (message: FromStepWorker) => void = () => undefined): Promise<StepWorker> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    let hear: (message: FromStepWorker) => void = () => undefined;
    const worker: StepWorker = {
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
        ended += 1;
        port1.close();
      },
    };
    port1.onmessage = ({ data }: MessageEvent<FromStepWorker>) => {
      if (data.kind === 'ready') resolve(worker);
      else {
        onSaid(data);
        hear(data);
      }
    };
    opened.push(worker);
    serveSteps({
      send: (message) => {
        port2.postMessage(message);
      },
      onMessage: (listener) => {
        port2.onmessage = ({ data }: MessageEvent<ToStepWorker>) => {
          listener(data);
        };
      },
    });
  });
}

const watching = (signal = new AbortController().signal) => {
  const shares: number[] = [];
  return { shares, signal, onProgress: (share: number) => void shares.push(share) };
};

test.each([
  ['in a worker', () => workerOnALine()],
  ['on the page, where no worker starts', () => Promise.resolve(null)],
])('a ledger is opened and previewed %s', async (_, start) => {
  const run = createStepRunner(start);
  const watch = watching();
  expect(await run(OPEN, WORKBOOK, watch)).toMatchObject({
    kind: 'done',
    value: { of: 'draft', view: { kind: 'sales' } },
  });
  expect(await run(PREVIEW, WORKBOOK, watch)).toMatchObject({
    kind: 'done',
    value: { of: 'prepared', prepared: { taken: { lines: 1, fen: 1250 }, rows: { name: '销售台账', firstRow: 2 } } },
  });
  expect(watch.shares.at(-1)).toBe(1);
});

test('an import of many rows comes in pieces, and whole', async () => {
  const rows = 3000;
  const lines = Array.from({ length: rows }, (_, at) =>
    [at % 3 === 0 ? '昨天' : '2026-03-05', `XS${at}`, `路边小店${at}`, '张建国', at + 1].join('\t'),
  );
  const text = ['日期\t单号\t客户名称\t业务员\t金额', ...lines].join('\n');
  const open: ImportStep = { ...OPEN, origin: { kind: 'text', text } };
  const sizes: number[] = [];
  const inWorker = createStepRunner(() =>
    workerOnALine((message) => {
      sizes.push(message.kind === 'piece' ? message.piece.bytes.length : JSON.stringify(message).length);
    }),
  );
  const onPage = createStepRunner(() => Promise.resolve(null));
  const results = [];
  for (const run of [inWorker, onPage]) {
    await run(open, WORKBOOK, watching());
    results.push(await run(PREVIEW, WORKBOOK, watching()));
  }
  expect(results[0]).toEqual(results[1]);
  expect(results[0]).toMatchObject({
    value: { prepared: { taken: { lines: rows - rows / 3 }, preview: { rejected: { length: rows / 3 } } } },
  });
  expect(Math.max(...sizes)).toBeLessThan(100_000);
});

test('a step that is given up ends its worker, and the next opens the ledger again', async () => {
  const run = createStepRunner(() => workerOnALine());
  await run(OPEN, WORKBOOK, watching());
  const stop = new AbortController();
  const given = run(PREVIEW, WORKBOOK, watching(stop.signal));
  stop.abort();
  await expect(given).rejects.toThrow('aborted');
  expect(ended).toBe(1);
  expect(await run(PREVIEW, WORKBOOK, watching())).toMatchObject({ kind: 'done', value: { of: 'prepared' } });
});

test('a failure comes back as its sentence, and a preview needs a ledger', async () => {
  const run = createStepRunner(() => workerOnALine());
  expect(await run(PREVIEW, WORKBOOK, watching())).toMatchObject({ kind: 'failed' });
  const nothing: ImportStep = { ...OPEN, origin: { kind: 'text', text: '甲\n乙\n' } };
  expect(await run(nothing, WORKBOOK, watching())).toMatchObject({ kind: 'failed', failure: { insertable: [] } });
});
