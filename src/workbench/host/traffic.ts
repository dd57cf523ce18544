import type { WireRequest } from './wire/protocol.ts';
import { ACTION, PATH } from './wire/protocol.ts';

/** What kind of request it is: the add-in's work, untracking of objects after it, or office.js's own services. */
export type RequestKind = 'work' | 'cleanup' | 'service';

export function requestKind(request: WireRequest): RequestKind {
  const roots = Object.values(request.ObjectPaths).filter((path) => path.ParentObjectPathId === undefined);
  if (roots.every((path) => path.ObjectPathType === PATH.newObject)) return 'service';
  const isCleanup = (action: WireRequest['Actions'][number]): boolean => action.Name === '_RemoveReference';
  const isNeutral = (action: WireRequest['Actions'][number]): boolean =>
    action.ActionType === ACTION.instantiate || action.ActionType === ACTION.trace;
  const { Actions } = request;
  return Actions.some(isCleanup) && Actions.every((action) => isCleanup(action) || isNeutral(action))
    ? 'cleanup'
    : 'work';
}

/** What went over the wire, for tests that hold the add-in to few and small requests. */
export class Traffic {
  /** Requests of the add-in's own work. Untracking of objects and office.js's services are counted apart. */
  requests = 0;
  cleanups = 0;
  services = 0;
  requestBytes = 0;
  responseBytes = 0;
  largestRequest = 0;
  largestResponse = 0;

  /** Starts counting anew. */
  reset(): void {
    Object.assign(this, new Traffic());
  }

  countRequest(kind: RequestKind, bytes: number): void {
    if (kind === 'work') this.requests += 1;
    else if (kind === 'cleanup') this.cleanups += 1;
    else this.services += 1;
    this.requestBytes += bytes;
    this.largestRequest = Math.max(this.largestRequest, bytes);
  }

  countResponse(bytes: number): void {
    this.responseBytes += bytes;
    this.largestResponse = Math.max(this.largestResponse, bytes);
  }
}
