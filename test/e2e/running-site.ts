import type { Site } from '../../scripts/site-server.ts';

/** The site of this run, from set-up to tear-down. Tests know it by its address alone. */
export const runningSite: { site: Site | null } = { site: null };

/** Address of the served site, without a slash at the end. */
export function siteAddress(): string {
  const address = process.env['KEBEI_SITE'];
  if (address === undefined) throw new Error('The site is not running: browser tests run with KEBEI_E2E=1.');
  return address;
}
