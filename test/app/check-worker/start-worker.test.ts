import { createServices } from '../../../src/app/create-services.ts';
import { whenReady } from '../../../src/app/check-worker/start-worker.ts';
import { filing, sheetsOf } from '../../support/feida-case.ts';
import { workbookOf } from '../live/followed-workbook.ts';
import { openData, value, watching } from '../open-workbook.ts';

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Worker');
});

/** A worker as browsers give it, with what becomes of its script. */
class StubWorker extends EventTarget implements Pick<Worker, 'postMessage' | 'terminate'> {
  ended = false;
  readonly postMessage = (): void => undefined;
  readonly terminate = (): void => {
    this.ended = true;
  };
}

const asWorker = (stub: StubWorker): Worker => stub as unknown as Worker;

function withWorkers(create: new () => StubWorker): void {
  Object.defineProperty(globalThis, 'Worker', { value: create, configurable: true });
}

test('an old web view has no workers at all', async () => {
  expect(await whenReady(() => asWorker(new StubWorker()))).toBeNull();
});

test('where the rules of a page forbid workers, none is ready', async () => {
  withWorkers(StubWorker);
  expect(
    await whenReady(() => {
      throw new DOMException('refused by the page', 'SecurityError');
    }),
  ).toBeNull();
});

test('where the script of a worker is kept away, it is given up at once', async () => {
  withWorkers(StubWorker);
  const stub = new StubWorker();
  const ready = whenReady(() => asWorker(stub));
  stub.dispatchEvent(new Event('error'));
  expect(await ready).toBeNull();
  expect(stub.ended).toBe(true);
});

test('a worker that never says a word is waited for no longer than that', async () => {
  withWorkers(StubWorker);
  const stub = new StubWorker();
  expect(await whenReady(() => asWorker(stub), 1)).toBeNull();
  expect(stub.ended).toBe(true);
});

test('on a page that forbids workers a check finds, marks and writes what it does elsewhere', async () => {
  withWorkers(
    class extends StubWorker {
      constructor() {
        super();
        throw new DOMException('refused by the page', 'SecurityError');
      }
    },
  );
  const open = await openData(
    workbookOf(sheetsOf({ 客户档案: [{ ...filing('C1', '杭州拓普五金有限公司', '张建国', '2026-05-01'), 地址: '' }] })),
  );
  const services = createServices(() => 'zh');
  const checked = value(await services.check({ asOf: '2026-06-30', policy: 'feida', writeMarks: true }, watching()));
  expect(checked.report.findings.map(({ code }) => code)).toContain('field.required');
  expect(checked.marks).toMatchObject({ written: true, problem: null });
  expect(checked.notices.filter(({ kind }) => kind === 'judged-on-page')).toEqual([]);
  open.close();
});
