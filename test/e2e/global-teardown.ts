import { runningSite } from './running-site.ts';

/** Ends what global-setup has begun. */
export default async function tearDown(): Promise<void> {
  await runningSite.site?.close();
}
