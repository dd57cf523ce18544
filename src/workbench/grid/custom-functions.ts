import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/preset-sheets-core';
import type { FunctionResult } from '../host/index.ts';

/** What a cell with one of the add-in's functions hands over: values, or rows of values for a range. */
type FunctionArgument = unknown;

/** A function that the add-in brings along, as its metadata describe it. */
export interface BroughtFunction {
  /** Without the namespace: `LASTDAY`. */
  readonly id: string;
  readonly name: string;
  readonly description?: string;
}

/** Calls one of the add-in's functions, as a cell would. */
export type InvokeFunction = (id: string, args: readonly FunctionArgument[]) => Promise<FunctionResult>;

type GridResult = string | number | boolean | (string | number | boolean | null)[][];

/** Lets formulas of the grid call the add-in's functions, under the namespace that the manifest gives them. */
export function registerFunctions(
  api: FUniver,
  namespace: string,
  functions: readonly BroughtFunction[],
  invoke: InvokeFunction,
): void {
  const formula = api.getFormula();
  for (const { id, name, description = '' } of functions) {
    const call = async (...args: FunctionArgument[]): Promise<GridResult> => {
      const result = await invoke(id, args);
      return result.kind === 'error' ? result.error : gridResult(result.value);
    };
    formula.registerAsyncFunction(`${namespace}.${name}`, call, description);
  }
}

function gridResult(value: unknown): GridResult {
  if (Array.isArray(value)) return value as (string | number | boolean | null)[][];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
}
