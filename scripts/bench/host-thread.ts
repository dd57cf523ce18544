import { parentPort, workerData } from 'node:worker_threads';
import { EXCEL_2021_SETS, OfficeHost } from '../../src/workbench/host/index.ts';
import type { FromHost, HostData, ToHost } from './distant-host.ts';
import { madeUpCompany } from './made-up-company.ts';

const port = parentPort;
if (port === null) throw new Error('this file is the script of a thread');
const { filings, dirt } = workerData as HostData;
const host = new OfficeHost({ sets: EXCEL_2021_SETS });
host.workbook.load({
  sheets: Object.entries(madeUpCompany(filings, dirt === 'dirty')).map(([name, rows]) => ({ name, rows })),
});
const say = (message: FromHost): void => {
  port.postMessage(message);
};
host.onMessage((message) => {
  say({ kind: 'event', message });
});
port.on('message', (asked: ToHost) => {
  if (asked.kind === 'traffic') {
    const { requests, responseBytes } = host.traffic;
    host.traffic.reset();
    say({ kind: 'traffic', requests, responseBytes });
  } else {
    void host.answer(asked.text, asked.flags).then((answer) => {
      say({ kind: 'answer', id: asked.id, answer });
    });
  }
});
say({ kind: 'ready' });
