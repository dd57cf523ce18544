import type { Parameters } from '../model/policy.ts';

/** A parameter that a rule asks for but the policy does not define is our own fault, and becomes a `rule-error`. */
function missing(id: string): never {
  throw new Error(`parameter ${id} is not defined by the policy`);
}

export function numberParameter(parameters: Parameters, id: string): number {
  const value = parameters[id];
  return typeof value === 'number' ? value : missing(id);
}

export function booleanParameter(parameters: Parameters, id: string): boolean {
  const value = parameters[id];
  return typeof value === 'boolean' ? value : missing(id);
}

export function choiceParameter(parameters: Parameters, id: string): string {
  const value = parameters[id];
  return typeof value === 'string' ? value : missing(id);
}

/** Canonical headers, or words, that a company may choose. */
export function listParameter(parameters: Parameters, id: string): readonly string[] {
  const value = parameters[id];
  return Array.isArray(value) ? (value as readonly string[]) : missing(id);
}

/** Weights by canonical header; 1 for a header that is not named. */
export function weightsParameter(parameters: Parameters, id: string): (header: string) => number {
  const value = parameters[id];
  if (typeof value !== 'object' || Array.isArray(value)) return missing(id);
  const weights = value as Readonly<Record<string, number>>;
  return (header) => (Object.hasOwn(weights, header) ? (weights[header] ?? 1) : 1);
}
