import type { HostMessage } from './messages.ts';
import { MESSAGE } from './messages.ts';

const INVOKE = 1000;
const CANCEL = 1001;
/** Flags of an invocation: the function may be cancelled, and may give more than one result. */
const STREAMING = 1 | 2;

/** office.js's numbers for what went wrong, as the error that the cell shows. */
const ERRORS: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

/** What a cell with a custom function shows: a value, rows of values that spill, or an error with its message. */
export type FunctionResult =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'error'; readonly error: string; readonly message: string };

export interface FunctionStream {
  /** The cell is cleared or its arguments change: office.js calls the function's `onCanceled`. */
  cancel(): void;
}

/** Custom functions being calculated: sends the calls, takes the results. */
export class CustomFunctionCalls {
  private next = 1;
  private readonly waiting = new Map<number, (result: FunctionResult) => void>();
  private readonly streams = new Map<number, (result: FunctionResult) => void>();
  private readonly send: (message: HostMessage) => void;
  private becomeReady: () => void = () => undefined;
  /** Resolved when office.js has registered its side; calls before that would be lost. */
  readonly ready = new Promise<void>((resolve) => {
    this.becomeReady = resolve;
  });

  constructor(send: (message: HostMessage) => void) {
    this.send = send;
  }

  markReady(): void {
    this.becomeReady();
  }

  /**
   * Calls a function by the id with which it was associated (`LASTDAY`). Ranges are given as rows of values,
   * missing optional arguments as null. `address` is the cell that calls.
   */
  async invoke(name: string, args: readonly unknown[], address = 'Sheet1!A1'): Promise<FunctionResult> {
    await this.ready;
    const id = this.next++;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.post(id, name, args, address, 0);
    });
  }

  /** Calls a streaming function; `onResult` gets each of its results until it is cancelled. */
  stream(
    name: string,
    args: readonly unknown[],
    onResult: (result: FunctionResult) => void,
    address = 'Sheet1!A1',
  ): FunctionStream {
    const id = this.next++;
    this.streams.set(id, onResult);
    this.post(id, name, args, address, STREAMING);
    return {
      cancel: () => {
        this.streams.delete(id);
        this.send(message(CANCEL, { invocationId: id }));
      },
    };
  }

  /** A result as it comes: id, success, value or message, error number. */
  take(result: readonly unknown[]): void {
    const [id, succeeded, value, code] = result;
    const outcome: FunctionResult = succeeded === true ? outcomeOf(value) : failed(code, value);
    const waiting = this.waiting.get(Number(id));
    this.waiting.delete(Number(id));
    waiting?.(outcome);
    this.streams.get(Number(id))?.(outcome);
  }

  private post(id: number, name: string, args: readonly unknown[], address: string, flags: number): void {
    this.send(message(INVOKE, [id, name, args, address, flags]));
  }
}

function message(type: number, body: unknown): HostMessage {
  return { category: MESSAGE.customFunctions, type, target: '', body, isRemote: false };
}

/** An error that is returned and not thrown comes as a value of its own kind. */
function outcomeOf(value: unknown): FunctionResult {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { kind: 'value', value };
  const { type, basicValue, message: text, code } = value as Record<string, unknown>;
  if (type !== 'Error' && type !== 'CustomFunctionError') return { kind: 'value', value };
  return {
    kind: 'error',
    error: [basicValue, code].find((text) => typeof text === 'string') ?? '#VALUE!',
    message: typeof text === 'string' ? text : '',
  };
}

function failed(code: unknown, value: unknown): FunctionResult {
  return { kind: 'error', error: ERRORS[Number(code)] ?? '#VALUE!', message: typeof value === 'string' ? value : '' };
}
