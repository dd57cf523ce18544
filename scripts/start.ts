import { buildSite } from './build-site.ts';
import { WORKBENCH_MOUNTS, serveSite } from './site-server.ts';

/** Where `npm start` looks for a free port first; KEBEI_PORT names another. */
const PORT = 3000;
const FRONT_PAGE = '/workbench.html';

async function serveOnFreePort(first: number): ReturnType<typeof serveSite> {
  try {
    return await serveSite(WORKBENCH_MOUNTS, FRONT_PAGE, first);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return serveSite(WORKBENCH_MOUNTS, FRONT_PAGE, 0);
  }
}

console.log('正在生成页面，第一次约需半分钟。Building, about half a minute the first time.');
buildSite();
const site = await serveOnFreePort(Number(process.env['KEBEI_PORT'] ?? PORT));
console.log(`\n客备工作台 Kebei workbench: ${site.address}/\n`);
console.log('在浏览器中打开上面的地址；按 Ctrl+C 结束。Open it in a browser; Ctrl+C ends it.');
