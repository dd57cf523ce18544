import type { WireRequest, WireResponse } from './wire/protocol.ts';
import { REQUEST_FLAG } from './wire/protocol.ts';

/** Refusals of the whole request, with office.js's numbers for them. Any other code comes back as an error in the batch. */
export const REFUSALS = {
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  ActivityLimitReached: 5102,
  InvalidOrTimedOutSession: 5012,
} as const;
export type RefusalCode = keyof typeof REFUSALS;

export interface RequestFault {
  /** office.js's error code; `GeneralException` when left out. */
  readonly code?: string;
  readonly message?: string;
  /**
   * `before`: nothing of the request is applied. `after`: all of it is, and the error comes all the same.
   * `lost`: all of it is applied and the connection breaks (`InvalidOrTimedOutSession`).
   */
  readonly when?: 'before' | 'after' | 'lost';
}

/** Troubles that tests switch on. Requests are counted from 1, untracking and office.js's services left out. */
export class Faults {
  private count = 0;
  private readonly byRequest = new Map<number, RequestFault>();
  private readonly hooks = new Set<(request: number, wire: WireRequest) => void | Promise<void>>();
  private editing: { readonly left: Promise<void>; readonly leave: () => void } | null = null;

  /** Lets the `nth` request from now fail. */
  failRequest(nth: number, fault: RequestFault = {}): void {
    this.byRequest.set(this.count + nth, fault);
  }

  /** Calls the hook before each request, awaited: rows move, a coauthor edits, a sheet goes. Returns the way to stop. */
  beforeRequest(hook: (request: number, wire: WireRequest) => void | Promise<void>): () => void {
    this.hooks.add(hook);
    return () => this.hooks.delete(hook);
  }

  /** The user types in a cell: requests fail with InvalidOperationInCellEditMode, or wait where they ask to. */
  enterCellEdit(): void {
    if (this.editing !== null) return;
    let leave = (): void => undefined;
    const left = new Promise<void>((resolve) => {
      leave = resolve;
    });
    this.editing = { left, leave };
  }

  /** The user has finished typing: waiting requests go on. */
  leaveCellEdit(): void {
    this.editing?.leave();
    this.editing = null;
  }

  get isCellEditing(): boolean {
    return this.editing !== null;
  }

  /** Requests seen so far. */
  get requestCount(): number {
    return this.count;
  }

  /** What is to happen with the next request of the add-in: nothing, or a fault. */
  async next(wire: WireRequest, flags: number): Promise<RequestFault | null> {
    this.count += 1;
    const number = this.count;
    for (const hook of this.hooks) await hook(number, wire);
    if (this.editing !== null) {
      if ((flags & REQUEST_FLAG.delayForCellEdit) === 0) return CELL_EDIT;
      await this.editing.left;
    }
    const fault = this.byRequest.get(number) ?? null;
    this.byRequest.delete(number);
    return fault;
  }
}

const CELL_EDIT: RequestFault = {
  code: 'InvalidOperationInCellEditMode',
  message:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
};

/** The response of a request that failed before or after it was carried out. */
export function faultResponse(fault: RequestFault, response: WireResponse | null): WireResponse {
  return {
    Results: fault.when === 'after' ? (response?.Results ?? []) : [],
    Error: {
      Code: fault.code ?? 'GeneralException',
      Message: fault.message ?? 'There was an internal error while processing the request.',
      Location: '',
      ActionIndex: 0,
      HttpStatusCode: 500,
    },
  };
}
