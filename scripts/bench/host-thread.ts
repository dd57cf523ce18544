import { parentPort, workerData } from 'node:worker_threads';
import { isMarkFormula } from '../../src/engine/model/mark-formula.ts';
import { EXCEL_2021_SETS, OfficeHost, UserActions } from '../../src/workbench/host/index.ts';
import type { FromHost, HostData, ToHost } from './distant-host.ts';
import { madeUpCompany, withFewMarks } from './made-up-company.ts';
import type { CellEdit } from './row-edits.ts';

const port = parentPort;
if (port === null) throw new Error('this file is the script of a thread');
const { filings, dirt } = workerData as HostData;
const host = new OfficeHost({ sets: EXCEL_2021_SETS });
const company = madeUpCompany(filings, dirt === 'dirty');
host.workbook.load({
  sheets: Object.entries(dirt === 'few-marks' ? withFewMarks(company) : company).map(([name, rows]) => ({
    name,
    rows,
  })),
});
const say = (message: FromHost): void => {
  port.postMessage(message);
};
host.onMessage((message) => {
  say({ kind: 'event', message });
});
const user = new UserActions(host.workbook, 'user');
/** Looks, after a request, whether the mark of the edited cell is another one now. */
let look: () => void = () => undefined;

port.on('message', (asked: ToHost) => {
  if (asked.kind === 'traffic') {
    const { requests, responseBytes } = host.traffic;
    host.traffic.reset();
    say({ kind: 'traffic', requests, responseBytes });
  } else if (asked.kind === 'edit') edit(asked.edit);
  else {
    void host.answer(asked.text, asked.flags).then((answer) => {
      look();
      say({ kind: 'answer', id: asked.id, answer });
    });
  }
});
say({ kind: 'ready' });

function edit({ sheet, row, column, value }: CellEdit): void {
  const before = isMarked(sheet, row, column);
  const started = performance.now();
  look = () => {
    if (isMarked(sheet, row, column) === before) return;
    look = () => undefined;
    say({ kind: 'marked', milliseconds: performance.now() - started });
  };
  user.edit(sheet, row, column, [[value]]);
}

function isMarked(sheet: string, row: number, column: number): boolean {
  return host.workbook
    .sheet(sheet)
    .conditionalFormats.some(
      ({ formula, areas }) =>
        isMarkFormula(formula) &&
        areas.some(
          (area) =>
            row >= area.row &&
            row < area.row + area.rows &&
            column >= area.column &&
            column < area.column + area.columns,
        ),
    );
}
