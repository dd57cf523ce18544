import { Worker } from 'node:worker_threads';
import { EXCEL_2021_SETS, OfficeHost } from '../../src/workbench/host/index.ts';
import type { CellEdit } from './row-edits.ts';

type Answer = Awaited<ReturnType<OfficeHost['answer']>>;
type HostMessage = Parameters<Parameters<OfficeHost['onMessage']>[0]>[0];

/** In which state the company's workbook comes; `few-marks` is a clean one with about a mark for twenty filings. */
export type Dirt = 'dirty' | 'clean' | 'few-marks';

/** The company that the host's workbook holds. */
export interface HostData {
  readonly filings: number;
  readonly dirt: Dirt;
}

export type ToHost =
  | { readonly kind: 'request'; readonly id: number; readonly text: string; readonly flags: number }
  | { readonly kind: 'edit'; readonly edit: CellEdit }
  | { readonly kind: 'traffic' };

/** What went over the wire since it was asked for last. */
export interface HostTraffic {
  readonly requests: number;
  readonly responseBytes: number;
}

export type FromHost =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'event'; readonly message: HostMessage }
  | { readonly kind: 'marked'; readonly milliseconds: number }
  | ({ readonly kind: 'traffic' } & HostTraffic);

export interface DistantHost {
  /** For office.js: everything it asks goes to the thread. */
  readonly host: OfficeHost;
  traffic(): Promise<HostTraffic>;
  /** The user writes into a cell; resolves with the milliseconds until its mark had come or gone. One at a time. */
  edit(edit: CellEdit): Promise<number>;
}

/**
 * Our host in a thread of its own, as Excel is in a process of its own: the pane's thread has nothing to do but its own
 * work, which can then be measured, and the workbook's cells are not in its heap.
 */
export async function startDistantHost(data: HostData): Promise<DistantHost> {
  const worker = new Worker(new URL('./host-thread.mjs', import.meta.url), {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: 6144 },
  });
  const host = new OfficeHost({ sets: EXCEL_2021_SETS });
  const waiting = new Map<number, (answer: Answer) => void>();
  const listeners = new Set<(message: HostMessage) => void>();
  let asked = 0;
  let tellTraffic: (traffic: HostTraffic) => void = () => undefined;
  let tellMarked: (milliseconds: number) => void = () => undefined;
  const say = (message: ToHost): void => {
    worker.postMessage(message);
  };
  host.answer = (text, flags) =>
    new Promise((resolve) => {
      const id = ++asked;
      waiting.set(id, resolve);
      say({ kind: 'request', id, text, flags });
    });
  host.onMessage = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  await new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('message', (message: FromHost) => {
      if (message.kind === 'ready') resolve();
      else if (message.kind === 'event') for (const listener of listeners) listener(message.message);
      else if (message.kind === 'traffic') tellTraffic(message);
      else if (message.kind === 'marked') tellMarked(message.milliseconds);
      else {
        waiting.get(message.id)?.(message.answer);
        waiting.delete(message.id);
      }
    });
  });
  return {
    host,
    traffic: () =>
      new Promise((resolve) => {
        tellTraffic = resolve;
        say({ kind: 'traffic' });
      }),
    edit: (edit) =>
      new Promise((resolve) => {
        tellMarked = resolve;
        say({ kind: 'edit', edit });
      }),
  };
}
