import { spawn } from 'node:child_process';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { buildSite } from './build-site.ts';
import { projectPath } from './project-path.ts';
import { ADDIN_MOUNTS, serveSite } from './site-server.ts';

/** The port in manifest.xml's addresses. */
const PORT = 3000;
/** Fetched when it is needed: it brings parts that must be compiled, which a plain install must not. */
const DEBUGGING_TOOL = 'office-addin-debugging@7';
const MANIFEST = projectPath('dist', 'addin', 'manifest.xml');
const HAS_DESKTOP_EXCEL = process.platform === 'win32' || process.platform === 'darwin';

function tell(zh: string, en: string): void {
  console.log(`${zh}\n${en}\n`);
}

/** Ends with whether the tool succeeded. The server goes on meanwhile: Excel asks it for the pane. */
function runTool(...options: readonly string[]): Promise<boolean> {
  const npm = process.env['npm_execpath'];
  const args = ['exec', '--yes', '--', DEBUGGING_TOOL, ...options];
  const tool = npm?.endsWith('npm-cli.js')
    ? spawn(process.execPath, [npm, ...args], { stdio: 'inherit' })
    : spawn(`npm ${args.join(' ')}`, { stdio: 'inherit', shell: true });
  return new Promise((resolve) => {
    tool.once('error', () => {
      resolve(false);
    });
    tool.once('close', (code) => {
      resolve(code === 0);
    });
  });
}

/** A certificate that this machine trusts. Making one asks for the user's consent, or for the administrator's. */
async function certificate(): Promise<Awaited<ReturnType<typeof getHttpsServerOptions>> | null> {
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    tell(
      `没有装好本机证书：${String(error).trim()} 请以管理员身份再运行一次 npm run sideload。`,
      'The certificate for this machine was not installed. Run npm run sideload again as an administrator.',
    );
    return null;
  }
}

async function openInExcel(): Promise<void> {
  if (!HAS_DESKTOP_EXCEL) {
    tell(
      `这台电脑上没有桌面版 Excel。请在网页版 Excel 中选“加载项”“上传我的加载项”，然后选择 ${MANIFEST}。不装 Excel 试用请运行 npm start。`,
      `There is no desktop Excel for this system. In Excel on the web choose Add-ins, Upload My Add-in, and pick ${MANIFEST}. To try Kebei without Excel run npm start.`,
    );
  } else if (!(await runTool('start', MANIFEST, 'desktop', '--app', 'excel', '--no-debug'))) {
    tell(
      `没能在 Excel 中打开客备：这台电脑上可能没有安装 Excel。装有 Excel 时请关闭它再试；也可以按 README 手动添加 ${MANIFEST}。`,
      `Kebei could not be opened in Excel, which may not be installed here. Close Excel and try again, or add ${MANIFEST} by hand as the README says.`,
    );
  }
}

// What is put into Excel here must lead to this machine, whatever was built before.
delete process.env['KEBEI_BASE_URL'];
buildSite();
const tls = await certificate();
if (tls === null) {
  if (!HAS_DESKTOP_EXCEL) await openInExcel();
  process.exitCode = 1;
} else {
  const site = await serveSite(ADDIN_MOUNTS, '/help.html', PORT, tls);
  tell(`客备在 ${site.address} 上，按 Ctrl+C 结束。`, `Kebei is served at ${site.address}. Ctrl+C ends it.`);
  await openInExcel();
  process.once('SIGINT', () => {
    void (HAS_DESKTOP_EXCEL ? runTool('stop', MANIFEST) : Promise.resolve(true)).then(() => process.exit(0));
  });
}
