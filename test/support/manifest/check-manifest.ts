import type { ServedFile } from './check-addresses.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkHead } from './check-head.ts';
import { checkLanguages } from './check-languages.ts';
import { checkOrder } from './check-order.ts';
import { checkResources } from './check-resources.ts';
import { checkSurface } from './check-surface.ts';
import type { ManifestProblem } from './manifest-document.ts';
import { readManifest } from './manifest-document.ts';

/** What a manifest is held against. */
export interface ManifestSurroundings {
  /** True for what is handed out to users: no address of a developer's machine. */
  readonly isProduction: boolean;
  /** Names of the commands that the add-in registers. */
  readonly commands: readonly string[];
  readonly servedFile: ServedFile;
}

/** Everything that Office, or its store, would refuse in an add-in-only manifest of Excel; without their service. */
export function checkManifest(xml: string, surroundings: ManifestSurroundings): readonly ManifestProblem[] {
  const manifest = readManifest(xml);
  if ('message' in manifest) return [manifest];
  return [
    ...checkOrder(manifest),
    ...checkHead(manifest),
    ...checkResources(manifest),
    ...checkLanguages(manifest),
    ...checkAddresses(manifest, surroundings),
    ...checkSurface(manifest, surroundings.commands),
  ];
}
