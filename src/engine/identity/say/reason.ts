import type { LinkReason, ReasonKind } from '../../model/customers.ts';

export function reasonFor(kind: ReasonKind, zh: string, en: string): LinkReason {
  return { kind, speaks: 'for', text: { zh, en } };
}

export function reasonAgainst(kind: ReasonKind, zh: string, en: string): LinkReason {
  return { kind, speaks: 'against', text: { zh, en } };
}
