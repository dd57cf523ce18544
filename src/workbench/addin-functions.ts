import type { BroughtFunction } from './grid/custom-functions.ts';

/** The namespace that manifest.xml gives to the add-in's functions. */
export const FUNCTION_NAMESPACE = 'KEBEI';

/** The add-in's functions from the metadata that Excel reads; none where the add-in brings no such file. */
export async function fetchFunctions(address: string): Promise<readonly BroughtFunction[]> {
  const response = await fetch(address);
  if (!response.ok) return [];
  const { functions } = (await response.json()) as { readonly functions: readonly BroughtFunction[] };
  return functions;
}
