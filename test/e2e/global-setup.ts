import { buildSite } from '../../scripts/build-site.ts';
import { WORKBENCH_MOUNTS, serveSite } from '../../scripts/site-server.ts';
import { TEST_BASE_URL } from '../../scripts/test-stages.ts';
import { runningSite } from './running-site.ts';

/** Builds the site once, unless it stands already, and serves it to all browser tests. */
export default async function setUp(): Promise<void> {
  process.env['KEBEI_BASE_URL'] ??= TEST_BASE_URL;
  buildSite();
  const site = await serveSite(WORKBENCH_MOUNTS, '/workbench.html', 0);
  runningSite.site = site;
  process.env['KEBEI_SITE'] = site.address;
}
