import { CustomFunctionCalls } from './custom-functions.ts';
import type { FunctionResult, FunctionStream } from './custom-functions.ts';
import { CommandCalls } from './commands.ts';
import { EventHub } from './event-hub.ts';
import { objectMaker } from './excel/object-maker.ts';
import { Session } from './excel/session.ts';
import { trackMovedRanges } from './excel/tracked-ranges.ts';
import { Workbook } from './excel/workbook.ts';
import type { RefusalCode, RequestFault } from './faults.ts';
import { faultResponse, Faults, REFUSALS } from './faults.ts';
import type { Limits } from './limits.ts';
import { EXCEL_LIMITS, utf8Bytes } from './limits.ts';
import type { HostMessage } from './messages.ts';
import { MESSAGE } from './messages.ts';
import { HostWorkbook } from './model/host-workbook.ts';
import { EXCEL_SETS } from './requirement-sets.ts';
import {
  AddinInternalService,
  AppRuntimePersistenceService,
  AppRuntimeService,
  CustomFunctionsContainer,
  CustomFunctionsService,
  RuntimeState,
} from './services.ts';
import { DynamicRibbon } from './dynamic-ribbon.ts';
import { requestKind, Traffic } from './traffic.ts';
import { Dispatcher } from './wire/dispatcher.ts';
import type { HostObject } from './wire/host-object.ts';
import type { WireRequest, WireResponse } from './wire/protocol.ts';

/** office.js's event for the pane's visibility. */
const VISIBILITY_CHANGED = 65_539;

export interface HostOptions {
  readonly workbook?: HostWorkbook;
  /** Interface language, `zh-CN` or `en-US`. */
  readonly locale?: string;
  /** What `isSetSupported` answers from; sets that are left out are not supported. */
  readonly sets?: Readonly<Record<string, string>>;
  readonly limits?: Partial<Limits>;
  /** How answers leave the host: later, never within the call. A page passes `setTimeout`, so that it stays alive. */
  readonly defer?: (work: () => void) => void;
  /** Awaited after each request, before its answer: whoever calculates the formulas finishes here. */
  readonly settle?: () => Promise<void>;
}

/** An answer to office.js: the response's text, or a refusal of the whole request. */
export type Answer =
  { readonly kind: 'answered'; readonly text: string } | { readonly kind: 'refused'; readonly code: RefusalCode };

/** Excel as office.js sees it: answers requests, raises events, calls functions and ribbon commands. */
export class OfficeHost {
  readonly workbook: HostWorkbook;
  readonly session: Session;
  readonly faults = new Faults();
  readonly traffic = new Traffic();
  readonly limits: Limits;
  readonly runtime = new RuntimeState();
  readonly commands = new CommandCalls();
  /** Interface language; a change counts when office.js starts the next time. */
  locale: string;
  readonly sets: Readonly<Record<string, string>>;
  readonly defer: (work: () => void) => void;
  private readonly functions: CustomFunctionCalls;
  private readonly dispatcher: Dispatcher;
  private readonly settle: () => Promise<void>;
  private readonly listeners = new Set<(message: HostMessage) => void>();
  private queue: Promise<unknown> = Promise.resolve();
  private outbox: HostMessage[] = [];
  private isAnswering = false;

  constructor(options: HostOptions = {}) {
    this.workbook = options.workbook ?? new HostWorkbook();
    this.session = new Session(this.workbook, objectMaker);
    this.limits = { ...EXCEL_LIMITS, ...options.limits };
    this.locale = options.locale ?? 'zh-CN';
    this.sets = options.sets ?? EXCEL_SETS;
    this.defer = options.defer ?? ((work) => void Promise.resolve().then(work));
    this.settle = options.settle ?? (() => Promise.resolve());
    this.functions = new CustomFunctionCalls((message) => this.post(message));
    this.dispatcher = new Dispatcher({
      workbook: new Workbook(this.session),
      service: (name) => this.service(name),
    });
    trackMovedRanges(this.workbook, this.dispatcher.references);
    new EventHub(this.session, (message) => this.post(message));
  }

  /** Hears the host's messages to office.js; a transport passes them on. */
  onMessage(listener: (message: HostMessage) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Answers one request. Requests are answered one after the other, in the order in which they came. */
  answer(text: string, flags: number): Promise<Answer> {
    const answer = this.queue.then(() => this.answerNow(text, flags));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  /** Calls a custom function as a cell would. */
  invokeFunction(name: string, args: readonly unknown[], address?: string): Promise<FunctionResult> {
    return this.functions.invoke(name, args, address);
  }

  streamFunction(
    name: string,
    args: readonly unknown[],
    onResult: (result: FunctionResult) => void,
    address?: string,
  ): FunctionStream {
    return this.functions.stream(name, args, onResult, address);
  }

  /** Presses a ribbon button: calls the associated function and waits until it calls `event.completed()`. */
  runCommand(name: string, buttonId = name): Promise<void> {
    return this.commands.run(name, buttonId);
  }

  /** How many objects the client still tracks. */
  get trackedObjects(): number {
    return this.dispatcher.references.size;
  }

  private async answerNow(text: string, flags: number): Promise<Answer> {
    const bytes = utf8Bytes(text);
    const request = JSON.parse(text) as WireRequest;
    const kind = requestKind(request);
    this.traffic.countRequest(kind, bytes);
    if (bytes > this.limits.requestBytes) return { kind: 'refused', code: 'RequestPayloadSizeLimitExceeded' };
    const fault = kind === 'work' ? await this.faults.next(request, flags) : null;
    if (fault !== null && (fault.when ?? 'before') === 'before') return this.answerWith(fault, null);
    this.isAnswering = true;
    const response = this.workbook.as('addin', () => this.dispatcher.process(request));
    await this.settle();
    this.isAnswering = false;
    const answer = fault === null ? this.checked(JSON.stringify(response)) : this.answerWith(fault, response);
    if (this.outbox.length > 0) this.defer(() => this.flush());
    return answer;
  }

  private checked(text: string): Answer {
    const bytes = utf8Bytes(text);
    this.traffic.countResponse(bytes);
    if (bytes > this.limits.responseBytes) return { kind: 'refused', code: 'ResponsePayloadSizeLimitExceeded' };
    return { kind: 'answered', text };
  }

  private answerWith(fault: RequestFault, response: WireResponse | null): Answer {
    const code = fault.when === 'lost' ? 'InvalidOrTimedOutSession' : fault.code;
    if (code !== undefined && code in REFUSALS) return { kind: 'refused', code: code as RefusalCode };
    return { kind: 'answered', text: JSON.stringify(faultResponse(fault, response)) };
  }

  private post(message: HostMessage): void {
    this.outbox.push(message);
    if (!this.isAnswering && this.outbox.length === 1) this.defer(() => this.flush());
  }

  private flush(): void {
    const messages = this.outbox;
    this.outbox = [];
    for (const message of messages) for (const listener of this.listeners) listener(message);
  }

  private service(name: string): HostObject | null {
    switch (name) {
      case 'Microsoft.InternalService.AddinInternalService':
        return new AddinInternalService(this.runtime);
      case 'Microsoft.AppRuntime.AppRuntimeService':
        return new AppRuntimeService(this.runtime, () => this.tellVisibility());
      case 'Microsoft.AppRuntime.AppRuntimePersistenceService':
        return new AppRuntimePersistenceService(this.runtime);
      case 'Microsoft.DynamicRibbon.DynamicRibbon':
        return new DynamicRibbon(this.runtime);
      case 'Microsoft.ExcelServices.CustomFunctions':
        return new CustomFunctionsService(this.functions);
      case 'Microsoft.ExcelServices.CustomFunctionsContainer':
        return new CustomFunctionsContainer(this.functions);
      default:
        return null;
    }
  }

  private tellVisibility(): void {
    const body = { visibility: this.runtime.visibility === 'Visible' ? 'Visible' : 'Hidden' };
    this.post({ category: MESSAGE.objectEvents, type: VISIBILITY_CHANGED, target: '', body, isRemote: false });
  }
}
