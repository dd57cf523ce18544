import { REFUSALS } from './faults.ts';
import type { HostMessage } from './messages.ts';
import type { OfficeHost } from './office-host.ts';

/** Numbers of office.js's calls to the host and of the host's events. */
const CALL = { richApi: 93, commandCompleted: 94 } as const;
const EVENT = { selectionChanged: 2, richApiMessage: 33, commandInvoked: 39 } as const;

const SUCCESS = 0;
const NOT_SUPPORTED = 5000;

/** Flags of `GetHostInfo`: the pane, the commands and the custom functions live in one runtime. */
const SHARED_RUNTIME = 1;
const CUSTOM_FUNCTIONS = 2;

export interface OfficeTheme {
  /** `#RRGGBB`. */
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#000000',
  controlBackgroundColor: '#F5F5F5',
  controlForegroundColor: '#242424',
};

export interface ExternalOptions {
  readonly theme?: OfficeTheme;
  /** Address of the document, `C:\客户档案.xlsx` on a desktop. */
  readonly documentUrl?: string;
}

type Callback = (result: unknown) => void;
type Handler = (dispatchId: number, payload: unknown) => void;

/** An array as a COM client hands it over: office.js asks the outermost one for `toArray`. */
function safeArray(values: unknown[]): unknown[] {
  return Object.assign(values, { toArray: () => values });
}

/**
 * The object that the desktop program puts into the page as `window.external`. It has to be there before office.js loads:
 * `Object.defineProperty(window, 'external', { value: createExternal(host), configurable: true })`.
 */
export function createExternal(host: OfficeHost, options: ExternalOptions = {}): Readonly<Record<string, unknown>> {
  const handlers = new Map<number, Handler>();
  const tell = (dispatchId: number, payload: unknown[]): void =>
    handlers.get(dispatchId)?.(dispatchId, safeArray(payload));
  host.onMessage((message) => tell(EVENT.richApiMessage, [messageEntry(message)]));
  host.workbook.onChange((change) => {
    if (change.kind === 'selected') host.defer(() => tell(EVENT.selectionChanged, []));
  });
  const acknowledge = (callback: Callback): void => host.defer(() => callback(safeArray([SUCCESS])));
  const commands = (call: { id: string; name: string; event: string }): void =>
    tell(EVENT.commandInvoked, [call.id, call.name, call.event]);
  const flags = SHARED_RUNTIME | CUSTOM_FUNCTIONS;
  return {
    GetHostInfo: () => `Excel|Win32|16.01|${host.locale}|telemetry||disableLogging|${flags}`,
    GetLoggingAllowed: () => false,
    GetContext: () => context(host, options),
    Execute: (dispatchId: number, parameters: unknown[], callback: Callback) =>
      execute(host, dispatchId, parameters, callback),
    RegisterEvent: (dispatchId: number, _target: string, handler: Handler, callback: Callback) => {
      handlers.set(dispatchId, handler);
      if (dispatchId === EVENT.commandInvoked) host.commands.connect(commands);
      acknowledge(callback);
    },
    UnregisterEvent: (dispatchId: number, _target: string, callback: Callback) => {
      handlers.delete(dispatchId);
      acknowledge(callback);
    },
  };
}

function messageEntry(message: HostMessage): unknown[] {
  return [message.category, message.type, message.target, JSON.stringify(message.body), 0, message.isRemote];
}

function execute(host: OfficeHost, dispatchId: number, parameters: unknown[], callback: Callback): void {
  if (dispatchId === CALL.richApi) {
    const message = parameters[0] as readonly unknown[];
    void answerRequest(host, String(message[4]), Number(message[6]), callback);
    return;
  }
  if (dispatchId === CALL.commandCompleted) {
    host.commands.complete(String(parameters[0]), Number(parameters[1]));
    host.defer(() => callback(safeArray([SUCCESS])));
    return;
  }
  host.defer(() => callback(safeArray([NOT_SUPPORTED])));
}

async function answerRequest(host: OfficeHost, text: string, flags: number, callback: Callback): Promise<void> {
  const answer = await host.answer(text, flags);
  host.defer(() => {
    if (answer.kind === 'refused') callback(safeArray([REFUSALS[answer.code]]));
    else callback(safeArray([SUCCESS, [200, [], answer.text]]));
  });
}

function context(host: OfficeHost, options: ExternalOptions): Readonly<Record<string, unknown>> {
  const theme = options.theme ?? LIGHT_THEME;
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => '00000000-0000-0000-0000-000000000001',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => host.locale,
    GetAppDataLocale: () => host.locale,
    GetDocUrl: () => options.documentUrl ?? `C:\\${host.workbook.name}`,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => JSON.stringify(host.sets),
    GetHostFullVersion: () => '16.0.18000.20000',
    GetInitialDisplayMode: () => 0,
    GetSettings: () => settings(host),
    GetOfficeThemeInfo: () => JSON.stringify(theme),
  };
}

/** `Office.context.document.settings`: the same values as `workbook.settings`, each as JSON. */
function settings(host: OfficeHost): Readonly<Record<string, unknown>> {
  return {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of host.workbook.settings) {
        keys.push(key);
        values.push(JSON.stringify(value));
      }
    },
    Write: (keys: readonly string[], values: readonly string[]) => {
      host.workbook.settings = new Map(keys.map((key, index) => [key, JSON.parse(values[index] ?? 'null') as unknown]));
      host.workbook.record({ kind: 'settings' });
    },
  };
}
