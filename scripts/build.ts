import { buildSite } from './build-site.ts';

const { built, seconds } = buildSite();
const address = process.env['KEBEI_BASE_URL'] ?? 'https://localhost:3000';
console.log(built ? `dist/ 已生成，用时 ${seconds.toFixed(1)} 秒。Built.` : 'dist/ 已是最新。dist/ is up to date.');
console.log(`请把 dist/addin 放到 ${address}，并分发 dist/addin/manifest.xml。`);
console.log(`Serve dist/addin at ${address} and hand out dist/addin/manifest.xml.`);
