import type { ExcelOutcome } from '../../src/workbook/failure.ts';
import { DEFAULT_SETTINGS, ExcelSession } from '../../src/workbook/session.ts';
import type { SessionSettings } from '../../src/workbook/session.ts';
import type { OfficeHost, SheetData, WorkbookData, WorkbookInput } from '../../src/workbench/host/index.ts';
import { EXCEL_2021_SETS } from '../../src/workbench/host/index.ts';
import { startOffice } from '../support/office.ts';
import type { OfficeOptions } from '../support/office.ts';

/** An Excel with a workbook open in it, and the session under test. */
export interface Desk {
  readonly host: OfficeHost;
  readonly session: ExcelSession;
  /** Back-off times that the session asked for; nothing really waits. */
  readonly waits: number[];
  readonly settled: () => Promise<void>;
  /** The workbook as plain data. */
  snapshot(): WorkbookData;
  /** Cells of a sheet as a user sees their values. */
  values(sheet: string): unknown[][];
  close(): void;
}

export interface DeskOptions extends Pick<OfficeOptions, 'boot' | 'limits'> {
  /** Version of ExcelApi, 1.14 unless said otherwise. */
  readonly api?: string;
  readonly settings?: Partial<SessionSettings>;
}

/** Opens a workbook in the oldest Excel that Kebei admits, and makes `Excel` and `Office` global as in the pane. */
export async function openDesk(input: WorkbookInput, options: DeskOptions = {}): Promise<Desk> {
  const { api = '1.14', settings, ...rest } = options;
  const office = await startOffice({ ...rest, sets: { ...EXCEL_2021_SETS, ExcelApi: api } });
  const { host } = office;
  host.workbook.load(input);
  const isSetSupported = (_set: string, version: string): boolean => Number(version.slice(2)) <= Number(api.slice(2));
  const requirements = { context: { requirements: { isSetSupported } } };
  Object.assign(globalThis, { Excel: office.Excel, Office: options.boot === 'full' ? office.Office : requirements });
  const waits: number[] = [];
  const wait = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  return {
    host,
    session: new ExcelSession({ ...DEFAULT_SETTINGS, wait, ...settings }),
    waits,
    settled: () => office.settled(),
    snapshot: () => host.workbook.snapshot(),
    values: (sheet) => rowsOf(host, sheet),
    close: () => office.close(),
  };
}

function rowsOf(host: OfficeHost, sheet: string): unknown[][] {
  const found = host.workbook.snapshot().sheets.find(({ name }) => name === sheet);
  return (found?.rows ?? []).map((row) => [...(row ?? [])]);
}

/** The value of an outcome that must have gone well. */
export function done<T>(outcome: ExcelOutcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

/** Data of one sheet of a snapshot. */
export function sheetOf(workbook: WorkbookData, name: string): SheetData {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}
