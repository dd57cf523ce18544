import { readFile } from 'node:fs/promises';
import { createServices } from '../../src/app/create-services.ts';
import type { CheckWatch, KebeiServices, Outcome } from '../../src/app/services.ts';
import { EXCEL_2021_SETS, OfficeHost } from '../../src/workbench/host/index.ts';
import type { WorkbookData, WorkbookInput } from '../../src/workbench/host/index.ts';
import { WorkbookFile } from '../../src/workbench/xlsx/workbook-file.ts';
import { startOffice } from '../support/office.ts';

/** The moment that the log of every test names: ten in the morning in Shanghai. */
const NOW = new Date('2026-07-01T02:00:00Z');

/** The services on a workbook that is open in our host, through the unmodified office.js. */
export interface OpenWorkbook {
  readonly host: OfficeHost;
  readonly services: KebeiServices;
  snapshot(): WorkbookData;
  close(): void;
}

async function openIn(load: (host: OfficeHost) => Promise<void> | void): Promise<OpenWorkbook> {
  const office = await startOffice({ boot: 'full', host: new OfficeHost({ sets: EXCEL_2021_SETS }) });
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  await load(office.host);
  return {
    host: office.host,
    services: createServices(
      () => 'zh',
      undefined,
      () => NOW,
    ),
    snapshot: () => office.host.workbook.snapshot(),
    close: () => {
      office.close();
    },
  };
}

/** Opens the sample workbook as the workbench does. */
export function openSample(): Promise<OpenWorkbook> {
  return openIn(async (host) => {
    const opened = await new WorkbookFile(host.workbook).open(await readFile('assets/sample.xlsx'), 'sample.xlsx');
    if (!opened.ok) throw new Error(opened.failure.message.en);
  });
}

/** Opens a workbook given as plain data. */
export function openData(data: WorkbookInput): Promise<OpenWorkbook> {
  return openIn((host) => {
    host.workbook.load(data);
  });
}

/** A watch that records progress and can cancel at a given share. */
export function watching(cancelAt = 2): CheckWatch & { readonly shares: number[] } {
  const controller = new AbortController();
  const shares: number[] = [];
  return {
    signal: controller.signal,
    shares,
    onProgress: ({ share }) => {
      shares.push(share);
      if (share >= cancelAt) controller.abort();
    },
  };
}

/** The value of an outcome that must have gone well. */
export function value<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}
