import type { Roots } from './batch.ts';
import { Batch } from './batch.ts';
import { HostError } from './host-error.ts';
import { HostObject } from './host-object.ts';
import { callMember, readMember, writeMember } from './members.ts';
import type { WireAction, WireError, WireRequest, WireResponse } from './protocol.ts';
import { ACTION, memberName } from './protocol.ts';
import { QueryAnswer } from './query.ts';
import { References } from './references.ts';

const KEEP = '_KeepReference';

/**
 * Carries out office.js's requests on host objects. Knows the wire and nothing of Excel.
 * Actions run in order; the first that fails ends the request, and what came before it stays applied.
 */
export class Dispatcher {
  readonly references = new References();
  private readonly roots: Roots;

  constructor(roots: Roots) {
    this.roots = roots;
  }

  process(request: WireRequest): WireResponse {
    const batch = new Batch(request, this.roots, this.references);
    const tracked = trackedPaths(request);
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        const value = this.carryOut(action, batch, tracked);
        results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (thrown) {
        return { Results: results, Error: wireError(thrown, batch.place, index) };
      }
    }
    return { Results: results };
  }

  private carryOut(action: WireAction, batch: Batch, tracked: ReadonlySet<number>): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = batch.resolve(action.ObjectPathId);
    if (object === null) return null;
    switch (action.ActionType) {
      case ACTION.instantiate:
        if (tracked.has(action.ObjectPathId)) this.references.keep(object);
        return this.queries(batch).identity(object);
      case ACTION.query:
      case ACTION.queryAsJson:
        return this.queries(batch).answer(object, action.QueryInfo ?? {});
      case ACTION.method:
        return this.callMethod(object, action, batch);
      case ACTION.setProperty:
        return set(object, action.Name, batch.argumentsOf(action.ArgumentInfo)[0], batch);
      case ACTION.update:
        return update(object, action.ObjectState ?? {}, batch);
      default:
        throw new HostError('NotImplemented', `Action type ${String(action.ActionType)} is not known.`, 501);
    }
  }

  private callMethod(object: HostObject, action: WireAction, batch: Batch): unknown {
    const args = batch.argumentsOf(action.ArgumentInfo);
    switch (action.Name) {
      case KEEP:
        this.references.keep(object);
        return null;
      case '_RemoveReference':
        this.references.remove(String(args[0]));
        return null;
      case '_RemoveAllReferences':
        this.references.clear();
        return null;
      default:
        batch.visit(object, memberName(action.Name));
        return callMember(object, action.Name, args);
    }
  }

  private queries(batch: Batch): QueryAnswer {
    return new QueryAnswer(this.references, (object, member) => batch.visit(object, member));
  }
}

function set(object: HostObject, name: string, value: unknown, batch: Batch): null {
  const member = memberName(name);
  batch.visit(object, member);
  writeMember(object, member, value);
  return null;
}

function update(object: HostObject, state: Readonly<Record<string, unknown>>, batch: Batch): null {
  for (const [name, value] of Object.entries(state)) {
    const child = object.members.navigation?.includes(memberName(name)) ? readMember(object, memberName(name)) : null;
    if (child instanceof HostObject) update(child, Object(value) as Record<string, unknown>, batch);
    else set(object, name, value, batch);
  }
  return null;
}

function trackedPaths(request: WireRequest): Set<number> {
  const keeps = request.Actions.filter((action) => action.ActionType === ACTION.method && action.Name === KEEP);
  return new Set(keeps.map((action) => action.ObjectPathId));
}

function wireError(thrown: unknown, place: string, index: number): WireError {
  const known = thrown instanceof HostError;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    Code: known ? thrown.code : 'GeneralException',
    // A fault of the host itself shows its stack: it is a bug of ours and has to be found quickly.
    Message: known ? message : `The host failed: ${thrown instanceof Error ? (thrown.stack ?? message) : message}`,
    Location: place,
    ActionIndex: index,
    HttpStatusCode: known ? thrown.status : 500,
  };
}
