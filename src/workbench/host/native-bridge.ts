import type { Answer, OfficeHost } from './office-host.ts';

/** The global `_richApiNativeBridge`: requests and events only, no `Office.onReady`. Quick tests use it. */
export interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

const REQUEST = 1;
const RESPONSE = 2;
const EVENTS = 3;

interface BridgeRequest {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message: { readonly body: unknown };
}

/** Makes the bridge; it has to be global before one of office.js's `excel-….js` files is evaluated. */
export function createNativeBridge(host: OfficeHost): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => void reply(text),
  };
  const reply = async (text: string): Promise<void> => {
    const request = JSON.parse(text) as BridgeRequest;
    if (request.type !== REQUEST) return;
    const { body } = request.message;
    const answer = await host.answer(typeof body === 'string' ? body : JSON.stringify(body), request.flags ?? 0);
    const message = { id: request.id, type: RESPONSE, message: responseInfo(answer) };
    host.defer(() => bridge.onMessageFromHost?.(JSON.stringify(message)));
  };
  host.onMessage((message) => {
    const entry = {
      messageCategory: message.category,
      messageType: message.type,
      targetId: message.target,
      message: JSON.stringify(message.body),
      id: 0,
      isRemoteOverride: message.isRemote,
    };
    bridge.onMessageFromHost?.(JSON.stringify({ type: EVENTS, message: { entries: [entry] } }));
  });
  return bridge;
}

function responseInfo(answer: Answer): unknown {
  if (answer.kind === 'answered') return { statusCode: 200, headers: {}, body: answer.text };
  const error = { code: answer.code, message: answer.code };
  return { statusCode: 400, headers: {}, body: JSON.stringify({ error }) };
}
